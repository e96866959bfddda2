"""What the examples of evidence, lineage, follow-up and language leave open."""

import re

import pytest

from kumppanuus.loading import load
from kumppanuus.validating import validate
from tests.checks.test_examples import parts_of, write
from tests.conftest import DAY, TinyDataset

AGREEMENT = "agreements/kokeilusopimus/pori-2021.yaml"
SECOND = "agreements/kokeilusopimus/pori-2022.yaml"


def checks_found(tiny: TinyDataset) -> list[str]:
    return re.findall(r"(?:error|warning)\[([a-z-]+)\]", tiny.findings())


# Evidence


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        pytest.param("sources/sopimusluonnos.yaml", "draft: true", "draft: false", id="both are final"),
        pytest.param(
            "sources/sopimusluonnos.yaml", "date: null", "date: 2030-01-01", id="the draft is the later word"
        ),
        pytest.param(
            SECOND,
            "    planned: true",
            "        - {value: 2026, source: sivu}\n    planned: true",
            id="a final source agrees",
        ),
    ],
)
def test_draft_that_may_be_followed(tiny: TinyDataset, file: str, old: str, new: str) -> None:
    write(tiny, parts_of("draft-as-final")["fail"])
    tiny.write("sources/tiedote.yaml", "title: Tiedote\ndate: 2024-05-01\nkind: page\nlanguage: fi\n")
    tiny.write("sources/sivu.yaml", "title: Sivu\ndate: null\nkind: page\nlanguage: fi\n")
    tiny.change(SECOND, "  - {source: sopimusluonnos}", "  - {source: sopimusluonnos}\n  - {source: sivu}")
    assert checks_found(tiny) == ["draft-as-final"]
    tiny.change(file, old, new)
    assert checks_found(tiny) == []


def test_pages_of_one_source_are_one_finding(tiny: TinyDataset) -> None:
    tiny.change(AGREEMENT, "date: 2020-05-20", "date: 2020-05-20, source: tiedote, page: 1")
    tiny.change(AGREEMENT, "date: 2021-02-09", "date: 2021-02-09, source: tiedote, page: 2")
    assert checks_found(tiny) == ["page-in-unpaged-source"]
    tiny.change("sources/tiedote.yaml", "kind:", "paged: true\nkind:")
    assert "page-in-unpaged-source" not in checks_found(tiny)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("source: pori-sivu", "source: pori-sivv", id="misspelt in the statement"),
        pytest.param("sources:\n  - {source: tiedote}\n", "", id="no list at all"),
    ],
)
def test_only_a_list_can_lack_a_source(tiny: TinyDataset, old: str, new: str) -> None:
    write(tiny, parts_of("source-not-listed")["fail"])
    tiny.change(SECOND, old, new)
    assert "source-not-listed" not in checks_found(tiny)


# Lineage


@pytest.mark.parametrize("years", [("2022",), ("2022", "2023", "2024")])
def test_circle_of_agreements_is_one_finding(tiny: TinyDataset, years: tuple[str, ...]) -> None:
    """Each is signed in its year, so one of them succeeds a later one, and that is not told as well."""
    for year, before in zip(years, (years[-1], *years), strict=False):
        tiny.write(
            f"agreements/kokeilusopimus/pori-{year}.yaml",
            f"title: {{fi: Porin kokeilusopimus {year}}}\n"
            "round: kokeilusopimus-2020\n"
            "places: [municipality/pori]\n"
            f"events:\n  - {{event: signed, date: {year}-03-01}}\n"
            f"succeeds:\n  - {{agreement: kokeilusopimus/pori-{before}}}\n"
            "sources:\n  - {source: tiedote}\n",
        )
    assert checks_found(tiny) == ["succession-cycle"]


def test_organisations_that_succeed_each_other(tiny: TinyDataset) -> None:
    tiny.change("organisations/ministry/tem.yaml", "sources:", "successors: [ministry/alm]\nsources:")
    tiny.write(
        "organisations/ministry/alm.yaml",
        "name: {fi: alueministeriö, sv: null, en: null}\nsuccessors: [ministry/tem]\n",
    )
    assert "'ministry/alm' succeeds itself, by way of 'ministry/tem'" in tiny.findings()


# Follow-up


@pytest.mark.parametrize(
    "event",
    [
        pytest.param("reviewed, date: {value: null, reason: {fi: Ei kerrota.}}", id="on an unknown day"),
        pytest.param("reviewed, date: 2024", id="in a year that can be after the plan"),
        pytest.param("ends, date: 2023-12-31", id="it was over before"),
    ],
)
def test_nobody_expects_the_planned_review_any_more(tiny: TinyDataset, event: str) -> None:
    plan = "  - {event: reviewed, date: 2024-06, planned: true}\n"
    tiny.change(AGREEMENT, "parties:\n", f"{plan}parties:\n")
    assert "review-overdue" in tiny.findings()
    tiny.change(AGREEMENT, plan, f"{plan}  - {{event: {event}}}\n")
    assert "review-overdue" not in tiny.findings()


def test_measured_value_needs_an_indicator_and_a_told_one_does_not(tiny: TinyDataset) -> None:
    followed_up = "commitments:\n  - text: {fi: Yrityksiä.}\n    follow_up:\n      - {date: 2022, value: 3}\n"
    tiny.change(AGREEMENT, "complete:", f"{followed_up}complete:")
    assert checks_found(tiny) == ["target-without-indicator"]
    tiny.change(AGREEMENT, "value: 3", "text: {fi: Yrityksiä syntyi 3.}")
    assert checks_found(tiny) == []


