"""Where a statement comes from."""

from typing import Self

from pydantic import Field, model_validator

from .base import Model, Text, invalid
from .references import SourceRef
from .scalars import Whole
from .together import either, given, where


class Citation(Model):
    """A source and the place in it."""

    source: SourceRef = Field(description="The source.")
    at: Text | None = Field(
        default=None, description="The heading in the source under which it stands.", examples=["Esitys"]
    )
    page: Whole | None = Field(
        default=None, description="The page, only where the source numbers its pages.", examples=[28]
    )


class Sourced(Model):
    """A statement that can name its source.

    A statement without one inherits the source of the statement that it is part of, and at last
    that of its record, if the record has exactly one. In a record with more, amounts, dates and
    parties name theirs (the check ``unsourced-statement``).
    """

    source: SourceRef | None = Field(
        default=None, description="The source of this statement; absent where the record has only one."
    )
    at: Text | None = Field(
        default=None, description="The heading in the source under which it stands.", examples=["Esitys"]
    )
    page: Whole | None = Field(
        default=None, description="The page, only where the source numbers its pages.", examples=[28]
    )

    together = where(either(given("at"), given("page")), "source")

    @model_validator(mode="after")
    def _place_needs_source(self) -> Self:
        if self.source is None and (self.at is not None or self.page is not None):
            message = "a place in a source is named, and the source is not"
            raise invalid(message, "add 'source'", "at", "page", "source")
        return self
