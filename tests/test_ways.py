"""The ways that people write to a statement in a record, and what they lead to."""

import pytest

from kumppanuus.loading import open_dataset
from kumppanuus.lookup import FieldLookup, find_field
from kumppanuus.model.base import Location
from kumppanuus.model.ways import written
from tests.conftest import TinyDataset

AGREEMENT = """\
title: {fi: Porin toinen kokeilusopimus, sv: Andra avtalet}
round: kokeilusopimus-2020
places: [city-region/pori, municipality/ulvila]
events:
  - {event: announced, date: 2021}
  - event: signed
    date:
      claims:
        - {value: 2022, source: tiedote, followed: true, why: {fi: Tarkin.}}
        - {value: 2021, source: diat}
  - {event: ends, date: 2024, planned: true}
  - {event: ends, date: 2025, planned: true}
parties:
  - {organisation: ministry/tem, role: state}
  - {organisation: city/pori, role: city}
  - {place: municipality/ulvila, role: partner}
themes:
  - wording: {fi: Kiertotalous ja v. 2030, sv: Cirkulär ekonomi}
    concepts: [shared/circular-economy]
    mapping: inferred
  - {wording: {fi: Vesi}}
funding:
  - {decision: tem-1, purpose: alku, share: {value: null, reason: {fi: Ei kerrottu.}}}
outcomes:
  - {text: {fi: Ensimmäinen hanke valmistui aikataulussa ja kaikki sen tulokset julkaistiin.}}
  - {text: {fi: Toinen hanke jäi kesken.}}
sources:
  - {source: tiedote}
  - {source: diat}
"""


def find(tiny: TinyDataset, query: str) -> FieldLookup:
    tiny.write("agreements/kokeilusopimus/pori-2022.yaml", AGREEMENT)
    dataset = open_dataset(tiny.data)
    return find_field(dataset, dataset.agreements["kokeilusopimus/pori-2022"], query)


@pytest.mark.parametrize(
    ("query", "location"),
    [
        ("title", ("title",)),
        ("Title", ("title",)),
        ("title.sv", ("title", "sv")),
        ("events.signed", ("events", 1)),
        (" events . signed ", ("events", 1)),
        ("events.Signed.date", ("events", 1, "date")),
        ("events[1].date", ("events", 1, "date")),
        ("events.1.date", ("events", 1, "date")),
        ("events[signed]", ("events", 1)),
        ("signed", ("events", 1)),
        ("signed.date", ("events", 1, "date")),
        ("signed.date.claims.diat", ("events", 1, "date", "claims", 1)),
        ("places.municipality/ulvila", ("places", 1)),
        ("parties.ministry/tem", ("parties", 0)),
        ("parties.tem", ("parties", 0)),
        ("parties.TEM.role", ("parties", 0, "role")),
        ("parties.ANM", ("parties", 0)),
        ("parties.Työ- ja elinkeinoministeriö", ("parties", 0)),
        ("parties.Björneborg", ("parties", 1)),
        ("ministry/tem", ("parties", 0)),
        ("themes[0]", ("themes", 0)),
        ("themes.Kiertotalous ja v. 2030", ("themes", 0)),
        ("themes.kiertotalous-ja-v-2030.mapping", ("themes", 0, "mapping")),
        ("themes.Cirkulär ekonomi", ("themes", 0)),
        ("themes.vesi", ("themes", 1)),
        ("funding.tem-1.share", ("funding", 0, "share")),
        ("funding.alku.share", ("funding", 0, "share")),
        ("funding.share.reason", ("funding", 0, "share", "reason")),
        ("sources.diat", ("sources", 1)),
    ],
)
def test_a_way_leads_to_one_statement(tiny: TinyDataset, query: str, location: Location) -> None:
    assert find(tiny, query) == FieldLookup((location,))


