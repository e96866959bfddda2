"""A text has another number in one language than in another.

Years, sums and decimals are looked at: numbers of four digits or more, and those with a decimal sign.
Finnish and Swedish write 4 925 000 and 68,5, English 4,925,000 and 68.5. A number that stands in the
other text letter for letter, as in a quotation, is the same. Words for numbers are not understood.

Bad::

    description:
      fi: Rahaa on 4 925 000 euroa.
      sv: Det finns 4 295 000 euro.
      en: There are 4,925,000 euros.

Good::

    description:
      fi: Rahaa on 4 925 000 euroa.
      sv: Det finns 4 925 000 euro.
      en: There are 4,925,000 euros.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.diagnostics import Severity
from kumppanuus.model.base import Model
from kumppanuus.model.languages import ENGLISH_NAMES, Language
from kumppanuus.model.text import LocalText

from .finding import Finding, RelatedFinding

EACH = Model
SEVERITY = Severity.WARNING

_ANY = re.compile(r"\d(?:\d{3}|[\s,.]\d)")
_SPACES_AND_COMMA = re.compile(r"\d{1,3}(?:\s\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?")
_COMMAS_AND_POINT = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?")
_LONG = 4


@dataclass(frozen=True, slots=True)
class _Numbers:
    """The text in one language with its numbers: what each is, and how it is written."""

    language: Language
    text: str
    written: dict[str, str]

    def lacking_in(self, other: "_Numbers") -> str | None:
        """Return the first number that the other text has neither in its own way nor in this one."""
        lacking = (
            written
            for number, written in self.written.items()
            if number not in other.written and written not in other.text
        )
        return next(lacking, None)

    def differs_from(self, other: "_Numbers") -> bool:
        """Whether one of the two has a number that the other has not."""
        return bool(self.lacking_in(other) or other.lacking_in(self))


def run(dataset: Dataset, entry: Entry, record: Model) -> Iterator[Finding]:
    """Find translations whose numbers are not those of the Finnish text, or the other way round."""
    for location, text in dataset.parts_of(entry).texts:
        if not any(map(_ANY.search, text.given.values())):
            continue
        for one, other in _differing(text):
            here, there = ENGLISH_NAMES[one.language], ENGLISH_NAMES[other.language]
            own, lacking = one.lacking_in(other), other.lacking_in(one)
            if own and lacking:
                message = f"the {here} text has {own}, and the {there} one has {lacking}"
            elif own:
                message = f"the {here} text has {own}, and the {there} one does not"
            else:
                message = f"the {there} text has {lacking}, and the {here} one does not"
            related = RelatedFinding(entry, (*location, other.language), f"the {there} text")
            remedy = "correct the one that is wrong"
            yield Finding(entry, (*location, one.language), message, remedy, related=(related,))


def _differing(text: LocalText) -> list[tuple[_Numbers, _Numbers]]:
    """Return the languages that differ from Finnish; or Finnish, where the others agree with each other."""
    finnish, *others = (_read(language, words) for language, words in text.given.items())
    wrong = [one for one in others if one.differs_from(finnish)]
    if len(wrong) > 1 and not wrong[0].differs_from(wrong[1]):
        return [(finnish, wrong[0])]
    return [(one, finnish) for one in wrong]


def _read(language: Language, text: str) -> _Numbers:
    """Read the long numbers and the decimals of a text, as its language writes them."""
    written = {}
    for words in (_COMMAS_AND_POINT if language == "en" else _SPACES_AND_COMMA).findall(text):
        plain = "".join(words.split())
        number = plain.replace(",", "") if language == "en" else plain.replace(",", ".")
        if "." in number or len(number) >= _LONG:
            written[number] = words
    return _Numbers(language, text, written)
