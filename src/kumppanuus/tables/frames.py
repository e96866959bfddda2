"""Instruments and programmes: the kinds of agreements, and the frames that they belong to."""

from kumppanuus.model.instrument import Instrument, Predecessor
from kumppanuus.model.programme import Contribution, Operator, Programme
from kumppanuus.model.references import InstrumentRef

from .keeping import field, fields, item
from .making import of_records, of_statements, of_values

INSTRUMENT = of_records(
    "instrument",
    "A kind of agreement or arrangement.",
    Instrument,
    *fields(Instrument, "title", "abbreviation"),
    field(Instrument, "binding.binds", meaning="Whether it binds in law."),
    field(Instrument, "description"),
)

INSTRUMENT_LEVEL = of_values(
    "instrument_level",
    "A level of place that an instrument is made for.",
    Instrument,
    "level",
    item("level", str, "The level."),
    of="instrument",
)

PREDECESSOR = of_statements(
    "predecessor",
    "An instrument that went before another one.",
    Instrument,
    "succeeds",
    field(Predecessor, "instrument", "earlier"),
    *fields(Predecessor, "inferred", "note"),
    of="instrument",
)

PROGRAMME = of_records(
    "programme",
    "A frame with an owner, a term and aims, that instruments and rounds belong to.",
    Programme,
    *fields(Programme, "title", "owner"),
    field(Programme, "term.date", "term", "From when to when it is planned to run."),
    field(Programme, "ended.date", "ended", "When it ended, where that was before the end of its term."),
    *fields(Programme, "themes", "description"),
)

PROGRAMME_INSTRUMENT = of_values(
    "programme_instrument",
    "An instrument that serves a programme.",
    Programme,
    "instruments",
    item("instrument", InstrumentRef, "The instrument."),
    of="programme",
)

OPERATOR = of_statements(
    "operator",
    "An organisation that carries a programme out for its owner.",
    Programme,
    "operators",
    *fields(Operator, "organisation", "note"),
    of="programme",
)

CONTRIBUTION = of_statements(
    "contribution",
    "A sum for a programme as a whole.",
    Programme,
    "money",
    *fields(Contribution, "contributor", "amount", "currency", "stage", "budget_year"),
    of="programme",
)

TABLES = (
    CONTRIBUTION,
    INSTRUMENT,
    INSTRUMENT_LEVEL,
    OPERATOR,
    PREDECESSOR,
    PROGRAMME,
    PROGRAMME_INSTRUMENT,
)