# Languages

ROUND = "round: kokeilusopimus-2020\n"


def described(tiny: TinyDataset, **texts: str) -> list[str]:
    """Give the agreement a description, and return what is said of it."""
    lines = "".join(f'  {language}: "{text}"\n' for language, text in texts.items())
    tiny.change(AGREEMENT, ROUND, f"{ROUND}description:\n{lines}")
    return [line.split("]: ")[1] for line in tiny.findings().splitlines()]


@pytest.mark.parametrize(
    ("fi", "en"),
    [
        ("Alkoi 25.9.2022.", "Began on 25 September 2022."),
        ("Vuosina 2016–2019 5,34 milj. euroa", "In 2016–2019 EUR 5.34 million"),
        ("TEM/2021/116 2 000 000 eurosta", "of the 2,000,000 euros of TEM/2021/116"),
        ("Momentti 32.30.40, versio 1.1", "Item 32.30.40, version 1.1"),
        ("Luku on ”EUR 3,159 billion”.", "The figure is “EUR 3,159 billion”."),
    ],
)
def test_same_number_is_written_as_each_language_does(tiny: TinyDataset, fi: str, en: str) -> None:
    assert described(tiny, fi=fi, en=en) == []


@pytest.mark.parametrize(
    ("fi", "sv", "en", "said"),
    [
        ("2,5 milj.", "2,5 mn", "5.2 mn", "the English text has 5.2, and the Finnish one has 2,5"),
        ("Vuonna 2021", "År 2021", "In the year", "the Finnish text has 2021, and the English one does not"),
        ("Vuonna", "År 2021", "In the year", "the Swedish text has 2021, and the Finnish one does not"),
        ("75 000", "57 000", "57,000", "the Finnish text has 75 000, and the Swedish one has 57 000"),
    ],
)
def test_number_that_one_language_has_otherwise(
    tiny: TinyDataset, fi: str, sv: str, en: str, said: str
) -> None:
    assert described(tiny, fi=fi, sv=sv, en=en) == [f"{said} (correct the one that is wrong)"]


def test_names_can_be_the_same_in_all_languages(tiny: TinyDataset) -> None:
    text = "tämä on vain nimi"
    assert len(described(tiny, fi=text, sv=text)) == 1
    tiny.change(AGREEMENT, "events:", "scope: {fi: Sixnet, sv: Sixnet, en: Sixnet}\nevents:")
    tiny.change("organisations/ministry/tem.yaml", "{fi: TEM, sv: ANM}", f"{{fi: {text}, sv: {text}}}")
    assert len(tiny.findings().splitlines()) == 1


@pytest.mark.parametrize(
    ("untidy", "tidy"),
    [
        ("kaksi  väliä", "kaksi väliä"),
        ("asumista ,liikennettä", "asumista, liikennettä"),
        ("asumista,liikennettä ; palveluja .", "asumista, liikennettä; palveluja."),
        ("the cities' own, the city's", "the cities’ own, the city’s"),
    ],
)
def test_untidy_text_can_be_mended_and_is_looked_at(tiny: TinyDataset, untidy: str, tidy: str) -> None:
    assert len(described(tiny, fi=untidy)) == 1
    (finding,) = validate(load(tiny.data), DAY)
    assert finding.fix
    assert ([edit.text for edit in finding.fix.edits], finding.fix.safe) == ([f'"{tidy}"'], False)


@pytest.mark.parametrize(
    "text", ["a) ensin b) sitten", "”näin”", "0,5 (noin)", "sivu .fi ja niin edelleen ..."]
)
def test_text_is_tidy(tiny: TinyDataset, text: str) -> None:
    assert described(tiny, fi=text) == []


@pytest.mark.parametrize("text", ["(auki", "”auki", r"\"suora\""])
def test_untidy_text_that_only_its_editor_can_mend(tiny: TinyDataset, text: str) -> None:
    assert len(described(tiny, fi=text)) == 1
    (finding,) = validate(load(tiny.data), DAY)
    assert finding.fix is None


# What a reference names and is not there


@pytest.mark.parametrize(
    ("old", "new", "remedy"),
    [
        (
            "source: tiedote, at",
            "source: loppuraportti, at",
            "correct the id, or write data/sources/loppuraportti.yaml",
        ),
        (
            "ministry/tem, role",
            "ministry/maakunnat, role",
            "correct the id, write data/organisations/ministry/maakunnat.yaml, "
            "or give 'place' where the source names no organisation",
        ),
        ("[city-region/pori]", "[turku]", "correct the id: one of this kind looks like municipality/pori"),
        (
            "[shared/circular",
            "[shared/uusi",
            "correct the id, or add 'uusi-economy' to data/themes/shared.yaml",
        ),
        (
            "[shared/circular-economy]",
            "[uusi]",
            "correct the id: one of this kind looks like shared/circular-economy",
        ),
    ],
)
def test_remedy_says_which_file_to_write(tiny: TinyDataset, old: str, new: str, remedy: str) -> None:
    tiny.change(AGREEMENT, old, new)
    finding, *_ = [line for line in tiny.findings().splitlines() if "dangling-reference" in line]
    assert finding.endswith(f"({remedy})")


def test_purpose_is_respelt(tiny: TinyDataset) -> None:
    tiny.change(AGREEMENT, "purpose: alku", "purpose: allku")
    (finding,) = validate(load(tiny.data), DAY)
    assert finding.fix
    assert ([edit.text for edit in finding.fix.edits], finding.fix.safe) == (["alku"], False)
