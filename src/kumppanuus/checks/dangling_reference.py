"""A record names another one that does not exist.

An id is the path of a file below its kind's folder, without ``.yaml``: ``city/pori`` is
``data/organisations/city/pori.yaml``. A theme is a key in a vocabulary: ``shared/tourism`` is
the key ``tourism`` in ``data/themes/shared.yaml``. The purpose of a funding decision is a key too.

Bad::

    parties:
      - {organisation: city/porri, role: city}

Good::

    parties:
      - {organisation: city/pori, role: city}
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Edge, Key
from kumppanuus.model.agreement import Agreement
from kumppanuus.nearest import did_you_mean, only_near

from .finding import Finding, RelatedFinding, Rewrite

FIXES = "unsafe"


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find references that lead nowhere. Those to the same missing record are one finding."""
    missing: dict[Key, list[Edge]] = defaultdict(list)
    for edge in dataset.dangling:
        missing[edge.key].append(edge)
    for (kind, name), (first, *others) in missing.items():
        remedy = did_you_mean(name, dataset.ids(kind)) or _write_it(kind, name)
        message = f"no {kind} '{name}'"
        if others:
            message += f", which is named {len(others)} more time{'s' if len(others) > 1 else ''}"
        related = tuple(RelatedFinding(one.entry, one.location, "here too") for one in others)
        fix = _respell(only_near(name, dataset.ids(kind)), first, *others)
        yield Finding(first.entry, first.location, message, remedy, related=related, fix=fix)
    yield from _purposes(dataset)


def _respell(name: str | None, *edges: Edge) -> Rewrite | None:
    places = tuple((edge.entry, edge.location) for edge in edges)
    return Rewrite(f"write '{name}'", name, places) if name else None


def _write_it(kind: str, name: str) -> str:
    if kind == "theme":
        scheme, _, key = name.partition("/")
        return f"add '{key}' to data/themes/{scheme}.yaml, or correct the id"
    return f"write the {kind} '{name}', or correct the id"


def _purposes(dataset: Dataset) -> Iterator[Finding]:
    for entry, agreement in dataset.of(Agreement):
        for number, money in enumerate(agreement.funding):
            decision = dataset.by_key.get(("funding", money.decision))
            if decision is None or not decision.whole:
                continue
            purposes = [purpose.purpose for purpose in dataset.funding[money.decision].purposes]
            if money.purpose not in purposes:
                remedy = did_you_mean(money.purpose, purposes) or f"its purposes are {', '.join(purposes)}"
                message = f"the decision '{money.decision}' has no purpose '{money.purpose}'"
                yield Finding(entry, ("funding", number, "purpose"), message, remedy)
