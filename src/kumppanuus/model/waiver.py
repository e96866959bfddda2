"""Waivers: findings that the editors have decided to live with for a time."""

from pydantic import Field

from .base import Model, Text
from .dates import PartialDate

WAIVERS = "waivers.yaml"
"""Where they stand, below ``data/``."""


class Waiver(Model):
    """One finding that is not reported."""

    check: Text = Field(description="The name of the check.", examples=["unused-record"])
    record: Text = Field(
        description="The id of the record that the finding is in; where kinds share it, after the kind: "
        "round/ekosysteemisopimus-2020.",
        examples=["company/prizztech"],
    )
    reason: Text = Field(description="Why it is left as it is.", examples=["used from the next round on"])
    until: PartialDate = Field(description="The last day on which it is left so.")


class Waivers(Model):
    """The file ``data/waivers.yaml``: what the editors have decided to live with for a time."""

    waivers: tuple[Waiver, ...] = Field(default=(), description="The findings that are not reported.")
