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

from collections import defaultdict
from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.diagnostics import Severity
from kumppanuus.model.record import Record
from kumppanuus.nearest import nearest

from .as_one import as_one
from .finding import Finding

EACH = Record
SEVERITY = Severity.WARNING


def run(dataset: Dataset, entry: Entry, record: Record) -> Iterator[Finding]:
    """Find sources that only statements name. Those that name the same one are one finding.

    One that the record lists with a misspelt id is not told again.
    """
    if not entry.whole or not record.sources:
        return
    listed = {citation.source for citation in record.sources}
    unlisted: dict[str, list[Finding]] = defaultdict(list)
    for location, citation in dataset.parts_of(entry).citations:
        source = str(citation.source)
        if source in listed or not dataset.exists("source", source):
            continue
        if not any(nearest(one, (source,)) for one in listed if not dataset.exists("source", one)):
            message = f"a statement rests on '{source}', and the record does not list it"
            remedy = f"add '- {{source: {source}}}' to 'sources'"
            unlisted[source].append(Finding(entry, (*location, "source"), message, remedy))
    for findings in unlisted.values():
        yield from as_one(findings)
