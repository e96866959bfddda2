"""The manual page of a check: what its docstring says, taken apart so that it can be shown anywhere."""

import re
from dataclasses import dataclass
from textwrap import dedent
from typing import Literal

from kumppanuus.diagnostics import Severity

Fixes = Literal["none", "safe", "unsafe"]
"""Which fixes a check can offer."""

Paragraph = str | tuple[str, ...]
"""A text, or the items of a list."""


@dataclass(frozen=True, slots=True)
class Page:
    """A fault, why it matters and what counts, with an example of it and of the same without it.

    In texts, what is written in a file stands between backticks.
    """

    name: str
    title: str
    severity: Severity
    fixes: Fixes
    paragraphs: tuple[Paragraph, ...]
    bad: str
    good: str


def read_page(name: str, docstring: str, severity: Severity, fixes: Fixes) -> Page:
    """Take the docstring of a check apart: its title, its paragraphs, ``Bad::`` and ``Good::``."""
    text, bad, good = re.split(r"^(?:Bad|Good)::$", docstring, flags=re.M)
    title, *paragraphs = (_paragraph(part) for part in re.split(r"\n[ ]*\n", text.strip()))
    return Page(name, str(title), severity, fixes, tuple(paragraphs), _example(bad), _example(good))


def _paragraph(text: str) -> Paragraph:
    if text.startswith("- "):
        return tuple(_prose(item) for item in re.split(r"^- ", text, flags=re.M)[1:])
    return _prose(text)


def _prose(text: str) -> str:
    return " ".join(text.replace("``", "`").split())


def _example(block: str) -> str:
    """Return the lines of an indented block as they stand in a file."""
    return dedent(block).strip("\n")
