"""Agreements, and what they say."""

from kumppanuus.model.agreement import (
    AgreedTheme,
    Agreement,
    AgreementFunding,
    Commitment,
    Event,
    FollowUp,
    Party,
    Succession,
    Variant,
)
from kumppanuus.model.record import Statement
from kumppanuus.model.references import PlaceRef, ThemeRef
from kumppanuus.status import StatusName, end_of, start_of, status

from .finding import each, ways
from .keeping import (
    NUMBER,
    computed,
    computed_date,
    field,
    fields,
    item,
    link_to,
    outer,
    owner,
)
from .making import of_records, of_statements, of_values
from .table import FLAG, Cell, Column, Found, Kept, Known, Link, Row, Table

_STATUS = "What it is on the day of the answer; cannot-tell where a date in the source leaves that open."
_POSSIBLE = "Where that is left open, everything that it can be, with a comma between."
_PROPOSAL = "Whether nothing but a proposal is known of it."


def _instrument(known: Known, found: Found) -> Cell:
    its_round = known.dataset.rounds.get(found.value.round)
    return str(its_round.instrument) if its_round else None


def _status(known: Known, found: Found) -> Row:
    told = status(known.dataset, found.entry.id, known.day)
    return told.name.value, ",".join(told.possible) or None


_INSTRUMENT = Column(
    "instrument", "TEXT", "The instrument of its round.", link_to("instrument", "instrument")
)

AGREEMENT = of_records(
    "agreement",
    "An arrangement about named places in one round.",
    Agreement,
    *fields(Agreement, "title", "round"),
    computed(_INSTRUMENT, _instrument),
    Kept(
        (
            Column("status", "TEXT", _STATUS, choices=tuple(StatusName)),
            Column("status_possible", "TEXT", _POSSIBLE),
        ),
        _status,
    ),
    computed(
        Column("is_proposal", "INTEGER", _PROPOSAL, choices=FLAG),
        lambda known, found: int(found.value.is_proposal),
    ),
    computed_date(
        "began", "When it began: its beginning, else its signing.", lambda known, found: start_of(found.value)
    ),
    computed_date(
        "ends",
        "When it ended, or else is planned to end, as was known on the day of the answer.",
        lambda known, found: end_of(found.value, known.day),
    ),
    *fields(Agreement, "description", "scope"),
)

AGREEMENT_PLACE = of_values(
    "agreement_place",
    "A place that an agreement is about.",
    Agreement,
    "places",
    item("place", PlaceRef, "The place."),
    of="agreement",
)

EVENT = of_statements(
    "event",
    "Something that happened to an agreement, or is planned to.",
    Agreement,
    "events",
    *fields(Event, "event", "date", "planned", "note"),
    of="agreement",
)

PARTY = of_statements(
    "party",
    "Somebody who takes part in an agreement, in one role.",
    Agreement,
    "parties",
    *fields(Party, "organisation", "place", "role", "office"),
    of="agreement",
)

AGREED_THEME = of_statements(
    "agreed_theme",
    "A theme as an agreement words it.",
    Agreement,
    "themes",
    *fields(AgreedTheme, "wording", "spearhead", "mapping"),
    of="agreement",
)

_CONCEPTS = ways(Agreement, to=("themes.concepts", "themes.menu"))
_FROM_MENU = Column(
    "from_menu",
    "INTEGER",
    "Whether it is an item of the round's menu, and not a shared concept.",
    choices=FLAG,
)

THEME_CONCEPT = Table(
    "theme_concept",
    "A concept that an agreed theme is mapped to, of the shared vocabulary or of the round's menu.",
    each(_CONCEPTS),
    (
        owner("agreement"),
        outer("agreed_theme", "agreement"),
        computed(_FROM_MENU, lambda known, found: int("menu" in found.location)),
        NUMBER,
        item("theme", ThemeRef, "The concept."),
    ),
    ("agreement", "agreed_theme", "from_menu", "number"),
    _CONCEPTS,
)

THEME_VARIANT = of_statements(
    "theme_variant",
    "An agreed theme in another source.",
    Agreement,
    "themes.variants",
    field(Variant, "wording"),
    field(Variant, "group", "listed_under"),
    of="agreement",
    outer=(outer("agreed_theme", "agreement"),),
)

_PURPOSE = Link(("decision", "purpose"), "purpose", ("decision", "purpose"))

AGREEMENT_FUNDING = of_statements(
    "agreement_funding",
    "A purpose of a funding decision that concerns an agreement, and the agreement's share of it.",
    Agreement,
    "funding",
    field(AgreementFunding, "decision"),
    field(AgreementFunding, "purpose", link=_PURPOSE),
    field(AgreementFunding, "share"),
    of="agreement",
)

COMMITMENT = of_statements(
    "commitment",
    "Something that a party to an agreement undertook to do.",
    Agreement,
    "commitments",
    *fields(Commitment, "text", "owner", "due", "indicator", "target", "approximate"),
    of="agreement",
)

FOLLOW_UP = of_statements(
    "follow_up",
    "What became of a commitment.",
    Agreement,
    "commitments.follow_up",
    *fields(FollowUp, "date", "value", "approximate", "result", "text"),
    of="agreement",
    outer=(outer("commitment", "agreement"),),
)

OUTCOME = of_statements(
    "outcome",
    "Something that came of an agreement.",
    Agreement,
    "outcomes",
    field(Statement, "text"),
    of="agreement",
)

SUCCESSION = of_statements(
    "succession",
    "An agreement that went before another one, as a source says.",
    Agreement,
    "succeeds",
    field(Succession, "agreement", "earlier"),
    *fields(Succession, "replaces", "note"),
    of="agreement",
)

TABLES = (
    AGREED_THEME,
    AGREEMENT,
    AGREEMENT_FUNDING,
    AGREEMENT_PLACE,
    COMMITMENT,
    EVENT,
    FOLLOW_UP,
    OUTCOME,
    PARTY,
    SUCCESSION,
    THEME_CONCEPT,
    THEME_VARIANT,
)
