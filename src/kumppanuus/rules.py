"""What the rules of an agreement's round and instrument say of it.

The world is open: a rule is broken only by something stated, or by a gap in a list that is
stated complete. Otherwise nothing can be said.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from functools import cached_property
from typing import Any

from kumppanuus.dataset import Dataset, Entry, Key
from kumppanuus.model.agreement import Agreement, Party
from kumppanuus.model.base import Location, Model
from kumppanuus.model.place import CityRegion, Municipality, Place, Region
from kumppanuus.model.roles import counts_as
from kumppanuus.model.round import Round
from kumppanuus.model.rule import (
    EligiblePlaces,
    ExpectedParty,
    LatestEnd,
    LeastPlaces,
    PartOfMenu,
    RequiredParty,
    RequiredTheme,
    Rule,
    SpearheadCount,
)
from kumppanuus.model.statements import followed
from kumppanuus.model.validity import places_on
from kumppanuus.structures import dataclass
from kumppanuus.tiers import are_closed_to, openings


class Outcome(StrEnum):
    """What can be said of a rule. ``ABSENT`` is what was expected and is not there: no fault."""

    KEPT = "kept"
    BROKEN = "broken"
    ABSENT = "absent"
    NOT_APPLICABLE = "not-applicable"
    NOT_STATED = "not-stated"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A rule, what is to be said of it, and the place in the agreement that decides it.

    ``key`` and ``number`` say where the rule stands: the record's kind and id, and its place there.
    """

    rule: Rule
    key: Key
    number: int
    outcome: Outcome
    location: Location


def assess(dataset: Dataset, agreement: Agreement, kind: type[Model] = Model) -> tuple[Verdict, ...]:
    """Hold an agreement against the rules of its instrument and its round: all, or those of a kind."""
    rules = [one for one in _rules(dataset, agreement) if isinstance(one[2], kind)]
    judge = _Judge(dataset, agreement) if rules else None
    return tuple(Verdict(rule, key, number, *judge.judge(rule)) for key, number, rule in rules if judge)


def _rules(dataset: Dataset, agreement: Agreement) -> Iterator[tuple[Key, int, Rule]]:
    its_round = dataset.rounds.get(agreement.round)
    if its_round is None:
        return
    instrument = dataset.instruments.get(its_round.instrument)
    for number, rule in enumerate(instrument.rules if instrument else ()):
        yield ("instrument", str(its_round.instrument)), number, rule
    for number, rule in enumerate(its_round.rules):
        yield ("round", str(agreement.round)), number, rule


Judgment = tuple[Outcome, Location]


