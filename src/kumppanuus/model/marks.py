"""Marks by which records are told apart, or found: the code of a place, or what makes an agreement itself."""

from collections.abc import Iterator

from .agreement import Agreement
from .base import Model
from .place import Municipality, Region, SubRegion

Mark = tuple[str, str]
"""What a mark is, and how it reads: ``("code of a municipality", "609")``."""

_LEVELS: dict[type[Model], str] = {
    Municipality: "code of a municipality",
    Region: "code of a region",
    SubRegion: "code of a sub-region",
}


def marks_of(record: Model) -> Iterator[Mark]:
    """Give the marks of a record."""
    if isinstance(record, Municipality | Region | SubRegion):
        yield code_mark(record)
    if isinstance(record, Region):
        yield from dict.fromkeys(nuts_mark(one.code) for one in record.nuts3)
    if isinstance(record, Agreement):
        yield agreement_mark(record)


def code_mark(place: Municipality | Region | SubRegion) -> Mark:
    """Return the code of a place, which is its own within its level."""
    return _LEVELS[type(place)], place.code


def nuts_mark(code: str) -> Mark:
    """Return the mark of the regions that have, or had, a NUTS code."""
    return "NUTS code of a region", code


def agreement_mark(agreement: Agreement) -> Mark:
    """Return what no two agreements share: the round, the places and the title together."""
    return "agreement", f"{agreement.round} {','.join(agreement.places)} {agreement.title.fi}"
