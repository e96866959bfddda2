"""Finding words in everything that records say, whatever their form: an index over their base forms."""

from .excerpts import Piece, excerpt, marked
from .index import Hit, Index, Place
from .passages import FIELDS, Passage, Weight
from .query import Query, Term, parse
from .spelling import folded

__all__ = [
    "FIELDS",
    "Hit",
    "Index",
    "Passage",
    "Piece",
    "Place",
    "Query",
    "Term",
    "Weight",
    "excerpt",
    "folded",
    "marked",
    "parse",
]
