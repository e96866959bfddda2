"""Scalars from text, by one grammar of our own: ``no`` is a word, ``012`` is not 10."""

import re
from decimal import Decimal
from typing import Annotated

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema

from .address import read_address
from .base import invalid, scalar

_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,9})?")
_WHOLE = re.compile(r"0|[1-9][0-9]{0,9}")
_YEAR = re.compile(r"(19|20)[0-9]{2}")
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def _flag(text: str) -> bool:
    if text not in ("true", "false"):
        raise invalid(f"'{text}' is neither true nor false", "write true or false")
    return text == "true"


def _decimal(text: str) -> Decimal:
    if not _DECIMAL.fullmatch(text):
        raise invalid(
            f"'{text}' is not a number",
            "write digits alone, with a point before decimals: 4925000 or 68.5",
        )
    return Decimal(text)


def _amount(text: str) -> Decimal:
    amount = _decimal(text)
    if amount < 0:
        raise invalid(f"a sum cannot be negative, as {text} is", "write the sum without the minus")
    if re.search(r"\.[0-9]{3}", text):
        raise invalid(
            f"a sum has two decimals at most, and {text} has more", "write thousands without a sign: 75000"
        )
    return amount


def _whole(text: str) -> int:
    if not _WHOLE.fullmatch(text):
        raise invalid(f"'{text}' is not a whole number", "write digits alone: 37")
    return int(text)


def _year(text: str) -> int:
    if not _YEAR.fullmatch(text):
        raise invalid(f"'{text}' is not a year", "write four digits: 2021")
    return int(text)


def _slug(text: str) -> str:
    if not _SLUG.fullmatch(text):
        raise invalid(
            f"'{text}' is not a plain name",
            "write small letters a-z, digits and hyphens: kestava-kasvu",
        )
    return text


def _coded(what: str, pattern: str, example: str) -> PlainValidator:
    """Return a validator for an official code, which is text and keeps its leading zeros."""
    compiled = re.compile(pattern)

    def parse(text: str) -> str:
        if not compiled.fullmatch(text):
            raise invalid(f"'{text}' is not {what}", f"such a code looks like this: {example}")
        return text

    return PlainValidator(scalar(what, parse))


Flag = Annotated[
    bool, PlainValidator(scalar("true or false", _flag, bool)), WithJsonSchema({"type": "boolean"})
]
"""``true`` or ``false``, and no other word."""

Number = Annotated[
    Decimal,
    PlainValidator(scalar("a number", _decimal, Decimal)),
    PlainSerializer(str, when_used="json"),
    WithJsonSchema({"type": "number"}),
]
"""An exact decimal number."""

Amount = Annotated[
    Decimal,
    PlainValidator(scalar("a sum", _amount, Decimal)),
    PlainSerializer(str, when_used="json"),
    WithJsonSchema({"type": "number", "minimum": 0}),
]
"""An exact sum of money from 0 on."""

Whole = Annotated[
    int,
    PlainValidator(scalar("a whole number", _whole, int)),
    WithJsonSchema({"type": "integer", "minimum": 0}),
]
"""A whole number from 0 on."""

Year = Annotated[
    int,
    PlainValidator(scalar("a year", _year, int)),
    WithJsonSchema({"type": "integer", "minimum": 1900, "maximum": 2099}),
]
"""A calendar year."""

Slug = Annotated[
    str,
    PlainValidator(scalar("a plain name", _slug)),
    WithJsonSchema({"type": "string", "pattern": f"^{_SLUG.pattern}$"}),
]
"""A name in a path or a key: small letters, digits and hyphens."""

Address = Annotated[
    str,
    PlainValidator(scalar("an address", read_address)),
    WithJsonSchema({"type": "string", "format": "uri"}),
]
"""A page's whole address."""

MunicipalityCode = Annotated[
    str,
    _coded("a municipality code", r"[0-9]{3}", '"609"'),
    WithJsonSchema({"type": ["string", "integer"]}),
]
RegionCode = Annotated[
    str, _coded("a region code", r"[0-9]{2}", '"04"'), WithJsonSchema({"type": ["string", "integer"]})
]
CountryCode = Annotated[str, _coded("a country code", r"[A-Z]{2}", "FI"), WithJsonSchema({"type": "string"})]
NutsCode = Annotated[
    str, _coded("a NUTS 3 code", r"FI[0-9A-Z]{3}", "FI196"), WithJsonSchema({"type": "string"})
]
BudgetItem = Annotated[
    str,
    _coded("a budget item", r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}", '"32.30.40"'),
    WithJsonSchema({"type": "string"}),
]
