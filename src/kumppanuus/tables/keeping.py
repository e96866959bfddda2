"""Columns from the fields of the models: named after them, and described as they are."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

from kumppanuus.model.base import Location, Model
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.evidence import Sourced
from kumppanuus.model.keys import forms_of, inside
from kumppanuus.model.record import Record
from kumppanuus.model.references import Ref
from kumppanuus.model.statements import Claims, Unknown, followed
from kumppanuus.model.text import LocalText

from .table import FLAG, Cell, Column, Found, Kept, Known, Link, Row

_TABLES = {"funding": "funding_decision"}
"""The tables that are not named after the kind of record that they hold."""

FIRST = "The first day that it can mean."
LAST = "The last day that it can mean."


def field(model: type[Model], way: str, name: str = "", meaning: str = "", link: Link | None = None) -> Kept:
    """Keep a field of what a row is made of; ``term.date`` leads into a part of it."""
    steps = tuple(way.split("."))
    holder = model
    for step in steps[:-1]:
        holder = next(form for form in forms_of(holder)[step] if isinstance(form, type))
    description = holder.model_fields[steps[-1]]
    form = _form(forms_of(holder)[steps[-1]])
    columns = columns_for(
        form, name or steps[-1], meaning or description.description or "", choices(description.annotation)
    )
    if link:
        columns = tuple(replace(column, link=link) for column in columns)
    width = len(columns)

    def values(known: Known, found: Found) -> Row:
        value = found.value
        for step in steps:
            value = getattr(value, step, None)
        return cells(followed(value), width)

    return Kept(columns, values, (steps,))


def fields(model: type[Model], *names: str) -> tuple[Kept, ...]:
    """Keep several fields under their own names."""
    return tuple(field(model, name) for name in names)


def owner(name: str) -> Kept:
    """Keep the id of the record that a row is part of."""
    kind = "funding" if name == "decision" else name
    column = Column(name, "TEXT", f"The {name} that it is part of.", link_to(name, kind))
    return Kept((column,), lambda known, found: (found.entry.id,))


RECORD = Kept(
    (
        Column("kind", "TEXT", "The kind of record that it is part of."),
        Column("id", "TEXT", "The id of that record.", Link(("kind", "id"), "record", ("kind", "id"))),
    ),
    lambda known, found: (found.entry.kind, found.entry.id),
)
ID = Kept(
    (Column("id", "TEXT", "Its id: the path of its file below its kind's folder."),),
    lambda known, found: (found.entry.id,),
)
LOCATION = Kept(
    (Column("location", "TEXT", "Where it stands in its record, counted from 0, as in the table citation."),),
    lambda known, found: (dotted(found.location),),
)
NUMBER = Kept(
    (Column("number", "INTEGER", "Its place in its list, counted from 1."),),
    lambda known, found: (found.numbers[-1],),
)


def outer(table: str, owned_by: str) -> Kept:
    """Keep the number of the row of another table that a row is part of: a follow-up's commitment."""
    link = Link((owned_by, table), table, (owned_by, "number"))
    column = Column(
        table, "INTEGER", f"The number of the {table.replace('_', ' ')} that it is part of.", link
    )
    return Kept((column,), lambda known, found: (found.numbers[0],))


def link_to(name: str, kind: str) -> Link:
    """Return the link of a column to the record that it names."""
    return Link((name,), _TABLES.get(kind, kind))


def item(name: str, form: type[Ref] | type[str] | type[int], meaning: str) -> Kept:
    """Keep what a row is made of, where that is a single value: an item of a list of ids or words."""
    columns = columns_for(form, name, meaning)
    return Kept(columns, lambda known, found: cells(found.value, 1), ((),))


def computed(column: Column, value: Callable[[Known, Found], Cell]) -> Kept:
    """Keep what no record states."""
    return Kept((column,), lambda known, found: (value(known, found),))


def computed_date(name: str, meaning: str, value: Callable[[Known, Found], PartialDate | None]) -> Kept:
    """Keep a date that no record states as such."""
    columns = columns_for(PartialDate, name, meaning)
    return Kept(columns, lambda known, found: cells(value(known, found), len(columns)))


def _cited(known: Known, found: Found) -> Row:
    for one in (found.value, *found.around):
        if isinstance(one, Record):
            one = one.only_source
        if one is not None and getattr(one, "source", None) is not None:
            return str(one.source), one.at, one.page
    return None, None, None


CITED = Kept(
    (
        Column(
            "source",
            "TEXT",
            "The source of this, its own or the one that it inherits.",
            link_to("source", "source"),
        ),
        Column("at", "TEXT", Sourced.model_fields["at"].description or ""),
        Column("page", "INTEGER", Sourced.model_fields["page"].description or ""),
    ),
    _cited,
    (("source",), ("at",), ("page",)),
)


def dotted(location: Location) -> str:
    """Return the way to a part of a record as text: ``events.0.date``."""
    return ".".join(map(str, location))


def columns_for(form: type, name: str, meaning: str, its_choices: tuple[str, ...] = ()) -> tuple[Column, ...]:
    """Return the columns for values of a form: three for a text and for a date, else one."""
    if form is LocalText:
        return (
            Column(f"{name}_fi", "TEXT", meaning),
            Column(f"{name}_sv", "TEXT", "The same in Swedish."),
            Column(f"{name}_en", "TEXT", "The same in English."),
        )
    if form is PartialDate:
        return (
            Column(name, "TEXT", meaning),
            Column(f"{name}_first", "TEXT", FIRST),
            Column(f"{name}_last", "TEXT", LAST),
        )
    if issubclass(form, Ref):
        return (Column(name, "TEXT", meaning, link_to(name, form.kind)),)
    if form is Decimal:
        return (Column(name, "NUMERIC", meaning),)
    if form is bool:
        return (Column(name, "INTEGER", meaning, choices=FLAG),)
    return (Column(name, "INTEGER" if form is int else "TEXT", meaning, choices=its_choices),)


def cells(value: Any, width: int) -> Row:
    """Return what stands in the columns for a value. Nothing stands where it is not known."""
    if value is None:
        return (None,) * width
    if isinstance(value, LocalText):
        return value.fi, value.sv, value.en
    if isinstance(value, PartialDate):
        return value.text, _day(value.first), _day(value.last)
    if isinstance(value, Decimal):
        return (int(value) if value == value.to_integral_value() else float(value),)
    return (int(value) if isinstance(value, int) else str(value),)


def _day(day: dt.date) -> str | None:
    """Return a day; the beginning or the end of time is not known."""
    return None if day in (dt.date.min, dt.date.max) else day.isoformat()


def _form(forms: tuple[Any, ...]) -> type:
    """Return the form of the values that a field can have, whatever is doubtful about them."""
    plain = [form for form in forms if form not in (NoneType, Unknown) and not _is_claims(form)]
    assert len(plain) == 1, plain
    assert not inside(plain[0]), f"a list becomes a table: {plain[0]}"
    assert isinstance(plain[0], type)
    return plain[0]


def _is_claims(form: Any) -> bool:
    return isinstance(form, type) and issubclass(form, Claims)


def choices(annotation: Any) -> tuple[str, ...]:
    """Return the words that a field can have, where they are a closed set."""
    if get_origin(annotation) is Literal:
        return tuple(map(str, get_args(annotation)))
    parts = get_args(annotation)[:1] if get_origin(annotation) is Annotated else get_args(annotation)
    return tuple(word for part in parts for word in choices(part))
