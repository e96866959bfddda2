"""Lists that answer questions: filters that combine, and what is only possible apart from what is certain."""

import csv
import datetime as dt
import io
import json
from typing import Any

import pytest

from kumppanuus.dataset import Dataset
from kumppanuus.labels import Words
from kumppanuus.loading import Loaded, load
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.statements import followed
from kumppanuus.render.listing import LOOK
from kumppanuus.render.screen import Screen
from kumppanuus.status import StatusName, in_force_within, status
from kumppanuus.views import report
from kumppanuus.views.listing import (
    COLUMNS,
    LISTS,
    Arrangement,
    Filters,
    Listing,
    build,
    kind_of,
    options_of,
)
from tests.conftest import DAY, ROOT, Command, TinyDataset

PORI = "kokeilusopimus/pori-2021"


def agreement(
    tiny: TinyDataset, name: str, events: str, more: str = "", places: str = "city-region/pori"
) -> None:
    """Add an agreement of the tiny dataset's one instrument, with some events and further keys."""
    tiny.write(
        f"agreements/kokeilusopimus/{name}.yaml",
        f"title: {{fi: {name}}}\nround: kokeilusopimus-2020\nplaces: [{places}]\nevents:\n{events}{more}"
        "sources:\n  - {source: tiedote}\n",
    )


def event(kind: str, date: str, *, planned: bool = False) -> str:
    return f"  - {{event: {kind}, date: {date}{', planned: true' if planned else ''}}}\n"


def groups(listing: Listing) -> dict[str, list[str]]:
    """Return the ids by the heading under which they stand."""
    return {
        group.heading or "certain": [row.id.partition("/")[2] for row in group.rows]
        for group in listing.groups
        if group.rows
    }


def asked(
    tiny: TinyDataset, what: str = "agreements", day: dt.date = DAY, **filters: Any
) -> dict[str, list[str]]:
    return groups(build(load(tiny.data).dataset, what, day, Filters(**filters)))


def date(text: str) -> PartialDate:
    return PartialDate.parse(text)


# In force within a period


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        ("2021-02-08", "2021-02-08", {}),
        ("2021-02-09", "2021-02-09", {"certain": ["pori-2021"]}),
        ("2027-12-31", "2027-12-31", {"certain": ["pori-2021"]}),
        ("2028-01-01", "2028-01-01", {}),
        ("2020", "2021", {"certain": ["pori-2021"]}),
        ("2021", "2021-01", {}),
        ("2027", None, {"certain": ["pori-2021"]}),
        (None, "2021-02-08", {}),
        (None, "2021-02-09", {"certain": ["pori-2021"]}),
    ],
)
def test_agreement_is_in_force_from_its_signing_to_its_last_day(
    since: str | None, until: str | None, found: dict[str, list[str]], tiny: TinyDataset
) -> None:
    period: dict[str, Any] = {
        "since": date(since) if since else None,
        "until": date(until) if until else None,
    }
    assert asked(tiny, **period) == found


@pytest.mark.parametrize(
    ("since", "until", "heading"),
    [
        ("2012", "2012-12-31", None),
        ("2013-01-01", "2013-06-30", "possible"),
        ("2013", "2013", "certain"),
        ("2013-12-31", "2013-12-31", "certain"),
        ("2014-12-31", "2014-12-31", "certain"),
        ("2015-01-01", "2015-01-01", "certain"),
        ("2015-01-02", "2015-12-31", "possible"),
        ("2016", "2016", None),
    ],
)
def test_agreement_with_partial_dates_is_possibly_in_force_at_its_edges(
    since: str, until: str, heading: str | None, tiny: TinyDataset
) -> None:
    agreement(tiny, "ulvila-2013", event("signed", "2013") + event("ends", "2015", planned=True))
    found = asked(tiny, since=date(since), until=date(until))
    assert found == ({heading: ["ulvila-2013"]} if heading else {})


def test_what_began_and_ended_in_a_year_was_in_force_in_that_year(tiny: TinyDataset) -> None:
    agreement(tiny, "ulvila-2013", event("signed", "2013") + event("ends", "2013"))
    assert asked(tiny, since=date("2013"), until=date("2013")) == {"certain": ["ulvila-2013"]}


