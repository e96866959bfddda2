"""What an example of a check leaves open."""

import re

import pytest

from tests.checks.test_examples import parts_of, write
from tests.conftest import TinyDataset

DECISION = "funding/tem-1.yaml"


def test_sums_at_another_stage_are_never_added(tiny: TinyDataset) -> None:
    tiny.change(
        DECISION, "amount: 100, stage: allocated}\nsources", "amount: 900, stage: announced}\nsources"
    )
    assert tiny.findings() == ""


def test_theme_that_only_names_itself_is_unused(tiny: TinyDataset) -> None:
    path = tiny.data / "themes/shared.yaml"
    path.write_text(
        path.read_text("utf-8") + "  turve:\n    label: {fi: Turve}\n    related: [shared/turve]\n", "utf-8"
    )
    assert "nothing uses the theme 'shared/turve'" in tiny.findings()


def test_publisher_that_was_not_founded_yet(tiny: TinyDataset) -> None:
    tiny.change("organisations/ministry/tem.yaml", "date: 2008-01-01", "date: 2021-02-05")
    assert [line.split(": ")[0] for line in tiny.findings().splitlines()] == [f"data/{DECISION}:3:25"]


def test_organisation_that_ended_before_it_began_is_one_finding(tiny: TinyDataset) -> None:
    """Whether it was there when it signed and decided cannot be told."""
    founded = "founded: {date: 2008-01-01}\n"
    tiny.change("organisations/ministry/tem.yaml", founded, f"{founded}abolished: {{date: 2007-12-31}}\n")
    assert [line.split(": ")[1] for line in tiny.findings().splitlines()] == ["error[ends-before-start]"]


def test_city_goes_with_its_municipality(tiny: TinyDataset) -> None:
    tiny.write("organisations/city/lavia.yaml", "governs: municipality/lavia\n")
    tiny.change("agreements/kokeilusopimus/pori-2021.yaml", "city/pori", "city/lavia")
    assert "'city/lavia' no longer existed 2021-02-09: it was abolished 2015-01-01" in tiny.findings()


def test_record_that_is_missing_is_one_finding(tiny: TinyDataset) -> None:
    (tiny.data / "sources/tiedote.yaml").unlink()
    (finding,) = tiny.findings().splitlines()
    assert "no source 'tiedote', which is named 4 more times" in finding


# One mistake is one finding


DANGLING = "dangling-reference"
MISSING = "place-missing-in-source"


def checks_found(tiny: TinyDataset) -> list[str]:
    return re.findall(r"error\[([a-z-]+)\]", tiny.findings())


@pytest.mark.parametrize(
    ("example", "old", "new", "check"),
    [
        ("heading-not-covered", "at: Aikataulu, text", "at: Aikataulut, text", MISSING),
        (
            "place-missing-in-source",
            "source: diat, at: Aikataulu",
            "source: diatt, at: Aikataulu",
            "dangling-reference",
        ),
        ("place-missing-in-source", "at: Aikataulu}", "at: Aikatauluu}", MISSING),
        ("missing-spearhead", "spearhead: inka", "spearhead: inkka", DANGLING),
        ("source-not-listed", "  - {source: pori-sivu}", "  - {source: pori-sivut}", DANGLING),
        ("missing-spearhead", "programme: inka", "programme: inkka", DANGLING),
        ("not-eligible", "municipality/ulvila]", "municipality/ulvla]", DANGLING),
        ("not-eligible", "pori, region/satakunta]", "pori, region/satakunt]", DANGLING),
        (
            "theme-not-on-menu",
            "menu: kokeilusopimus-2022\n",
            "menu: kokeilusopimus-2002\n",
            "dangling-reference",
        ),
        (
            "whole-menu-taken",
            "menu: [kokeilusopimus-2022/kiertotalous]",
            "menu: [kokeilusopimus-2022/x]",
            "dangling-reference",
        ),
    ],
)
def test_one_mistake_in_a_good_example_is_one_finding(
    tiny: TinyDataset, example: str, old: str, new: str, check: str
) -> None:
    good = parts_of(example)["pass"]
    assert good.count(old) == 1
    write(tiny, good.replace(old, new))
    assert checks_found(tiny) == [check]


