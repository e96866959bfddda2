"""What a saved query is called, or what a reader must know of it, in up to three languages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Title:
    """A text in Finnish, with Swedish and English beside it where they were written."""

    fi: str
    sv: str | None = None
    en: str | None = None

    @property
    def given(self) -> dict[str, str]:
        """The text in each language that it has."""
        return {name: text for name, text in (("fi", self.fi), ("sv", self.sv), ("en", self.en)) if text}

    @property
    def translated(self) -> tuple[str, ...]:
        """The languages whose text is a translation: none, since all were written by the same hand."""
        return ()

    def in_language(self, language: str) -> str:
        """Return the text in a language, or else in Finnish."""
        return getattr(self, language, None) or self.fi

    def __str__(self) -> str:
        return self.fi
