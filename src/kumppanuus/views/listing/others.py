"""Whether a record of another kind is what the filters ask for: by itself, or through an agreement."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from kumppanuus.dataset import Dataset, Key
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.funding import FundingDecision
from kumppanuus.model.indicator import Indicator
from kumppanuus.model.place import CityRegion
from kumppanuus.model.programme import Programme
from kumppanuus.model.round import Negotiator, Round
from kumppanuus.model.source import Source
from kumppanuus.model.statements import followed
from kumppanuus.structures import dataclass
from kumppanuus.views.reach import Reach, surroundings

from .agreements import Agreements
from .match import Match, falls, lasts, near
from .ways import WAYS


@dataclass(frozen=True, slots=True)
class Verdict:
    """How far a record is what was asked for, and the agreements through which it is so.

    ``proposed`` says that there is nothing but proposals through which it is.
    """

    match: Match
    agreements: tuple[str, ...] = ()
    proposed: bool = False


class Others:
    """The records of a kind, asked by the filters of :class:`Agreements`."""

    def __init__(self, agreements: Agreements, kind: str, options: tuple[str, ...]) -> None:
        self.agreements = agreements
        self.dataset: Dataset = agreements.dataset
        self.filters = agreements.filters
        self.kind = kind
        self.ways = WAYS[kind]
        self.options = options
        self.asked = tuple(option for option in options if option in self.ways.through)
        self._leading = self._leading_here()

    def verdict(self, name: str, record: Any) -> Verdict:
        """Tell how far a record is what was asked for: by itself, or else partly through an agreement."""
        by_itself = {option: self._by_itself(name, record, option) for option in self.options}
        found = Verdict(min(by_itself.values(), default=Match.CERTAIN), self._led_from(name))
        if not self.asked or found.match is Match.CERTAIN:
            return found
        rest = [match for option, match in by_itself.items() if option not in self.asked]
        for proposed in (False, True):
            ways = [one for one in self._leading.get(name, ()) if self._is_proposal(one[1]) is proposed]
            best = max((match for match, _ in ways), default=Match.NO)
            match = min([best, *rest])
            if match > max(found.match, Match.UNDATED):
                return Verdict(match, tuple(one for how, one in ways if how is best), proposed)
        return found

    def _led_from(self, name: str) -> tuple[str, ...]:
        """Return the agreements that name a record and are what the filters ask for, without proposals."""
        ways = self._leading.get(name, ())
        return tuple(one for match, one in ways if match is Match.CERTAIN and not self._is_proposal(one))

    def _is_proposal(self, name: str) -> bool:
        return self.dataset.agreements[name].is_proposal

    def _leading_here(self) -> dict[str, list[tuple[Match, str]]]:
        """Return for each record the agreements that name it and can be what the filters ask for."""
        found: dict[str, list[tuple[Match, str]]] = {}
        for name in self.dataset.agreements:
            match = Match.NO if self.agreements.is_later(name) else self.agreements.match(name, self.asked)
            if match > Match.UNDATED:
                for kind, id_ in self._leads_to(name):
                    if kind == self.kind:
                        found.setdefault(id_, []).append((match, name))
        return found

    def _leads_to(self, name: str) -> Iterator[Key]:
        """Give what an agreement leads to: of organisations, only those with the role that is asked for."""
        if self.kind == "organisation":
            for party in self.agreements.parties(name):
                if party.organisation:
                    yield "organisation", str(party.organisation)
        else:
            named = set(self.agreements.links.of_agreement(name))
            yield from named
            yield from self._within_city_regions(name) - named if self.kind == "place" else ()

    def _within_city_regions(self, name: str) -> set[Key]:
        """Return the municipalities of the city regions that an agreement is about."""
        about = self.dataset.agreements[name].places
        found = [place for place in about if isinstance(self.dataset.places.get(place), CityRegion)]
        around = (surroundings(self.dataset, place, self.agreements.day) for place in found)
        return {("place", place) for one in around for place in one.within}

    def _by_itself(self, name: str, record: Any, option: str) -> Match:
        if option in self.ways.dates:
            return self._by_date(record, option)
        if option == "region":
            return near(self.reach(name, record))
        if option == "role":
            return Match.CERTAIN if self._negotiates(name, record) else Match.NO
        return Match.CERTAIN if self._is_linked((self.kind, name), option) else Match.NO

    def _is_linked(self, key: Key, option: str) -> bool:
        """Whether a record is one of what was asked for, names one of them, or is named by one."""
        wanted = self.agreements.targets.get(option, frozenset[Key]())
        links = self.agreements.links
        return (
            (option in self.ways.itself and (key in wanted or _vocabulary(key, option) in wanted))
            or (option in self.ways.names and not links.named_by(key).isdisjoint(wanted))
            or (option in self.ways.named and not links.namers_of(key).isdisjoint(wanted))
        )

    def reach(self, name: str, record: Any) -> Reach | None:
        """Return how a place, or what names places, reaches the place that was asked for."""
        around = self.agreements.around
        if around is None or "region" not in self.ways.itself + self.ways.names:
            return None
        if self.kind == "place":
            return around.reach((name,))
        named = self.agreements.links.named_by((self.kind, name))
        places = [id_ for kind, id_ in named if kind == "place"]
        if isinstance(record, FundingDecision):
            places += [place for id_ in _recipients(record) for place in self._acts_for(id_)]
        return around.reach(places)

    def _acts_for(self, organisation: str) -> tuple[str, ...]:
        known = self.dataset.organisations.get(organisation)
        return known.acts_for if known else ()

    def _negotiates(self, name: str, record: Any) -> bool:
        """Whether it had the role in preparing a round; an organisation, in one that was asked for."""
        if isinstance(record, Round):
            parties = self.agreements.targets.get("party")
            return any(
                parties is None or ("organisation", str(one.organisation)) in parties
                for one in self._with_role(record)
            )
        return any(
            one.organisation == name
            for its_round in self._rounds()
            for one in self._with_role(its_round)
            if self.kind == "organisation"
        )

    def _with_role(self, its_round: Round) -> Iterator[Negotiator]:
        return (one for one in its_round.negotiators if one.role == self.filters.role)

    def _rounds(self) -> Iterator[Round]:
        """Give the rounds that were asked for."""
        asked = [
            self.agreements.targets[option]
            for option in ("instrument", "round", "programme")
            if option in self.agreements.targets
        ]
        for name, one in self.dataset.rounds.items():
            if all(("round", name) in wanted for wanted in asked):
                yield one

    def _by_date(self, record: Any, option: str) -> Match:
        if option == "ends":
            wanted = self.filters.ends
            return falls(_end_of(record), (wanted.first, wanted.last)) if wanted else Match.NO
        period = self.filters.period
        if isinstance(record, Indicator):
            matches = [lasts(one.period, period) for one in record.observations]
            return max(matches, default=Match.UNDATED)
        if isinstance(record, FundingDecision):
            return falls(followed(record.decided.date), period)
        if isinstance(record, Source):
            return falls(record.date, period)
        return lasts(followed(record.term.date) if record.term else None, period)


def _end_of(record: Round | Programme) -> PartialDate | None:
    """Return when a round's or a programme's term ends, or when it ended before that."""
    ended = followed(record.ended.date) if isinstance(record, Programme) and record.ended else None
    term = followed(record.term.date) if record.term else None
    end = term.end if term else None
    return ended or (PartialDate(end.text, end, end) if end else None)


def _recipients(decision: FundingDecision) -> list[str]:
    return [part.recipient for purpose in decision.purposes for part in purpose.parts if part.recipient]


def _vocabulary(key: Key, option: str) -> Key | None:
    """Return the vocabulary of a theme, where a round's menu is asked for."""
    kind, name = key
    return ("scheme", name.partition("/")[0]) if kind == "theme" and option == "round" else None


def is_gone(record: Any, day: dt.date) -> bool:
    """Whether a place or an organisation certainly no longer exists on a day."""
    abolished = getattr(record, "abolished", None)
    date = followed(abolished.date) if abolished else None
    last_year = getattr(record, "last_year", None)
    return bool(date and date.last <= day) or bool(last_year and last_year < day.year)
