"""Rounds in which a place had no agreement, as sources show."""

import datetime as dt
from collections.abc import Iterator

from kumppanuus.dataset import Dataset

from .evidence import Evidence, is_younger
from .lines import Gap, Named
from .reach import Reach, Surroundings
from .steps import has_begun


def gaps_of(dataset: Dataset, around: Surroundings, day: dt.date, evidence: Evidence) -> Iterator[Gap]:
    """Give the rounds that had no agreement for the place, as far as was known by the day."""
    for name in dataset.rounds:
        yield from gaps_in(dataset, name, around, day, evidence)


def gaps_in(
    dataset: Dataset, name: str, around: Surroundings, day: dt.date, evidence: Evidence
) -> Iterator[Gap]:
    """Give what sources say of the place's having no agreement in a round."""
    its_round = dataset.rounds[name]
    for one in its_round.outside:
        known = has_begun(its_round, day) and not is_younger(dataset, one, its_round, day)
        reached = [place for place in one.places if around.reach((place,)) not in (None, Reach.NEARBY)]
        reach = around.reach(reached)
        if known and reach:
            places = tuple(Named(place, dataset.name_of("place", place)) for place in reached)
            sources = evidence.cite(one, its_round)
            yield Gap(Named(name, its_round.title), places, reach, one.text, sources)
