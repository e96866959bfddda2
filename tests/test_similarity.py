"""How near agreements are by their themes, on a vocabulary small enough to work out by hand.

This is the example of docs/synergies.md. Four agreements count, so a theme that one has weighs log2(4/1) = 2,
one that two have log2(4/2) = 1, one that all have log2(4/4) = 0:

    green          2 agreements, through what is below it: 1
      circular     1: 2
      energy       1, through hydrogen: 2
        hydrogen   1: 2
    housing        2: 1
"""

from math import log2

import pytest

from kumppanuus.loading import load
from kumppanuus.similarity import Likeness, Similarity
from kumppanuus.vocabulary import as_shared, with_broader
from tests.conftest import TinyDataset

SHARED = """\
title: {fi: Yhteinen sanasto}
labels: own
concepts:
  green: {label: {fi: Vihreä siirtymä}}
  circular: {label: {fi: Kiertotalous}, broader: [shared/green]}
  energy: {label: {fi: Energia}, broader: [shared/green]}
  hydrogen: {label: {fi: Vety}, broader: [shared/energy]}
  housing: {label: {fi: Asuminen}}
"""
MENU = """\
title: {fi: Valikko}
labels: official
round: kokeilusopimus-2020
mapping: inferred
concepts:
  kierto: {label: {fi: Kierto}, exact_match: [shared/circular]}
  vihrea: {label: {fi: Vihreä}, close_match: [shared/green]}
"""
THEMES = {"pori": "circular", "vaasa": "hydrogen", "oulu": "housing", "kemi": "housing"}


def agreement(tiny: TinyDataset, name: str, *concepts: str) -> None:
    themes = ", ".join(
        f"{{wording: {{fi: Teema}}, concepts: [{one if '/' in one else f'shared/{one}'}], mapping: inferred}}"
        for one in concepts
    )
    tiny.write(
        f"agreements/kokeilusopimus/{name}.yaml",
        f"title: {{fi: {name}}}\nround: kokeilusopimus-2020\nplaces: [municipality/pori]\n"
        f"events:\n  - {{event: signed, date: 2021-02-09}}\nthemes: [{themes}]\n"
        "sources:\n  - {source: tiedote}\n",
    )


@pytest.fixture
def few(tiny: TinyDataset) -> TinyDataset:
    """Four agreements in place of the tiny dataset's one."""
    tiny.write("themes/shared.yaml", SHARED)
    (tiny.data / "agreements" / "kokeilusopimus" / "pori-2021.yaml").unlink()
    for name, theme in THEMES.items():
        agreement(tiny, name, theme)
    return tiny


def similarity(tiny: TinyDataset, *counted: str) -> Similarity:
    return Similarity(
        load(tiny.data).dataset, [f"kokeilusopimus/{name}" for name in counted or tuple(THEMES)]
    )


def compared(measured: Similarity, one: str, other: str) -> Likeness:
    sets = (measured.set_of(f"kokeilusopimus/{name}") for name in (one, other))
    return measured.compare(*sets)


@pytest.mark.parametrize(
    ("theme", "count", "weight"),
    [("circular", 1, 2), ("hydrogen", 1, 2), ("energy", 1, 2), ("green", 2, 1), ("housing", 2, 1)],
)
def test_a_theme_weighs_the_more_the_fewer_have_it_or_what_is_below_it(
    theme: str, count: int, weight: float, few: TinyDataset
) -> None:
    measured = similarity(few)
    assert (measured.count(f"shared/{theme}"), measured.weight(f"shared/{theme}")) == (count, weight)


def test_score_is_the_weight_in_both_divided_by_the_weight_in_either(few: TinyDataset) -> None:
    """Pori: circular 2 + green 1. Vaasa: hydrogen 2 + energy 2 + green 1. Both: green 1. Either: 7."""
    found = compared(similarity(few), "pori", "vaasa")
    assert found == Likeness(frozenset({"shared/green"}), 1.0, 7.0)
    assert found.score == 1 / 7


def test_score_of_the_same_themes_is_one_and_of_none_in_common_zero(few: TinyDataset) -> None:
    measured = similarity(few)
    assert compared(measured, "oulu", "kemi").score == 1
    assert compared(measured, "pori", "oulu") == Likeness(frozenset(), 0.0, 4.0)
    assert compared(measured, "pori", "oulu").score == 0