def test_faulty_heading_makes_no_citation_wrong(tiny: TinyDataset) -> None:
    good = parts_of("place-missing-in-source")["pass"]
    write(tiny, good.replace("headings: [Sopimukset, Aikataulu]", "headings: [{a: b}, Aikataulu]"))
    assert checks_found(tiny) == ["wrong-type"]


def test_omission_under_a_heading_that_the_source_does_not_have(tiny: TinyDataset) -> None:
    good = parts_of("heading-not-covered")["pass"]
    write(tiny, good.replace("at: Aikataulu, text", "at: Muualla, text"))
    assert sorted(checks_found(tiny)) == ["heading-not-covered", "place-missing-in-source"]


def test_sum_of_an_unknown_stage_is_never_added(tiny: TinyDataset) -> None:
    tiny.change(
        DECISION,
        "amount: 100, stage: allocated}\nsources",
        "amount: 900, stage: {value: null, reason: {fi: Ei kerrota.}}}\nsources",
    )
    assert tiny.findings() == ""


def test_party_can_be_a_place_and_names_its_source(tiny: TinyDataset) -> None:
    party = "  - {place: municipality/lavia, role: partner}\n"
    tiny.change("agreements/kokeilusopimus/pori-2021.yaml", "themes:", party + "themes:")
    assert checks_found(tiny) == ["place-not-existing-then"]


def test_concept_of_an_official_vocabulary_needs_no_user(tiny: TinyDataset) -> None:
    text = "title: {fi: Ohjelman teemat}\nlabels: official\nconcepts:\n  turve:\n    label: {fi: Turve}\n"
    tiny.write("themes/ohjelma.yaml", text + "sources:\n  - {source: tiedote}\n")
    assert tiny.findings() == ""
    tiny.change("themes/ohjelma.yaml", "labels: official", "labels: own")
    assert checks_found(tiny) == ["unused-record"]


def test_stated_breach_is_told_of_an_agreement_with_another_fault(tiny: TinyDataset) -> None:
    """Only a gap in its lists may follow from the misspelt name."""
    agreement = "agreements/kokeilusopimus/pori-2021.yaml"
    tiny.change(agreement, "city/pori", "city/porri")
    tiny.change(agreement, "date: 2027-12-31", "date: 2028-12-31")
    assert sorted(checks_found(tiny)) == ["dangling-reference", "ends-too-late"]


def test_organisation_with_a_wrong_year_is_one_finding(tiny: TinyDataset) -> None:
    tiny.change("organisations/ministry/tem.yaml", "date: 2008-01-01", "date: 2028-01-01")
    (finding,) = tiny.findings().splitlines()
    assert "'ministry/tem' did not exist yet" in finding
    assert "(and so at 1 more place)" in finding


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("abolished: {date: 2015-01-01,", "abolished: {date: 2015-02-30,"),
        ("merged_into: municipality/pori", "merged_into: Pori"),
    ],
)
def test_faulty_half_of_a_merger_is_not_missing(tiny: TinyDataset, old: str, new: str) -> None:
    tiny.change("regions/municipality/lavia.yaml", old, new)
    assert checks_found(tiny) == ["invalid-value"]


def test_misspelt_region_is_no_other_region(tiny: TinyDataset) -> None:
    """The sub-region of the municipality lies in the region that is meant."""
    tiny.change("regions/municipality/ulvila.yaml", "region/satakunta", "region/satakuta")
    assert checks_found(tiny) == [DANGLING]


def test_misspelt_source_of_one_record_lists_nothing_in_another(tiny: TinyDataset) -> None:
    write(tiny, parts_of("source-not-listed")["fail"])
    tiny.change("regions/municipality/lavia.yaml", "source: tiedote", "source: pori-sivut")
    assert checks_found(tiny) == [DANGLING]
    assert "warning[source-not-listed]" in tiny.findings()
