"""The roles in which an organisation takes part."""

from collections.abc import Mapping
from typing import Literal

Role = Literal[
    "state",
    "city",
    "city-region",
    "municipality",
    "regional-council",
    "higher-education",
    "company",
    "coordinator",
    "funder",
    "partner",
    "proposer",
]
"""As what somebody is a party to an agreement."""

_BEARERS: Mapping[str, tuple[str, ...]] = {
    "state": (
        "agency",
        "company",  # the State has companies of its own
        "country",
        "ely-centre",
        "government",
        "ministry",
        "research-institute",
        "vitality-centre",
        "working-group",
    ),
    "city": ("city", "municipality"),
    "city-region": (
        "agency",
        "association",
        "city",
        "city-region",
        "company",
        "joint-authority",
        "municipality",
        "network",
        "sub-region",
        "working-group",
    ),
    "municipality": ("city", "city-region", "municipality", "sub-region"),
    "regional-council": ("joint-authority", "region", "regional-council"),
    "higher-education": ("joint-authority", "network", "university", "university-of-applied-sciences"),
    "company": ("agency", "association", "company", "network"),
}
"""What can bear a role: kinds of organisations and levels of places. The other roles are open to all."""


def can_be(role: Role, name: str) -> bool:
    """Whether an organisation or a place can have a role, by the kind or level that its id begins with.

    >>> can_be("city", "municipality/lieto"), can_be("city", "company/prizztech")
    (True, False)
    """
    bearers = _BEARERS.get(role)
    return bearers is None or name.partition("/")[0] in bearers


def counts_as(role: Role, required: Role) -> bool:
    """Whether a party in a role is also one in another: a city region is a party for its cities.

    >>> counts_as("city-region", "city"), counts_as("city", "city-region")
    (True, False)
    """
    return role == required or (role == "city-region" and required == "city")


NegotiationRole = Literal["led", "prepared", "took-part"]
"""As what somebody took part in preparing a round."""
