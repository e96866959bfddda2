"""A record names another one that does not exist.

Records are tied together by their ids. Where an id leads nowhere, the party, the place, the theme
or the source that was meant is missing from every answer.

An id is the path of a file below its kind's folder, without ``.yaml``: ``city/pori`` is
``data/organisations/city/pori.yaml``. A theme is a key in a vocabulary: ``shared/tourism`` is
the key ``tourism`` in ``data/themes/shared.yaml``. The purpose of a funding decision is a key too.

Correct the id, or write the record that is missing. A missing record is one finding, however often
it is named, and the finding shows some of the other places. A record that is there and has a fault
of its own is not missing. A fix is offered where the id can be a slip of one existing id alone.

Bad::

    parties:
      - {organisation: city/porri, role: city}

Good::

    parties:
      - {organisation: city/pori, role: city}
"""

from collections.abc import Iterable, Iterator, Sequence

from kumppanuus.dataset import Dataset, Edge, Entry, Key
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.base import Location, Model
from kumppanuus.model.kinds import BY_NAME
from kumppanuus.nearest import did_you_mean, only_near

from .finding import Finding, RelatedFinding, Rewrite

EACH = Model
FIXES = "unsafe"

Places = tuple[tuple[Entry, Location], ...]


def run(dataset: Dataset, entry: Entry, record: Model) -> Iterator[Finding]:
    """Find references that lead nowhere. Those to the same missing record are one finding, at the first."""
    for key in dict.fromkeys(edge.key for edge in dataset.dangling_in(entry.key)):
        first, *others = dataset.incoming[key]
        if first.entry.key == entry.key:
            yield _missing(dataset, key, first, others)
    if isinstance(record, Agreement):
        yield from _purposes(dataset, entry, record)


def _missing(dataset: Dataset, key: Key, first: Edge, others: Sequence[Edge]) -> Finding:
    kind, name = key
    remedy = did_you_mean(name, dataset.ids(kind)) or _write_it(first)
    message = f"no {kind} '{name}'"
    if others:
        message += f", which is named {len(others)} more time{'s' if len(others) > 1 else ''}"
    related = tuple(RelatedFinding(one.entry, one.location, "here too") for one in others)
    places = tuple((edge.entry, edge.location) for edge in (first, *others))
    fix = _respell(name, dataset.ids(kind), places)
    return Finding(first.entry, first.location, message, remedy, related=related, fix=fix)


def _respell(name: str, choices: Iterable[str], places: Places) -> Rewrite | None:
    meant = only_near(name, choices)
    return Rewrite(f"write '{meant}'", meant, places) if meant else None


def _write_it(edge: Edge) -> str:
    """Say which file to write, where the record could be in one."""
    kind, name = edge.key
    scheme, _, key = name.partition("/")
    if kind == "theme" and key:
        return f"correct the id, or add '{key}' to data/themes/{scheme}.yaml"
    home = BY_NAME.get(kind)
    if home is None or home.model_for(tuple(name.split("/"))) is None:
        return f"correct the id: one of this kind looks like {edge.target.example}"
    path = f"data/{home.folder}/{name}.yaml"
    if edge.location[0] == "parties" and edge.location[-1] == "organisation":
        return f"correct the id, write {path}, or give 'place' where the source names no organisation"
    return f"correct the id, or write {path}"


def _purposes(dataset: Dataset, entry: Entry, agreement: Agreement) -> Iterator[Finding]:
    for number, money in enumerate(agreement.funding):
        decision = dataset.by_key.get(("funding", money.decision))
        if decision is None or not decision.whole:
            continue
        purposes = [purpose.purpose for purpose in dataset.funding[money.decision].purposes]
        if money.purpose not in purposes:
            remedy = did_you_mean(money.purpose, purposes) or f"its purposes are {', '.join(purposes)}"
            message = f"the decision '{money.decision}' has no purpose '{money.purpose}'"
            place: Location = ("funding", number, "purpose")
            fix = _respell(money.purpose, purposes, ((entry, place),))
            yield Finding(entry, place, message, remedy, fix=fix)
