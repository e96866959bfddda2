"""Rounds of instruments: their course, who could get what, and who has none."""

from kumppanuus.model.references import InstrumentRef, OrganisationRef, PlaceRef, ThemeRef
from kumppanuus.model.round import Frame, Negotiator, Outside, Round, Step, Tier

from .keeping import field, fields, item, outer
from .making import of_records, of_statements, of_values

ROUND = of_records(
    "round",
    "One course of an instrument: the agreements negotiated together.",
    Round,
    *fields(Round, "title", "instrument", "programme"),
    field(Round, "term.date", "term", "From when to when its agreements are to run."),
    *fields(Round, "menu", "description"),
)

STEP = of_statements(
    "step",
    "A step of the course of a round.",
    Round,
    "steps",
    *fields(Step, "step", "title", "date", "planned"),
    of="round",
)

STEP_ACTOR = of_values(
    "step_actor",
    "An organisation that acts in a step of a round.",
    Round,
    "steps.actors",
    item("organisation", OrganisationRef, "The organisation."),
    of="round",
    outer=(outer("step", "round"),),
)

FRAME = of_statements(
    "frame",
    "A policy or a programme that a round stands in.",
    Round,
    "frames",
    *fields(Frame, "name", "programme", "text"),
    of="round",
)

NEGOTIATOR = of_statements(
    "negotiator",
    "An organisation that prepared or negotiated the agreements of a round.",
    Round,
    "negotiators",
    *fields(Negotiator, "organisation", "role", "note"),
    of="round",
)

TIER = of_statements(
    "tier",
    "A group of places in a round, and what they could get.",
    Round,
    "tiers",
    *fields(Tier, "tier", "others", "partly", "least_places", "text"),
    of="round",
)

_TIER = (outer("tier", "round"),)

TIER_PLACE = of_values(
    "tier_place",
    "A place in a tier of a round.",
    Round,
    "tiers.places",
    item("place", PlaceRef, "The place."),
    of="round",
    outer=_TIER,
)

TIER_INSTRUMENT = of_values(
    "tier_instrument",
    "An instrument that was open to a tier of a round.",
    Round,
    "tiers.instruments",
    item("instrument", InstrumentRef, "The instrument."),
    of="round",
    outer=_TIER,
)

TIER_THEME = of_values(
    "tier_theme",
    "An item of the menu that was open to a tier of a round.",
    Round,
    "tiers.contents",
    item("theme", ThemeRef, "The item of the menu."),
    of="round",
    outer=_TIER,
)

OUTSIDE = of_statements(
    "outside",
    "A reason why places have no agreement in a round, though a reader may look for one.",
    Round,
    "outside",
    field(Outside, "text"),
    of="round",
)

OUTSIDE_PLACE = of_values(
    "outside_place",
    "A place that has no agreement in a round.",
    Round,
    "outside.places",
    item("place", PlaceRef, "The place."),
    of="round",
    outer=(outer("outside", "round"),),
)

TABLES = (
    FRAME,
    NEGOTIATOR,
    OUTSIDE,
    OUTSIDE_PLACE,
    ROUND,
    STEP,
    STEP_ACTOR,
    TIER,
    TIER_INSTRUMENT,
    TIER_PLACE,
    TIER_THEME,
)
