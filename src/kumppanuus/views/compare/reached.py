"""A place that is compared, the agreements that reach it, and whether it is part of another one."""

import datetime as dt
from collections.abc import Sequence
from itertools import permutations

from kumppanuus.dataset import Dataset
from kumppanuus.model.agreement import Party

from ..brief import Agreements
from ..places import successor_of, with_centres
from ..reach import WIDER, Surroundings, surroundings
from ..reached import known_by, reaching


class ReachedPlace:
    """A place, and the agreements that reach it."""

    def __init__(self, agreements: Agreements, asked: str) -> None:
        dataset, day = agreements.dataset, agreements.maker.day
        self.asked = asked
        self.place = successor_of(dataset, asked, day)
        self.around: Surroundings = surroundings(dataset, self.place, day)
        self.all = reaching(dataset, self.around)
        known, self.nearby, _ = known_by(dataset, self.all, day)
        self.own = [name for reach, name in known if reach not in WIDER]
        self.wider = [name for reach, name in known if reach in WIDER and not agreements.is_proposal(name)]


def is_own_party(dataset: Dataset, places: Sequence[ReachedPlace], party: Party) -> bool:
    """Whether a party is one of the places itself, its city region, or who governs it."""
    own = {name for one in places for name in _own_places(dataset, one)}
    if party.place in own:
        return True
    organisation = dataset.organisations.get(party.organisation or "")
    return organisation is not None and not own.isdisjoint(organisation.acts_for)


def _own_places(dataset: Dataset, one: ReachedPlace) -> set[str]:
    return {*with_centres(dataset, (one.place,)), *one.around.city_regions}


def part_and_whole(dataset: Dataset, places: Sequence[str], day: dt.date) -> tuple[int, int] | None:
    """Return which place lies in which other one, as their numbers; a city region where its centre does."""
    around = [surroundings(dataset, name, day) for name in places]
    for part, whole in permutations(range(len(places)), 2):
        one = around[part]
        if places[whole] in (*one.city_regions, *one.sub_regions, *one.regions, *one.countries):
            return part, whole
    return None
