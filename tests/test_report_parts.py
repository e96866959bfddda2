"""What a report takes in beside the agreements of the place itself: its region's and the country's,
its generations, and money that no agreement holds."""

import json
from decimal import Decimal
from typing import Any

import pytest

from kumppanuus.accounts import Account, of_purpose, of_total
from kumppanuus.loading import load
from tests.conftest import Command, TinyDataset

ROUND = "round: kokeilusopimus-2020"


def agreement(tiny: TinyDataset, name: str, places: str, **more: str) -> None:
    parts = [f"title: {{fi: {name}}}", ROUND, f"places: [{places}]"]
    parts += [f"{key}: {value}" for key, value in more.items()]
    tiny.write(
        f"agreements/kokeilusopimus/{name}.yaml", "\n".join([*parts, "sources:", "  - {source: tiedote}", ""])
    )


def report(run: Command, place: str, *how: str) -> dict[str, Any]:
    view: dict[str, Any] = json.loads(run("report", "--region", place, "--format", "json", *how).out)
    return view


def ids(cards: list[dict[str, Any]]) -> list[str]:
    return [card["id"].partition("/")[2] for card in cards]


@pytest.fixture
def wider(tiny: TinyDataset) -> TinyDataset:
    """The tiny dataset with an agreement of the region and one of the country."""
    tiny.write(
        "regions/country/suomi.yaml",
        "name: {fi: Suomi, sv: Finland, en: Finland}\ncode: FI\nsources:\n  - {source: tiedote}\n",
    )
    signed = "[{event: signed, date: 2022-02}]"
    agreement(tiny, "satakunta-2022", "region/satakunta", events=signed)
    agreement(tiny, "suomi-2022", "country/suomi", events=signed)
    return tiny


def test_what_the_region_and_the_country_agreed_stands_apart(wider: TinyDataset, run: Command) -> None:
    view = report(run, "Pori")
    assert ids(view["in_force"]) == ["pori-2021"]
    assert ids(view["wider"]) == ["satakunta-2022", "suomi-2022"]
    assert [card["reach"] for card in view["wider"]] == ["region", "country"]
    assert wider.findings() == ""


def test_region_has_its_own_agreements_and_those_of_a_part_of_it(wider: TinyDataset, run: Command) -> None:
    view = report(run, "Satakunta")
    assert ids(view["in_force"]) == ["satakunta-2022", "pori-2021"]
    assert ids(view["wider"]) == ["suomi-2022"]


def test_country_has_what_is_about_all_of_it(wider: TinyDataset, run: Command) -> None:
    view = report(run, "Suomi")
    assert ids(view["in_force"]) == ["suomi-2022"]
    assert view["wider"] == []


@pytest.mark.parametrize("place", ["Pori", "Satakunta"])
def test_region_that_the_country_leaves_out(place: str, wider: TinyDataset, run: Command) -> None:
    wider.change("regions/country/suomi.yaml", "code: FI", "code: FI\nwithout: [region/satakunta]")
    assert "suomi-2022" not in ids(report(run, place)["wider"])


def test_place_with_nothing_of_its_own_is_led_to_what_is_wider(wider: TinyDataset, run: Command) -> None:
    (wider.data / "agreements/kokeilusopimus/pori-2021.yaml").unlink()
    text = run("report", "--region", "Ulvila", "--lang", "en").out
    assert "no agreement that Ulvila itself takes part in" in text
    assert "IN FORCE" not in text
    assert "AGREEMENTS\nsatakunta-2022" in text


def test_party_without_places_brings_the_region_that_it_is_the_council_of(
    wider: TinyDataset, run: Command
) -> None:
    wider.write(
        "organisations/regional-council/satakunta.yaml",
        "name: {fi: Satakuntaliitto, sv: Satakuntaförbundet, en: Regional Council of Satakunta}\n"
        "council_of: region/satakunta\nsources:\n  - {source: tiedote}\n",
    )
    wider.write(
        "agreements/kokeilusopimus/vyohyke-2021.yaml",
        f"title: {{fi: Vyöhyke}}\n{ROUND}\nscope: {{fi: Länsirannikko}}\nevents:\n"
        "  - {event: signed, date: 2021-06}\nparties:\n"
        "  - {organisation: regional-council/satakunta, role: coordinator}\n"
        "sources:\n  - {source: tiedote}\n",
    )
    assert "vyohyke-2021" in ids(report(run, "Pori")["wider"])


