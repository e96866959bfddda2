"""Lists of records: what there is, by whatever it is asked for."""

from .arranging import Arrangement
from .building import build
from .columns import COLUMNS
from .filters import OPTIONS, Filters
from .kinds import LEVELS, LISTS, kind_of
from .lines import Applied, ListGroup, Listing, ListRow
from .ways import options_of

__all__ = [
    "COLUMNS",
    "LEVELS",
    "LISTS",
    "OPTIONS",
    "Applied",
    "Arrangement",
    "Filters",
    "ListGroup",
    "ListRow",
    "Listing",
    "build",
    "kind_of",
    "options_of",
]
