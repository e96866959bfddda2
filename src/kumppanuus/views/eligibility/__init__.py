"""What a place could get in a round, by which tier, and what came of it."""

import datetime as dt
from collections.abc import Iterable

from kumppanuus.dataset import Dataset

from ..brief import Agreements
from ..card import CardMaker
from ..evidence import Evidence
from ..places import merger_of, place_line, place_lines, successor_of
from ..reach import surroundings
from ..reached import reaching
from ..steps import first_day, has_begun
from .making import round_line, tells
from .parts import around_and_inside
from .view import Answer, Eligibility, RoundLine

__all__ = ["Answer", "Eligibility", "RoundLine", "build"]


def build(dataset: Dataset, place: str, day: dt.date, its_round: str | None = None) -> Eligibility:
    """Tell what a place could get in a round, or in each of which a source tells that or that it is outside.

    Raises KeyError for a place or a round that there is not.
    """
    evidence = Evidence(dataset)
    agreements = Agreements(CardMaker(dataset, day, evidence))
    now = successor_of(dataset, place, day)
    here = place_line(place, dataset.places[place], day, evidence)
    city_regions = place_lines(dataset, surroundings(dataset, now, day).city_regions, day, evidence)
    merger = merger_of(dataset, place, day, evidence) if now != place else None
    begun = [name for name in _in_order(dataset, dataset.rounds) if has_begun(dataset.rounds[name], day)]
    telling = [name for name in begun if its_round is None and tells(agreements.maker, name, place)]
    shown = [its_round] if its_round is not None else telling
    rounds = tuple(round_line(agreements, name, place) for name in shown)
    return Eligibility(
        as_of=day,
        place=here,
        merger=merger,
        successor=agreements.maker.named("place", now) if merger else None,
        city_regions=city_regions,
        rounds=rounds,
        silent=tuple(agreements.maker.named("round", name) for name in begun if name not in telling)
        if its_round is None
        else (),
        rounds_later=len(dataset.rounds) - len(begun) if its_round is None else 0,
        later=agreements.later(_reaching(dataset, now, day, its_round)),
        damaged=tuple(one for kind, one in dataset.damaged if kind == "agreement"),
        sources=evidence.lines(),
    )


def _in_order(dataset: Dataset, names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda name: (first_day(dataset.rounds[name]) or dt.date.max, name))


def _reaching(dataset: Dataset, place: str, day: dt.date, its_round: str | None) -> list[str]:
    found = reaching(dataset, around_and_inside(dataset, place, day))
    return [name for name in found if its_round in (None, dataset.agreements[name].round)]
