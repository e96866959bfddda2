"""Finding records by what people write."""

from .field import FieldLookup, find_field, ways_into
from .named import find_named
from .place import LEVELS, find_place
from .record import find_record
from .result import Lookup, RecordLookup

__all__ = [
    "LEVELS",
    "FieldLookup",
    "Lookup",
    "RecordLookup",
    "find_field",
    "find_named",
    "find_place",
    "find_record",
    "ways_into",
]