def test_a_later_period_is_judged_by_what_was_known_on_the_day(tiny: TinyDataset) -> None:
    early = event("signed", "2014-01-01") + event("ends", "2018", planned=True) + event("ends", "2016-06-30")
    agreement(tiny, "ulvila-2014", early)
    period: dict[str, Any] = {"since": date("2017"), "until": date("2017")}
    assert asked(tiny, day=dt.date(2016, 6, 29), **period) == {"certain": ["ulvila-2014"]}
    assert asked(tiny, day=dt.date(2016, 6, 30), **period) == {}
    assert asked(tiny, day=dt.date(2013, 12, 31), **period) == {}


def test_a_replaced_agreement_is_in_force_until_the_day_before_its_successor(tiny: TinyDataset) -> None:
    agreement(tiny, "ulvila-2014", event("signed", "2014-01-01") + event("ends", "2018", planned=True))
    more = "succeeds:\n  - {agreement: kokeilusopimus/ulvila-2014, replaces: true}\n"
    agreement(tiny, "ulvila-2016", event("signed", "2016-03-01") + event("ends", "2017-12-31"), more)
    last, next_ = date("2016-02-29"), date("2016-03-01")
    assert asked(tiny, since=last, until=last) == {"certain": ["ulvila-2014"]}
    assert asked(tiny, since=next_, until=next_) == {"certain": ["ulvila-2016"]}
    assert asked(tiny, ends=date("2016")) == {"certain": ["ulvila-2014"]}


def test_single_days_agree_with_the_status(real: Loaded) -> None:
    dataset = real.dataset
    for name, one in dataset.agreements.items():
        dates = [found for event in one.events if (found := followed(event.date))]
        edges = {
            edge for found in dates for edge in (found.first, found.last) if dt.date.min < edge < dt.date.max
        }
        for day in {edge + dt.timedelta(days=step) for edge in edges for step in (-1, 0, 1)}:
            names = status(dataset, name, day).names
            can_be = StatusName.IN_FORCE in names
            expected = None if can_be and len(names) > 1 else can_be
            assert in_force_within(dataset, name, day, day, day) is expected, (name, day)


# The end


@pytest.mark.parametrize(
    ("end", "ends", "heading"),
    [
        ("2027-12-31", "2027-12-31", "certain"),
        ("2027-12-31", "2027-12-30", None),
        ("2027-12-31", "2028-01-01", None),
        ("2027-12-31", "2027-12", "certain"),
        ("2027-12-31", "2027", "certain"),
        ("2027-12-31", "2026/2027-06", None),
        ("2027-12-31", "2027-07/..", "certain"),
        ("2027", "2027", "certain"),
        ("2027", "2027-12-31", "possible"),
        ("2027", "2026/2028", "certain"),
        ("2027~", "2027", "possible"),
        ("../2027-03-01", "2027", "possible"),
        ("2027-12/2028-01", "2027", "possible"),
    ],
)
def test_ends_within(end: str, ends: str, heading: str | None, tiny: TinyDataset) -> None:
    agreement(tiny, "ulvila-2021", event("signed", "2021-01-01") + event("ends", end, planned=True))
    found = asked(tiny, ends=date(ends))
    assert [one for one, names in found.items() if "ulvila-2021" in names] == ([heading] if heading else [])


def test_end_that_nobody_states_is_counted_and_not_listed(tiny: TinyDataset) -> None:
    unknown = "{value: null, reason: {fi: ei tiedossa}}"
    agreement(tiny, "ulvila-2021", event("signed", "2021-01-01"))
    agreement(tiny, "ulvila-2022", event("signed", "2022-01-01") + event("ends", unknown, planned=True))
    agreement(tiny, "ulvila-2023", event("announced", "2023-01-01"))
    listing = build(load(tiny.data).dataset, "agreements", DAY, Filters(ends=date("2027")))
    assert (groups(listing), listing.undated) == ({"certain": ["pori-2021"]}, 2)


