"""Scalars from text, by one grammar of our own: ``no`` is a word, ``012`` is not 10."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import CoreSchema, core_schema

from .address import read_address
from .base import invalid, scalar, written

SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"
"""A name in a path or a key, as a regular expression."""

_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,9})?")
_WHOLE = re.compile(r"0|[1-9][0-9]{0,9}")
_YEAR = re.compile(r"(19|20)[0-9]{2}")
_SLUG = re.compile(SLUG)
_ADDRESS = r"[Hh][Tt][Tt][Pp][Ss]?://[A-Za-z0-9][A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]*"
"""What an editor can be told of an address; :mod:`.address` knows more."""

_SLUG_FORM = "write small letters a-z, digits and hyphens: kestava-kasvu"
_ADDRESS_FORM = "write the whole address, with https:// before it"


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
        raise invalid(f"'{text}' is not a plain name", _SLUG_FORM)
    return text


@dataclass(frozen=True, slots=True)
class _Code:
    """How an official code is written, which is text and keeps its leading zeros."""

    what: str
    pattern: str
    example: str
    digits: int = 0
    """Of how many digits alone it is: then other readers of YAML take it for a number without its quotes."""

    def _parse(self, text: str) -> str:
        if not re.fullmatch(self.pattern, text):
            raise invalid(f"'{text}' is not {self.what}", self._form)
        return text

    @property
    def _form(self) -> str:
        example = f'"{self.example}"' if self.example[0].isdigit() else self.example
        return f"such a code looks like this: {example}"

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(scalar(self.what, self._parse))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: Any) -> dict[str, Any]:
        written_so = written(self.pattern, self._form) | {"examples": [self.example]}
        if self.digits:
            written_so |= {"type": ["string", "integer"], "minimum": 0, "maximum": 10**self.digits - 1}
        return written_so


Flag = Annotated[
    bool, PlainValidator(scalar("true or false", _flag, bool)), WithJsonSchema({"type": "boolean"})
]
"""``true`` or ``false``, and no other word."""

Number = Annotated[
    Decimal,
    PlainValidator(scalar("a number", _decimal, Decimal)),
    PlainSerializer(str, when_used="json"),
    WithJsonSchema({"title": "Number", "type": "number"}),
]
"""An exact decimal number."""

Amount = Annotated[
    Decimal,
    PlainValidator(scalar("a sum", _amount, Decimal)),
    PlainSerializer(str, when_used="json"),
    WithJsonSchema({"title": "Sum", "type": "number", "minimum": 0, "examples": [4925000]}),
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
    WithJsonSchema(
        {"title": "Year", "type": "integer", "minimum": 1900, "maximum": 2099, "examples": [2021]}
    ),
]
"""A calendar year."""

Slug = Annotated[
    str,
    PlainValidator(scalar("a plain name", _slug)),
    WithJsonSchema(written(SLUG, _SLUG_FORM)),
]
"""A name in a path or a key: small letters, digits and hyphens."""

Address = Annotated[
    str,
    PlainValidator(scalar("an address", read_address)),
    WithJsonSchema({**written(_ADDRESS, _ADDRESS_FORM), "examples": ["https://www.pori.fi/"]}),
]
"""A page's whole address."""

MunicipalityCode = Annotated[str, _Code("a municipality code", "[0-9]{3}", "609", digits=3)]
RegionCode = Annotated[str, _Code("a region code", "[0-9]{2}", "04", digits=2)]
CountryCode = Annotated[str, _Code("a country code", "[A-Z]{2}", "FI")]
NutsCode = Annotated[str, _Code("a NUTS 3 code", "FI[0-9A-Z]{3}", "FI196")]
BudgetItem = Annotated[str, _Code("a budget item", r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}", "32.30.40")]
