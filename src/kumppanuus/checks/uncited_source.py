"""A source that no statement cites, and on which no record rests.

What it said was taken out, or whoever took something from it forgot to name it: then statements may
bear the name of another source. Nothing is said of a source that a misspelt id was probably meant to
name, or that a damaged file may cite.

Bad::

    # data/sources/pori-sivu.yaml, which no record names
    title: Kokeilusopimus

    # data/agreements/kokeilusopimus/pori-2022.yaml
    sources:
      - {source: tiedote}

Good::

    # data/agreements/kokeilusopimus/pori-2022.yaml
    sources:
      - {source: pori-sivu}
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.source import Source

from .finding import Finding

EACH = Source


def run(dataset: Dataset, entry: Entry, source: Source) -> Iterator[Finding]:
    """Find sources that nothing points to."""
    if not dataset.is_used("source", entry.id):
        message = f"nothing cites the source '{entry.id}'"
        yield Finding(entry, (), message, "cite it where something comes from it, or delete the file")
