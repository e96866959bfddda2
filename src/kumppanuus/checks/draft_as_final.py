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

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.diagnostics import Severity
from kumppanuus.model.base import Model
from kumppanuus.model.source import Source

from .finding import Finding, RelatedFinding

EACH = Model
SEVERITY = Severity.WARNING


def run(dataset: Dataset, entry: Entry, record: Model) -> Iterator[Finding]:
    """Find drafts that are followed where every final source says otherwise; each draft is one finding."""
    for location, conflict in dataset.parts_of(entry).conflicts:
        followed = conflict.followed
        draft = _whole(dataset, followed.source)
        if draft is None or not draft.draft:
            continue
        final = {
            number: claim
            for number, claim in enumerate(conflict.claims)
            if (source := _whole(dataset, claim.source)) and not source.draft and not _is_older(source, draft)
        }
        if final and all(claim.value != followed.value for claim in final.values()):
            number, claim = next(iter(final.items()))
            place = (*location, "claims", conflict.claims.index(followed), "source")
            message = f"'{followed.source}' is a draft, and '{claim.source}' is not"
            remedy = "follow the final source, or waive this where the draft is right"
            related = RelatedFinding(entry, (*location, "claims", number), "the final source")
            cause = (followed.source,)
            yield Finding(entry, place, message, remedy, related=(related,), cause=cause)


def _whole(dataset: Dataset, name: str) -> Source | None:
    """Return a source that could be read as a whole."""
    entry = dataset.by_key.get(("source", name))
    return dataset.sources[name] if entry and entry.whole else None


def _is_older(one: Source, other: Source) -> bool:
    return bool(one.date and other.date and one.date.certainly_before(other.date))
