"""Scalars from text: one grammar of our own, whatever YAML makes of a word."""

from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from kumppanuus.model.base import Text
from kumppanuus.model.references import AgreementRef, OrganisationRef
from kumppanuus.model.scalars import (
    Address,
    BudgetItem,
    Flag,
    MunicipalityCode,
    Number,
    NutsCode,
    RegionCode,
    Slug,
    Whole,
    Year,
)


def read(scalar: Any, value: object) -> Any:
    return TypeAdapter(scalar).validate_python(value)


@pytest.mark.parametrize(
    ("scalar", "text", "value"),
    [
        (Flag, "true", True),
        (Flag, "false", False),
        (Number, "4925000", Decimal(4925000)),
        (Number, "68.5", Decimal("68.5")),
        (Number, "-0.50", Decimal("-0.50")),
        (Number, "0", Decimal(0)),
        (Whole, "0", 0),
        (Whole, "37", 37),
        (Year, "1900", 1900),
        (Year, "2099", 2099),
        (Slug, "kestava-kasvu", "kestava-kasvu"),
        (Slug, "5g", "5g"),
        (Address, "https://tem.fi/a?b=c#d", "https://tem.fi/a?b=c#d"),
        (Address, "HTTP://tem.fi", "HTTP://tem.fi"),
        (Address, "https://tem.fi:443/a(17)", "https://tem.fi:443/a(17)"),
        (Address, "https://tem.fi/katkaistu-otsik...", "https://tem.fi/katkaistu-otsik..."),
        (MunicipalityCode, "043", "043"),
        (RegionCode, "04", "04"),
        (NutsCode, "FI196", "FI196"),
        (NutsCode, "FI1D9", "FI1D9"),
        (BudgetItem, "32.30.40", "32.30.40"),
        (Text, "no", "no"),
        (Text, "012", "012"),
        (OrganisationRef, "ministry/tem", "ministry/tem"),
        (AgreementRef, "mal-2/pori-2021", "mal-2/pori-2021"),
    ],
)
def test_text_becomes_a_value(scalar: Any, text: str, value: object) -> None:
    found = read(scalar, text)
    assert found == value
    assert isinstance(found, type(value))


def test_decimals_are_exact_and_keep_their_places() -> None:
    assert str(read(Number, "0.10")) == "0.10"
    assert TypeAdapter(Number).dump_json(read(Number, "0.10")) == b'"0.10"'


NUMBER = "write digits alone, with a point before decimals: 4925000 or 68.5"
SLUG = "write small letters a-z, digits and hyphens: kestava-kasvu"
ADDRESS = "write the whole address, with https:// before it"
NO_BEGINNING = "begins with neither https:// nor http://"
NO_SITE = "write the whole address: https://tem.fi/sopimukset"
SENTENCE = "take it out: it belongs to the sentence"
ID = "an id looks like ministry/tem: the file's path below its kind's folder, without .yaml"


