"""Tables of records, of the statements in their lists, and of single values in them."""

from kumppanuus.model.base import Model

from .finding import each, ways
from .keeping import CITED, ID, LOCATION, NUMBER, owner
from .table import Kept, Table, Ways


def of_records(name: str, row: str, model: type[Model], *kept: Kept) -> Table:
    """Return a table with a row for each record of a kind."""
    its_ways = ways(model)
    return Table(name, row, each(its_ways), (ID, *kept), ("id",), its_ways)


def of_statements(
    name: str,
    row: str,
    model: type[Model],
    way: str,
    *kept: Kept,
    of: str,
    outer: tuple[Kept, ...] = (),
) -> Table:
    """Return a table of the statements in a list of records, each with its source."""
    return _of_list(name, row, ways(model, to=(way,)), of, outer, (LOCATION, *kept, CITED))


def of_values(
    name: str, row: str, model: type[Model], way: str, kept: Kept, *, of: str, outer: tuple[Kept, ...] = ()
) -> Table:
    """Return a table of the single values in a list of records: ids, words, years."""
    return _of_list(name, row, ways(model, to=(way,)), of, outer, (kept,))


def _of_list(
    name: str, row: str, its_ways: Ways, of: str, outer: tuple[Kept, ...], kept: tuple[Kept, ...]
) -> Table:
    first = (owner(of), *outer, NUMBER)
    key = tuple(column.name for part in first for column in part.columns)
    return Table(name, row, each(its_ways), (*first, *kept), key, its_ways)
