"""Finding records by what people write."""

from .named import find_named
from .place import LEVELS, find_place
from .record import find_record
from .result import Lookup, RecordLookup

__all__ = ["LEVELS", "Lookup", "RecordLookup", "find_named", "find_place", "find_record"]
