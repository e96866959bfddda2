"""The dataset itself: it is clean, and it says what is publicly known."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from kumppanuus.accounts import Account, of_purpose, of_total
from kumppanuus.loading import Loaded
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.place import Municipality, Region, SubRegion
from kumppanuus.model.statements import Unknown, followed
from kumppanuus.model.validity import Membership
from kumppanuus.status import StatusName, status
from kumppanuus.validating import validate
from tests.conftest import DAY, Command

DATA = Path(__file__).parents[1] / "data"
YEARS = range(2013, 2027)
"""The years whose regional divisions are in the dataset."""


@pytest.fixture(scope="module")
def municipalities(real: Loaded) -> dict[str, Municipality]:
    return dict(real.dataset.municipalities())


@pytest.fixture(scope="module")
def ecosystem(real: Loaded) -> dict[str, Agreement]:
    """The ecosystem agreements."""
    agreements = real.dataset.agreements.items()
    return {name: one for name, one in agreements if name.startswith("ekosysteemisopimus/")}


def existed(municipality: Municipality, year: int) -> bool:
    """Whether it existed on the 1st of January of the year."""
    return municipality.gone_from is None or municipality.gone_from.first.year > year


def in_year(memberships: Sequence[Membership], year: int) -> list[str]:
    return [str(one.place) for one in memberships if one.holds_in(year)]


def test_nothing_is_wrong_with_it(real: Loaded) -> None:
    assert validate(real, DAY) == ()


def test_nothing_is_waived(real: Loaded) -> None:
    assert real.waivers.waivers == ()


# Places


def test_places_of_every_level(real: Loaded) -> None:
    levels = Counter(name.partition("/")[0] for name in real.dataset.places)
    assert (levels["municipality"], levels["region"], levels["city-region"]) == (320, 19, 16)


def test_sub_regions_of_today(real: Loaded) -> None:
    places = real.dataset.places.values()
    assert sum(isinstance(place, SubRegion) and place.last_year is None for place in places) == 69


def test_municipalities_by_year(municipalities: dict[str, Municipality]) -> None:
    counts = {year: sum(existed(one, year) for one in municipalities.values()) for year in YEARS}
    assert counts == {
        2013: 320,
        2014: 320,
        2015: 317,
        2016: 313,
        2017: 311,
        2018: 311,
        2019: 311,
        2020: 310,
        2021: 309,
        2022: 309,
        2023: 309,
        2024: 309,
        2025: 308,
        2026: 308,
    }


def test_abolished_municipalities_became_part_of_one_that_stands(
    municipalities: dict[str, Municipality],
) -> None:
    abolished = {name: one for name, one in municipalities.items() if one.abolished}
    assert len(abolished) == 12
    assert all(municipalities[str(one.merged_into)].abolished is None for one in abolished.values())


@pytest.mark.parametrize("year", YEARS)
def test_every_municipality_belongs_to_one_region_in_every_year(
    municipalities: dict[str, Municipality], year: int
) -> None:
    odd = {
        name: regions
        for name, one in municipalities.items()
        if len(regions := in_year(one.region, year)) != existed(one, year)
    }
    assert odd == {}


@pytest.mark.parametrize("year", YEARS)
def test_every_municipality_belongs_to_one_sub_region_in_every_year(
    municipalities: dict[str, Municipality], year: int
) -> None:
    odd = {
        name: found
        for name, one in municipalities.items()
        if len(found := in_year(one.sub_region, year)) != existed(one, year)
    }
    assert odd == {}


def test_every_region_has_municipalities_in_every_year(
    real: Loaded, municipalities: dict[str, Municipality]
) -> None:
    regions = {name for name in real.dataset.places if name.startswith("region/")}
    for year in YEARS:
        assert {region for one in municipalities.values() for region in in_year(one.region, year)} == regions


def test_codes_are_unique_within_a_level(real: Loaded) -> None:
    codes = Counter(
        (name.partition("/")[0], code)
        for name, place in real.dataset.places.items()
        if (code := getattr(place, "code", None))
    )
    assert [key for key, count in codes.items() if count > 1] == []


# Ecosystem agreements


def test_sixteen_were_signed_on_one_day_and_end_on_one(ecosystem: dict[str, Agreement]) -> None:
    assert len(ecosystem) == 16
    dates = {
        (event.event, str(followed(event.date)), event.planned)
        for agreement in ecosystem.values()
        for event in agreement.events
        if event.event in ("signed", "ends")
    }
    assert dates == {("signed", "2021-02-09", False), ("ends", "2027-12-31", True)}


def test_each_has_one_signing_and_one_end(ecosystem: dict[str, Agreement]) -> None:
    for agreement in ecosystem.values():
        kinds = Counter(event.event for event in agreement.events)
        assert (kinds["signed"], kinds["ends"]) == (1, 1)


def test_each_is_of_a_city_region_of_its_own(ecosystem: dict[str, Agreement]) -> None:
    assert {one.places[0]: name for name, one in ecosystem.items()} == {
        f"city-region/{name.partition('/')[2].removesuffix('-2021')}": name for name in ecosystem
    }


def test_municipalities_are_named_where_a_source_names_them(ecosystem: dict[str, Agreement]) -> None:
    assert {place for one in ecosystem.values() for place in one.places[1:]} == {
        "municipality/espoo",
        "municipality/imatra",
        "municipality/sotkamo",
        "municipality/vantaa",
    }


def test_each_share_of_the_start_money_is_known_or_says_why(ecosystem: dict[str, Agreement]) -> None:
    known = {}
    for name, agreement in ecosystem.items():
        assert agreement.funding, name
        for money in agreement.funding:
            if isinstance(money.share, Unknown):
                assert all(money.share.reason.says(language) for language in ("fi", "sv", "en")), name
            else:
                assert money.source, name
                known[name.partition("/")[2]] = followed(money.share)
    assert known == {
        "joensuu-2021": 300_000,
        "jyvaskyla-2021": 400_000,
        "kokkola-2021": 100_000,
        "kuopio-2021": 200_000,
        "lappeenranta-2021": 400_000,
        "vaasa-2021": 400_000,
    }


def test_money_of_2021_is_divided_as_the_decision_says(real: Loaded) -> None:
    decision = real.dataset.funding["tem-2021-15"]
    assert followed(decision.total.amount) == 13_400_000
    start, *_ = decision.purposes
    assert followed(start.amount) == 5_000_000
    assert [followed(part.amount) for part in start.parts] == [4_925_000, 75_000]


# The agreements of 2011-2035


def of_round(real: Loaded, name: str) -> dict[str, Agreement]:
    return {key: one for key, one in real.dataset.agreements.items() if one.round == name}


def dates(agreements: dict[str, Agreement], kind: str) -> Counter[str]:
    """Count the days on which something happened."""
    return Counter(
        str(followed(event.date))
        for one in agreements.values()
        for event in one.events
        if event.event == kind and not event.planned
    )


@pytest.mark.parametrize(
    ("its_round", "count"),
    [
        ("mal-aiesopimus-2011", 5),
        ("kasvusopimus-2012", 13),
        ("inka-2012", 5),
        ("seutukaupunkipilotti-2013", 5),
        ("kasvusopimus-2015", 11),
        ("mal-sopimus-2016", 4),
        ("siltasopimus-2018", 4),
        ("mal-sopimus-2020", 7),
        ("teemaverkosto-2021", 15),
        ("kehittamisvyohyke-2021", 3),
        ("alke-2022", 18),
        ("kasvuallianssi-2023", 1),
        ("temaattinen-kumppanuus-2023", 3),
        ("elinvoimakumppanuus-2024", 1),
        ("mal-sopimus-2024", 7),
    ],
)
def test_agreements_of_each_round(real: Loaded, its_round: str, count: int) -> None:
    assert len(of_round(real, its_round)) == count


def test_twelve_growth_agreements_were_signed_in_2013_and_one_was_only_proposed(real: Loaded) -> None:
    growth = of_round(real, "kasvusopimus-2012")
    assert dates(growth, "signed") == {"2013-12-20": 12}
    assert [name for name, one in growth.items() if one.is_proposal] == ["kasvusopimus/kaakkois-suomi-2013"]


def test_growth_agreements_of_2016_and_who_has_none(real: Loaded) -> None:
    assert dates(of_round(real, "kasvusopimus-2015"), "signed") == {"2016-05-24": 1, "2016-06-09": 8}
    outside = {place for one in real.dataset.rounds["kasvusopimus-2015"].outside for place in one.places}
    assert outside == {f"city-region/{name}" for name in ("pori", "jyvaskyla", "kuopio", "seinajoki")}


def test_mal_agreements_were_signed_on_the_days_that_the_ministries_name(real: Loaded) -> None:
    assert dates(of_round(real, "mal-aiesopimus-2011"), "signed") == {
        "2011-03-02": 1,
        "2012-06-20": 2,
        "2013-02-07": 1,
        "2013-04-05": 1,
    }
    assert dates(of_round(real, "mal-sopimus-2016"), "signed") == {"2016-06-09": 4}


def test_nobody_is_said_to_have_signed_a_bridge_agreement(real: Loaded) -> None:
    assert dates(of_round(real, "siltasopimus-2018"), "signed") == {}


def test_every_theme_of_inka_ended_on_an_unknown_day(real: Loaded) -> None:
    for name, one in of_round(real, "inka-2012").items():
        ends = [event.date for event in one.events if event.event == "ends" and not event.planned]
        assert [type(date) for date in ends] == [Unknown], name


def test_rounds_menu_is_mapped_to_the_shared_vocabulary(real: Loaded) -> None:
    menu = real.dataset.schemes["kasvusopimus-2012"]
    assert len(menu.concepts) == 15
    assert [key for key, one in menu.concepts.items() if not one.exact_match + one.close_match] == []


def test_sum_of_inka_has_no_stage_on_the_slide(real: Loaded) -> None:
    on_slide = [
        (followed(sum_.amount), sum_.known_stage)
        for sum_ in real.dataset.programmes["inka"].money
        if sum_.source == "tem-kasvusopimukset-2012"
    ]
    assert on_slide == [(Decimal(10_000_000), None), (Decimal(10_000_000), None)]


def test_cooperation_documents_and_what_no_document_accounts_for(real: Loaded) -> None:
    documents = of_round(real, "alke-2022")
    regions = {entry.id for entry, _ in real.dataset.of(Region)} - {"region/ahvenanmaa"}
    assert {place for one in documents.values() for place in one.places} == regions
    decision = real.dataset.funding["tem-2022-32"]
    purpose = next(one for one in decision.purposes if one.round == "alke-2022")
    others = Decimal(319_000 + 311_000 + 301_000 + 290_000 + 571_000 + 523_000)
    assert of_total(decision) == Account(Decimal(33_000_000), 16_000_000 + others, 17_000_000 - others)
    account = of_purpose(real.dataset, "tem-2022-32", purpose)
    shares = Decimal(866_000 + 843_000 + 815_000 + 619_000)
    assert account == Account(Decimal(16_000_000), shares, 16_000_000 - shares)


def test_example_themes_of_the_discussions_stand_in_four_groups(real: Loaded) -> None:
    concepts = real.dataset.schemes["alke-2022"].concepts
    groups = Counter(str(broader) for one in concepts.values() for broader in one.broader)
    common = "alke-2022/osaavan-tyovoiman-saatavuus-ja-liikkuvuus"
    assert groups.pop(common) == 1
    assert sorted(groups.values()) == [3, 5, 5, 8]


def test_proposals_themes_stand_in_three_groups(real: Loaded) -> None:
    concepts = real.dataset.schemes["kasvuallianssi-2023"].concepts
    groups = Counter(str(broader) for one in concepts.values() for broader in one.broader)
    assert sorted(groups.values()) == [4, 5, 5]
    (proposal,) = of_round(real, "kasvuallianssi-2023").values()
    assert proposal.is_proposal


def test_every_network_and_zone_has_the_coordinator_of_the_slides(real: Loaded) -> None:
    networks = of_round(real, "teemaverkosto-2021") | of_round(real, "kehittamisvyohyke-2021")
    for name, one in networks.items():
        coordinators = [party for party in one.parties if party.role == "coordinator"]
        assert [party.source for party in coordinators] == ["tem-aluekehittamispaivat-2021"], name


def test_every_mal_agreement_of_2024_replaced_one_of_2020(real: Loaded) -> None:
    dataset = real.dataset
    replaced = {
        str(link.agreement)
        for one in of_round(real, "mal-sopimus-2024").values()
        for link in one.succeeds
        if link.replaces
    }
    assert replaced == set(of_round(real, "mal-sopimus-2020"))
    on_day = {name: status(dataset, name, dt.date(2026, 11, 21)).name for name in replaced}
    assert set(on_day.values()) == {StatusName.SUPERSEDED}


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (
            "Tampere",
            ["MAL-aiesopimus 2011–2012", "MAL-sopimus 2016–2019", "71 000 000 €"],
        ),
        (
            "Pori",
            ["kasvusopimus 2013–2015", "Offshore", "2016–2018 (Porin seutu)", "siltasopimus"],
        ),
        ("Kauhajoki", ["Älykkään ja vihreän kasvun kaupungit", "Kurikka", "päätelmä"]),
        ("Salo", ["rakennemuutoshanke", "EHKÄ VOIMASSA", "siltasopimus"]),
        ("Kajaani", ["Kainuun siltasopimus", "Ekosysteemisopimus", "500 000 €", "619 000 €"]),
        ("Satakunta", ["osuus 866 000 €", "Green Satakunta", "12 857 000 €"]),
        ("Oulu", ["2024–2035; jatkoa: Oulun", "strateginen allianssikumppanuus", "Perämerenkaaren"]),
        ("Nastola", ["Nastola lakkautettiin", "elinvoimakumppanuus", "kasvuallianssi (ehdotus)"]),
        ("Utsjoki", ["jossa Utsjoki olisi itse", "16.12.2021, valtioneuvosto, TEM/2021/206", "300 000 €"]),
        ("Eckerö", ["Aineistossa ei ole sopimusta", "Ahvenanmaan maakuntaa lukuun ottamatta"]),
    ],
)
def test_report_on_a_place(place: str, said: list[str], run: Command) -> None:
    ran = run("report", "--data", str(DATA), "--region", place, "--as-of", "2026-11-21")
    text = " ".join(ran.out.replace("\u00a0", " ").split())
    assert [words for words in said if words not in text] == []
