"""Sources: the documents that statements rest on, and what was left out of them."""

from kumppanuus.model.source import Omission, Source

from .finding import each, ways
from .keeping import NUMBER, fields, item, owner
from .making import of_records, of_values
from .table import Table

SOURCE = of_records(
    "source",
    "A document that statements rest on.",
    Source,
    *fields(Source, "title", "publisher", "date", "kind", "language", "address", "read"),
    *fields(Source, "draft", "paged", "licence", "note"),
)

SOURCE_HEADING = of_values(
    "source_heading",
    "A heading in a source that was gone through from beginning to end.",
    Source,
    "headings",
    item("heading", str, "The heading."),
    of="source",
)

_OMISSIONS = ways(Source, to=("omissions",))

OMISSION = Table(
    "omission",
    "Something that a source says and the dataset leaves out on purpose.",
    each(_OMISSIONS),
    (owner("source"), NUMBER, *fields(Omission, "at", "text", "why")),
    ("source", "number"),
    _OMISSIONS,
)

TABLES = (OMISSION, SOURCE, SOURCE_HEADING)