class _Judge:
    """Holds one agreement against rules."""

    def __init__(self, dataset: Dataset, agreement: Agreement) -> None:
        self.dataset = dataset
        self.agreement = agreement
        self.round = dataset.rounds.get(agreement.round)

    def judge(self, rule: Rule) -> Judgment:
        """Say what is to be said of a rule, and which place in the agreement decides it."""
        return _JUDGMENTS[type(rule)](self, rule)

    def _gap(self, name: str, missing: Outcome = Outcome.BROKEN) -> Judgment:
        """Say what follows from something that is not in a list."""
        return missing if name in self.agreement.complete else Outcome.NOT_STATED, (name,)

    def _required_party(self, rule: RequiredParty) -> Judgment:
        there = [
            (number, party)
            for number, party in enumerate(self.agreement.parties)
            if counts_as(party.role, rule.role) and rule.organisation in (None, party.organisation)
        ]
        if rule.of_place:
            return self._councils([party for _, party in there])
        if there:
            return Outcome.KEPT, ("parties", there[0][0])
        if rule.when and not any(within(self.dataset, item, rule.when) for item in self._chosen()):
            return self._gap("themes", Outcome.NOT_APPLICABLE)
        return self._gap("parties")

    def _councils(self, parties: Sequence[Party]) -> Judgment:
        """Look for the regional council of each region; one whose record is damaged may be it."""
        regions = {str(place) for place in self.agreement.places if place.startswith("region/")}
        if not regions:
            return self._gap("places", Outcome.NOT_APPLICABLE)
        names = [str(party.organisation) for party in parties if party.organisation]
        councils = {name: self.dataset.organisations.get(name) for name in names}
        there = {str(council.council_of) for council in councils.values() if council}
        if regions <= there | {str(party.place) for party in parties}:
            return Outcome.KEPT, ("parties",)
        damaged = [
            name
            for name, council in councils.items()
            if council is None or (name.startswith("regional-council/") and not council.council_of)
        ]
        return (Outcome.NOT_STATED, ("parties",)) if damaged else self._gap("parties")

    def _place(self, name: str) -> Place | None:
        return self.dataset.places.get(name)

    def _required_theme(self, rule: RequiredTheme) -> Judgment:
        if self.round is None or rule.theme.partition("/")[0] != self.round.menu:
            return Outcome.NOT_STATED, ()  # nobody can take up what is not on the menu
        for number, theme in enumerate(self.agreement.themes):
            if any(within(self.dataset, item, rule.theme) for item in theme.menu):
                return Outcome.KEPT, ("themes", number)
        return self._gap("themes")

    def _least_places(self, rule: LeastPlaces) -> Judgment:
        """Count the places of a level. A larger place holds an unknown number of smaller ones."""
        if len(self.at_level(rule.level)) >= rule.least:
            return Outcome.KEPT, ("places",)
        if any(self._may_hold_more(place, rule.level) for place in self.agreement.places):
            return Outcome.NOT_STATED, ("places",)
        return self._gap("places")

    def at_level(self, level: str) -> tuple[str, ...]:
        """Return the municipalities or the regions that the agreement is about for certain."""
        found = [name for place in self.agreement.places for name in self._at_level(place, level)]
        return tuple(dict.fromkeys(found))

    def _at_level(self, place: str, level: str) -> tuple[str, ...]:
        """Return the municipalities or the regions that an agreement about a place is about for certain."""
        record = self._place(place)
        if isinstance(record, CityRegion):
            return tuple(name for one in record.central for name in self._at_level(one, level))
        if isinstance(record, Region):
            return (place,) if level == "region" else ()
        if not isinstance(record, Municipality):
            return ()
        return (place,) if level == "municipality" else places_on(record.region, self._first_day)

    def _may_hold_more(self, place: str, level: str) -> bool:
        """Whether a place can hold more places of a level than are known, or is not known itself."""
        record = self._place(place)
        if isinstance(record, CityRegion):
            return level == "municipality" or any(self._may_hold_more(one, level) for one in record.central)
        if isinstance(record, Municipality):
            return level == "region" and not record.region
        return level == "municipality" or not isinstance(record, Region)

    @cached_property
    def _first_day(self) -> dt.date:
        """The first day that is known of the agreement, or of its round."""
        dates = [date.first for event in self.agreement.events if (date := followed(event.date))]
        of_round = self.round.first_step if self.round else None
        return min(dates, default=of_round or dt.date.max)

    def _expected_party(self, rule: ExpectedParty) -> Judgment:
        for number, party in enumerate(self.agreement.parties):
            kind = str(party.organisation).partition("/")[0]
            if party.role == "proposer" and not self.agreement.is_proposal:
                continue  # who proposed what others agreed is not on board for that
            if (
                rule.organisation in (None, party.organisation)
                and rule.kind in (None, kind)
                and rule.role in (None, party.role)
            ):
                return Outcome.KEPT, ("parties", number)
        return self._gap("parties", Outcome.ABSENT)

    def _latest_end(self, rule: LatestEnd) -> Judgment:
        kept: Location | None = None
        for number, event in enumerate(self.agreement.events):
            date = followed(event.date) if event.event == "ends" else None
            if date and rule.date.certainly_before(date):
                return Outcome.BROKEN, ("events", number, "date")
            if date and date.last <= rule.date.last:
                kept = ("events", number, "date")
        return (Outcome.KEPT, kept) if kept else (Outcome.NOT_STATED, ())

    def _spearhead_count(self, rule: SpearheadCount) -> Judgment:
        themes = enumerate(self.agreement.themes)
        spearheads = [number for number, theme in themes if theme.spearhead == rule.programme]
        if len(spearheads) > rule.most:
            return Outcome.BROKEN, ("themes", spearheads[rule.most], "spearhead")
        enough = len(spearheads) >= rule.least
        if spearheads and enough:
            return Outcome.KEPT, ("themes", spearheads[0], "spearhead")
        return self._gap("themes", Outcome.KEPT if enough else Outcome.BROKEN)

    def _part_of_menu(self, _: PartOfMenu) -> Judgment:
        items = menu_items(self.dataset, self.round)
        if items and items <= self._chosen():
            return Outcome.BROKEN, ("themes",)
        return self._gap("themes", Outcome.KEPT)

    def _eligible_places(self, _: EligiblePlaces) -> Judgment:
        """Look for a tier that opens the instrument to the places."""
        places = self.agreement.places
        if self.round is None:
            return Outcome.NOT_STATED, ("places",)
        for opening in openings(self.dataset, self.round, places):
            return Outcome.KEPT, ("places",) if opening.place is None else ("places", opening.place)
        if are_closed_to(self.dataset, self.round, places):
            return self._gap("places")
        return Outcome.NOT_STATED, ("places",)

    def _chosen(self) -> set[str]:
        """Return the items of the menu that the agreement takes up."""
        return {str(item) for theme in self.agreement.themes for item in theme.menu}