@pytest.mark.parametrize(("ends", "heading"), [("2013", None), ("2014", "possible"), ("2026", "possible")])
def test_what_ended_on_an_unknown_day_may_have_ended_until_its_source_told(
    ends: str, heading: str | None, tiny: TinyDataset
) -> None:
    gone = "  - {event: ends, date: {value: null, reason: {fi: ei tiedossa}}, source: tiedote}\n"
    agreement(tiny, "ulvila-2014", event("signed", "2014-05-01") + gone)
    assert asked(tiny, ends=date(ends)) == ({heading: ["ulvila-2014"]} if heading else {})


# The status


def test_status_that_cannot_be_told_is_possible_and_not_certain(tiny: TinyDataset) -> None:
    agreement(tiny, "ulvila-2026", event("announced", "2025") + event("signed", "2026"))
    assert asked(tiny, status=(StatusName.IN_FORCE,)) == {
        "certain": ["pori-2021"],
        "possible": ["ulvila-2026"],
    }
    both = (StatusName.IN_FORCE, StatusName.IN_PREPARATION)
    assert asked(tiny, status=both) == {"certain": ["pori-2021", "ulvila-2026"]}
    assert asked(tiny, status=(StatusName.CANNOT_TELL,)) == {"certain": ["ulvila-2026"]}


def test_what_is_known_only_later_is_counted_and_not_listed(tiny: TinyDataset) -> None:
    dataset = load(tiny.data).dataset
    before, after = (build(dataset, "agreements", dt.date(2020, 5, day)) for day in (19, 20))
    assert (groups(before), before.later) == ({}, 1)
    assert (groups(after), after.later) == ({"certain": ["pori-2021"]}, 0)
    asked_for = Filters(status=(StatusName.NOT_YET,))
    assert groups(build(dataset, "agreements", dt.date(2020, 5, 19), asked_for)) == {"certain": ["pori-2021"]}


# The place


def test_place_that_may_belong_to_a_city_region_has_it_nearby(tiny: TinyDataset) -> None:
    assert asked(tiny, region="municipality/ulvila") == {"nearby": ["pori-2021"]}
    assert asked(tiny, region="municipality/ulvila", ends=date("2027")) == {"nearby": ["pori-2021"]}
    assert asked(tiny, region="municipality/ulvila", ends=date("2028")) == {}


def test_abolished_municipality_leads_to_its_successor_from_that_day_on(tiny: TinyDataset) -> None:
    agreement(tiny, "lavia-2014", event("signed", "2014-02-01"), places="municipality/lavia")
    agreement(tiny, "pori-2014", event("signed", "2014-02-01"), places="municipality/pori")
    assert asked(tiny, day=dt.date(2014, 12, 31), region="municipality/lavia") == {"certain": ["lavia-2014"]}
    assert asked(tiny, day=dt.date(2015, 1, 1), region="municipality/lavia") == {"certain": ["pori-2014"]}
    listing = build(load(tiny.data).dataset, "agreements", DAY, Filters(region="municipality/lavia"))
    (applied,) = listing.filters
    assert (applied.value.id, applied.asked and applied.asked.id) == (
        "municipality/pori",
        "municipality/lavia",
    )


def test_municipality_that_moved_has_the_agreements_of_its_region_of_the_day(tiny: TinyDataset) -> None:
    tiny.write("regions/region/pirkanmaa.yaml", 'name: {fi: Pirkanmaa}\ncode: "06"\n')
    tiny.change(
        "regions/municipality/ulvila.yaml",
        "  - {place: region/satakunta, first: 2013}\n",
        "  - {place: region/satakunta, first: 2013, last: 2024}\n"
        "  - {place: region/pirkanmaa, first: 2025}\n",
    )
    agreement(tiny, "satakunta-2014", event("signed", "2014-02-01"), places="region/satakunta")
    agreement(tiny, "pirkanmaa-2014", event("signed", "2014-02-01"), places="region/pirkanmaa")
    before, after = (
        asked(tiny, day=day, region="municipality/ulvila")["certain"]
        for day in (dt.date(2024, 12, 31), dt.date(2025, 1, 1))
    )
    assert (before, after) == (["satakunta-2014"], ["pirkanmaa-2014"])
    places: dict[str, Any] = {"what": "municipalities", "region": "region/satakunta"}
    assert "ulvila" in asked(tiny, day=dt.date(2024, 12, 31), **places)["certain"]
    assert "ulvila" not in asked(tiny, day=dt.date(2025, 1, 1), **places)["certain"]


