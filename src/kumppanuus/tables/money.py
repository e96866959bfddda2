"""Funding decisions: who gave how much, for what, to whom, and what no document accounts for."""

from kumppanuus.accounts import Account, of_purpose, of_total
from kumppanuus.model.funding import FundingDecision, Part, Purpose

from .finding import each, ways
from .keeping import CITED, LOCATION, NUMBER, cells, computed, field, fields, item, owner
from .making import of_records, of_statements, of_values
from .table import Column, Found, Kept, Known, Link, Row, Table

_ACCOUNTED = (
    "How much of it has a known recipient: the known parts at its stage, or else shares of agreements."
)
_UNACCOUNTED = "The rest, of which no document read says who received it."
_ACCOUNT = (Column("accounted", "NUMERIC", _ACCOUNTED), Column("unaccounted", "NUMERIC", _UNACCOUNTED))


def _cells(account: Account | None) -> Row:
    return (*cells(account.known, 1), *cells(account.rest, 1)) if account else (None, None)


def _purpose(known: Known, found: Found) -> Row:
    return _cells(of_purpose(known.dataset, found.entry.id, found.value))


FUNDING_DECISION = of_records(
    "funding_decision",
    "A decision on money.",
    FundingDecision,
    *fields(FundingDecision, "title", "number"),
    field(FundingDecision, "decided.organisation", "decided_by"),
    field(FundingDecision, "decided.date", "decided", "When it was decided."),
    *fields(FundingDecision, "programme", "budget_item", "transfer_years"),
    field(FundingDecision, "total.amount", "amount", "The whole sum in euros."),
    field(FundingDecision, "total.currency", "currency"),
    field(FundingDecision, "total.stage", "stage"),
    field(FundingDecision, "total.budget_year", "budget_year"),
    Kept(_ACCOUNT, lambda known, found: _cells(of_total(found.value))),
)

BUDGET_YEAR = of_values(
    "budget_year",
    "A budget year that the money of a decision is from.",
    FundingDecision,
    "budget_years",
    item("year", int, "The year."),
    of="decision",
)

PURPOSE = of_statements(
    "purpose",
    "What some of the money of a decision is for.",
    FundingDecision,
    "purposes",
    *fields(Purpose, "purpose", "title", "round", "instrument"),
    *fields(Purpose, "amount", "currency", "stage", "budget_year"),
    Kept(_ACCOUNT, _purpose),
    field(Purpose, "recipients"),
    field(Purpose, "basis.text", "basis", "How it is divided."),
    field(Purpose, "note"),
    of="decision",
)

_PARTS = ways(FundingDecision, to=("purposes.parts",))
_OF_PURPOSE = Column(
    "purpose",
    "TEXT",
    "The key of the purpose that it is part of.",
    Link(("decision", "purpose"), "purpose", ("decision", "purpose")),
)

PART = Table(
    "part",
    "What one recipient, or one group of them, gets of the money for a purpose.",
    each(_PARTS),
    (
        owner("decision"),
        computed(_OF_PURPOSE, lambda known, found: str(found.around[0].purpose)),
        NUMBER,
        LOCATION,
        *fields(Part, "recipient", "place"),
        field(Part, "group", "recipients", "The recipients, where only a group is named."),
        *fields(Part, "amount", "currency", "stage", "budget_year"),
        CITED,
    ),
    ("decision", "purpose", "number"),
    _PARTS,
)

TABLES = (BUDGET_YEAR, FUNDING_DECISION, PART, PURPOSE)