@pytest.mark.parametrize(
    ("scalar", "text", "message", "remedy"),
    [
        (Flag, "no", "'no' is neither true nor false", "write true or false"),
        (Flag, "True", "'True' is neither true nor false", "write true or false"),
        (Flag, "1", "'1' is neither true nor false", "write true or false"),
        (Number, "012", "'012' is not a number", NUMBER),
        (Number, "0x10", "'0x10' is not a number", NUMBER),
        (Number, "1_000", "'1_000' is not a number", NUMBER),
        (Number, "4 925 000", "'4 925 000' is not a number", NUMBER),
        (Number, "68,5", "'68,5' is not a number", NUMBER),
        (Number, "1e3", "'1e3' is not a number", NUMBER),
        (Number, "+1", "'+1' is not a number", NUMBER),
        (Number, ".5", "'.5' is not a number", NUMBER),
        (Number, "5.", "'5.' is not a number", NUMBER),
        (Number, "NaN", "'NaN' is not a number", NUMBER),
        (Number, "Infinity", "'Infinity' is not a number", NUMBER),
        (Number, "١٢", "'١٢' is not a number", NUMBER),
        (Number, "", "'' is not a number", NUMBER),
        (Whole, "-1", "'-1' is not a whole number", "write digits alone: 37"),
        (Whole, "1.0", "'1.0' is not a whole number", "write digits alone: 37"),
        (Whole, "09", "'09' is not a whole number", "write digits alone: 37"),
        (Year, "21", "'21' is not a year", "write four digits: 2021"),
        (Year, "1899", "'1899' is not a year", "write four digits: 2021"),
        (Year, "2100", "'2100' is not a year", "write four digits: 2021"),
        (Year, "2021-02", "'2021-02' is not a year", "write four digits: 2021"),
        (Slug, "Kestävä", "'Kestävä' is not a plain name", SLUG),
        (Slug, "a--b", "'a--b' is not a plain name", SLUG),
        (Slug, "-a", "'-a' is not a plain name", SLUG),
        (Slug, "a_b", "'a_b' is not a plain name", SLUG),
        (Slug, "a/b", "'a/b' is not a plain name", SLUG),
        (Address, "www.tem.fi/a", f"'www.tem.fi/a' {NO_BEGINNING}", "write https://www.tem.fi/a"),
        (Address, "http//tem.fi", f"'http//tem.fi' {NO_BEGINNING}", "write http://tem.fi"),
        (Address, "https:/tem.fi", f"'https:/tem.fi' {NO_BEGINNING}", "write https://tem.fi"),
        (Address, "ttps;//tem.fi", f"'ttps;//tem.fi' {NO_BEGINNING}", "write https://tem.fi"),
        (Address, "tem.fi", f"'tem.fi' {NO_BEGINNING}", ADDRESS),
        (Address, "javascript:alert(1)", f"'javascript:alert(1)' {NO_BEGINNING}", ADDRESS),
        (
            Address,
            "https://tem.fi/a b",
            "a space stands in this address",
            "take it out, or write %20 for it",
        ),
        (
            Address,
            "https://tem.fi/ä",
            "'ä' cannot stand in an address",
            "copy it from a browser, which writes %C3%A4",
        ),
        (Address, "https:///a", "'https:///a' names no site", NO_SITE),
        (Address, "https://tem/a", "'https://tem/a' names no site", NO_SITE),
        (Address, "https://tem..fi", "'https://tem..fi' names no site", NO_SITE),
        (Address, "https://tem.fi/a.", "the address ends with '.'", SENTENCE),
        (Address, "https://tem.fi/a,", "the address ends with ','", SENTENCE),
        (
            Address,
            "https://tem.fi/a(17",
            "'(' and ')' do not match in this address",
            "copy the address as a whole",
        ),
        (
            MunicipalityCode,
            "43",
            "'43' is not a municipality code",
            'such a code looks like this: "609"',
        ),
        (RegionCode, "4", "'4' is not a region code", 'such a code looks like this: "04"'),
        (NutsCode, "fi196", "'fi196' is not a NUTS 3 code", "such a code looks like this: FI196"),
        (BudgetItem, "32.30", "'32.30' is not a budget item", 'such a code looks like this: "32.30.40"'),
        (Text, "", "an empty text says nothing", "write the text, or leave the key out"),
        (Text, " \n", "an empty text says nothing", "write the text, or leave the key out"),
        (Text, "a ", "the text begins or ends with white space", "take the white space away"),
        (Text, "a\n", "the text begins or ends with white space", "take the white space away"),
        (OrganisationRef, "Ministry/TEM", "'Ministry/TEM' cannot be the id of a record", ID),
        (OrganisationRef, "ministry/", "'ministry/' cannot be the id of a record", ID),
        (OrganisationRef, "../tem", "'../tem' cannot be the id of a record", ID),
        (OrganisationRef, "ministry/tem.yaml", "'ministry/tem.yaml' cannot be the id of a record", ID),
    ],
)
def test_other_text_is_refused_with_a_remedy(scalar: Any, text: str, message: str, remedy: str) -> None:
    with pytest.raises(ValidationError) as caught:
        read(scalar, text)
    (error,) = caught.value.errors()
    assert error["type"] == "invalid_value"
    assert (error["ctx"]["message"], error["ctx"]["remedy"], error["ctx"]["at"]) == (message, remedy, ())
    assert error["ctx"]["check"] == ("malformed-address" if scalar is Address else "invalid-value")


SCALARS = {
    "true or false": Flag,
    "a number": Number,
    "a whole number": Whole,
    "a year": Year,
    "a plain name": Slug,
    "an address": Address,
    "a municipality code": MunicipalityCode,
    "a text": Text,
    "an id such as ministry/tem": OrganisationRef,
}


@pytest.mark.parametrize("expected", SCALARS)
@pytest.mark.parametrize(
    ("value", "found"),
    [(None, "nothing"), ([], "a list"), ({}, "a set of keys"), (1.5, "'1.5'"), (b"1", "'b'1''")],
)
def test_what_is_no_text_is_of_the_wrong_type(expected: str, value: object, found: str) -> None:
    with pytest.raises(ValidationError) as caught:
        read(SCALARS[expected], value)
    (error,) = caught.value.errors()
    assert error["msg"] == f"{expected} is expected here, and this is {found}"


@pytest.mark.parametrize(
    ("scalar", "value"), [(Flag, True), (Number, Decimal("68.5")), (Whole, 37), (Year, 2021), (Slug, "a")]
)
def test_value_that_is_ready_is_kept(scalar: Any, value: object) -> None:
    assert read(scalar, value) == value
