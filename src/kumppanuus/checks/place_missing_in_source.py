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

import datetime as dt
from collections.abc import Iterator

from kumppanuus.dataset import Dataset
from kumppanuus.model.source import Source
from kumppanuus.nearest import nearest

from .finding import Finding, RelatedFinding


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find places that are not among the headings of their source."""
    listed = {
        entry.id: (entry, source) for entry, source in dataset.of(Source) if source.headings and entry.whole
    }
    for entry, location, citation in dataset.citations:
        where, source = listed.get(str(citation.source), (None, None))
        if where and source and citation.at and citation.at not in source.headings:
            close = nearest(citation.at, source.headings, most=1)
            message = f"the source '{where.id}' has no heading '{citation.at}'"
            remedy = f"did you mean '{close[0]}'?" if close else "name one of its headings"
            related = (RelatedFinding(where, ("headings",), "its headings"),)
            yield Finding(entry, (*location, "at"), message, remedy, related=related)
    for entry, source in listed.values():
        for number, omission in enumerate(source.omissions):
            if omission.at and omission.at not in source.headings:
                message = f"'{omission.at}' is not among the headings of this source"
                yield Finding(
                    entry, ("omissions", number, "at"), message, "name one that 'headings' lists, or add it"
                )
