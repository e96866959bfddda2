"""Records that are nearly right: the keys of the models, with values that other keys may have."""

from typing import Any

from hypothesis import strategies as st

from kumppanuus.model.base import Model
from kumppanuus.model.keys import keys_at
from kumppanuus.model.kinds import KINDS

MODELS: dict[type[Model], str] = {
    model: "/".join(part for part in (kind.folder, group.replace("*", "kokeilusopimus"), "x.yaml") if part)
    for kind in KINDS
    for group, model in kind.groups.items()
}
"""The models of records, each with a path where it can be."""

_WORDS = """2021-02-09 2013 2013-02/.. ../2099 2099-24 2030~ 1900 true false 40 0 68.5 75000.00 EUR FI sv 609
04 FI196
pori city/pori city-region/pori municipality/ulvila region/satakunta ministry/tem kokeilusopimus shared
kokeilusopimus-2020 kokeilusopimus/pori-2021 shared/circular-economy tem-1 alku tiedote https://www.pori.fi
signed announced ends begins terminated state city partner inferred stated announced allocated paid"""

_words = st.sampled_from(_WORDS.split())
_leaves = st.one_of(_words, _words, _words, st.none(), st.text("ab ", max_size=3), st.just("Jotain muuta"))


@st.composite
def records(draw: st.DrawFn, model: type[Model]) -> Any:
    """Return a record with most of its model's keys, and seldom with another."""
    return _map(draw, model, ())


def _map(draw: st.DrawFn, model: type[Model], location: tuple[str, ...]) -> Any:
    keys = sorted(keys_at(model, location)) if len(location) < 5 else []
    if not keys or draw(st.integers(0, 15)) == 0:
        return draw(_leaves)
    chosen = draw(st.lists(st.sampled_from([*keys, "muu"]), unique=True, max_size=8))
    return {key: _inside(draw, model, (*location, key)) for key in chosen}


def _inside(draw: st.DrawFn, model: type[Model], location: tuple[str, ...]) -> Any:
    if draw(st.booleans()):
        return _map(draw, model, location)
    return [_map(draw, model, location) for _ in range(draw(st.integers(0, 2)))]
