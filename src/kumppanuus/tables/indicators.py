"""Indicators, and what came out when they were measured."""

from kumppanuus.model.indicator import Indicator, Observation
from kumppanuus.model.references import PlaceRef

from .keeping import field, fields, item, outer
from .making import of_records, of_statements, of_values

INDICATOR = of_records(
    "indicator",
    "Something that is measured.",
    Indicator,
    *fields(Indicator, "title", "unit", "description"),
)

OBSERVATION = of_statements(
    "observation",
    "A measured value, of a place or of a group of them.",
    Indicator,
    "observations",
    field(Observation, "place"),
    field(Observation, "group", "places", "The group of places, in words."),
    *fields(Observation, "period", "value", "approximate"),
    of="indicator",
)

OBSERVATION_MEMBER = of_values(
    "observation_member",
    "A place in a group that was measured.",
    Indicator,
    "observations.members",
    item("place", PlaceRef, "The place."),
    of="indicator",
    outer=(outer("observation", "indicator"),),
)

TABLES = (INDICATOR, OBSERVATION, OBSERVATION_MEMBER)
