"""What was open to a place as rows: the answer of each round, its tiers, and what came of it."""

from collections.abc import Iterable, Iterator
from typing import Any

from kumppanuus.labels import Words
from kumppanuus.render.sheet import Sheet
from kumppanuus.views.eligibility import Eligibility, RoundLine
from kumppanuus.views.eligibility.view import Result, TierOfPlace
from kumppanuus.views.lines import Named, Numbers

COLUMNS = (
    "round",
    "place",
    "group",
    "id",
    "answer",
    "hold",
    "certain",
    "through",
    "instruments",
    "contents",
    "items",
    "least_places",
    "status",
    "signed",
    "since",
    "end",
    "reach",
    "opened_by",
    "unopened",
    "text",
    "sources",
)


def eligibility_sheet(view: Eligibility, words: Words) -> Sheet:
    """Return a row for the answer in each round, and rows for what it rests on and what came of it."""
    return Sheet(COLUMNS, tuple(_filled(row, view) for row in _rows(view)))


Cells = dict[str, Any]


def _filled(cells: Cells, view: Eligibility) -> tuple[Any, ...]:
    numbers: Numbers = cells.get("sources", ())
    sources = tuple(dict.fromkeys(view.sources[number - 1].source for number in numbers))
    return tuple({**cells, "sources": sources}.get(column) for column in COLUMNS)


def _rows(view: Eligibility) -> Iterator[Cells]:
    for one in view.rounds:
        for cells in _of_round(one):
            yield {"round": one.round.id, "place": one.place.id, **cells}
    for silent in view.silent:
        yield {"round": silent.id, "place": view.place.id, "group": "answer", "answer": "no-tiers"}


def _of_round(one: RoundLine) -> Iterator[Cells]:
    is_open = one.answer == "open"
    answered = (each.instrument for each in one.open if each.certain == is_open)
    yield {"group": "answer", "answer": one.answer, "instruments": _ids(answered)}
    for tier in one.tiers:
        yield _tier(tier)
    for part in one.parts:
        for place in part.places:
            for tier in part.tiers:
                yield {**_tier(tier), "place": place.id}
    for in_words in one.in_words:
        yield {
            "group": "tier-in-words",
            "id": in_words.tier,
            "instruments": _ids(in_words.instruments),
            "text": in_words.text,
            "sources": in_words.sources,
        }
    for group, lines in (("condition", one.conditions), ("rule", one.rules)):
        for line in lines:
            yield {"group": group, "text": line.text, "sources": line.sources}
    yield from _results(one)
    for gap in one.outside:
        yield {"group": "outside", "through": _ids(gap.places), "text": gap.text, "sources": gap.sources}


def _tier(tier: TierOfPlace) -> Cells:
    return {
        "group": "tier",
        "id": tier.tier,
        "hold": tier.hold,
        "certain": tier.certain,
        "through": _ids(tier.through),
        "instruments": _ids(one.instrument for one in tier.instruments),
        "contents": _ids(one.item for one in tier.contents),
        "items": _ids(item.item for one in tier.contents for item in one.below),
        "least_places": tier.least_places,
        "text": tier.text,
        "sources": tier.sources,
    }


def _results(one: RoundLine) -> Iterator[Cells]:
    for group, results in (
        ("agreement", one.agreements),
        ("other-instrument", one.other_instruments),
        ("nearby", one.nearby),
        ("proposal", one.proposals),
    ):
        for result in results:
            yield {"group": group, **_result(result)}
    for instrument in one.without:
        yield {"group": "without", "instruments": (instrument.id,)}


def _result(result: Result) -> Cells:
    brief = result.agreement
    return {
        "id": brief.id,
        "instruments": (brief.instrument.id,),
        "status": brief.status,
        "signed": result.signed,
        "since": brief.since,
        "end": brief.end,
        "reach": result.reach,
        "opened_by": result.opened_by,
        "unopened": result.unopened,
        "text": brief.title,
        "sources": brief.sources,
    }


def _ids(records: Iterable[Named]) -> tuple[str, ...]:
    return tuple(one.id for one in records)
