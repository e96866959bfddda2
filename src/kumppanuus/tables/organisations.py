"""Organisations: ministries, cities, councils, companies, working groups."""

from kumppanuus.model.folders import ORGANISATION_KINDS
from kumppanuus.model.organisation import Member, Organisation
from kumppanuus.model.references import OrganisationRef
from kumppanuus.model.text import LocalText

from .keeping import cells, columns_for, computed, field, fields, item
from .making import of_records, of_statements, of_values
from .table import Column, Found, Kept, Known, Row

_NAME = "The official name, or that of the municipality that it governs."


def _name(known: Known, found: Found) -> Row:
    return cells(known.dataset.name_of("organisation", found.entry.id), 3)


ORGANISATION = of_records(
    "organisation",
    "An organisation.",
    Organisation,
    computed(
        Column("kind", "TEXT", "What sort of organisation it is.", choices=ORGANISATION_KINDS),
        lambda known, found: found.entry.id.partition("/")[0],
    ),
    Kept(columns_for(LocalText, "name", _NAME), _name, (("name",),)),
    *fields(Organisation, "abbreviation", "governs", "council_of", "part_of"),
    field(Organisation, "founded.date", "founded", "When it began under this name."),
    field(Organisation, "abolished.date", "abolished", "The first day on which it no longer existed."),
    *fields(Organisation, "task", "address"),
)

ORGANISATION_SUCCESSOR = of_values(
    "organisation_successor",
    "An organisation that took the tasks of another one over.",
    Organisation,
    "successors",
    item("successor", OrganisationRef, "The organisation that took them over."),
    of="organisation",
)

MEMBER = of_statements(
    "member",
    "A member of a working group or a network.",
    Organisation,
    "members",
    field(Member, "organisation", "member"),
    *fields(Member, "name", "note"),
    of="organisation",
)

TABLES = (MEMBER, ORGANISATION, ORGANISATION_SUCCESSOR)
