"""A finding about the data: where it is, what is wrong there, and what to do about it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs: an error fails a run, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a file. Lines and columns count characters from 1; the end is exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int

    def moved(self, move: Callable[[str], str]) -> "Span":
        """Return the same stretch of the same file, by another path."""
        return replace(self, path=move(self.path))

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to a finding: the first of two duplicates, for instance."""

    span: Span
    message: str
    excerpt: tuple[tuple[int, str], ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Edit:
    """The text that is to stand in place of a stretch of a file."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A change that mends a finding. A safe one cannot change what the data says."""

    message: str
    edits: tuple[Edit, ...]
    safe: bool


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding of one check at one place.

    ``excerpt`` holds the lines around the place, as pairs of line number and text, so that
    whoever shows a finding needs no file; that of a related place holds its line alone.
    """

    check: str
    severity: Severity
    message: str
    span: Span
    help: str = ""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    excerpt: tuple[tuple[int, str], ...] = field(default=(), compare=False)

    @property
    def sort_key(self) -> tuple[Span, str, str]:
        """By file, then place, then check."""
        return (self.span, self.check, self.message)

    def moved(self, move: Callable[[str], str]) -> "Diagnostic":
        """Return the same finding with other paths to the same files."""
        related = tuple(replace(one, span=one.span.moved(move)) for one in self.related)
        fix = self.fix
        if fix is not None:
            fix = replace(fix, edits=tuple(replace(one, span=one.span.moved(move)) for one in fix.edits))
        return replace(self, span=self.span.moved(move), related=related, fix=fix)