@pytest.mark.parametrize(
    "place",
    [
        *("municipality/pori", "municipality/ulvila", "municipality/utsjoki", "city-region/turku"),
        *("region/satakunta", "region/ahvenanmaa", "sub-region/pori", "country/suomi"),
    ],
)
def test_list_of_a_place_has_what_the_report_has(place: str, real: Loaded) -> None:
    for day in (dt.date(2014, 6, 1), DAY):
        told = report.build(real.dataset, place, day)
        expected = {card.id: card.reach for card in told.agreements}
        expected |= {line.agreement.id: "nearby" for line in told.nearby}
        listing = build(real.dataset, "agreements", day, Filters(region=place))
        assert {row.id: row.values["reach"] for group in listing.groups for row in group.rows} == expected


# Who takes part


def test_party_is_an_organisation_or_the_place_that_it_governs(tiny: TinyDataset) -> None:
    parties = "parties:\n  - {place: municipality/pori, role: partner}\n"
    agreement(tiny, "ulvila-2014", event("signed", "2014"), parties)
    assert asked(tiny, party="city/pori") == {"certain": ["pori-2021", "ulvila-2014"]}
    assert asked(tiny, party="city/pori", role="city") == {"certain": ["pori-2021"]}
    assert asked(tiny, party="city/pori", role="state") == {}
    assert asked(tiny, party="ministry") == {"certain": ["pori-2021"]}
    assert asked(tiny, party="university") == {}


def test_replaced_organisation_keeps_its_own_agreements(tiny: TinyDataset) -> None:
    tiny.write(
        "organisations/ministry/ktm.yaml",
        "name: {fi: kauppa- ja teollisuusministeriö}\nabolished: {date: 2008-01-01}\n"
        "successors: [ministry/tem]\nsources:\n  - {source: tiedote}\n",
    )
    parties = "parties:\n  - {organisation: ministry/ktm, role: state}\n"
    agreement(tiny, "ulvila-2007", event("signed", "2007"), parties)
    assert asked(tiny, party="ministry/ktm") == {"certain": ["ulvila-2007"]}
    assert asked(tiny, party="ministry/tem") == {"certain": ["pori-2021"]}
    before, after = (
        asked(tiny, "organisations", day=day, party="ministry")
        for day in (dt.date(2007, 12, 31), dt.date(2008, 1, 1))
    )
    assert (before, after) == ({"certain": ["ktm", "tem"]}, {"certain": ["tem"], "gone": ["ktm"]})


# Themes, instruments, rounds, programmes, sources


def test_theme_holds_narrower_ones_and_items_of_menus(tiny: TinyDataset) -> None:
    tiny.write(
        "themes/valikko.yaml",
        "title: {fi: Valikko}\nround: kokeilusopimus-2020\nlabels: official\nmapping: inferred\nconcepts:\n"
        "  romu: {label: {fi: Romu}, broad_match: [shared/circular-economy]}\n"
        "  muu: {label: {fi: Muu}, close_match: [shared/circular-economy]}\n",
    )
    for item in ("romu", "muu"):
        theme = f"themes:\n  - {{wording: {{fi: {item}}}, menu: [valikko/{item}], mapping: inferred}}\n"
        agreement(tiny, f"{item}-2022", event("signed", "2022"), theme)
    assert asked(tiny, theme="shared/circular-economy") == {"certain": ["pori-2021", "romu-2022"]}
    assert asked(tiny, theme="valikko/romu") == {"certain": ["romu-2022"]}
    assert asked(tiny, "themes", theme="shared/circular-economy") == {"certain": ["circular-economy", "romu"]}
    tiny.change("timelines/kokeilusopimus-2020.yaml", "rules:\n", "menu: valikko\nrules:\n")
    assert asked(tiny, "themes", round="kokeilusopimus-2020") == {"certain": ["romu", "muu"]}
    assert asked(tiny, "schemes", round="kokeilusopimus-2020")["certain"] == [""]
    taken = asked(tiny, "themes", round="kokeilusopimus-2020", region="municipality/pori")
    assert taken == {"certain": ["romu", "muu"]}
    assert asked(tiny, "themes", round="kokeilusopimus-2020", ends=date("2027")) == {}


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"instrument": "kokeilusopimus"}, True),
        ({"instrument": "toinen"}, False),
        ({"round": "kokeilusopimus-2020"}, True),
        ({"source": "tiedote"}, True),
        ({"source": "muu"}, False),
        ({"programme": "ohjelma"}, True),
        ({"programme": "toinen"}, False),
    ],
)
def test_agreement_is_asked_by_its_round_and_by_what_it_rests_on(
    filters: dict[str, Any], found: bool, tiny: TinyDataset
) -> None:
    for name, instruments in (("ohjelma", "[kokeilusopimus]"), ("toinen", "[]")):
        tiny.write(f"programmes/{name}.yaml", f"title: {{fi: {name}}}\ninstruments: {instruments}\n")
    assert asked(tiny, **filters) == ({"certain": ["pori-2021"]} if found else {})


