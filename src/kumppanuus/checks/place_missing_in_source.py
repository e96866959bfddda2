"""A statement names a place in its source, and the source has no such heading.

A reader who follows the statement to its source would not find it there. A source that was gone
through from beginning to end lists its ``headings``; then ``at`` is one of them, letter for letter,
in statements and in the source's own ``omissions``. Of a source without ``headings`` nothing is said.

Bad::

    # data/sources/diat.yaml
    headings: [Sopimukset, Aikataulu]

    # data/agreements/kokeilusopimus/pori-2022.yaml
    - {event: begins, date: 2022-02-01, source: diat, at: Aikataulut}

Good::

    # data/agreements/kokeilusopimus/pori-2022.yaml
    - {event: begins, date: 2022-02-01, source: diat, at: Aikataulu}
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.base import Model
from kumppanuus.model.source import Source
from kumppanuus.nearest import nearest

from .finding import Finding, RelatedFinding

EACH = Model


def run(dataset: Dataset, entry: Entry, record: Model) -> Iterator[Finding]:
    """Find places that are not among the headings of their source."""
    for location, citation in dataset.parts_of(entry).citations:
        source = dataset.sources.get(str(citation.source)) if citation.at else None
        if not source or not source.headings or not citation.at or citation.at in source.headings:
            continue
        its_entry = dataset.by_key["source", str(citation.source)]
        if its_entry.whole:
            close = nearest(citation.at, source.headings, most=1)
            message = f"the source '{its_entry.id}' has no heading '{citation.at}'"
            remedy = f"did you mean '{close[0]}'?" if close else "name one of its headings"
            related = (RelatedFinding(its_entry, ("headings",), "its headings"),)
            yield Finding(entry, (*location, "at"), message, remedy, related=related)
    if isinstance(record, Source) and entry.whole:
        yield from _omissions(entry, record)


def _omissions(entry: Entry, source: Source) -> Iterator[Finding]:
    for number, omission in enumerate(source.omissions if source.headings else ()):
        if omission.at and omission.at not in source.headings:
            message = f"'{omission.at}' is not among the headings of this source"
            remedy = "name one that 'headings' lists, or add it"
            yield Finding(entry, ("omissions", number, "at"), message, remedy)