@pytest.mark.parametrize(
    ("query", "locations"),
    [
        ("ends", (("events", 2), ("events", 3))),
        ("events.ends.date", (("events", 2, "date"), ("events", 3, "date"))),
        ("parties.organisation", (("parties", 0, "organisation"), ("parties", 1, "organisation"))),
        ("municipality/ulvila", (("places", 1), ("parties", 2))),
    ],
)
def test_what_a_way_does_not_tell_apart_is_all_meant(
    tiny: TinyDataset, query: str, locations: tuple[Location, ...]
) -> None:
    assert find(tiny, query).locations == locations


@pytest.mark.parametrize(
    ("query", "suggestions"),
    [
        ("events.sgined", ("events.signed",)),
        ("sgined", ("events.signed",)),
        ("evnts.signed", ()),
        ("parties.ministry/tme", ("parties.ministry/tem",)),
        ("themes.kiertotalous", ("themes.kiertotalous-ja-v-2030",)),
        ("events.signed.dat", ("events.signed.date",)),
        ("themes[2]", ()),
        ("xyzzy", ()),
    ],
)
def test_near_miss_gets_a_suggestion(tiny: TinyDataset, query: str, suggestions: tuple[str, ...]) -> None:
    found = find(tiny, query)
    assert (found.locations, found.suggestions) == ((), suggestions)


@pytest.mark.parametrize("query", ["", " ", ".", "[]"])
def test_nothing_leads_nowhere_and_tells_the_fields(tiny: TinyDataset, query: str) -> None:
    fields = ("title", "round", "places", "events", "parties", "themes", "funding", "outcomes", "sources")
    assert find(tiny, query) == FieldLookup(fields=fields)


def test_the_fields_are_those_at_the_end_of_what_was_found(tiny: TinyDataset) -> None:
    assert find(tiny, "events.xyzzy").fields == (
        "events.announced",
        "events.signed",
        "events.2024",
        "events.2025",
    )
    assert find(tiny, "signed.xyzzy").fields == ("events.signed.event", "events.signed.date")


def test_field_that_a_record_can_have_is_told_from_one_that_none_has(tiny: TinyDataset) -> None:
    assert find(tiny, "commitments").is_known
    assert find(tiny, "signed.note").is_known
    assert not find(tiny, "signed.colour").is_known


@pytest.mark.parametrize(
    ("location", "way"),
    [
        (("events", 1, "date"), "events.signed.date"),
        (("events", 3), "events.2025"),
        (("themes", 0, "wording"), "themes.kiertotalous-ja-v-2030.wording"),
        (("outcomes", 0), "outcomes[0]"),
        (("parties", 2), "parties.municipality/ulvila"),
        (("events", 1, "date", "claims", 1), "events.signed.date.claims.diat"),
        ((), ""),
    ],
)
def test_a_way_is_written_so_that_it_leads_back(tiny: TinyDataset, location: Location, way: str) -> None:
    found = find(tiny, way)
    record = open_dataset(tiny.data).agreements["kokeilusopimus/pori-2022"]
    assert written(record, location) == way
    assert not way or found.locations == (location,)


def test_every_way_in_the_sample_leads_back() -> None:
    from kumppanuus.model.base import Model
    from kumppanuus.model.ways import inside
    from tests.conftest import SAMPLE

    def locations(value: object, at: Location = ()) -> list[Location]:
        keys: list[str | int] = []
        if isinstance(value, Model):
            keys = [key for key in type(value).model_fields if key in value.model_fields_set]
        elif isinstance(value, dict | tuple):
            keys = [*value] if isinstance(value, dict) else [*range(len(value))]
        return [way for key in keys for way in ((*at, key), *locations(inside(value, key), (*at, key)))]

    dataset = open_dataset(SAMPLE)
    for entry in dataset.entries:
        for location in locations(entry.record):
            way = written(entry.record, location)
            assert find_field(dataset, entry.record, way).locations == (location,), (entry.path, way)
