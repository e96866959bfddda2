"""What the examples of checks on time and money leave open: what is certain, and what is told once."""

import datetime as dt
import re

import pytest

from tests.checks.test_examples import parts_of, write
from tests.conftest import DAY, TinyDataset

AGREEMENT = "agreements/kokeilusopimus/pori-2022.yaml"
OLD_SOURCE = "title: Tiedote\ndate: 2022-02-15\nkind: press-release\nlanguage: fi\n"


def found(tiny: TinyDataset, day: dt.date = DAY) -> list[str]:
    return re.findall(r"(?:error|warning)\[([a-z-]+)\]", tiny.findings(day=day))


def write_part(tiny: TinyDataset, example: str, part: str, old: str, new: str) -> None:
    """Write the part of an example, with another text in place of one that stands once in it."""
    text = parts_of(example)[part]
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    write(tiny, text.replace(old, new))


# A statement that its source could not make


def claims(followed: str, other: str) -> str:
    return (
        f"{{claims: [{{value: {followed}, source: tiedote, followed: true, why: {{fi: Uudempi.}}}}, "
        f"{{value: {other}, source: ennakkotieto}}]}}"
    )


@pytest.mark.parametrize(
    "date",
    [
        "2022",  # can be a day before the source
        "{value: null, reason: {fi: Ei kerrota.}}",
        claims("2022-03-01", "2022-02-28"),  # followed is the younger source, and beside it stands the plan
    ],
)
def test_date_that_its_source_can_know(tiny: TinyDataset, date: str) -> None:
    write_part(tiny, "later-than-its-source", "fail", "date: 2022-03-01", f"date: {date}")
    assert found(tiny) == []


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (
            "timelines/kokeilusopimus-2020.yaml",
            "rules:\n",
            "steps:\n"
            "  - {step: kickoff, title: {fi: Aloitus}, date: 2020-05}\n"
            "  - {step: evaluation, title: {fi: Arviointi}, date: 2022-03}\n"
            "rules:\n",
        ),
        (
            "funding/tem-1.yaml",
            "decided: {organisation: ministry/tem, date: 2021-02-04}",
            "decided: {organisation: ministry/tem, date: 2022-03-01}",
        ),
        (
            "agreements/kokeilusopimus/pori-2021.yaml",
            "complete: [parties]",
            "commitments:\n"
            "  - text: {fi: Asuntoja rakennetaan.}\n"
            "    follow_up: [{date: 2022-12, text: {fi: Valmista tuli.}}]",
        ),
    ],
)
def test_what_else_a_source_cannot_know(tiny: TinyDataset, file: str, old: str, new: str) -> None:
    tiny.write("sources/ennakkotieto.yaml", OLD_SOURCE)
    tiny.change(file, old, new)
    tiny.change(file, "source: tiedote", "source: ennakkotieto")
    assert found(tiny) == ["later-than-its-source"]


def test_nothing_is_measured_before_its_time(tiny: TinyDataset) -> None:
    observations = "observations:\n  - {place: municipality/pori, period: 2023, value: 5}\n"
    sources = "sources:\n  - {source: ennakkotieto}\n"
    tiny.write("sources/ennakkotieto.yaml", OLD_SOURCE)
    tiny.write(
        "indicators/asunnot.yaml", f"title: {{fi: Asunnot}}\nunit: {{fi: kpl}}\n{observations}{sources}"
    )
    tiny.change(
        "agreements/kokeilusopimus/pori-2021.yaml",
        "complete: [parties]",
        "commitments:\n  - {text: {fi: Asuntoja rakennetaan.}, indicator: asunnot}",
    )
    assert found(tiny) == ["later-than-its-source"]


def test_what_one_source_cannot_know_is_one_finding(tiny: TinyDataset) -> None:
    """Most likely it is the date of the source that is wrong."""
    tiny.change("sources/tiedote.yaml", "kind:", "date: 2012-02-09\nkind:")
    (finding,) = tiny.findings("full").strip().split("\n\n")
    assert "its source 'tiedote', of 2012-02-09, cannot tell what happened 2020-05-20" in finding
    places = ["agreements/kokeilusopimus/pori-2021.yaml:6:27", "funding/tem-1.yaml:3:45"]
    assert [place for place in places if f"data/{place}\n" in finding] == places
    assert finding.count("~ here too") == 2