MONEY = """\
title: {fi: Raha 2024}
decided: {organisation: ministry/tem, date: 2024-05-15}
total: {amount: 900, stage: allocated}
purposes:
  - purpose: muutos
    title: {fi: Rakennemuutos}
    amount: 700
    stage: allocated
    parts:
      - {place: municipality/ulvila, amount: 300, stage: allocated}
      - {place: region/satakunta, amount: 150, stage: allocated}
      - {place: region/satakunta, amount: 999, stage: announced}
sources:
  - {source: tiedote}
"""


def test_money_outside_agreements_is_shown_where_it_went(tiny: TinyDataset, run: Command) -> None:
    tiny.write("funding/raha-2024.yaml", MONEY)
    shown = {
        place: [(one["place"]["id"], one["reach"], one["part"]["amount"]) for one in view["awards"]]
        for place in ("Ulvila", "Pori", "Satakunta")
        for view in [report(run, place)]
    }
    ulvila, region, announced = "municipality/ulvila", "region/satakunta", 999
    assert shown == {
        "Ulvila": [(ulvila, "own", 300), (region, "region", 150), (region, "region", announced)],
        "Pori": [(region, "region", 150), (region, "region", announced)],
        "Satakunta": [(ulvila, "within", 300), (region, "own", 150), (region, "own", announced)],
    }
    assert report(run, "Ulvila", "--as-of", "2024-05-14")["awards"] == []


def test_money_of_an_agreement_on_the_report_is_not_shown_twice(tiny: TinyDataset, run: Command) -> None:
    purpose = "title: {fi: Käynnistys}, amount: 100, stage: allocated"
    part = "parts: [{place: municipality/pori, amount: 40, stage: allocated}]"
    tiny.change("funding/tem-1.yaml", purpose, f"{purpose}, {part}")
    assert report(run, "Pori")["awards"] == []


def test_account_adds_only_sums_at_one_stage(tiny: TinyDataset) -> None:
    tiny.write("funding/raha-2024.yaml", MONEY)
    dataset = load(tiny.data).dataset
    decision = dataset.funding["raha-2024"]
    by_parts = of_purpose(dataset, "raha-2024", decision.purposes[0])
    assert by_parts == Account(Decimal(700), Decimal(450), Decimal(250))
    assert of_total(decision) == Account(Decimal(900), Decimal(700), Decimal(200))


def test_account_of_a_total_counts_the_known_parts_of_an_unknown_purpose(tiny: TinyDataset) -> None:
    unknown = "amount: {value: null, reason: {fi: Ei kerrota.}}\n    stage"
    tiny.write("funding/raha-2024.yaml", MONEY.replace("amount: 700\n    stage", unknown))
    decision = load(tiny.data).dataset.funding["raha-2024"]
    assert of_total(decision) == Account(Decimal(900), Decimal(450), Decimal(450))


def test_account_by_shares_of_agreements_where_no_part_is_known(tiny: TinyDataset, run: Command) -> None:
    dataset = load(tiny.data).dataset
    account = of_purpose(dataset, "tem-1", dataset.funding["tem-1"].purposes[0])
    assert account == Account(Decimal(100), Decimal(40), Decimal(60))
    said = "shares known: €40 in all; who received the remaining €60 is not known"
    shown = run("show", "tem-1", "--lang", "en").out
    assert said in shown.replace("\u00a0", " ")
    assert "kokeilusopimus/pori-2021  €40" in shown
    assert said not in run("report", "--region", "Pori", "--lang", "en").out  # the money is for no round
    tiny.change(
        "funding/tem-1.yaml", "title: {fi: Käynnistys}", "title: {fi: Käynnistys}, round: kokeilusopimus-2020"
    )
    assert said in run("report", "--region", "Pori", "--lang", "en").out


