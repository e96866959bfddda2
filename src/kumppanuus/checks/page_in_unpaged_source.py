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

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.base import Model

from .finding import Finding

EACH = Model


def run(dataset: Dataset, entry: Entry, record: Model) -> Iterator[Finding]:
    """Find pages of sources that have none. Those of the same source are one finding."""
    for location, citation in dataset.parts_of(entry).citations:
        name = str(citation.source)
        if citation.page is not None and _is_unpaged(dataset, name):
            message = f"the source '{name}' does not number its pages"
            remedy = f"name the heading with 'at', or write 'paged: true' in data/sources/{name}.yaml"
            yield Finding(entry, (*location, "page"), message, remedy, cause=(name,))


def _is_unpaged(dataset: Dataset, name: str) -> bool:
    entry = dataset.by_key.get(("source", name))
    return bool(entry and entry.whole and not dataset.sources[name].paged)
