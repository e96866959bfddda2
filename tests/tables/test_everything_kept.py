"""Whatever a record can state stands in a table: no field is left out, and no value."""

from collections.abc import Iterator
from decimal import Decimal
from types import NoneType

import pytest

from kumppanuus.loading import Loaded
from kumppanuus.model.base import Model, walk
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.evidence import Citation, Sourced
from kumppanuus.model.keys import forms_of, inside, is_model
from kumppanuus.model.kinds import KINDS
from kumppanuus.model.statements import Claims, Unknown
from kumppanuus.model.text import LocalText
from kumppanuus.tables import TABLES
from kumppanuus.tables.table import Known
from tests.conftest import DAY

MODELS = sorted({model for kind in KINDS for model in kind.groups.values()}, key=lambda one: one.__name__)
KEPT = frozenset(field for table in TABLES for field in table.fields)


def fields_of(model: type[Model], way: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Give the ways to all that a record can state, but for sources: the table ``citation`` has them all."""
    for name, forms in forms_of(model).items():
        if issubclass(model, Citation | Sourced) and name in Citation.model_fields:
            continue
        single = [part for form in forms for part in (inside(form) or (form,))]
        plain = [one for one in single if one not in (NoneType, Unknown) and not issubclass(one, Claims)]
        models = [one for one in plain if is_model(one) and one is not LocalText]
        if len(models) < len(plain):
            yield (*way, name)
        for one in models:
            yield from fields_of(one, (*way, name))


@pytest.mark.parametrize("model", MODELS)
def test_every_field_is_in_a_table(model: type[Model]) -> None:
    ways = dict.fromkeys(fields_of(model))
    assert [".".join(way) for way in ways if (model, way) not in KEPT] == []


def test_every_value_is_in_a_table(real: Loaded) -> None:
    """Texts, dates, ids, sums and words, of the record and of every claim; true and false tell nothing."""
    known = Known(real.dataset, DAY)
    cells = {str(cell) for table in TABLES for row in table.rows(known) for cell in row}
    lost = [
        (entry.id, location, value)
        for entry in real.dataset.entries
        for location, value in walk(entry.record)
        if isinstance(value, str | int | Decimal | PartialDate) and location[-2:-1] != ("complete",)
        if str(plain(value)) not in cells
    ]
    assert lost == []


def plain(value: object) -> object:
    """Return a value as a table has it."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