def test_nothing_follows_from_a_date_that_its_source_cannot_know(tiny: TinyDataset) -> None:
    """It ends before that day, and the municipality is abolished before it."""
    tiny.change(
        "agreements/kokeilusopimus/pori-2021.yaml", "signed, date: 2021-02-09", "signed, date: 2031-02-09"
    )
    assert found(tiny) == ["later-than-its-source"]


# The term of a round


TWO_TERMS = (
    "{claims: [{value: 2022/2025, source: tiedote, followed: true, why: {fi: Tiedotteessa.}}, "
    "{value: 2022/2026, source: tiedote}]}"
)


def test_end_within_a_claim_about_the_term_is_no_fault(tiny: TinyDataset) -> None:
    write_part(tiny, "term-mismatch", "fail", "{date: 2022/2025}", f"{{date: {TWO_TERMS}}}")
    assert found(tiny) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("date: 2026-12-31, planned: true", "date: 2026-10-31", []),  # it ended late, as can happen
        ("date: 2026-12-31", "date: 2026~", ["term-mismatch"]),
        ("date: 2022-03-01", "date: 2021", ["term-mismatch", "term-mismatch"]),  # one on each side of it
        ("term: {date: 2022/2025}", "term: {date: 2022/..}", []),
        ("  - {event: ends", "  - {event: amended, date: 2024-05}\n  - {event: ends", []),  # and so prolonged
    ],
)
def test_what_the_term_allows(tiny: TinyDataset, old: str, new: str, expected: list[str]) -> None:
    write_part(tiny, "term-mismatch", "fail", old, new)
    assert found(tiny) == expected


def test_end_that_breaks_a_rule_is_not_told_again(tiny: TinyDataset) -> None:
    rule = "rules:\n  - {rule: latest-end, date: 2025-12-31, text: {fi: Enintään vuoteen 2025.}}\n"
    write_part(
        tiny, "term-mismatch", "fail", "term: {date: 2022/2025}\n", f"term: {{date: 2022/2025}}\n{rule}"
    )
    assert found(tiny) == ["ends-too-late"]


# A planned end that has passed


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("read: 2024-05-02\n", ""),  # when it was looked at is not known
        ("read: 2024-05-02", "read: 2026"),
        (  # another source was read since
            "2022-03-01}\n  - {event: ends, date: 2025-12-31, planned: true}\nsources:\n",
            "2022-03-01, source: tiedote}\n"
            "  - {event: ends, date: 2025-12-31, planned: true, source: sopimus}\n"
            "sources:\n  - {source: tiedote}\n",
        ),
        ("date: 2025-12-31, planned: true", "date: 2023-12-31"),
        ("signed, date: 2022-03-01", "proposed, date: 2022-03-01"),  # what was only proposed does not end
        ("ends, date: 2025-12-31", "ends, date: 2027-12-31"),
    ],
)
def test_end_that_needs_no_looking_after(tiny: TinyDataset, old: str, new: str) -> None:
    write_part(tiny, "planned-end-passed", "fail", old, new)
    assert found(tiny) == []


@pytest.mark.parametrize(("day", "expected"), [("2025-12-31", []), ("2026-01-01", ["planned-end-passed"])])
def test_end_has_passed_when_its_last_day_is_over(tiny: TinyDataset, day: str, expected: list[str]) -> None:
    write(tiny, parts_of("planned-end-passed")["fail"])
    assert found(tiny, dt.date.fromisoformat(day)) == expected


# A date that is more precise elsewhere


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("funding-decided, date: 2021-02}", "funding-decided, date: 2021-03}"),  # can be another decision
        ("date: 2021-02}", "date: 2021}\n  - {event: funding-decided, date: 2021-02-04}"),
        ("date: 2021-02-04}", "date: 2021-02}"),
        ("  - {decision: tem-1, purpose: alku}", "  []"),
    ],
)
def test_date_of_a_decision_that_need_not_be_the_same(tiny: TinyDataset, old: str, new: str) -> None:
    write_part(tiny, "imprecise-date", "fail", old, new)
    assert found(tiny) == []


def test_decision_was_made_on_the_day_of_its_document(tiny: TinyDataset) -> None:
    tiny.write("sources/paatos.yaml", "title: Päätös\ndate: 2021-02-04\nkind: decision\nlanguage: fi\n")
    tiny.change("funding/tem-1.yaml", "date: 2021-02-04}", "date: 2021-02}")
    tiny.change("funding/tem-1.yaml", "source: tiedote", "source: paatos")
    assert "this says 2021-02, and 'paatos' says 2021-02-04" in tiny.findings()
    tiny.change("sources/paatos.yaml", "date: 2021-02-04", "date: 2021-03-01")
    assert found(tiny) == []