def test_round_that_names_a_programme_is_not_of_another_that_its_instrument_serves(tiny: TinyDataset) -> None:
    for name in ("vanha", "uusi"):
        tiny.write(f"programmes/{name}.yaml", f"title: {{fi: {name}}}\ninstruments: [kokeilusopimus]\n")
    tiny.change("timelines/kokeilusopimus-2020.yaml", "rules:\n", "programme: uusi\nrules:\n")
    assert (asked(tiny, programme="uusi"), asked(tiny, programme="vanha")) == ({"certain": ["pori-2021"]}, {})


# Other kinds


@pytest.mark.parametrize(
    ("what", "filters", "found"),
    [
        ("sources", {"party": "ministry/tem"}, ["tiedote"]),
        ("sources", {"party": "city/pori"}, []),
        ("sources", {"round": "kokeilusopimus-2020"}, ["tiedote"]),
        ("funding", {"party": "ministry/tem"}, ["tem-1"]),
        ("funding", {"region": "municipality/pori"}, ["tem-1"]),
        ("funding", {"since": date("2021-02-04"), "until": date("2021-02-04")}, ["tem-1"]),
        ("funding", {"since": date("2021-02-05")}, []),
        ("rounds", {"instrument": "kokeilusopimus"}, ["kokeilusopimus-2020"]),
        ("rounds", {"theme": "shared/circular-economy"}, ["kokeilusopimus-2020"]),
        ("instruments", {"region": "municipality/pori"}, ["kokeilusopimus"]),
        ("organisations", {"role": "city"}, ["city/pori"]),
        ("organisations", {"role": "city", "party": "ministry"}, []),
        ("organisations", {"region": "municipality/pori", "role": "state"}, ["ministry/tem"]),
        ("city-regions", {"theme": "shared/circular-economy"}, ["city-region/pori"]),
        ("city-regions", {"status": (StatusName.ENDED,)}, []),
        ("municipalities", {"region": "sub-region/pori"}, ["municipality/pori", "municipality/ulvila"]),
        ("places", {"region": "municipality/lavia"}, None),
    ],
)
def test_other_records_are_asked_by_themselves_or_through_agreements(
    what: str, filters: dict[str, Any], found: list[str] | None, tiny: TinyDataset
) -> None:
    listing = build(load(tiny.data).dataset, what, DAY, Filters(**filters))
    rows = [row.id for row in listing.groups[0].rows]
    around = ["city-region/pori", "municipality/pori", "region/satakunta", "sub-region/pori"]
    assert rows == (around if found is None else found)


