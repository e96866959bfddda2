"""Waivers: findings that the editors have decided to live with for a time."""

from pydantic import Field

from .base import Model, Text
from .dates import PartialDate


class Waiver(Model):
    """One finding that is not reported."""

    check: Text = Field(description="The name of the check.")
    record: Text = Field(
        description="The id of the record that the finding is in; where kinds share it, after the kind: "
        "round/ekosysteemisopimus-2020."
    )
    reason: Text = Field(description="Why it is left as it is.")
    until: PartialDate = Field(description="The last day on which it is left so.")


class Waivers(Model):
    """The file ``data/waivers.yaml``."""

    waivers: tuple[Waiver, ...] = Field(default=(), description="The findings that are not reported.")
