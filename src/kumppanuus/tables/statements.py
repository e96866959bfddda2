"""What several kinds of records state alike: texts in lists, aims, rules."""

from kumppanuus.model.base import Model
from kumppanuus.model.instrument import Instrument
from kumppanuus.model.programme import Programme
from kumppanuus.model.record import Statement
from kumppanuus.model.references import ThemeRef
from kumppanuus.model.round import Round
from kumppanuus.model.rule import (
    EligiblePlaces,
    ExpectedParty,
    LatestEnd,
    LeastPlaces,
    PartOfMenu,
    RequiredParty,
    RequiredTheme,
    SpearheadCount,
)

from .finding import each, ways
from .keeping import CITED, LOCATION, NUMBER, RECORD, choices, computed, field, item
from .table import Column, Kept, Table

_STATEMENTS = (
    *ways(Instrument, to=("aims", "nature")),
    *ways(Programme, to=("aims", "nature", "outcomes")),
    *ways(Round, to=("agenda", "aims", "criteria", "financing", "follow_up")),
)
_LISTS: dict[str, str] = {
    "agenda": "what was talked about",
    "aims": "what it is for",
    "criteria": "by what proposals were judged",
    "financing": "how its agreements are financed",
    "follow_up": "how it is followed up",
    "nature": "of what nature it is",
    "outcomes": "what came of it",
}
_LIST = computed(
    Column(
        "list",
        "TEXT",
        "What it is about: " + "; ".join(f"{name}: {text}" for name, text in _LISTS.items()) + ".",
        choices=tuple(_LISTS),
    ),
    lambda known, found: str(found.location[0]),
)

STATEMENT = Table(
    "statement",
    "Something that a source says of an instrument, a programme or a round, in this dataset's own words.",
    each(_STATEMENTS),
    (RECORD, _LIST, NUMBER, LOCATION, field(Statement, "text"), CITED),
    ("kind", "id", "list", "number"),
    _STATEMENTS,
)

_THEMES = ways(Instrument, Programme, Round, to=("aims.themes",))

AIM_THEME = Table(
    "aim_theme",
    "A theme that an aim of an instrument, a programme or a round is about.",
    each(_THEMES),
    (
        RECORD,
        computed(
            Column(
                "aim", "INTEGER", "The number of the aim among the record's aims, as in the table statement."
            ),
            lambda known, found: found.numbers[0],
        ),
        NUMBER,
        item("theme", ThemeRef, "The theme."),
    ),
    ("kind", "id", "aim", "number"),
    _THEMES,
)

_RULES = ways(Instrument, Round, to=("rules",))
_FORMS: tuple[type[Model], ...] = (
    EligiblePlaces,
    ExpectedParty,
    LatestEnd,
    LeastPlaces,
    PartOfMenu,
    RequiredParty,
    RequiredTheme,
    SpearheadCount,
)
_KINDS = tuple(kind for form in _FORMS for kind in choices(form.model_fields["rule"].annotation))


def _rule(name: str, column: str, meaning: str) -> Kept:
    """Keep a field that some kinds of rules have."""
    model = next(form for form in _FORMS if name in form.model_fields)
    return field(model, name, column, meaning)


RULE = Table(
    "rule",
    "A rule for the agreements of an instrument or a round. What a kind of rule has no use for is NULL.",
    each(_RULES),
    (
        RECORD,
        NUMBER,
        LOCATION,
        Kept(
            (Column("rule", "TEXT", "The kind of rule.", choices=_KINDS),),
            lambda known, found: (str(found.value.rule),),
            (("rule",),),
        ),
        _rule("organisation", "organisation", "Who must be or is expected to be a party; NULL for anybody."),
        _rule("kind", "organisation_kind", "Or what kind of organisation is expected."),
        _rule("role", "role", "The role in which it must be, or is expected to be, a party."),
        _rule(
            "of_place", "of_place", "Whether each region of the agreement has its own regional council there."
        ),
        _rule("when", "when_theme", "The item of the menu that makes it necessary; NULL for always."),
        _rule("theme", "theme", "The item of the menu that is in every agreement."),
        _rule("programme", "programme", "The programme to which themes go as spearheads."),
        _rule("level", "level", "The level of place that is counted."),
        _rule("least", "least", "How many there must be at least."),
        _rule("most", "most", "How many there can be at most."),
        _rule("date", "date", "The last day on which an agreement can end."),
        field(Statement, "text"),
        CITED,
    ),
    ("kind", "id", "number"),
    _RULES,
)

TABLES = (AIM_THEME, RULE, STATEMENT)