GAP = """\
title: {fi: Kokeilusopimukset 2018}
instrument: kokeilusopimus
term: {date: 2018/2019}
outside:
  - {places: [city-region/pori], text: {fi: Ei mukana.}}
sources:
  - {source: tiedote}
"""


def test_generations_of_a_place_with_their_gap(tiny: TinyDataset, run: Command) -> None:
    tiny.write("timelines/kokeilusopimus-2018.yaml", GAP)
    agreement(tiny, "pori-2013", "municipality/pori", events="[{event: signed, date: 2013-12-20}]")
    (chain,) = report(run, "Pori")["chains"]
    links = [
        (one["first_year"], one["last_year"], (one["agreement"] or {}).get("id")) for one in chain["links"]
    ]
    assert links == [
        (2013, None, "kokeilusopimus/pori-2013"),
        (2018, 2019, None),
        (2021, 2027, "kokeilusopimus/pori-2021"),
    ]
    assert all(one["after"] == [] for one in chain["links"])  # the order is derived
    text = run("report", "--region", "Pori", "--lang", "en").out
    assert "2018–2019  no agreement of its own (Pori region): Kokeilusopimukset 2018" in text
    assert "derived from the" in text


def test_gap_of_a_part_is_no_gap_of_the_region(tiny: TinyDataset, run: Command) -> None:
    tiny.write("timelines/kokeilusopimus-2018.yaml", GAP)
    agreement(tiny, "satakunta-2013", "region/satakunta", events="[{event: signed, date: 2013-12-20}]")
    view = report(run, "Satakunta")
    assert (len(view["outside"]), view["chains"]) == (1, [])


def test_link_that_a_source_states_names_what_it_followed(tiny: TinyDataset, run: Command) -> None:
    tiny.write("timelines/kokeilusopimus-2024.yaml", GAP.replace("2018/2019", "2024"))
    signed = "[{event: signed, date: 2024-01-15}]"
    succeeds = "[{agreement: kokeilusopimus/pori-2021, replaces: true}]"
    agreement(tiny, "pori-2024", "city-region/pori", events=signed, succeeds=succeeds)
    (chain,) = report(run, "Pori")["chains"]
    link = next(one for one in chain["links"] if (one["agreement"] or {}).get("id", "").endswith("2024"))
    assert [one["id"] for one in link["after"]] == ["kokeilusopimus/pori-2021"]
    assert link["sources"]


def test_instruments_that_succeed_one_another_make_one_chain(tiny: TinyDataset, run: Command) -> None:
    later = "title: {fi: uusi sopimus, sv: nytt avtal, en: new agreement}\n"
    sources = "sources:\n  - {source: tiedote}\n"
    tiny.write(
        "instruments/uusi.yaml",
        f"{later}succeeds:\n  - {{instrument: kokeilusopimus, inferred: true}}\n{sources}",
    )
    tiny.write("timelines/uusi-2024.yaml", f"title: {{fi: Uudet}}\ninstrument: uusi\n{sources}")
    tiny.write(
        "agreements/uusi/pori-2024.yaml",
        "title: {fi: Porin uusi}\nround: uusi-2024\nplaces: [city-region/pori]\nevents:\n"
        f"  - {{event: begins, date: 2024-05-23}}\n{sources}",
    )
    (chain,) = report(run, "Pori")["chains"]
    assert [one["first_year"] for one in chain["links"]] == [2021, 2024]
    assert [one["id"] for one in chain["instruments"]] == ["kokeilusopimus", "uusi"]


def test_agreements_of_one_round_are_no_chain(tiny: TinyDataset, run: Command) -> None:
    agreement(tiny, "pori-2013", "municipality/pori", events="[{event: signed, date: 2013-12-20}]")
    assert report(run, "Pori")["chains"] == []


def test_what_is_only_announced_is_no_generation_yet(tiny: TinyDataset, run: Command) -> None:
    tiny.write("timelines/kokeilusopimus-2018.yaml", GAP)
    agreement(tiny, "pori-2018", "municipality/pori", events="[{event: signed, date: 2018-12-20}]")
    tiny.change("agreements/kokeilusopimus/pori-2018.yaml", ROUND, "round: kokeilusopimus-2018")
    assert report(run, "Pori", "--as-of", "2021-02-08")["chains"] == []
    assert len(report(run, "Pori", "--as-of", "2021-02-09")["chains"]) == 1