def test_score_is_the_same_either_way_and_between_zero_and_one(few: TinyDataset) -> None:
    measured = similarity(few)
    for one in THEMES:
        assert compared(measured, one, one).score == 1
        for other in THEMES:
            found = compared(measured, one, other)
            assert found == compared(measured, other, one)
            assert 0 <= found.score <= 1


def test_the_rarer_what_is_shared_the_nearer(few: TinyDataset) -> None:
    """Both pairs share one of their two themes, and green. Housing is in 5 of 6 agreements, circular in 2."""
    agreement(few, "pori", "circular", "hydrogen")
    agreement(few, "vaasa", "circular", "housing")
    agreement(few, "kemi", "housing", "hydrogen")
    for more in ("salo", "lahti"):
        agreement(few, more, "housing")
    measured = similarity(few, *THEMES, "salo", "lahti")
    assert measured.weight("shared/housing") == log2(6 / 5)
    assert measured.weight("shared/circular") == log2(6 / 2)
    assert compared(measured, "pori", "vaasa").score > compared(measured, "kemi", "vaasa").score


def test_what_all_have_weighs_nothing_and_alone_tells_nothing(few: TinyDataset) -> None:
    for name in THEMES:
        agreement(few, name, "housing")
    found = compared(similarity(few), "pori", "vaasa")
    assert found == Likeness(frozenset({"shared/housing"}), 0.0, 0.0)
    assert found.score == 0


def test_what_none_that_counts_has_weighs_as_what_one_has(few: TinyDataset) -> None:
    """A proposal has hydrogen and does not count: of the other three, none has it, so log2(3/1)."""
    measured = similarity(few, "pori", "oulu", "kemi")
    assert (measured.total, measured.count("shared/hydrogen")) == (3, 0)
    assert measured.weight("shared/hydrogen") == measured.weight("shared/circular") == log2(3)


def test_where_nothing_counts_nothing_weighs(few: TinyDataset) -> None:
    measured = Similarity(load(few.data).dataset, ())
    assert (measured.total, measured.weight("shared/circular")) == (0, 0)
    assert compared(measured, "oulu", "kemi").score == 0


def test_agreement_without_a_shared_theme_does_not_count(few: TinyDataset) -> None:
    agreement(few, "kemi")
    measured = similarity(few)
    assert (measured.total, measured.set_of("kokeilusopimus/kemi")) == (3, frozenset())


def test_theme_of_another_vocabulary_counts_as_what_is_exactly_the_same(few: TinyDataset) -> None:
    few.write("themes/valikko.yaml", MENU)
    agreement(few, "oulu", "valikko/kierto")
    agreement(few, "kemi", "valikko/vihrea")
    measured = similarity(few)
    assert measured.set_of("kokeilusopimus/oulu") == {"shared/circular", "shared/green"}
    assert measured.set_of("kokeilusopimus/kemi") == frozenset()


def test_theme_is_the_same_whichever_of_the_two_says_so(few: TinyDataset) -> None:
    few.write("themes/valikko.yaml", MENU.replace(", exact_match: [shared/circular]", ""))
    few.change(
        "themes/shared.yaml", "{fi: Kiertotalous},", "{fi: Kiertotalous}, exact_match: [valikko/kierto],"
    )
    dataset = load(few.data).dataset
    assert as_shared(dataset, "valikko/kierto") == {"shared/circular"}
    assert as_shared(dataset, "shared/circular") == {"shared/circular"}
    assert as_shared(dataset, "valikko/nothing") == frozenset()


def test_items_of_a_menu_do_not_count_twice(few: TinyDataset) -> None:
    few.write("themes/valikko.yaml", MENU)
    few.change(
        "agreements/kokeilusopimus/oulu.yaml",
        "mapping: inferred",
        "menu: [valikko/kierto], mapping: inferred",
    )
    assert similarity(few).stated("kokeilusopimus/oulu") == {"shared/housing"}


def test_circle_of_broader_themes_ends(few: TinyDataset) -> None:
    few.change(
        "themes/shared.yaml", "{fi: Vihreä siirtymä}", "{fi: Vihreä siirtymä}, broader: [shared/hydrogen]"
    )
    circle = {"shared/green", "shared/energy", "shared/hydrogen"}
    assert with_broader(load(few.data).dataset, ["shared/energy"]) == circle


def test_theme_that_is_not_there_is_left_out(few: TinyDataset) -> None:
    agreement(few, "oulu", "nothing", "housing")
    assert similarity(few).set_of("kokeilusopimus/oulu") == {"shared/housing"}
