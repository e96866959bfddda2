"""Agreements: arrangements about named places in one round."""

from typing import Literal, Self

from pydantic import Field, model_validator

from .base import invalid
from .completeness import Complete
from .dates import PartialDate
from .evidence import Sourced
from .record import Record, Statement
from .references import (
    AgreementRef,
    FundingRef,
    IndicatorRef,
    OrganisationRef,
    PlaceRef,
    ProgrammeRef,
    RoundRef,
    ThemeRef,
)
from .roles import Role, can_be
from .scalars import Amount, Flag, Number, Slug
from .statements import Stated
from .text import LocalText
from .together import at_least_one, either, exactly_one, given, listed, where

EventKind = Literal[
    "proposed",
    "announced",
    "negotiated",
    "funding-decided",
    "resolved",
    "approved",
    "signed",
    "begins",
    "amended",
    "reviewed",
    "ends",
]
"""What can happen to an agreement, in the order in which it usually does."""


class Event(Sourced):
    """Something that happened to the agreement, or is planned to."""

    event: EventKind = Field(description="What happened.")
    date: Stated[PartialDate] = Field(description="When, as precisely as the source says.")
    planned: Flag = Field(default=False, description="Whether it is planned and not known to have happened.")
    note: LocalText | None = Field(default=None, description="What a reader should know about it.")


class Party(Sourced):
    """Who takes part, and as what."""

    organisation: OrganisationRef | None = Field(default=None, description="The organisation.")
    place: PlaceRef | None = Field(
        default=None, description="The place that takes part, where the source names no organisation of it."
    )
    role: Role = Field(description="As what it takes part.")
    office: LocalText | None = Field(
        default=None, description="The office that signed or acts for it; never a name."
    )

    together = exactly_one("organisation", "place")

    @model_validator(mode="after")
    def _is_somebody(self) -> Self:
        if (self.organisation is None) == (self.place is None):
            raise invalid(
                "a party is an organisation, or a place whose organisation no source names",
                "give 'organisation' or 'place'",
                "organisation",
                "place",
            )
        return self

    @property
    def can_have_its_role(self) -> bool:
        """Whether its kind, or its level as a place, goes with the role."""
        return can_be(self.role, self.organisation or self.place or "")


class Variant(Sourced):
    """The same theme in another source."""

    wording: LocalText | None = Field(
        default=None, description="Its wording there; absent where it is the same."
    )
    group: ThemeRef | None = Field(default=None, description="The concept under which that source lists it.")


class AgreedTheme(Sourced):
    """A theme as the agreement words it, and the concepts that it is mapped to."""

    last_keys = ("variants",)

    wording: LocalText = Field(description="The wording of the source that names the place.")
    concepts: tuple[ThemeRef, ...] = Field(default=(), description="Concepts of the shared vocabulary.")
    menu: tuple[ThemeRef, ...] = Field(
        default=(), description="The items of the round's menu that it takes up."
    )
    spearhead: ProgrammeRef | None = Field(
        default=None, description="The programme to which it goes as a spearhead of the agreement."
    )
    mapping: Literal["inferred", "stated"] | None = Field(
        default=None, description="Whether the mapping is this dataset's inference or a source's statement."
    )
    variants: tuple[Variant, ...] = Field(default=(), description="The same theme in other sources.")

    together = where(either(listed("concepts"), listed("menu")), "mapping") + where(
        given("mapping"), "concepts", "menu"
    )

    @model_validator(mode="after")
    def _mapping_says_whose(self) -> Self:
        if bool(self.concepts or self.menu) != (self.mapping is not None):
            raise invalid(
                "a theme with concepts or items of a menu says whose mapping it is",
                "write 'mapping: inferred' beside them, or leave both out",
                "concepts",
                "menu",
                "mapping",
            )
        return self


class AgreementFunding(Sourced):
    """Money of a funding decision that concerns this agreement."""

    decision: FundingRef = Field(description="The decision.")
    purpose: Slug = Field(
        description="The key of the purpose in the decision.", examples=["ekosysteemisopimusten-kaynnistys"]
    )
    share: Stated[Amount] | None = Field(default=None, description="This agreement's share in euros.")


class FollowUp(Sourced):
    """What became of a commitment."""

    date: PartialDate = Field(description="When it was so.")
    value: Number | None = Field(default=None, description="The indicator's value then.")
    approximate: Flag = Field(
        default=False, description="Whether the source gives the value as about so much."
    )
    result: Literal["met", "partly", "missed"] | None = Field(
        default=None,
        description="Whether it was met, where the source says so in words or in per cent of its target.",
    )
    text: LocalText | None = Field(default=None, description="What became of it.")

    together = at_least_one("value", "result", "text")

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.value is None and self.result is None and self.text is None:
            remedy = "give 'value', 'result' or 'text'"
            raise invalid("nothing says what became of it", remedy, "date", "value", "result", "text")
        return self


class Commitment(Sourced):
    """Something that a party undertook to do."""

    last_keys = ("follow_up",)

    text: LocalText = Field(description="What is to be done, in this dataset's own words.")
    owner: OrganisationRef | None = Field(default=None, description="Who undertook it.")
    due: Stated[PartialDate] | None = Field(default=None, description="By when.")
    indicator: IndicatorRef | None = Field(default=None, description="How it is measured.")
    target: Number | None = Field(default=None, description="The value to be reached.")
    approximate: Flag = Field(
        default=False, description="Whether the source gives the target as about so much."
    )
    follow_up: tuple[FollowUp, ...] = Field(default=(), description="What became of it.")


class Succession(Sourced):
    """An agreement that went before this one, as a source says."""

    agreement: AgreementRef = Field(description="The earlier agreement.")
    replaces: Flag = Field(
        default=False,
        description="Whether the source says that this one replaced it, or updated it as a whole.",
    )
    note: LocalText | None = Field(default=None, description="How the source puts it.")


class Agreement(Record):
    """One arrangement about named places. Its status follows from its events and is never written."""

    title: LocalText = Field(description="What it is called.")
    round: RoundRef = Field(description="The round that it belongs to.")
    description: LocalText | None = Field(
        default=None, description="What it is, in this dataset's own words."
    )
    places: tuple[PlaceRef, ...] = Field(default=(), description="The places that it is about.")
    scope: LocalText | None = Field(
        default=None, description="What it is about, in words, where no source names its places."
    )
    events: tuple[Event, ...] = Field(default=(), description="What happened to it, and what is planned.")
    parties: tuple[Party, ...] = Field(default=(), description="Who takes part.")
    themes: tuple[AgreedTheme, ...] = Field(default=(), description="What it is about.")
    funding: tuple[AgreementFunding, ...] = Field(default=(), description="Money that was decided for it.")
    commitments: tuple[Commitment, ...] = Field(default=(), description="What the parties undertook.")
    outcomes: tuple[Statement, ...] = Field(
        default=(), description="What came of it, as far as sources tell."
    )
    succeeds: tuple[Succession, ...] = Field(default=(), description="Agreements that went before it.")
    complete: Complete[Literal["places", "events", "parties", "themes", "funding", "commitments"]] = ()

    together = at_least_one("places", "scope")

    @model_validator(mode="after")
    def _is_about_something(self) -> Self:
        if not self.places and self.scope is None:
            raise invalid(
                "nothing says what places it is about",
                "name them under 'places', or say in 'scope' what is known of them",
                "places",
                "scope",
            )
        return self

    @property
    def is_proposal(self) -> bool:
        """Whether nothing but a proposal is known of it."""
        return bool(self.events) and all(event.event == "proposed" for event in self.events)