def test_what_a_later_source_tells_is_not_known_yet(tiny: TinyDataset, run: Command) -> None:
    later = "title: Myöhempi\ndate: 2025-06-01\nkind: page\nlanguage: fi\n"
    tiny.write("sources/myohempi.yaml", later)
    tiny.write(
        "agreements/kokeilusopimus/pori-2024.yaml",
        f"title: {{fi: Porin uusi}}\n{ROUND}\nplaces: [city-region/pori]\nevents:\n"
        "  - {event: signed, date: 2024-01-15, source: tiedote}\nsucceeds:\n"
        "  - {agreement: kokeilusopimus/pori-2021, source: myohempi}\nfunding:\n"
        "  - {decision: tem-1, purpose: alku, share: 30, source: myohempi}\n"
        "sources:\n  - {source: tiedote}\n  - {source: myohempi}\n",
    )
    for day, before, share in (("2025-05-31", [], None), ("2025-06-01", ["kokeilusopimus/pori-2021"], 30)):
        cards = report(run, "Pori", "--as-of", day)["in_force"]
        (card,) = (one for one in cards if one["id"].endswith("pori-2024"))
        assert [one["agreement"]["id"] for one in card["succeeds"]] == before
        assert card["money"][0]["share"] == share


def test_money_decided_on_an_unknown_day_is_known_from_its_source_on(tiny: TinyDataset, run: Command) -> None:
    unknown = "{value: null, reason: {fi: Ei kerrota.}}"
    tiny.write("funding/raha-2024.yaml", MONEY.replace("2024-05-15", unknown))
    tiny.change("sources/tiedote.yaml", "read: 2026-11-20", "date: 2021-02-09")
    assert report(run, "Ulvila", "--as-of", "2021-02-08")["awards"] == []
    assert len(report(run, "Ulvila", "--as-of", "2021-02-09")["awards"]) == 3  # the day of its source


def test_what_replaced_an_agreement_stands_on_its_card(tiny: TinyDataset, run: Command) -> None:
    signed = "[{event: signed, date: 2024-01-15}]"
    succeeds = "[{agreement: kokeilusopimus/pori-2021, replaces: true}]"
    agreement(tiny, "pori-2024", "city-region/pori", events=signed, succeeds=succeeds)
    (card,) = report(run, "Pori")["past"]
    assert [one["agreement"]["id"] for one in card["replaced_by"]] == ["kokeilusopimus/pori-2024"]
    assert card["superseded"] == "2024-01-15"
    assert report(run, "Pori", "--as-of", "2023-12-31")["in_force"][0]["replaced_by"] == []


