"""The answer on synergies as rows: one for each other agreement."""

from collections.abc import Iterable, Iterator
from typing import Any

from kumppanuus.labels import Words
from kumppanuus.render.outline.sheet import agreement_cells
from kumppanuus.render.sheet import Sheet
from kumppanuus.views.lines import Numbers
from kumppanuus.views.synergies import Synergies
from kumppanuus.views.synergies.lines import Neighbour, SharedTheme

COLUMNS = (
    "group",
    "theme",
    "score",
    "id",
    "title",
    "instrument",
    "round",
    "status",
    "start",
    "end",
    "places",
    "own",
    "same",
    "broader",
    "weights",
    "shared_weight",
    "whole_weight",
    "wordings",
    "own_wordings",
    "parties",
    "reach",
    "sources",
)
"""``own`` is the agreement to which it is nearest; ``weights`` are those of the themes in common."""


def synergies_sheet(view: Synergies, words: Words) -> Sheet:
    """Return the agreements as they stand in the answer."""
    return Sheet(COLUMNS, _rows(view))


def _rows(view: Synergies) -> Iterator[tuple[Any, ...]]:
    for group in view.groups:
        for one in group.neighbours:
            start = (group.name.replace("_", "-"), group.theme, one.score)
            yield (*start, *_cells(one, view))


def _cells(one: Neighbour, view: Synergies) -> tuple[Any, ...]:
    *agreement, _ = agreement_cells(one.agreement, view.sources)
    shared = (*one.same, *one.broader)
    return (
        *agreement,
        one.own.id if one.own else None,
        tuple(theme.of.theme.id for theme in one.same),
        tuple(theme.of.theme.id for theme in one.broader),
        tuple(f"{theme.of.weight} ({theme.of.count}/{view.counted})" for theme in shared),
        one.shared_weight,
        one.whole_weight,
        tuple(dict.fromkeys(wording.text for theme in shared for wording in theme.wordings)),
        tuple(dict.fromkeys(wording.text for theme in shared for wording in theme.own_wordings)),
        tuple(party.who.id for party in one.parties),
        one.reach,
        tuple(dict.fromkeys(view.sources[number - 1].source for number in _cited(one, shared))),
    )


def _cited(one: Neighbour, shared: Iterable[SharedTheme]) -> Numbers:
    numbers = [*one.agreement.sources]
    for theme in shared:
        for wording in (*theme.wordings, *theme.own_wordings):
            numbers += wording.sources
    for party in one.parties:
        numbers += party.sources
    return tuple(numbers)
