"""A statement names a source that its record does not list.

``sources`` says what the record rests on. A single source there is inherited by every statement
that names none; so a second one, named only within, hides that the others may rest on it too.
Where a record lists no sources at all, nothing is said of this.

Bad::

    events:
      - {event: signed, date: 2022-03-01, source: pori-sivu}
    sources:
      - {source: tiedote}

Good::

    events:
      - {event: signed, date: 2022-03-01, source: pori-sivu}
    sources:
      - {source: tiedote}
      - {source: pori-sivu}
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.base import Location
from kumppanuus.model.record import Record

from .finding import Finding, RelatedFinding

_SHOWN = 5
"""So many of the other statements that name the source are shown."""


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find sources that only statements name. Those that name the same one are one finding."""
    unlisted: dict[tuple[Entry, str], list[Location]] = defaultdict(list)
    listed = {
        entry.key: {citation.source for citation in entry.record.sources}
        for entry in dataset.entries
        if isinstance(entry.record, Record) and entry.whole and entry.record.sources
    }
    for entry, location, citation in dataset.citations:
        source = str(citation.source)
        if source not in listed.get(entry.key, (source,)) and dataset.exists("source", source):
            unlisted[entry, source].append((*location, "source"))
    for (entry, source), (first, *others) in unlisted.items():
        related = tuple(RelatedFinding(entry, one, "here too") for one in others[:_SHOWN])
        message = f"a statement rests on '{source}', and the record does not list it"
        yield Finding(entry, first, message, f"add '- {{source: {source}}}' to 'sources'", related=related)
