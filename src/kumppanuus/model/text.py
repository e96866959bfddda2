"""Text in Finnish, with Swedish and English beside it where they are known."""

from typing import Literal, Self

from pydantic import Field, model_validator

from .base import Model, Text, invalid
from .languages import LANGUAGES, Language


class LocalText(Model):
    """A name or a text in up to three languages; Finnish is always there.

    ``sv: null`` states that there is no Swedish one. A key that is absent states nothing.
    """

    fi: Text = Field(description="In Finnish.")
    sv: Text | None = Field(default=None, description="In Swedish; null states that there is none.")
    en: Text | None = Field(default=None, description="In English; null states that there is none.")
    translated: tuple[Literal["sv", "en"], ...] = Field(
        default=(),
        description="The languages whose text is this dataset's own translation and not an official one.",
    )

    @model_validator(mode="after")
    def _translations_exist(self) -> Self:
        for language in self.translated:
            if getattr(self, language) is None:
                raise invalid(
                    f"'{language}' is said to be translated, and there is no text in it",
                    f"add the text under '{language}', or take it out of 'translated'",
                    "translated",
                )
        return self

    def says(self, language: Language) -> bool:
        """Whether the record states a text in the language, or states that there is none."""
        return language in self.model_fields_set

    @property
    def given(self) -> dict[Language, str]:
        """The text in each language that it has."""
        return {language: text for language in LANGUAGES if (text := getattr(self, language))}

    def in_language(self, language: str) -> str:
        """Return the text in the language, or else in Finnish."""
        return getattr(self, language, None) or self.fi

    def __str__(self) -> str:
        return self.fi