def test_what_is_only_in_a_proposal_stands_apart(tiny: TinyDataset) -> None:
    theme = "themes:\n  - {wording: {fi: Kierto}, concepts: [shared/circular-economy], mapping: inferred}\n"
    agreement(tiny, "ulvila-2023", event("proposed", "2023"), theme, places="municipality/ulvila")
    found = asked(tiny, "city-regions", theme="shared/circular-economy")
    assert found == {"certain": ["pori"]}
    found = asked(tiny, "municipalities", theme="shared/circular-economy")
    assert found == {"certain": ["pori"], "in-proposals": ["ulvila"]}  # Pori through its city region
    assert asked(tiny, theme="shared/circular-economy") == {
        "certain": ["pori-2021"],
        "proposals": ["ulvila-2023"],
    }
    asked_for = (StatusName.PROPOSED,)
    on_the_day = asked(tiny, day=dt.date(2023, 6, 1), status=asked_for)
    assert on_the_day == {"possible-proposals": ["ulvila-2023"]}


def test_possible_agreement_makes_only_a_possible_record(tiny: TinyDataset) -> None:
    tiny.change("agreements/" + PORI + ".yaml", "date: 2027-12-31", "date: 2027")
    period: dict[str, Any] = {"since": date("2027-06-01"), "until": date("2027-06-01")}
    assert asked(tiny, "city-regions", **period) == {"possible": ["pori"]}


# Order, columns, number


def rows_of(dataset: Dataset, order: Arrangement) -> list[str]:
    listing = build(dataset, "municipalities", dt.date(2014, 1, 1), arrangement=order)
    return [row.id.partition("/")[2] for row in listing.groups[0].rows]


def test_order_is_that_of_the_language_and_unknown_values_stand_last(tiny: TinyDataset) -> None:
    tiny.write("regions/municipality/akaa.yaml", 'name: {fi: Äkäslompolo}\ncode: "020"\nregion: []\n')
    dataset = load(tiny.data).dataset
    assert rows_of(dataset, Arrangement(sort="name")) == ["lavia", "pori", "ulvila", "akaa"]
    assert rows_of(dataset, Arrangement(sort="name", language="sv"))[0] == "pori"
    assert rows_of(dataset, Arrangement(sort="code", descending=True)) == ["ulvila", "pori", "lavia", "akaa"]
    for descending in (False, True):
        assert rows_of(dataset, Arrangement(sort="region", descending=descending))[-1] == "akaa"


def test_limit_says_how_many_more_there_are(tiny: TinyDataset) -> None:
    agreement(tiny, "ulvila-2022", event("signed", "2022"))
    agreement(tiny, "ulvila-2023", event("proposed", "2023"))
    listing = build(load(tiny.data).dataset, "agreements", DAY, arrangement=Arrangement(limit=1))
    assert [(group.heading, len(group.rows), group.more, group.count) for group in listing.groups] == [
        (None, 1, 1, 2),
        ("proposals", 0, 1, 1),
    ]


# As a user sees it


def test_list_in_a_terminal(run: Command, tiny: TinyDataset) -> None:
    agreement(tiny, "ulvila-2022", event("signed", "2022") + event("ends", "2027", planned=True))
    ran = run("list", "agreements", "--ends", "2027-12-31", "--as-of", "2026-11-21", "--lang", "en")
    assert ran.out == (
        "Agreements 1 in all\n"
        "ends: 31 December 2027\n"
        "As of 21 November 2026\n"
        "id                           name                   status     began             ends\n"
        f"{'─' * 97}\n"
        "kokeilusopimus/pori-2021     Porin kokeilusopimus   in force   9 February 2021   31 December 2027\n"
        "\n"
        "Possibly (1 in all)\n"
        "id                           name                   status     began             ends\n"
        f"{'─' * 97}\n"
        "kokeilusopimus/ulvila-2022   ulvila-2022            in force   2022              2027\n"
    )


