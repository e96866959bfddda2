"""The planters of every check, by what their faults are about."""

from . import (
    agreements,
    breaches,
    dates,
    evidence,
    files,
    money,
    parties,
    places,
    references,
    shape,
    vocabularies,
    waivers,
)

__all__ = [
    "agreements",
    "breaches",
    "dates",
    "evidence",
    "files",
    "money",
    "parties",
    "places",
    "references",
    "shape",
    "vocabularies",
    "waivers",
]
