"""Sources: the documents that statements rest on."""

from typing import Literal, Self

from pydantic import Field, model_validator

from .base import Model, Text, invalid
from .dates import PartialDate
from .references import OrganisationRef
from .scalars import Address, Flag
from .text import LocalText


class Omission(Model):
    """Something that a source says and the dataset leaves out on purpose."""

    at: Text | None = Field(
        default=None, description="The heading in the source under which it stands.", examples=["Esitys"]
    )
    text: LocalText = Field(description="What is left out, in this dataset's own words.")
    why: LocalText = Field(description="Why.")


class Source(Model):
    """A document, named after its publisher and subject, never after a person."""

    title: Text = Field(
        description="The title as the document gives it, in its own language.",
        examples=["Kaupunkipolitiikan yhteistyöryhmä"],
    )
    publisher: OrganisationRef | None = Field(default=None, description="Who published it.")
    date: PartialDate | None = Field(
        default=None, description="The date that the document bears; null where it bears none."
    )
    kind: Literal[
        "page",
        "press-release",
        "decision",
        "slides",
        "report",
        "agreement",
        "register",
        "brochure",
        "minutes",
    ] = Field(description="What sort of document it is.")
    language: Literal["fi", "sv", "en"] = Field(description="The language that it is written in.")
    address: Address | None = Field(default=None, description="Where it can be read.")
    read: PartialDate | None = Field(
        default=None, description="The day on which it was read for this dataset."
    )
    draft: Flag = Field(default=False, description="Whether it is a draft.")
    paged: Flag = Field(
        default=False, description="Whether it numbers its pages, so that a place in it is a page."
    )
    licence: Text | None = Field(
        default=None, description="The licence of the data taken from it.", examples=["CC BY 4.0"]
    )
    note: LocalText | None = Field(default=None, description="What a reader must know about it.")
    headings: tuple[Text, ...] = Field(
        default=(),
        description="All headings in it, in their order, where it was gone through from beginning to end.",
        json_schema_extra={"uniqueItems": True},
    )
    omissions: tuple[Omission, ...] = Field(
        default=(), description="What it says and the dataset leaves out on purpose."
    )

    @model_validator(mode="after")
    def _headings_differ(self) -> Self:
        for heading in self.headings:
            if self.headings.count(heading) > 1:
                raise invalid(f"the heading '{heading}' stands twice", "take one of the two out", "headings")
        return self

    @property
    def told(self) -> PartialDate | None:
        """As of when it speaks: its own date, or, where it bears none, the day on which it was read."""
        return self.date or self.read
