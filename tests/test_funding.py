"""Where money went: figures by stage, the rest that nothing accounts for, and what is not added."""

import csv
import datetime as dt
import json
import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from kumppanuus.accounts import holdings, of_purpose
from kumppanuus.dataset import Dataset
from kumppanuus.labels import Words
from kumppanuus.loading import Loaded, load
from kumppanuus.render.funding import LOOK
from kumppanuus.render.screen import Screen
from kumppanuus.views.funding import Filters, FundingView, build
from kumppanuus.views.funding.adding import together
from kumppanuus.views.funding.figure import Figure, Fit
from kumppanuus.views.funding.tree import Node
from kumppanuus.views.reach import Reach
from tests.conftest import DAY, ROOT, Command, TinyDataset

SATAKUNTA = "region/satakunta"
NULL = "{value: null, reason: {fi: Ei kerrota.}}"

RAHA = """\
title: {fi: Kehittämisen raha}
number: TEM/2024/1
decided: {organisation: ministry/tem, date: 2024-05-15}
budget_item: "32.30.40"
budget_years: [2023, 2024]
total: {amount: 900, stage: allocated}
purposes:
  - purpose: muutos
    title: {fi: Rakennemuutos}
    amount: 700
    stage: allocated
    budget_year: 2024
    note: {fi: Haku oli keväällä.}
    parts:
      - {place: municipality/ulvila, amount: 300, stage: allocated}
      - {place: region/satakunta, amount: 150, stage: allocated, budget_year: 2024}
      - {place: region/satakunta, amount: 40, stage: paid}
  - purpose: verkostot
    title: {fi: Verkostot}
    amount: 200
    stage: allocated
    budget_year: 2023
    recipients: {fi: maakuntien liitot}
    parts:
      - {group: {fi: maakuntien liitot}, amount: 180, stage: allocated}
      - {recipient: ministry/tem, amount: 20, stage: allocated}
    complete: [parts]
complete: [purposes]
sources:
  - {source: tiedote}
"""
SMALL = """\
title: {{fi: {title}}}
decided: {{organisation: ministry/tem, date: {date}}}
budget_item: "32.30.40"
budget_years: [{years}]
total: {{amount: {amount}, stage: {stage}}}
purposes:
  - purpose: muu
    title: {{fi: Muu}}
    amount: {amount}
    stage: {stage}
    parts:
      - {{place: municipality/ulvila, amount: {amount}, stage: {stage}}}
sources:
  - {{source: tiedote}}
"""


def small(
    tiny: TinyDataset,
    name: str,
    *,
    date: str = "2024-01-10",
    years: str = "2024",
    amount: str = "10",
    stage: str = "allocated",
) -> None:
    """Add a decision with one purpose and one part, for Ulvila."""
    text = SMALL.format(title=name, date=date, years=years, amount=amount, stage=stage)
    tiny.write(f"funding/{name}.yaml", text)


def ask(tiny: TinyDataset, day: dt.date = DAY, **filters: Any) -> FundingView:
    return build(load(tiny.data).dataset, Filters(**filters), day)


def about_trials(tiny: TinyDataset) -> list[FundingView]:
    return [ask(tiny, instrument="kokeilusopimus"), ask(tiny, round="kokeilusopimus-2020")]


def amounts(view: FundingView) -> list[tuple[str, str | None, int | None]]:
    """Return the rows in brief: what each is, its stage and its amount."""
    return [
        (row.kind, row.figure.stage, None if row.figure.amount is None else int(row.figure.amount))
        for row in view.rows
    ]


@pytest.fixture
def raha(tiny: TinyDataset) -> TinyDataset:
    tiny.write("funding/raha-2024.yaml", RAHA)
    return tiny


# A decision


