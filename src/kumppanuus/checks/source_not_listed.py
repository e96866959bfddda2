"""A statement names a source that its record does not list.

``sources`` says what the record rests on. A single source there is inherited by every statement
that names none; so a second one, named only within, hides that the others may rest on it too.
Where a record lists no sources at all, nothing is said of this. It is a warning, since every statement
can be followed to a source all the same.

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
from kumppanuus.diagnostics import Severity
from kumppanuus.model.record import Record
from kumppanuus.nearest import nearest

from .as_one import as_one
from .finding import Finding

SEVERITY = Severity.WARNING


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find sources that only statements name. Those that name the same one are one finding.

    One that the record lists with a misspelt id is not told again.
    """
    unlisted: dict[tuple[Entry, str], list[Finding]] = defaultdict(list)
    listed = {
        entry.key: {citation.source for citation in entry.record.sources}
        for entry in dataset.entries
        if isinstance(entry.record, Record) and entry.whole and entry.record.sources
    }
    for entry, location, citation in dataset.citations:
        source = str(citation.source)
        names = listed.get(entry.key, {source})
        if source in names or not dataset.exists("source", source):
            continue
        if not any(nearest(one, (source,)) for one in names if not dataset.exists("source", one)):
            message = f"a statement rests on '{source}', and the record does not list it"
            remedy = f"add '- {{source: {source}}}' to 'sources'"
            unlisted[entry, source].append(Finding(entry, (*location, "source"), message, remedy))
    for findings in unlisted.values():
        yield from as_one(findings)