# Years of places


def test_years_that_overlap_are_not_told_twice(tiny: TinyDataset) -> None:
    """The code of the former region stays the municipality's until the new one: it has a year too many."""
    write_part(
        tiny,
        "code-of-another-year",
        "pass",
        "FI197, first: 2017, last: 2023}\n  - {code: FI196",
        "FI197, first: 2017}\n  - {code: FI196",
    )
    assert found(tiny) == ["membership-overlap"]


def test_code_that_a_region_has_too_briefly_is_one_finding(tiny: TinyDataset) -> None:
    years = "nuts3:\n  - {code: FI196, first: 2017}\n"
    for name in ("pori", "ulvila"):
        path = tiny.data / f"regions/municipality/{name}.yaml"
        path.write_text(path.read_text("utf-8") + years, "utf-8")
    tiny.change("regions/region/satakunta.yaml", "FI196, first: 2017", "FI196, first: 2018")
    (finding,) = tiny.findings().splitlines()
    assert "no region has the code 'FI196' in 2017 (and so at 1 more place)" in finding


def test_code_that_no_region_has_at_all_is_not_known(tiny: TinyDataset) -> None:
    write_part(tiny, "code-of-another-year", "fail", "code: FI197, first: 2017}", "code: FI1C1, first: 2017}")
    assert found(tiny) == []


def test_sub_region_in_another_region_is_one_finding(tiny: TinyDataset) -> None:
    tiny.write(
        "regions/region/pirkanmaa.yaml", "name: {fi: Pirkanmaa, sv: Birkaland, en: Pirkanmaa}\ncode: '06'\n"
    )
    tiny.change("regions/sub-region/pori.yaml", "region/satakunta", "region/pirkanmaa")
    (finding,) = tiny.findings().splitlines()
    assert "in 2013 'sub-region/pori' is a part of 'region/pirkanmaa'" in finding


@pytest.mark.parametrize(("last", "expected"), [("", 1), (", last: 2021", 1), (", last: 2020", 0)])
def test_sub_region_ends_for_its_municipalities_too(tiny: TinyDataset, last: str, expected: int) -> None:
    tiny.change("regions/sub-region/pori.yaml", "region:\n", "last_year: 2020\nregion:\n")
    tiny.change("regions/sub-region/pori.yaml", "first: 2013}", f"first: 2013{last}}}")
    for name in ("pori", "ulvila"):
        old = "sub-region/pori, first: 2013}"
        tiny.change(f"regions/municipality/{name}.yaml", old, old.replace("}", f"{last}}}"))
    assert found(tiny) == ["years-after-the-end"] * expected


# Money


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("amount: 65, stage: paid}", "amount: 65, stage: paid, budget_year: 2021}", []),  # of another year
        ("60, stage: allocated}", "60, stage: announced}", []),  # a promise can be exceeded
        (
            "{recipient: city/pori, amount: 60, stage: allocated}",
            "{recipient: city/pori, amount: 100, stage: awarded}",
            [],
        ),
        (
            "amount: 65, stage: paid}",
            "amount: 165, stage: paid}",
            ["stage-out-of-order"],
        ),  # of the whole, too
        (
            "{recipient: city/pori, amount: 65",
            "{recipient: ministry/tem, amount: 165",
            ["stage-out-of-order"],
        ),
    ],
)
def test_sums_at_several_stages(tiny: TinyDataset, old: str, new: str, expected: list[str]) -> None:
    write_part(tiny, "stage-out-of-order", "fail", old, new)
    assert found(tiny) == expected


def test_wrong_year_of_a_purpose_is_told_once(tiny: TinyDataset) -> None:
    """Its parts are from the right one, and its own is so old that the money could not be used any more."""
    write_part(
        tiny,
        "budget-year-mismatch",
        "pass",
        "budget_year: 2021}",
        "budget_year: 2012, parts: [{amount: 5, stage: allocated, budget_year: 2021}]}",
    )
    tiny.change("funding/tem-1.yaml", "total:", "transfer_years: 3\ntotal:")
    assert found(tiny) == ["budget-year-mismatch"]


@pytest.mark.parametrize(
    ("date", "expected"), [("2022", []), ("2022/2023", []), ("2023", ["budget-year-outside-transfer"])]
)
def test_money_can_be_divided_until_the_end_of_its_last_year(
    tiny: TinyDataset, date: str, expected: list[str]
) -> None:
    write_part(tiny, "budget-year-outside-transfer", "fail", "date: 2023-02-04", f"date: {date}")
    assert found(tiny) == expected