def test_a_decision_with_its_purposes_parts_and_rests(raha: TinyDataset, run: Command) -> None:
    out = run("funding", "--decision", "TEM/2024/1", "--lang", "fi", "--as-of", "2026-11-21").out
    assert (
        out.replace("\u00a0", " ")
        == """\
Valtion raha – päätös: TEM/2024/1
Tilanne 21.11.2026
Vaiheita ei lasketa yhteen: sama raha voi olla useassa vaiheessa.
Näissä vaiheissa ei ole tässä yhtään lukua: ilmoitettu, osoitettu talousarviossa, myönnetty.

LUVUT

  Päätetty 2024                                                                     jaettu  maksettu
  TEM/2024/1, 15.5.2024: Kehittämisen raha                                       900 € [1]
    vuosien 2023 ja 2024 talousarviot
    Rakennemuutos: Satakunta                                                                40 € [1]
      vuoden 2024 talousarvio

PÄÄTÖKSET
Kehittämisen raha
  Työ- ja elinkeinoministeriö, 15.5.2024, TEM/2024/1 [1]
  Momentti: 32.30.40; vuosien 2023 ja 2024 talousarviot
                                                                                    jaettu  maksettu
  koko summa                                                                     900 € [1]
    Koko summan osat tunnetaan.
    Rakennemuutos                                                                700 € [1]
      vuoden 2024 talousarvio
      Tunnetut osat ovat yhteensä 450 €. Summasta 700 € mikään tunnettu
      asiakirja ei kerro, kenelle 250 € meni. Toisessa vaiheessa tai ilman
      summaa, siksi ei mukana: 1.
      Haku oli keväällä.
      Ulvila                                                                     300 € [1]
        vuoden 2024 talousarvio
      Satakunta                                                                  150 € [1]
        vuoden 2024 talousarvio
      Satakunta                                                                             40 € [1]
        vuoden 2024 talousarvio
    Verkostot                                                                    200 € [1]
      vuoden 2023 talousarvio
      Saajat: maakuntien liitot
      Koko summan osat tunnetaan. 180 € on osoitettu vain ryhmälle.
      maakuntien liitot                                                          180 € [1]
        vuoden 2023 talousarvio
      työ- ja elinkeinoministeriö                                                 20 € [1]
        vuoden 2023 talousarvio

LÄHTEET
[1] Sopimuksista sovittiin. Työ- ja elinkeinoministeriö, tiedote, ei päiväystä, luettu 20.11.2026.
"""
    )


