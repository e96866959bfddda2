"""Whether an agreement is what the filters ask for, and what of it is."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from kumppanuus.dataset import Dataset, Key
from kumppanuus.model.agreement import AgreedTheme, Party
from kumppanuus.model.dates import PartialDate
from kumppanuus.status import Status, StatusName, end_of, in_force_within, start_of, status
from kumppanuus.views.places import successor_of
from kumppanuus.views.reach import Reach, Surroundings, reach_of, surroundings
from kumppanuus.views.standing import NOT_BEGUN

from .filters import Filters
from .links import Links
from .match import Match, falls, near
from .targets import targets

"""What has not begun by the day has no beginning and no end to show."""

_BY_RECORD = ("theme", "instrument", "round", "programme", "party", "source")


class Agreements:
    """The agreements of a dataset on a day, asked by one set of filters; nothing is asked twice."""

    def __init__(self, dataset: Dataset, filters: Filters, day: dt.date) -> None:
        self.dataset = dataset
        self.filters = filters
        self.day = day
        self.links = Links(dataset)
        self.around: Surroundings | None = None
        if filters.region:
            self.around = surroundings(dataset, successor_of(dataset, filters.region, day), day)
        self.targets: dict[str, frozenset[Key]] = {
            option: targets(dataset, option, value)
            for option, value in filters.given()
            if option in _BY_RECORD
        }
        self.status: Callable[[str], Status] = cache(lambda name: status(dataset, name, day))
        self.reach: Callable[[str], Reach | None] = cache(self._reach)
        self._one: Callable[[str, str], Match] = cache(self._ask)

    def is_later(self, name: str) -> bool:
        """Whether nothing is known of it by the day, and nobody asks for what is not yet known."""
        return self.status(name).name is StatusName.NOT_YET and StatusName.NOT_YET not in self.filters.status

    def match(self, name: str, options: Iterable[str]) -> Match:
        """Tell how far an agreement is what some of the filters ask for."""
        return min((self._one(name, option) for option in options), default=Match.CERTAIN)

    def start(self, name: str) -> PartialDate | None:
        """Return when it began, if it has."""
        return None if self.status(name).names <= NOT_BEGUN else start_of(self.dataset.agreements[name])

    def end(self, name: str) -> PartialDate | None:
        """Return when it ended or is to end: by itself, or earlier, once another replaced it."""
        now = self.status(name)
        if now.names <= NOT_BEGUN:
            return None
        ends = [end_of(self.dataset.agreements[name], self.day)]
        if now.name is StatusName.SUPERSEDED:
            starts = [start_of(self.dataset.agreements[one]) for one, _ in self.dataset.replacing(name)]
            ends += [start for start in starts if start and start.first <= self.day]
        return min((date for date in ends if date), key=lambda date: date.last, default=None)

    def parties(self, name: str) -> Iterator[Party]:
        """Give the parties that the filters ask for; without such a filter, all."""
        for party in self.dataset.agreements[name].parties:
            if self._is_asked_for(party) and self.filters.role in (None, party.role):
                yield party

    def themes(self, name: str) -> Iterator[AgreedTheme]:
        """Give the themes that the filter covers; without one, all."""
        wanted = self.targets.get("theme")
        for theme in self.dataset.agreements[name].themes:
            if wanted is None or any(("theme", one) in wanted for one in (*theme.concepts, *theme.menu)):
                yield theme

    def _is_asked_for(self, party: Party) -> bool:
        """Whether a party is the organisation that was asked for, or the place that it governs."""
        wanted = self.targets.get("party")
        if wanted is None:
            return True
        if party.organisation:
            return ("organisation", str(party.organisation)) in wanted
        asked = (self.dataset.organisations.get(name) for _, name in wanted)
        return any(one is not None and one.governs == party.place for one in asked)

    def _reach(self, name: str) -> Reach | None:
        return reach_of(self.dataset, self.around, self.dataset.agreements[name]) if self.around else None

    def _ask(self, name: str, option: str) -> Match:
        if option == "region":
            return near(self.reach(name))
        if option == "status":
            return self._has_status(name)
        if option in ("from", "to"):
            within = in_force_within(self.dataset, name, *self.filters.period, self.day)
            return Match.POSSIBLE if within is None else Match.CERTAIN if within else Match.NO
        if option == "ends":
            return self._ends(name)
        return Match.CERTAIN if self._is_about(name, option) else Match.NO

    def _is_about(self, name: str, option: str) -> bool:
        """Whether it is about the record that a filter names, or has a party as it asks for."""
        if option in ("party", "role"):
            return any(self.parties(name))
        if option == "theme":
            return any(self.themes(name))
        if option == "instrument":
            return ("instrument", self.dataset.instrument_of(name)) in self.targets[option]
        return not self.links.named_by(("agreement", name)).isdisjoint(self.targets[option])

    def _has_status(self, name: str) -> Match:
        now, wanted = self.status(name), frozenset(self.filters.status)
        if now.name in wanted or now.names <= wanted:
            return Match.CERTAIN
        return Match.POSSIBLE if now.names & wanted else Match.NO

    def _ends(self, name: str) -> Match:
        """Tell whether its end lies within what was asked for, or can do so where its day is unknown."""
        wanted = self.filters.ends
        now = self.status(name)
        if wanted is None or now.names <= NOT_BEGUN:
            return Match.NO
        match = falls(self.end(name), (wanted.first, wanted.last))
        if match is Match.UNDATED and now.is_over:
            return Match.POSSIBLE if self._can_have_ended(name, wanted) else Match.NO
        return match

    def _can_have_ended(self, name: str, wanted: PartialDate) -> bool:
        """Whether what ended on an unknown day may have been in force on one of some days, and not after."""
        if in_force_within(self.dataset, name, wanted.first, wanted.last, self.day) is False:
            return False
        after = wanted.last + dt.timedelta(1) if wanted.last < dt.date.max else dt.date.max
        return in_force_within(self.dataset, name, after, dt.date.max, self.day) is not True
