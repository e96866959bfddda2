"""Themes: concepts in vocabularies, after SKOS."""

from typing import Literal

from pydantic import Field

from .evidence import Sourced
from .record import Record
from .references import RoundRef, ThemeRef
from .scalars import Slug
from .text import LocalText


class Concept(Sourced):
    """A theme. Its id is the file's name and its key: ``shared/circular-economy``."""

    label: LocalText = Field(description="The name of the theme.")
    definition: LocalText | None = Field(default=None, description="What it covers and what not.")
    broader: tuple[ThemeRef, ...] = Field(
        default=(), description="More general concepts in the same vocabulary."
    )
    related: tuple[ThemeRef, ...] = Field(
        default=(), description="Concepts beside it in the same vocabulary."
    )
    exact_match: tuple[ThemeRef, ...] = Field(
        default=(), description="The same concept in another vocabulary."
    )
    close_match: tuple[ThemeRef, ...] = Field(
        default=(), description="Nearly the same one in another vocabulary."
    )
    broad_match: tuple[ThemeRef, ...] = Field(
        default=(), description="A more general one in another vocabulary."
    )
    narrow_match: tuple[ThemeRef, ...] = Field(
        default=(), description="A more specific one in another vocabulary."
    )


class Scheme(Record):
    """A vocabulary of themes: the shared one, or the menu of one round."""

    title: LocalText = Field(description="The name of the vocabulary.")
    description: LocalText | None = Field(default=None, description="What it is for.")
    round: RoundRef | None = Field(default=None, description="The round whose menu it is.")
    labels: Literal["official", "own"] = Field(
        description="Whether the labels are a source's own wording or this dataset's."
    )
    mapping: Literal["inferred", "stated"] | None = Field(
        default=None,
        description="Whether the matches to other vocabularies are this dataset's inference or a source's.",
    )
    concepts: dict[Slug, Concept] = Field(description="The concepts by key.")

    @property
    def headings(self) -> frozenset[str]:
        """The concepts that have others below them."""
        return frozenset(str(broader) for concept in self.concepts.values() for broader in concept.broader)