def test_a_narrow_screen_has_the_stage_before_the_sum(
    raha: TinyDataset, run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    out = run("funding", "--lang", "en", "--as-of", "2026-11-21").out.replace("\u00a0", " ")
    assert "    allocated  paid\n" not in out
    assert max(map(len, out.splitlines())) <= 40


def test_a_sum_is_told_once_at_each_stage(raha: TinyDataset) -> None:
    assert amounts(ask(raha, decision="raha-2024")) == [("total", "allocated", 900), ("part", "paid", 40)]


def test_a_total_that_is_not_known_leaves_its_purposes_to_tell(raha: TinyDataset) -> None:
    raha.change("funding/raha-2024.yaml", "total: {amount: 900", f"total: {{amount: {NULL}")
    view = ask(raha, decision="raha-2024")
    assert amounts(view) == [
        ("total", "allocated", None),
        ("purpose", "allocated", 700),
        ("part", "paid", 40),
        ("purpose", "allocated", 200),
    ]
    assert [row.below for row in view.rows] == [False, True, True, True]
    (sum_,) = view.together
    assert (sum_.amount, sum_.why_not, sum_.count, sum_.unknown) == (None, "no-total", 2, 0)


def test_a_purpose_that_is_not_known_leaves_its_parts_to_tell(raha: TinyDataset) -> None:
    unknown = f"title: {{fi: Rakennemuutos}}\n    amount: {NULL}"
    raha.change("funding/raha-2024.yaml", "title: {fi: Rakennemuutos}\n    amount: 700", unknown)
    view = ask(raha, year=2024)
    assert [(row.kind, row.figure.amount) for row in view.rows] == [
        ("purpose", None),
        ("part", 300),
        ("part", 150),
        ("part", 40),
    ]


def test_a_stage_that_no_source_names_stands_in_a_column_of_its_own(tiny: TinyDataset, run: Command) -> None:
    small(tiny, "yksi", stage=NULL)
    small(tiny, "kaksi", stage=NULL)
    view = ask(tiny, region="municipality/ulvila", budget_item="32.30.40")
    assert amounts(view) == [("part", None, 10), ("part", None, 10)]
    assert view.stages == ("unknown",)
    (sum_,) = view.together
    assert (sum_.amount, sum_.why_not) == (None, "stage-unknown")
    table = run("funding", "--decision", "yksi", "--lang", "en", "--format", "md").out
    assert re.search(r"^\| yksi \| stage not known \|$", table, re.M)


def test_contradicting_claims_stand_side_by_side(raha: TinyDataset, run: Command) -> None:
    raha.write("sources/toinen.yaml", "title: Toinen\nkind: page\nlanguage: fi\nread: 2026-11-20\n")
    claims = (
        "amount:\n      claims:\n"
        "        - {value: 700, source: tiedote, followed: true, why: {fi: Tarkempi.}}\n"
        "        - {value: 650, source: toinen, at: Raha}\n"
    )
    raha.change("funding/raha-2024.yaml", "amount: 700\n", claims)
    out = run("funding", "--decision", "raha-2024", "--lang", "en").out.replace("\u00a0", " ")
    assert "Sources differ: €700 (followed here: Tarkempi.) [1]" in out
    assert "Sources differ: €650 [2]" in out
    rows = sheet(run, "--decision", "raha-2024")
    assert [
        (one["amount"], one["followed"], one["source"], one["at"])
        for one in rows
        if one["purpose"] == "muutos" and one["kind"] == "purpose"
    ] == [("700", "true", "tiedote", ""), ("650", "false", "toinen", "Raha")]
    assert [one.why_not for one in ask(raha, year=2024).together] == []  # a single figure at its stage


def test_parts_that_exceed_their_sum_are_told_so(raha: TinyDataset, run: Command) -> None:
    raha.change("funding/raha-2024.yaml", "amount: 300", "amount: 600")
    out = run("funding", "--decision", "raha-2024", "--lang", "en").out.replace("\u00a0", " ")
    assert "The parts come to €750, more than the sum of €700." in out


# What can be added


def test_parts_for_different_purposes_of_a_decision_are_added(raha: TinyDataset) -> None:
    raha.change("funding/raha-2024.yaml", "{recipient: ministry/tem,", "{place: municipality/ulvila,")
    (sum_,) = ask(raha, region="municipality/ulvila", decision="raha-2024").together[:1]
    assert (sum_.reach, sum_.stage) == (Reach.OWN, "allocated")
    assert (str(sum_.amount), sum_.count) == ("320", 2)
    assert sum_.decisions == ("TEM/2024/1",)


@pytest.mark.parametrize(
    ("years", "amount", "why_not"),
    [
        ("2023", 20, None),
        ("2024", None, "between-decisions"),
        ("2023, 2024", None, "between-decisions"),
    ],
)
def test_decisions_on_one_appropriation_are_not_added(
    tiny: TinyDataset, years: str, amount: int | None, why_not: str | None
) -> None:
    """A later decision may divide again what an earlier one left over."""
    small(tiny, "yksi")
    small(tiny, "kaksi", years=years)
    (sum_,) = ask(tiny, region="municipality/ulvila").together
    assert (sum_.amount, sum_.why_not, sum_.count) == (amount, why_not, 2)


def test_decisions_that_name_no_budget_item_are_not_added(tiny: TinyDataset) -> None:
    small(tiny, "yksi")
    small(tiny, "kaksi", years="2023")
    tiny.change("funding/kaksi.yaml", 'budget_item: "32.30.40"\n', "")
    assert [one.why_not for one in ask(tiny, region="municipality/ulvila").together] == ["between-decisions"]


def test_different_budget_items_are_different_money(tiny: TinyDataset) -> None:
    small(tiny, "yksi")
    small(tiny, "kaksi")
    tiny.change("funding/kaksi.yaml", "32.30.40", "31.10.36")
    assert [one.amount for one in ask(tiny, region="municipality/ulvila").together] == [20]


def test_stages_and_currencies_are_never_added(tiny: TinyDataset) -> None:
    small(tiny, "yksi")
    small(tiny, "kaksi", years="2023", stage="paid")
    assert ask(tiny, region="municipality/ulvila").together == ()
    small(tiny, "kolme", years="2022")
    dataset = load(tiny.data).dataset
    nodes = [_total(dataset, name) for name in ("yksi", "kolme")]
    assert [one.amount for one in together(nodes)] == [20]
    assert list(together([nodes[0], _in_crowns(nodes[1])])) == []


def _total(dataset: Dataset, name: str) -> Node:
    return Node(Figure(name, dataset.funding[name]), Fit.YES, None)


def _in_crowns(node: Node) -> Node:
    decision = node.figure.decision
    total = decision.total.model_copy(update={"currency": "SEK"})
    figure = replace(node.figure, decision=decision.model_copy(update={"total": total}))
    return replace(node, figure=figure)


def test_figures_that_sources_differ_about_are_not_added(tiny: TinyDataset) -> None:
    small(tiny, "yksi")
    small(tiny, "kaksi", years="2023")
    part = "{place: municipality/ulvila, amount: 10, stage: allocated}"
    claims = "[{value: 10, source: tiedote, followed: true, why: {fi: Uusin.}}, {value: 9, source: tiedote}]"
    tiny.change("funding/kaksi.yaml", part, part.replace("10", f"{{claims: {claims}}}"))
    assert [one.why_not for one in ask(tiny, region="municipality/ulvila").together] == ["sources-differ"]


def test_a_share_for_other_places_too_is_not_added(tiny: TinyDataset) -> None:
    small(tiny, "yksi", years="2023")
    tiny.change("funding/tem-1.yaml", "total:", 'budget_item: "32.30.40"\nbudget_years: [2021]\ntotal:')
    tiny.change(
        "agreements/kokeilusopimus/pori-2021.yaml",
        "[city-region/pori]",
        "[municipality/ulvila, city-region/pori]",
    )
    view = ask(tiny, region="municipality/ulvila")
    assert [(row.kind, row.reach and row.reach.with_others) for row in view.rows] == [
        ("share", True),
        ("part", False),
    ]
    assert [one.why_not for one in view.together] == ["with-others"]


def test_a_part_and_a_share_may_be_the_same_money(tiny: TinyDataset) -> None:
    part = "{place: municipality/pori, amount: 30, stage: allocated}"
    tiny.change("funding/tem-1.yaml", "amount: 100, stage: allocated}\nsources", _with_parts(part))
    tiny.change("agreements/kokeilusopimus/pori-2021.yaml", "[city-region/pori]", "[municipality/pori]")
    view = ask(tiny, region="municipality/pori")
    assert amounts(view) == [("part", "allocated", 30), ("share", "allocated", 40)]
    assert [one.why_not for one in view.together] == ["part-and-share"]


def test_a_share_that_is_a_part_as_well_is_told_once(tiny: TinyDataset) -> None:
    part = "{place: city-region/pori, amount: 40, stage: allocated}"
    tiny.change("funding/tem-1.yaml", "amount: 100, stage: allocated}\nsources", _with_parts(part))
    view = ask(tiny, region="municipality/pori")
    assert amounts(view) == [("part", "allocated", 40)]
    (purpose,) = view.decisions[0].purposes
    assert (len(purpose.parts), len(purpose.shares)) == (1, 1)  # its page shows both
    assert [left.account.rest for left in purpose.left] == [60]


def _with_parts(part: str) -> str:
    return f"amount: 100, stage: allocated, parts: [{part}]}}\nsources"


# What reaches a place


def test_how_each_sum_reaches_a_place(raha: TinyDataset) -> None:
    raha.change("funding/raha-2024.yaml", "{recipient: ministry/tem,", "{recipient: city/pori,")
    reached = {
        place: [
            (row.reach.reach.value, row.reach.via, int(row.figure.amount or 0))
            for row in view.rows
            if row.reach
        ]
        for place in ("municipality/pori", "municipality/ulvila", SATAKUNTA)
        for view in [ask(raha, region=place)]
    }
    assert reached == {
        "municipality/pori": [
            ("city-region", "agreement", 40),
            ("region", "place", 150),
            ("region", "place", 40),
            ("own", "recipient", 20),
        ],
        "municipality/ulvila": [("own", "place", 300), ("region", "place", 150), ("region", "place", 40)],
        SATAKUNTA: [
            ("within", "agreement", 40),
            ("within", "place", 300),
            ("own", "place", 150),
            ("own", "place", 40),
            ("within", "recipient", 20),
        ],
    }


def test_what_is_only_nearby_stands_apart(tiny: TinyDataset) -> None:
    view = ask(tiny, region="municipality/ulvila")
    assert view.rows == ()
    assert [(one.row.agreement and one.row.agreement.id, one.why) for one in view.possible] == [
        ("kokeilusopimus/pori-2021", ("region",))
    ]
    assert not view.is_empty


def test_what_may_include_the_place_stands_apart(raha: TinyDataset) -> None:
    may = {
        place: [(one.decision.id, one.what, str(one.amount)) for one in ask(raha, region=place).may_include]
        for place in ("municipality/ulvila", "municipality/pori")
    }
    rest = ("raha-2024", "group", "180")  # what is known to reach the place is told, and its purpose left out
    assert may == {"municipality/ulvila": [rest], "municipality/pori": [rest]}
    raha.change("funding/raha-2024.yaml", "    complete: [parts]\n", "")
    raha.change("funding/raha-2024.yaml", "amount: 20,", "amount: 5,")
    assert [(one.what, str(one.amount)) for one in ask(raha, region="municipality/ulvila").may_include] == [
        ("group", "180"),
        ("rest", "15"),
    ]


def test_a_place_that_the_country_is_without_is_in_no_general_sum(raha: TinyDataset) -> None:
    assert ask(raha, region=SATAKUNTA).may_include
    country = "name: {fi: Suomi, sv: Finland, en: Finland}\ncode: FI\nwithout: [region/satakunta]\n"
    raha.write("regions/country/suomi.yaml", country)
    assert ask(raha, region=SATAKUNTA).may_include == ()
    assert ask(raha, region="municipality/pori").may_include == ()


def test_a_proposal_stands_apart_and_is_in_no_sum(tiny: TinyDataset) -> None:
    tiny.change("agreements/kokeilusopimus/pori-2021.yaml", "  - {event: announced, date: 2020-05-20}\n", "")
    tiny.change(
        "agreements/kokeilusopimus/pori-2021.yaml",
        "  - {event: signed, date: 2021-02-09}\n  - {event: ends, date: 2027-12-31, planned: true}\n",
        "  - {event: proposed, date: 2020-05-20}\n",
    )
    view = ask(tiny, region="municipality/pori")
    assert (len(view.rows), len(view.proposals)) == (0, 1)
    (purpose,) = view.decisions[0].purposes
    assert [(left.of, left.count) for left in purpose.left] == [("shares", 0)]


def test_an_abolished_municipality_leads_to_the_one_that_it_became(tiny: TinyDataset, run: Command) -> None:
    out = run("funding", "--region", "Lavia", "--lang", "en").out
    assert out.startswith("State money – place: Pori\n")
    assert "Lavia was abolished on 1 January 2015; its area now belongs to Pori." in out


# Other questions


def test_everything_of_a_year_and_what_may_be_of_it(raha: TinyDataset) -> None:
    assert amounts(ask(raha, year=2023)) == [("purpose", "allocated", 200)]
    raha.change("funding/raha-2024.yaml", "    budget_year: 2024\n    note", "    note")
    view = ask(raha, year=2024)
    assert amounts(view) == [("part", "allocated", 150)]  # the only one that states its year
    assert [(int(one.row.figure.amount or 0), one.why) for one in view.possible] == [
        (300, ("year",)),
        (40, ("year",)),
    ]


def test_where_no_budget_year_is_stated_the_year_of_the_decision_counts(
    tiny: TinyDataset, run: Command
) -> None:
    assert [row.years.of for row in ask(tiny, year=2021).rows] == ["decision"]
    assert "budget year not stated" in run("funding", "--lang", "en").out
    tiny.change("funding/tem-1.yaml", "date: 2021-02-04", f"date: {NULL}")
    view = ask(tiny, year=2021)
    assert (view.rows, [one.id for one in view.unknown_year]) == ((), ["tem-1"])
    assert ask(tiny, year=2027).unknown_year == ()  # known before then


def test_an_undated_decision_stands_last_under_no_year(raha: TinyDataset, run: Command) -> None:
    raha.change("funding/tem-1.yaml", "date: 2021-02-04", f"date: {NULL}")
    out = run("funding", "--lang", "en").out
    assert out.index("Decided in 2024") < out.index("Year of the decision not known")
    assert "TEM/1: Rahan jako" in out


def test_money_of_a_theme_is_what_its_agreements_hold(tiny: TinyDataset, run: Command) -> None:
    assert amounts(ask(tiny, theme="shared/circular-economy")) == [("share", "allocated", 40)]
    assert "not for the theme alone" in run("funding", "--theme", "kiertotalous", "--lang", "en").out


def test_money_of_an_instrument_and_of_a_round(tiny: TinyDataset) -> None:
    assert [amounts(view) for view in about_trials(tiny)] == [[("share", "allocated", 40)]] * 2
    purpose = "title: {fi: Käynnistys}"
    tiny.change("funding/tem-1.yaml", purpose, f"{purpose}, round: kokeilusopimus-2020")
    assert [amounts(view) for view in about_trials(tiny)] == [[("purpose", "allocated", 100)]] * 2


def test_a_party_decides_or_gets(raha: TinyDataset) -> None:
    raha.change("funding/raha-2024.yaml", "{recipient: ministry/tem,", "{recipient: city/pori,")
    assert amounts(ask(raha, party="city/pori")) == [("part", "allocated", 20)]
    assert len({row.decision.id for row in ask(raha, party="ministry/tem").rows}) == 2


PROGRAMME = """\
title: {fi: Kokeiluohjelma}
term: {date: 2020/2027}
money:
  - {contributor: {fi: valtio}, amount: 5000, stage: announced, budget_year: 2021}
sources:
  - {source: tiedote}
"""


def test_a_fund_is_a_programme_or_a_budget_item(raha: TinyDataset, run: Command) -> None:
    raha.write("programmes/koe.yaml", PROGRAMME)
    raha.change("funding/tem-1.yaml", "total:", "programme: koe\ntotal:")
    assert [row["id"] for row in asked(run, "--fund", "KOE")] == ["tem-1"]
    assert [row["id"] for row in asked(run, "--fund", "32.30.40")] == ["raha-2024", "raha-2024"]
    out = run("funding", "--fund", "koe", "--lang", "en").out.replace("\u00a0", " ")
    assert "STATED FOR THE PROGRAMME AS A WHOLE" in out
    assert re.search(r"valtio +€5,000 \[1\]", out)
    assert ask(raha, programme="koe", region="municipality/pori").programme == ()


def test_a_purpose_for_a_round_of_a_programme_or_of_its_name_is_its_money(raha: TinyDataset) -> None:
    raha.write("programmes/koe.yaml", PROGRAMME)
    raha.change("funding/raha-2024.yaml", "{fi: Verkostot}", "{fi: Verkostot (KOE)}")
    assert amounts(ask(raha, programme="koe")) == [("purpose", "allocated", 200)]


def test_filters_must_all_fit(raha: TinyDataset) -> None:
    view = ask(raha, region=SATAKUNTA, decision="raha-2024", year=2024)
    assert amounts(view) == [
        ("part", "allocated", 300),
        ("part", "allocated", 150),
        ("part", "paid", 40),
    ]
    (decision,) = view.decisions
    assert (decision.hidden, decision.fit) == (1, Fit.NO)
    assert ask(raha, region=SATAKUNTA, decision="raha-2024", year=2023).is_empty


def test_nothing_that_fits_is_told_with_what_was_asked(tiny: TinyDataset, run: Command) -> None:
    ran = run("funding", "--region", "Pori", "--year", "1999", "--lang", "en")
    assert ran.code == 0
    assert "fits this: place: Pori; year: 1999." in " ".join(ran.out.split())


def asked(run: Command, *arguments: str) -> list[Any]:
    view = json.loads(run("funding", *arguments, "--format", "json").out)
    return [row["decision"] for row in view["rows"]]


# A past day


def test_a_decision_is_known_from_its_day_on(raha: TinyDataset) -> None:
    day = dt.date(2024, 5, 14)
    before, on = (ask(raha, one, decision="raha-2024") for one in (day, day + dt.timedelta(1)))
    assert (before.is_empty, before.later) == (True, 1)
    assert (len(on.rows), on.later) == (2, 0)


def test_a_decision_of_an_imprecise_date_may_be_known(raha: TinyDataset) -> None:
    raha.change("funding/raha-2024.yaml", "date: 2024-05-15", "date: 2024-05")
    states = {}
    for day in (dt.date(2024, 4, 30), dt.date(2024, 5, 1), dt.date(2024, 5, 30), dt.date(2024, 5, 31)):
        view = ask(raha, day, decision="raha-2024")
        states[str(day)] = (len(view.rows), [one.why for one in view.possible])
    assert states == {
        "2024-04-30": (0, []),
        "2024-05-01": (0, [("decided",), ("decided",)]),
        "2024-05-30": (0, [("decided",), ("decided",)]),
        "2024-05-31": (2, []),
    }


def test_parts_and_shares_of_later_sources_are_not_known_yet(raha: TinyDataset) -> None:
    later = "title: Myöhempi\ndate: 2025-06-01\nkind: page\nlanguage: fi\n"
    raha.write("sources/myohempi.yaml", later)
    raha.change(
        "funding/raha-2024.yaml",
        "amount: 300, stage: allocated",
        "amount: 300, stage: allocated, source: myohempi",
    )
    raha.change(
        "funding/raha-2024.yaml", "  - {source: tiedote}\n", "  - {source: tiedote}\n  - {source: myohempi}\n"
    )
    for day, known, rest in ((dt.date(2025, 5, 31), 2, 550), (dt.date(2025, 6, 1), 3, 250)):
        purpose = ask(raha, day, decision="raha-2024").decisions[0].purposes[0]
        assert (len(purpose.parts), [left.account.rest for left in purpose.left]) == (known, [Decimal(rest)])


def test_an_agreement_that_is_not_known_of_holds_nothing_yet(tiny: TinyDataset) -> None:
    tiny.change("funding/tem-1.yaml", "2021-02-04", "2020-01-01")
    shares = {
        day: len(ask(tiny, dt.date.fromisoformat(day)).decisions[0].purposes[0].shares)
        for day in ("2020-05-19", "2020-05-20")
    }
    assert shares == {"2020-05-19": 0, "2020-05-20": 1}


# Formats


def sheet(run: Command, *arguments: str) -> list[dict[str, str]]:
    return list(csv.DictReader(run("funding", *arguments, "--format", "csv").out.splitlines()))


def test_sheet_has_a_row_for_each_figure_that_was_asked_for(raha: TinyDataset, run: Command) -> None:
    rows = sheet(run, "--region", "Satakunta", "--decision", "TEM/2024/1")
    told = [(one["purpose"], one["kind"], one["place"], one["amount"], one["stage"]) for one in rows]
    assert told == [
        ("muutos", "part", "municipality/ulvila", "300", "allocated"),
        ("muutos", "part", SATAKUNTA, "150", "allocated"),
        ("muutos", "part", SATAKUNTA, "40", "paid"),
    ]
    assert {(one["decided"], one["budget_year"], one["source"]) for one in rows} == {
        ("2024-05-15", "2024", "tiedote")
    }


def test_sheet_without_a_question_has_every_figure(raha: TinyDataset, run: Command) -> None:
    kinds = [one["kind"] for one in sheet(run)]
    assert (kinds.count("total"), kinds.count("purpose"), kinds.count("part"), kinds.count("share")) == (
        2,
        3,
        5,
        1,
    )


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("format_", ["text", "md", "html", "csv", "json"])
def test_every_format_tells_the_sums(raha: TinyDataset, run: Command, format_: str, language: str) -> None:
    ran = run("funding", "--decision", "raha-2024", "--format", format_, "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    for amount in ("900", "700", "300", "150", "40", "200", "180", "20"):
        assert re.search(rf"\b{amount}\b", ran.out)


def test_page_names_rows_and_columns(raha: TinyDataset, run: Command) -> None:
    page = run("funding", "--decision", "raha-2024", "--lang", "en", "--format", "html").out
    assert page.count("<caption") == page.count("<table") == 2
    assert '<th scope="col" class="amount">allocated</th><th scope="col" class="amount">paid</th>' in page
    assert '<th scope="row">Ulvila</th>' in page


@pytest.mark.parametrize(
    ("arguments", "complaint", "remedy"),
    [
        (("--fund", "32.30.4"), "no programme or budget item “32.30.4”", "Did you mean: 32.30.40?"),
        (("--fund", "xyz"), "no programme or budget item “xyz”", "The dataset has: 32.30.40"),
        (("--year", "21"), "--year: '21' is not a year", "write four digits: 2021"),
        (("--region", "Prori"), "no place “Prori”", "Did you mean: Pori?"),
        (("--decision", "TEM/2024/2"), "no funding decision “TEM/2024/2”", "Did you mean: TEM/2024/1?"),
        (("--party", "xyz"), "no organisation “xyz”", "kumppanuus list organisations"),
        (("--theme", "kiertotalou"), "no theme “kiertotalou”", "Did you mean: Kiertotalous?"),
        (("--instrument", "kokeilusopimu"), "no instrument “kokeilusopimu”", "kokeilusopimus?"),
        (("--round", "kokeilusopimus-2021"), "no round “kokeilusopimus-2021”", "kokeilusopimus-2020?"),
    ],
)
def test_an_unknown_value_is_told_with_a_remedy(
    raha: TinyDataset, run: Command, arguments: tuple[str, ...], complaint: str, remedy: str
) -> None:
    ran = run("funding", "--lang", "en", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert complaint in ran.err
    assert remedy in ran.err


def test_a_damaged_decision_is_named(raha: TinyDataset, run: Command) -> None:
    raha.change("funding/raha-2024.yaml", "amount: 900", "amount: paljon")
    ran = run("funding", "--lang", "en")
    assert ran.code == 0
    assert "may be wrong: raha-2024" in " ".join(ran.out.split())


def test_a_dataset_without_decisions_says_so(tiny: TinyDataset, run: Command) -> None:
    (tiny.data / "funding" / "tem-1.yaml").unlink()
    assert "no funding decision that is known" in run("funding", "--lang", "en").out


# The real data, however it is corrected


@pytest.fixture(scope="session")
def questions(real: Loaded) -> list[FundingView]:
    dataset = real.dataset
    asked_for = [
        Filters(),
        *(Filters(decision=name) for name in dataset.funding),
        *(Filters(programme=name) for name in dataset.programmes),
        *(Filters(instrument=name) for name in dataset.instruments),
        *(Filters(year=year) for year in range(2016, 2025)),
        *(Filters(region=name) for name in ("municipality/pori", SATAKUNTA, "region/kainuu")),
    ]
    return [build(dataset, filters, DAY) for filters in asked_for]


def test_every_figure_has_a_source(questions: list[FundingView]) -> None:
    without = [
        (row.decision.id, row.purpose)
        for view in questions
        for row in view.rows
        if not row.figure.sources and not row.figure.amount_claims
    ]
    assert without == []


def test_answers_are_written_in_every_language_and_width(questions: list[FundingView]) -> None:
    for view in questions[:20]:
        for width in (40, 80):
            text = LOOK.render(view, "text", Words("sv"), Screen(width), lambda: ROOT / "templates")
            assert [line for line in text.splitlines() if len(line) > width and "://" not in line] == []


def test_every_cited_source_is_listed_once_and_in_order(questions: list[FundingView]) -> None:
    for view in questions:
        page = LOOK.render(view, "md", Words("fi"), Screen(), lambda: ROOT / "templates")
        cited = [int(one) for one in re.findall(r"\[\^(\d+)\](?!:)", page)]
        listed = [int(one) for one in re.findall(r"^\[\^(\d+)\]:", page, re.M)]
        assert set(cited) <= set(listed) == set(range(1, len(listed) + 1))


def test_what_no_document_accounts_for_is_the_sum_less_what_is_known(real: Loaded) -> None:
    view = build(real.dataset, Filters(round="alke-2022"), DAY)
    (purpose,) = (one for decision in view.decisions for one in decision.purposes)
    (left,) = purpose.left
    decision = real.dataset.funding["tem-2022-32"]
    stated = next(one for one in decision.purposes if one.round == "alke-2022")
    assert left.account == of_purpose(real.dataset, "tem-2022-32", stated)
    held = list(holdings(real.dataset, "tem-2022-32", stated.purpose))
    assert len(purpose.shares) == len(held) == 18


def test_money_of_satakunta_from_akke_is_of_one_decision_for_two_purposes(real: Loaded) -> None:
    view = build(real.dataset, Filters(region=SATAKUNTA, programme="akke"), DAY)
    own = [row for row in view.rows if row.reach and row.reach.reach == "own"]
    assert {row.decision.id for row in own} == {"tem-2022-32"}
    (sum_,) = (one for one in view.together if one.reach == "own")
    assert sum_.amount == sum((row.figure.amount or Decimal() for row in own), Decimal())


def test_rail_money_stands_at_three_stages_and_is_not_added(real: Loaded) -> None:
    view = build(real.dataset, Filters(instrument="mal-sopimus"), DAY)
    assert [row.figure.stage for row in view.rows] == ["announced", "appropriated", "awarded"]
    assert view.together == ()
