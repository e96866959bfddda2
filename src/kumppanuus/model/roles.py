"""The roles in which an organisation takes part."""

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

NegotiationRole = Literal["led", "prepared", "took-part"]
"""As what somebody took part in preparing a round."""