def test_timeline_reaches_a_day_that_only_an_agreement_elsewhere_has(
    tiny: TinyDataset, run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    agreement(tiny, "ulvila-2011", "municipality/ulvila")
    agreement(tiny, "ulvila-2012", "municipality/ulvila", events="[{event: signed, date: 2026-02}]")
    succeeds = "[{agreement: kokeilusopimus/ulvila-2011, replaces: true}]"
    signed = "[{event: signed, date: 1999}]"
    agreement(tiny, "lavia-1999", "municipality/lavia", events=signed, succeeds=succeeds)
    monkeypatch.setenv("COLUMNS", "60")
    lines = run("report", "--region", "Ulvila", "--as-of", "2026-11-21").out.splitlines()
    first = lines.index("AIKAJANA") + 1
    assert lines[first : first + 3] == [
        "                1999   2004    2009    2014    2019    2024",
        "  ulvila-2012                                             ●┿",
        "  ulvila-2011    ┥                                         │",
    ]


def test_party_that_no_place_covers_takes_part_itself(tiny: TinyDataset, run: Command) -> None:
    parties = "[{place: municipality/ulvila, role: partner}]"
    agreement(
        tiny, "satakunta-2022", "region/satakunta", events="[{event: signed, date: 2022-02}]", parties=parties
    )
    assert ids(report(run, "Ulvila")["in_force"]) == ["satakunta-2022"]
    assert ids(report(run, "Pori")["wider"]) == ["satakunta-2022"]


@pytest.fixture
def promised(tiny: TinyDataset) -> TinyDataset:
    """Pori undertook a thing that is due later, and one that was due before; Vaasa shares its theme."""
    tiny.write(
        "regions/municipality/vaasa.yaml",
        'name: {fi: Vaasa}\ncode: "905"\nregion:\n  - {place: region/satakunta, first: 2013}\n',
    )
    tiny.change(
        "agreements/kokeilusopimus/pori-2021.yaml",
        "complete: [parties]",
        "commitments:\n"
        "  - {text: {fi: Rakentaa satama.}, owner: city/pori, due: 2027-06-30}\n"
        "  - {text: {fi: Tehdä suunnitelma.}, due: 2022}\n"
        "  - {text: {fi: Jatkaa työtä.}}\n"
        "complete: [parties]",
    )
    themes = "[{wording: {fi: Kierto}, concepts: [shared/circular-economy], mapping: inferred}]"
    events = "[{event: signed, date: 2022-02}]"
    agreement(tiny, "vaasa-2022", "municipality/vaasa", events=events, themes=themes)
    tiny.change(
        "themes/shared.yaml", "concepts:\n", "concepts:\n  housing:\n    label: {fi: Asuminen, en: Housing}\n"
    )
    housing = "[{wording: {fi: Asunnot}, concepts: [shared/housing], mapping: inferred}]"
    agreement(tiny, "vaasa-asuu-2022", "municipality/vaasa", events=events, themes=housing)
    return tiny


def test_what_is_due_stands_with_what_is_overdue_first(promised: TinyDataset, run: Command) -> None:
    text = run("report", "--region", "Pori", "--as-of", "2026-11-22", "--lang", "en").out
    assert (
        "\nWHAT IS DUE\n"
        "  • 2022: Tehdä suunnitelma; Porin kokeilusopimus: past due, outcome not known [1]\n"
        "  • 30 June 2027: Rakentaa satama (Pori); Porin kokeilusopimus: due later [1]\n"
    ) in text
    assert promised.findings() == ""


def test_what_is_due_in_an_agreement_that_is_over_is_no_longer_to_come(
    promised: TinyDataset, run: Command
) -> None:
    promised.change(
        "agreements/kokeilusopimus/pori-2021.yaml", "date: 2027-12-31, planned: true", "date: 2023"
    )
    due = report(run, "Pori", "--as-of", "2026-11-22")["due"]
    assert [one["text"]["fi"] for one in due] == ["Tehdä suunnitelma."]


@pytest.mark.parametrize("format_", ["text", "md", "html"])
def test_neighbours_in_theme_stand_with_what_they_share(
    format_: str, promised: TinyDataset, run: Command
) -> None:
    page = run("report", "--region", "Pori", "--as-of", "2026-11-22", "--lang", "en", "--format", format_).out
    assert "100%: vaasa-2022 (Vaasa); same theme: Circular economy" in page
    neighbours = report(run, "Pori", "--as-of", "2022-01-31")["neighbours"]
    assert neighbours == []
    assert promised.findings() == ""


def test_each_agreement_of_a_place_has_its_neighbours(promised: TinyDataset, run: Command) -> None:
    """Seven others are as near as can be to one of the two agreements of the place, two to the other."""
    housing = "[{wording: {fi: Asunnot}, concepts: [shared/housing], mapping: inferred}]"
    circular = "[{wording: {fi: Kierto}, concepts: [shared/circular-economy], mapping: inferred}]"
    events = "[{event: signed, date: 2022-02}]"
    agreement(promised, "pori-2022", "municipality/pori", events=events, themes=housing)
    for number in range(6):
        agreement(promised, f"a{number}-2022", "municipality/vaasa", events=events, themes=circular)
    agreement(promised, "z-2022", "municipality/vaasa", events=events, themes=housing)
    neighbours = report(run, "Pori", "--as-of", "2026-11-22")["neighbours"]
    assert [one["agreement"]["id"].partition("/")[2] for one in neighbours] == [
        "a0-2022",
        "a1-2022",
        "a2-2022",
        "vaasa-asuu-2022",
        "z-2022",
    ]
