"""What a table is: a name, what a row of it says, its columns, and where its rows come from."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Any, Literal

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.base import Location, Model

Cell = str | int | float | None
"""What SQLite keeps. None is what is not stated."""

Row = tuple[Cell, ...]

FLAG = ("0", "1")
"""What stands in a column that says whether something is so."""


@dataclass(frozen=True, slots=True)
class Known:
    """What rows are made from: the dataset, and the day by which a status is told."""

    dataset: Dataset
    day: dt.date


@dataclass(frozen=True, slots=True)
class Found:
    """A part of a record: the way to it, its places in the lists on that way, and what is around it.

    ``numbers`` count from 1. ``around`` are the statements that it is part of, from the inside, and
    its record last.
    """

    entry: Entry
    location: Location
    numbers: tuple[int, ...]
    value: Any
    around: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A row of another table that some columns name together, and the columns of that table for it."""

    columns: tuple[str, ...]
    table: str
    others: tuple[str, ...] = ("id",)

    def __str__(self) -> str:
        if len(self.others) == 1:
            return f"{self.table}.{self.others[0]}"
        return f"{self.table} ({', '.join(self.others)})"


@dataclass(frozen=True, slots=True)
class Column:
    """A column. ``link`` says what it names, by itself or together with columns before it."""

    name: str
    type: Literal["TEXT", "INTEGER", "NUMERIC"]
    meaning: str
    link: Link | None = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """Some columns of a table, and what stands in them.

    ``fields`` are the ways to the fields that are kept, from what a row is made of; ``()`` is that itself.
    """

    columns: tuple[Column, ...]
    values: Callable[[Known, Found], Row]
    fields: tuple[tuple[str, ...], ...] = ()


Ways = tuple[tuple[type[Model], tuple[str, ...]], ...]
"""Where rows come from: models of records, and the ways to parts of them."""


@dataclass(frozen=True)
class Table:
    """A table. Its rows are the parts of records that ``each`` gives."""

    name: str
    row: str
    """What a row says, as a sentence."""
    each: Callable[[Known], Iterable[Found]]
    kept: tuple[Kept, ...]
    key: tuple[str, ...] = ()
    """The columns that tell a row from all others."""
    ways: Ways = ()

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """All columns."""
        return tuple(column for kept in self.kept for column in kept.columns)

    def rows(self, known: Known) -> Iterator[Row]:
        """Give the rows, in the order of the dataset."""
        for found in self.each(known):
            yield tuple(chain.from_iterable(kept.values(known, found) for kept in self.kept))

    @property
    def fields(self) -> frozenset[tuple[type[Model], tuple[str, ...]]]:
        """Every field of a record that the table keeps: its record's model, and the way to it."""
        return frozenset(
            (model, (*way, *field)) for model, way in self.ways for kept in self.kept for field in kept.fields
        )