def test_list_on_a_narrow_screen(run: Command, tiny: TinyDataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    assert run("list", "agreements", "--as-of", "2026-11-21").out == (
        "Sopimukset 1 kpl\n"
        "Tilanne 21.11.2026\n"
        "\n"
        "Porin kokeilusopimus\n"
        "kokeilusopimus/pori-2021\n"
        "  tila: voimassa\n"
        "  alkoi: 9.2.2021\n"
        "  päättyy: 31.12.2027\n"
    )


def test_csv_says_the_group_of_each_row(run: Command, tiny: TinyDataset) -> None:
    agreement(tiny, "ulvila-2022", event("signed", "2022") + event("ends", "2027", planned=True))
    agreement(tiny, "ulvila-2023", event("proposed", "2023"))
    arguments = ("--as-of", "2026-11-21", "--format", "csv", "--columns", "title,end,parties,places")
    rows = list(csv.reader(io.StringIO(run("list", "agreements", *arguments, "--ends", "2027-12").out)))
    assert rows == [
        ["group", "id", "title", "end", "parties", "places"],
        [
            *("certain", PORI, "Porin kokeilusopimus", "2027-12-31"),
            *("ministry/tem; city/pori", "city-region/pori"),
        ],
        ["possible", "kokeilusopimus/ulvila-2022", "ulvila-2022", "2027", "", "city-region/pori"],
    ]


def test_json_says_filters_values_by_column_and_sources(run: Command, tiny: TinyDataset) -> None:
    arguments = ("--theme", "kiertotalous", "--columns", "end", "--as-of", "2026-11-21")
    listing = json.loads(run("list", "agreements", *arguments, "--format", "json").out)
    assert listing["as_of"] == "2026-11-21"
    assert [(one["option"], one["value"]["id"]) for one in listing["filters"]] == [
        ("theme", "shared/circular-economy")
    ]
    assert listing["groups"] == [
        {
            "heading": None,
            "rows": [{"id": PORI, "values": {"end": "2027-12-31"}, "sources": ["tiedote"]}],
            "more": 0,
        }
    ]


def test_pages_have_headings_and_escape_what_they_show(run: Command, tiny: TinyDataset) -> None:
    agreement(tiny, "ulvila-2023", event("proposed", "2023"))
    tiny.change(f"agreements/{PORI}.yaml", "Porin kokeilusopimus", '"Porin <i>|x"')
    html, markdown = (run("list", "agreements", "--format", one).out for one in ("html", "md"))
    assert '<th scope="row">Porin &lt;i&gt;|x<br>' in html
    assert '<h2 id="proposals">Ehdotukset (1 kpl)</h2>' in html
    assert '<table aria-labelledby="proposals">' in html
    assert f"| `{PORI}` | Porin \\<i\\>\\|x | voimassa |" in markdown
    assert "## Ehdotukset (1 kpl)\n" in markdown


def test_empty_answer_says_so_and_which_filters_it_had(run: Command, tiny: TinyDataset) -> None:
    arguments = ("--party", "TEM", "--role", "city", "--lang", "en")
    for format_ in ("text", "md", "html"):
        ran = run("list", "agreements", *arguments, "--format", format_)
        assert (ran.code, ran.err) == (0, "")
        assert "Nothing matches these filters." in ran.out
        assert "party: Ministry of Economic Affairs and Employment; role: city" in ran.out
    ran = run("list", "agreements", *arguments, "--format", "csv")
    assert (ran.code, ran.out) == (0, "group,id,title,status,start,end,party\n")
    assert ran.err == (
        "kumppanuus: Nothing matches these filters.\n"
        "  party: Ministry of Economic Affairs and Employment; role: city\n"
    )


@pytest.mark.parametrize(
    ("arguments", "complaint", "remedy"),
    [
        (["agreements", "--region", "Prori"], "Paikkaa ”Prori” ei ole", "Tarkoititko: Pori?"),
        (
            ["agreements", "--theme", "kiertotalos"],
            "Teemaa ”kiertotalos” ei ole",
            "Tarkoititko: Kiertotalous?",
        ),
        (["agreements", "--party", "TEMM"], "Organisaatiota ”TEMM” ei ole", "TEM"),
        (["agreements", "--party", "universty"], "Organisaatiota ”universty” ei ole", "university"),
        (["agreements", "--role", "coordinatr"], "the role 'coordinatr' is unknown", "'coordinator'"),
        (["agreements", "--role", "led"], "the role 'led' is unknown", "choose one of state"),
        (["agreements", "--status", "in-force,endde"], "the status 'endde' is unknown", "'ended'"),
        (["agreements", "--from", "2021-13"], "--from: there is no month 13", "months are 01 to 12"),
        (["agreements", "--ends", "9.2.2021"], "--ends: '9.2.2021' is not a date", "2021-02-09"),
        (["agreements", "--to", "2021/2022"], "--to: '2021/2022' is a range", "write one date"),
        (["agreements", "--from", "2022", "--to", "2021"], "ends before it begins", "after --from"),
        (["sources", "--role", "city"], "sources cannot be filtered by --role", "--region, --theme"),
        (["agreements", "--columns", "titel"], "the column 'titel' is unknown", "'title'"),
        (["agreements", "--sort", "-ned"], "the column 'ned' is unknown", "'end'"),
        (["agreements", "--source", "tiedot"], "Lähdettä ”tiedot” ei ole", "tiedote"),
        (["agreements", "--limit", "0"], "'--limit'", "--help"),
    ],
)
def test_unknown_values_are_told_with_a_remedy(
    arguments: list[str], complaint: str, remedy: str, run: Command, tiny: TinyDataset
) -> None:
    ran = run("list", *arguments)
    assert (ran.code, ran.out) == (2, "")
    first, second = ran.err.splitlines()
    assert complaint in first
    assert remedy in second


@pytest.mark.parametrize("columns", [40, 60, 80, 100, 120])
def test_no_id_is_broken_and_no_line_is_too_long(
    columns: int, run: Command, real: Loaded, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", str(columns))
    text = run("list", "agreements", "--region", "Pori", "--columns", "title,end,parties,reach").out
    listing = build(real.dataset, "agreements", DAY, Filters(region="municipality/pori"))
    ids = [row.id for group in listing.groups for row in group.rows]
    assert [name for name in ids if name not in text] == []
    assert [line for line in text.splitlines() if len(line) > columns and line not in ids] == []


@pytest.mark.parametrize("what", LISTS)
def test_every_column_of_every_list_can_be_shown_and_sorted_by(what: str, real: Loaded) -> None:
    columns = tuple(COLUMNS[kind_of(what)])
    for column in columns:
        order = Arrangement(columns=columns, sort=column, descending=True, limit=3)
        listing = build(real.dataset, what, DAY, Filters(region="municipality/pori"), order)
        for format_ in LOOK.formats:
            assert LOOK.render(listing, format_, Words("sv"), Screen(), lambda: ROOT / "templates")


_FOLDER_OF = {"theme": "themes", "party": "organisations", "round": "timelines"}
"""Where the record lies that a filter names; without it, the filter leads nowhere."""


@pytest.mark.parametrize(
    "folder", ["instruments", "organisations", "regions", "sources", "themes", "timelines"]
)
def test_lists_survive_the_loss_of_a_folder(folder: str, run: Command, tiny: TinyDataset) -> None:
    for path in (tiny.data / folder).rglob("*.yaml"):
        path.write_text("title: {", encoding="utf-8")
    values = {"theme": "shared/circular-economy", "party": "city/pori", "round": "kokeilusopimus-2020"}
    for what in LISTS:
        columns = ",".join(COLUMNS[kind_of(what)])
        for option in options_of(kind_of(what)):
            filters = [f"--{option}", values[option]] if option in values else []
            ran = run("list", what, "--columns", columns, *filters)
            assert ran.code == (2 if filters and folder == _FOLDER_OF.get(option) else 0), (what, option)


# Questions to the real data, whose answers stay true


def test_city_regions_with_circular_economy_in_an_agreement_in_force(run: Command) -> None:
    filters = ("--theme", "kiertotalous", "--status", "in-force", "--as-of", "2025-01-01", "--format", "csv")
    rows = list(csv.reader(io.StringIO(run("list", "city-regions", *filters).out)))
    assert "city-region/pori" in {row[1] for row in rows if row[0] == "certain"}


def test_networks_that_are_led_by_a_university_of_applied_sciences(run: Command) -> None:
    filters = ("--instrument", "teemaverkosto", "--role", "coordinator", "--format", "csv")
    whose = ("--party", "university-of-applied-sciences", "--columns", "party")
    rows = list(csv.reader(io.StringIO(run("list", "agreements", *filters, *whose).out)))
    assert [
        "certain",
        "teemaverkosto/alyagri-2021",
        "university-of-applied-sciences/savonia-ammattikorkeakoulu",
    ] in rows
