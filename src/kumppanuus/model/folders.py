"""The folders within a kind's folder: what an organisation is, and at which level a place lies."""

from typing import Literal, get_args

OrganisationKind = Literal[
    "agency",
    "association",
    "city",
    "company",
    "ely-centre",
    "government",
    "joint-authority",
    "ministry",
    "municipality",
    "network",
    "regional-council",
    "research-institute",
    "university",
    "university-of-applied-sciences",
    "vitality-centre",
    "working-group",
]
"""The folders below data/organisations/."""

ORGANISATION_KINDS: tuple[str, ...] = get_args(OrganisationKind)

Level = Literal["municipality", "city-region", "sub-region", "region", "country"]
"""The folders below data/regions/."""

LEVELS: tuple[str, ...] = get_args(Level)
