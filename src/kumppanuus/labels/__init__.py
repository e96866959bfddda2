"""Every word that a reader sees, in Finnish, Swedish and English; dates and sums as each writes them.

Messages about the data (``validate``) and the help are English, like the keys of the YAML.
"""

import datetime as dt
import os
from collections.abc import Callable, Iterable
from decimal import Decimal
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, TypeVar
from unicodedata import combining, normalize

from kumppanuus.model.languages import LANGUAGES, Language

if TYPE_CHECKING:
    from kumppanuus.model.dates import PartialDate, SingleDate

T = TypeVar("T")

_LAST_LETTERS = str.maketrans("åäö", "{|}")
"""Signs that come after z: these three are the last letters of the Finnish and Swedish alphabets."""

_LAST_WITHOUT_SEPARATOR = 999
"""Numbers up to this one are written alike everywhere."""


class Text(Protocol):
    """A text in several languages: one of a record, or another one that has the same."""

    @property
    def translated(self) -> tuple[str, ...]:
        """The languages whose text is the dataset's own translation."""

    def in_language(self, language: str) -> str:
        """Return the text in a language, or else in Finnish."""


class Words:
    """The words, dates and numbers of one language.

    >>> Words("fi")["in-force"]
    'voimassa'
    """

    def __init__(self, language: Language, gap: str = "\u00a0") -> None:
        """Take the language, and the sign for a space at which no line ends."""
        self.language = language
        self.gap = gap
        self.translated_used = False
        self._labels: dict[str, str] = import_module(f"kumppanuus.labels.{language}").LABELS

    def __getitem__(self, key: str) -> str:
        return self._labels[key]

    def __contains__(self, key: str) -> bool:
        return key in self._labels

    def fill(self, key: str, **values: object) -> str:
        """Return a label with its gaps filled."""
        return self._labels[key].format(**values)

    def text(self, text: Text | None) -> str:
        """Return a text in the language, else in Finnish; the dataset's own translation has a ``*``."""
        if text is None:
            return ""
        if self.language not in text.translated:
            return text.in_language(self.language)
        self.translated_used = True
        return text.in_language(self.language) + "*"

    def capital(self, text: Text | None) -> str:
        """Return a text with a capital letter at its beginning."""
        words = self.text(text)
        return words[:1].upper() + words[1:]

    def alphabetical(self, things: Iterable[T], name: Callable[[T], Text | None]) -> list[T]:
        """Return things by their names, in the order of the language's alphabet.

        In Finnish and Swedish å, ä and ö are letters of their own; other signs above letters count nowhere.
        """

        def order(thing: T) -> str:
            text = name(thing)
            letters = text.in_language(self.language).casefold() if text else ""
            if self.language != "en":
                letters = normalize("NFC", letters).translate(_LAST_LETTERS)
            return "".join(sign for sign in normalize("NFD", letters) if not combining(sign))

        return sorted(things, key=order)

    def day(self, day: dt.date) -> str:
        """Return a day: 9.2.2021, in English 9 February 2021."""
        if self.language != "en":
            return f"{day.day}.{day.month}.{day.year}"
        from babel.dates import format_date

        return format_date(day, "d MMMM y", locale=self.language)

    def date(self, date: "PartialDate | None") -> str:
        """Return a date as precisely as it is known."""
        if date is None:
            return self["unknown-date"]
        if not date.is_range:
            assert date.start is not None
            return self._single(date.start)
        if date.end is None:
            assert date.start is not None
            return self.fill("from-date", date=self._single(date.start))
        if date.start is None:
            return self.fill("by-date", date=self._single(date.end))
        start, end = self._single(date.start), self._single(date.end)
        dash = " – " if " " in start + end else "–"
        return f"{start}{dash}{end}"

    def _single(self, date: "SingleDate") -> str:
        text = self._exact(date)
        return self.fill("about-date", date=text) if date.approximate else text

    def _exact(self, date: "SingleDate") -> str:
        from babel.dates import format_date, format_time

        if date.precision == "year":
            return str(date.first.year)
        if date.precision == "season":
            return self.fill(f"season-{date.season}", year=date.first.year, next=date.first.year + 1)
        if date.precision == "month":
            return format_date(date.first, "LLLL y", locale=self.language)
        if date.time is not None:
            moment = format_time(
                date.time, "HH:mm" if self.language == "en" else "H.mm", locale=self.language
            )
            return self.fill("date-and-time", date=self.day(date.first), time=moment)
        return self.day(date.first)

    def number(self, number: Decimal | int) -> str:
        """Return a number with the language's separators."""
        if isinstance(number, int) and 0 <= number <= _LAST_WITHOUT_SEPARATOR:
            return str(number)
        from babel.numbers import format_decimal

        text = format_decimal(number, locale=self.language, decimal_quantization=False)
        return text.replace("\u00a0", self.gap)

    def rounded(self, number: Decimal, decimals: int) -> str:
        """Return a number with so many decimals, zeros too: 3,0."""
        from babel.numbers import format_decimal

        text = format_decimal(number, f"#,##0.{'0' * decimals}", locale=self.language)
        return text.replace("\u00a0", self.gap)

    def percent(self, part: Decimal) -> str:
        """Return a part of a whole, without decimals: 24 %, in English 24%."""
        from babel.numbers import format_percent

        return format_percent(part, locale=self.language).replace("\u00a0", self.gap)

    def money(self, amount: Decimal | None, currency: str = "EUR") -> str:
        """Return a sum: 4 925 000 €, in English €4,925,000."""
        from babel import Locale
        from babel.numbers import format_currency

        if amount is None:
            return self["unknown-amount"]
        if amount != amount.to_integral_value():
            text = format_currency(amount, currency, locale=self.language)
        else:
            pattern = Locale.parse(self.language).currency_formats["standard"].pattern.replace(".00", "")
            text = format_currency(amount, currency, pattern, locale=self.language, currency_digits=False)
        return text.replace("\u00a0", self.gap)


def choose_language(given: str | None) -> Language:
    """Return the language: the given one, else ``KUMPPANUUS_LANG``, else the locale's, else Finnish."""
    for code in (given, os.environ.get("KUMPPANUUS_LANG"), _locale()):
        for language in LANGUAGES:
            if code and code.lower().replace("-", "_").split("_")[0].split(".")[0] == language:
                return language
    return "fi"


def _locale() -> str | None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return value
    return None