_JUDGMENTS: dict[type[Rule], Callable[[_Judge, Any], Judgment]] = {
    RequiredParty: _Judge._required_party,
    ExpectedParty: _Judge._expected_party,
    RequiredTheme: _Judge._required_theme,
    LeastPlaces: _Judge._least_places,
    LatestEnd: _Judge._latest_end,
    SpearheadCount: _Judge._spearhead_count,
    PartOfMenu: _Judge._part_of_menu,
    EligiblePlaces: _Judge._eligible_places,
}


def within(dataset: Dataset, item: str, whole: str) -> bool:
    """Whether a concept is another one, or lies below it in their vocabulary."""
    seen: set[str] = set()
    waiting = [item]
    while waiting:
        one = waiting.pop()
        if one == whole:
            return True
        if one not in seen and one in dataset.themes:
            seen.add(one)
            waiting += map(str, dataset.themes[one].broader)
    return False


def places_at_level(dataset: Dataset, agreement: Agreement, level: str) -> tuple[str, ...]:
    """Return the municipalities or the regions that an agreement is about for certain."""
    return _Judge(dataset, agreement).at_level(level)


def menu_items(dataset: Dataset, its_round: Round | None) -> set[str]:
    """Return what a round's menu offers: its concepts without those that are only headings."""
    scheme = dataset.schemes.get(its_round.menu) if its_round and its_round.menu else None
    if scheme is None:
        return set()
    return {f"{its_round.menu}/{key}" for key in scheme.concepts if its_round} - scheme.headings


def has_menu_of_another(dataset: Dataset, its_round: Round) -> bool:
    """Whether the vocabulary that a round names as its menu is stated to be that of another round."""
    menu = dataset.schemes.get(its_round.menu or "")
    return bool(menu and menu.round and dataset.rounds.get(menu.round, its_round) is not its_round)


def is_in_its_folder(dataset: Dataset, entry: Entry, agreement: Agreement) -> bool:
    """Whether a round is of the instrument in the path; another one says nothing of the agreement."""
    its_round = dataset.rounds.get(agreement.round)
    return its_round is not None and entry.id.partition("/")[0] == its_round.instrument