def test_money_for_another_instrument(tiny: TinyDataset) -> None:
    names = "title: {fi: koealliansi, sv: försöksallians, en: trial alliance}\n"
    tiny.write("instruments/koeallianssi.yaml", names)
    tiny.change("funding/tem-1.yaml", "purpose: alku,", "purpose: alku, instrument: koeallianssi,")
    assert "this money is for 'koeallianssi', and the agreement is of 'kokeilusopimus'" in tiny.findings()
    tiny.change("funding/tem-1.yaml", "koeallianssi,", "koeallianssi, round: kokeilusopimus-2020,")
    assert "the round 'kokeilusopimus-2020' is one of the instrument 'kokeilusopimus'" in tiny.findings()


def test_agreement_of_the_wrong_round_is_told_once(tiny: TinyDataset) -> None:
    """Neither its money nor its dates are held against a round of another instrument."""
    names = "title: {fi: koealliansi, sv: försöksallians, en: trial alliance}\n"
    tiny.write("instruments/koeallianssi.yaml", names)
    tiny.write(
        "timelines/koeallianssi-2012.yaml",
        "title: {fi: Koeallianssit}\ninstrument: koeallianssi\nterm: {date: 2012/2013}\n"
        "sources:\n  - {source: tiedote}\n",
    )
    tiny.change("funding/tem-1.yaml", "{fi: Käynnistys},", "{fi: Käynnistys}, round: kokeilusopimus-2020,")
    tiny.change(
        "agreements/kokeilusopimus/pori-2021.yaml", "round: kokeilusopimus-2020", "round: koeallianssi-2012"
    )
    assert found(tiny) == ["wrong-folder"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("place: city-region/pori, amount: 45", "place: region/satakunta, amount: 45", []),
        (
            "{recipient: city/pori, place: city-region/pori, amount: 45",
            "{place: city-region/pori, amount: 5, stage: allocated}\n"
            "      - {place: city-region/pori, amount: 45",
            [],
        ),
        ("amount: 45, stage: allocated}", "amount: 45, stage: awarded}", []),
        ("amount: 45", "amount: 4500", ["parts-exceed-whole"]),
        ("share: 40", "share: 4000", ["parts-exceed-whole"]),
    ],
)
def test_shares_and_parts_that_cannot_be_compared(
    tiny: TinyDataset, old: str, new: str, expected: list[str]
) -> None:
    write_part(tiny, "share-unlike-part", "fail", old, new)
    assert found(tiny) == expected


# The order of events


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ("negotiated, date: 2023-01", ["events-out-of-order"]),
        ("negotiated, date: 2023-01}\n  - {event: amended, date: 2023-05", []),
        ("negotiated, date: 2022-03", []),
        ("negotiated, date: 2023-01, planned: true", []),
        ("announced, date: 2022-03-02", []),
        ("funding-decided, date: 2023-01", []),
        ("reviewed, date: 2021", ["events-out-of-order"]),
    ],
)
def test_what_can_lie_after_the_signing(tiny: TinyDataset, event: str, expected: list[str]) -> None:
    write_part(tiny, "events-out-of-order", "pass", "amended, date: 2024-06-15", event)
    assert found(tiny) == expected


def test_signing_that_lies_too_early_is_told_once(tiny: TinyDataset) -> None:
    """It lies before the negotiations, and before the first step of the round."""
    write_part(
        tiny,
        "before-its-round",
        "fail",
        "date: 2012-03-01}",
        "date: 2012-03-01}\n  - {event: negotiated, date: 2022-01}",
    )
    assert found(tiny) == ["events-out-of-order"]


def test_beginning_before_the_first_step_but_within_the_term_is_no_fault(tiny: TinyDataset) -> None:
    write_part(tiny, "before-its-round", "fail", "event: signed", "event: begins")
    assert found(tiny) == ["before-its-round"]
    tiny.change("timelines/kokeilusopimus-2022.yaml", "steps:", "term: {date: 2012/2025}\nsteps:")
    assert found(tiny) == []


def test_end_before_all_years_is_what_is_wrong(tiny: TinyDataset) -> None:
    tiny.change("regions/municipality/lavia.yaml", "2015-01-01", "2012-01-01")
    (finding,) = tiny.findings().splitlines()
    assert finding.endswith("(correct the end, or the years)")
