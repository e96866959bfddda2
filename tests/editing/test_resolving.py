"""What other readers take a text for that has no quotation marks: held against those readers themselves."""

import random
from typing import Any

import pytest
import yaml
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.resolver import VersionedResolver

from kumppanuus.files.resolving import is_plain_value, taken_for

PYYAML: Any = yaml.resolver.Resolver()
RUAMEL: list[Any] = [VersionedResolver(version=version, loader=None) for version in ("1.1", "1.2")]


def others(text: str) -> list[str]:
    """Return what PyYAML, and ruamel.yaml after YAML 1.1 and 1.2, take a text for."""
    tags = [PYYAML.resolve(yaml.ScalarNode, text, (True, False))]
    tags += [one.resolve(ScalarNode, text, (True, False)) for one in RUAMEL]
    return [str(tag).rpartition(":")[2] for tag in tags]


@pytest.mark.parametrize(
    ("texts", "what"),
    [
        ("yes No ON off TRUE false y N", "true or false"),
        ("2021-02-09 2021-2-9 2021-02-09T12:00 2021-02-09t12:00:00Z", "a date"),
        (
            "0 609 -1 +1 007 012 1_000 0x1F 0o17 0b1 1.5 1. .5 1e3 1.5e-3 1:30 190:20:30.15 .inf -.INF .nan",
            "a number",
        ),
        ("=", "a sign"),
        ("~ null Null NULL", "nothing"),
    ],
)
def test_text_that_needs_quotation_marks(texts: str, what: str) -> None:
    assert [(text, taken_for(text)) for text in texts.split()] == [(text, what) for text in texts.split()]


@pytest.mark.parametrize(
    "text",
    [
        "Nokia",
        "nyt",
        "2021–2027",
        "2021-02",
        "2013-05/2013-06",
        "2013~",
        "1,5",
        "50%",
        "1 000",
        "4.2.2021",
        "-",
        "nUll",
    ],
)
def test_text_that_needs_none(text: str) -> None:
    assert taken_for(text) is None
    assert others(text) == ["str", "str", "str"]


def test_very_many_digits_are_read_once() -> None:
    """With two ways to read the digits, this would take hours."""
    assert taken_for("1" * 500_000 + "x") is None


FORMS = [
    *("yes", "No", "on", "OFF", "true", "False", "y", "n", "null", "~", "=", "<<", ".inf", ".NaN", "-.Inf"),
    *(
        "2021-02-09",
        "2021-2-9 12:30:01.5 +3",
        "2021-02-09t12:30:00Z",
        "609",
        "+012",
        "0x1F",
        "-0b101",
        "0o17",
    ),
    *("1_000", "1:30", "-190:20:30.15", "1.50", ".5", "1.e+3", "1e3", "-.5E-3", "685_230.15", "0.", "1__0"),
]


def slip(text: str, chance: random.Random) -> str:
    """Put a sign in, take one out, or put another in its place, up to twice."""
    for _ in range(chance.randint(0, 2)):
        at = chance.randrange(len(text) + 1)
        put = chance.choice(["", *"0123456789+-._:eExXobaAfFnNyYtTrRuUsSiIlLO=~ Z"])
        text = text[:at] + put + text[at + chance.randint(0, 1) :]
    return text.strip()


def test_whatever_another_reader_takes_for_no_text_is_known() -> None:
    chance = random.Random(20210209)
    texts = {slip(chance.choice(FORMS), chance) for _ in range(30_000)} - {"<<"}
    for_no_text = {text for text in texts if set(others(text)) != {"str"}}
    assert 1_000 < len(for_no_text) < len(texts) - 1_000
    assert [text for text in sorted(for_no_text) if taken_for(text) is None] == []


def test_plain_value_is_the_same_to_all() -> None:
    chance = random.Random(20210209)
    texts = {slip(chance.choice(FORMS), chance) for _ in range(30_000)}
    plain = sorted(text for text in texts if is_plain_value(text))
    assert len(plain) > 100
    assert [text for text in plain if others(text) not in (["int"] * 3, ["float"] * 3, ["bool"] * 3)] == []
    assert not any(
        map(
            is_plain_value, ["012", "1_000", "1:30", "+1", ".5", "1.", "1e3", "yes", "True", "", "2021-02-09"]
        )
    )
