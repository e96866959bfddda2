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

import datetime as dt
import re
from collections.abc import Iterator, Mapping

from kumppanuus.dataset import Dataset
from kumppanuus.diagnostics import Severity
from kumppanuus.model.text import ENGLISH_NAMES, Language

from .finding import Finding, RelatedFinding

SEVERITY = Severity.WARNING

_SPACES_AND_COMMA = re.compile(r"\d{1,3}(?:\s\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?")
_COMMAS_AND_POINT = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?")
_LONG = 4


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find translations whose numbers are not those of the Finnish text, or the other way round."""
    for entry, location, text in dataset.texts:
        given = text.given
        for language, model in _different(given):
            here, there = ENGLISH_NAMES[language], ENGLISH_NAMES[model]
            own, others = _only_in(given, language, model), _only_in(given, model, language)
            if own and others:
                message = f"the {here} text has {own[0]}, and the {there} one has {others[0]}"
            elif own:
                message = f"the {here} text has {own[0]}, and the {there} one does not"
            else:
                message = f"the {there} text has {others[0]}, and the {here} one does not"
            related = RelatedFinding(entry, (*location, model), f"the {there} text")
            yield Finding(
                entry, (*location, language), message, "correct the one that is wrong", related=(related,)
            )


def _different(given: Mapping[Language, str]) -> list[tuple[Language, Language]]:
    """Return the languages whose numbers differ, each with the one it is held against.

    Where the two others agree with each other, it is the Finnish text that differs.
    """

    def differ(one: Language, other: Language) -> bool:
        return bool(_only_in(given, one, other) or _only_in(given, other, one))

    others = [language for language in given if language != "fi" and differ(language, "fi")]
    if len(others) > 1 and not differ("sv", "en"):
        return [("fi", "sv")]
    return [(language, "fi") for language in others]


def _only_in(given: Mapping[Language, str], one: Language, other: Language) -> list[str]:
    """Return the numbers of a text, as they are written there, that the other one does not have."""
    known = _numbers(given[other], other)
    return [
        written
        for number, written in _numbers(given[one], one).items()
        if number not in known and written not in given[other]
    ]


def _numbers(text: str, language: Language) -> dict[str, str]:
    """Return the long numbers and the decimals of a text: how they are meant, and how they are written."""
    found = {}
    for written in (_COMMAS_AND_POINT if language == "en" else _SPACES_AND_COMMA).findall(text):
        plain = "".join(written.split())
        number = plain.replace(",", "") if language == "en" else plain.replace(",", ".")
        if "." in number or len(number) >= _LONG:
            found[number] = written
    return found
