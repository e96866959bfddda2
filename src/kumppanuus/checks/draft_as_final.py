"""A draft is followed, and a final source says something else.

What a draft says was still to be agreed on. Where a final source contradicts it, that one is followed,
and the draft stands beside it. A final source that is older than the draft is not looked at: then the
draft may be the later word.

Bad::

    # data/sources/sopimusluonnos.yaml
    draft: true

    # data/agreements/kokeilusopimus/pori-2022.yaml
    claims:
      - {value: 2026, source: sopimusluonnos, followed: true, why: {fi: Sopimuksen teksti.}}
      - {value: 2027, source: tiedote}

Good::

    # data/agreements/kokeilusopimus/pori-2022.yaml
    claims:
      - {value: 2026, source: sopimusluonnos}
      - {value: 2027, source: tiedote, followed: true, why: {fi: Toinen on vasta luonnos.}}
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from kumppanuus.dataset import Dataset
from kumppanuus.diagnostics import Severity
from kumppanuus.model.source import Source

from .as_one import as_one
from .finding import Finding, RelatedFinding

SEVERITY = Severity.WARNING


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find drafts that are followed where every final source says otherwise; each draft is one finding."""
    found: dict[str, list[Finding]] = defaultdict(list)
    sources = {entry.id: source for entry, source in dataset.of(Source) if entry.whole}
    for entry, location, conflict in dataset.conflicts:
        followed = conflict.followed
        draft = sources.get(followed.source)
        if draft is None or not draft.draft:
            continue
        final = {
            number: claim
            for number, claim in enumerate(conflict.claims)
            if (source := sources.get(claim.source)) and not source.draft and not _is_older(source, draft)
        }
        if final and all(claim.value != followed.value for claim in final.values()):
            number, claim = next(iter(final.items()))
            place = (*location, "claims", conflict.claims.index(followed), "source")
            message = f"'{followed.source}' is a draft, and '{claim.source}' is not"
            remedy = "follow the final source, or waive this where the draft is right"
            related = RelatedFinding(entry, (*location, "claims", number), "the final source")
            found[followed.source].append(Finding(entry, place, message, remedy, related=(related,)))
    for findings in found.values():
        yield from as_one(findings)


def _is_older(one: Source, other: Source) -> bool:
    return bool(one.date and other.date and one.date.certainly_before(other.date))
