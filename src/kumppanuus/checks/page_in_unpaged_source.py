"""A page is named of a source that does not number its pages.

The page of a printout or of a PDF reader is not the reader's page. A page is a place only where
the document itself numbers its pages: then the source says ``paged: true``. Elsewhere the
heading is the place.

Bad::

    # the source has no 'paged: true'
    events:
      - {event: signed, date: 2022-03-01, source: tiedote, page: 2}

Good::

    # the source has no 'paged: true'
    events:
      - {event: signed, date: 2022-03-01, source: tiedote, at: Sopimukset}
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from kumppanuus.dataset import Dataset
from kumppanuus.model.source import Source

from .as_one import as_one
from .finding import Finding


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find pages of sources that have none. Those of the same source are one finding."""
    pages: dict[str, list[Finding]] = defaultdict(list)
    unpaged = {entry.id for entry, source in dataset.of(Source) if not source.paged and entry.whole}
    for entry, location, citation in dataset.citations:
        if citation.page is not None and citation.source in unpaged:
            message = f"the source '{citation.source}' does not number its pages"
            file = f"data/sources/{citation.source}.yaml"
            remedy = f"name the heading with 'at', or write 'paged: true' in {file}"
            pages[str(citation.source)].append(Finding(entry, (*location, "page"), message, remedy))
    for findings in pages.values():
        yield from as_one(findings)
