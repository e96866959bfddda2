"""A text is not written tidily.

Two spaces side by side, a space before a comma or none after it, a bracket or a quotation mark without
its other half, a straight apostrophe or straight quotation marks. The titles and headings of sources are
not looked at, since they stand as their document has them.

Bad::

    description: {fi: "Sopimus koskee asumista ,liikennettä ja palveluja."}

Good::

    description: {fi: "Sopimus koskee asumista, liikennettä ja palveluja."}
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.diagnostics import Severity
from kumppanuus.model.base import Model
from kumppanuus.model.languages import Language

from .finding import Finding, Rewrite

EACH = Model
SEVERITY = Severity.WARNING
FIXES = "unsafe"


class _Slip(NamedTuple):
    """A slip of the hand, and what stands in its place in a tidy text."""

    pattern: re.Pattern[str]
    tidy: str
    message: str
    remedy: str


_SLIPS = (
    _Slip(re.compile(r" {2,}"), " ", "two spaces stand side by side", "take one out"),
    _Slip(
        re.compile(r" +(?=[,;]|[.:!?](?:\s|$))"), "", "a space stands before a comma or a stop", "take it out"
    ),
    _Slip(re.compile(r"(?<=[^\W\d_])[,;](?=[^\W\d_])"), r"\g<0> ", "no space follows a comma", "add one"),
    _Slip(re.compile(r"(?<=[^\W\d_])'"), "’", "a straight apostrophe stands here", "write ’ for it"),
)
_SUSPICIOUS = re.compile(r""" [ ,;.:!?]|[,;]\w|['"(\[“”]""")
"""What every untidy text has somewhere, and few tidy ones."""

_QUOTES: dict[Language, str] = {"fi": "””", "sv": "””", "en": "“”"}


def run(dataset: Dataset, entry: Entry, record: Model) -> Iterator[Finding]:
    """Find texts with a slip; of several in one text the first is told."""
    for location, text in dataset.parts_of(entry).texts:
        for language, words in text.given.items():
            if not _SUSPICIOUS.search(words):
                continue
            place = (*location, language)
            if slip := next((slip for slip in _SLIPS if slip.pattern.search(words)), None):
                fix = Rewrite("tidy the text", _tidy(words), ((entry, place),), safe=False)
                yield Finding(entry, place, slip.message, slip.remedy, fix=fix)
            elif fault := _unpaired(words, *_QUOTES[language]):
                yield Finding(entry, place, *fault)


def _tidy(words: str) -> str:
    for slip in _SLIPS:
        words = slip.pattern.sub(slip.tidy, words)
    return words


def _unpaired(words: str, opening: str, closing: str) -> tuple[str, str] | None:
    """Say what is wrong with brackets and quotation marks. An item can be counted as ``a)``."""
    if '"' in words:
        return "straight quotation marks stand here", f"write {opening}…{closing} as this language does"
    if words.count("(") > words.count(")") or words.count("[") != words.count("]"):
        return "a bracket has no other half", "add the bracket that is missing"
    paired = (
        words.count(opening) == words.count(closing) if opening != closing else not words.count(opening) % 2
    )
    return None if paired else ("a quotation mark has no other half", f"write {opening}…{closing}")
