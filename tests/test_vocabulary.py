"""What a theme covers: narrower themes, and the same ones in other vocabularies."""

import pytest

from kumppanuus.dataset import Dataset
from kumppanuus.loading import load
from kumppanuus.vocabulary import covered_by
from tests.conftest import TinyDataset

SHARED = """\
title: {fi: Yhteinen, sv: Gemensam, en: Shared}
labels: own
concepts:
  energia: {label: {fi: Energia}}
  tuuli: {label: {fi: Tuulivoima}, broader: [yhteinen/energia]}
  meri: {label: {fi: Merituuli}, broader: [yhteinen/tuuli]}
  vesi: {label: {fi: Vesi}, related: [yhteinen/energia]}
"""
MENU = """\
title: {fi: Valikko, sv: Meny, en: Menu}
labels: own
mapping: inferred
concepts:
  puhdas-energia: {label: {fi: Puhdas energia}, exact_match: [yhteinen/energia]}
  aurinko: {label: {fi: Aurinko}, broad_match: [yhteinen/energia]}
  voima: {label: {fi: Voima}, close_match: [yhteinen/tuuli]}
  saa: {label: {fi: Sää}, narrow_match: [yhteinen/tuuli]}
"""


ENERGY = {
    "yhteinen/energia",
    "yhteinen/tuuli",
    "yhteinen/meri",
    "valikko/puhdas-energia",
    "valikko/aurinko",
}


@pytest.fixture
def data(tiny: TinyDataset) -> Dataset:
    tiny.write("themes/yhteinen.yaml", SHARED)
    tiny.write("themes/valikko.yaml", MENU)
    return load(tiny.data).dataset


@pytest.mark.parametrize(
    ("theme", "covered"),
    [
        ("yhteinen/meri", {"yhteinen/meri"}),
        ("yhteinen/tuuli", {"yhteinen/tuuli", "yhteinen/meri"}),
        (
            "yhteinen/energia",
            {
                "yhteinen/energia",
                "yhteinen/tuuli",
                "yhteinen/meri",
                "valikko/puhdas-energia",
                "valikko/aurinko",
            },
        ),
        (
            "valikko/puhdas-energia",
            {
                "yhteinen/energia",
                "yhteinen/tuuli",
                "yhteinen/meri",
                "valikko/puhdas-energia",
                "valikko/aurinko",
            },
        ),
        ("valikko/saa", {"valikko/saa", "yhteinen/tuuli", "yhteinen/meri"}),
        ("valikko/voima", {"valikko/voima"}),
        ("yhteinen/vesi", {"yhteinen/vesi"}),
    ],
)
def test_theme_covers_what_is_narrower_or_the_same(theme: str, covered: set[str], data: Dataset) -> None:
    assert covered_by(data, theme) == covered


def test_theme_that_is_not_there(data: Dataset) -> None:
    with pytest.raises(KeyError):
        covered_by(data, "yhteinen/ydin")
