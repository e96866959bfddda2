"""What is to be said of each rule, and why: the statement that decides it, or what would have to be known."""

from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

from kumppanuus.model.record import Statement
from kumppanuus.model.roles import counts_as
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
from kumppanuus.rules import Outcome, Verdict, menu_items, places_at_level
from kumppanuus.structures import dataclass
from kumppanuus.tiers import Opening, too_few

from ..lines import Named
from ..rule_lines import holder_of, verdicts
from .grounds import Grounds
from .held_against import HeldAgainst
from .parts import Finding, Ground

WHYS: dict[str, str | None] = {
    "condition-absent": "themes",
    "condition-open": "themes",
    "council-damaged": "parties",
    "end-open": None,
    "menu-open": "themes",
    "menu-part": "themes",
    "menu-whole": "themes",
    "no-end": None,
    "no-region": "places",
    "no-tier": "places",
    "other-menu": "themes",
    "parties-complete": "parties",
    "parties-open": "parties",
    "places-complete": "places",
    "places-enough": None,
    "places-open": "places",
    "regions-open": "places",
    "spearheads-enough": None,
    "spearheads-few": "themes",
    "spearheads-many": None,
    "spearheads-open": "themes",
    "theme-off-menu": None,
    "themes-complete": "themes",
    "themes-open": "themes",
    "tier-few": "places",
    "tier-least": "places",
    "tier-open": "places",
}
"""What can decide a rule beside a single statement, or be missing for one; and the list that it is about."""

_FEWER: dict[str, str] = {"no-tier": "tier-few", "tier-open": "tier-least"}
"""What is said instead where a group opens the instrument, but only to more places together."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a finding is what it is."""

    why: str | None = None
    grounds: tuple[Ground, ...] = ()
    count: int | None = None
    whole: int | None = None
    about: Named | None = None


class Findings:
    """Makes the findings on one agreement; they are numbered in the order in which they are made."""

    def __init__(self, held: HeldAgainst, *, is_known: bool) -> None:
        self.held = held
        self.agreement = held.agreement
        self.grounds = Grounds(held)
        self.numbers = count(1)
        self.found = tuple(verdicts(held.maker, held.agreement)) if is_known else ()
        self.made: list[tuple[Rule, Finding]] = []

    def of(self, *kinds: type[Rule]) -> tuple[Finding, ...]:
        """Return the findings on rules of some kinds."""
        return tuple(self._finding(verdict) for verdict in self.found if isinstance(verdict.rule, kinds))

    def _finding(self, verdict: Verdict) -> Finding:
        maker, rule = self.held.maker, verdict.rule
        sources = maker.evidence.cite(rule, holder_of(maker, verdict))
        reason = _REASONS[type(rule)](self, rule, verdict)
        about_list = WHYS[reason.why] if reason.why else None
        finding = Finding(
            number=next(self.numbers),
            of=verdict.key[0],
            place=verdict.number + 1,
            rule=rule.rule,
            who=_who(rule),
            text=rule.text,
            outcome=verdict.outcome,
            why=reason.why,
            why_sources=self.grounds.of_list(about_list) if about_list else (),
            count=reason.count,
            whole=reason.whole,
            about=reason.about,
            grounds=reason.grounds,
            sources=sources,
        )
        self.made.append((rule, finding))
        return finding

    def beside(self, statement: Statement) -> tuple[int, ...]:
        """Return the numbers of the rules that stand in the same place of the same source as a statement."""
        if statement.at is None and statement.page is None:
            return ()
        place = (statement.source, statement.at, statement.page)
        return tuple(
            finding.number for rule, finding in self.made if (rule.source, rule.at, rule.page) == place
        )

    def _required_party(self, rule: RequiredParty, verdict: Verdict) -> Reason:
        if verdict.location[0] == "places":
            return Reason("no-region" if verdict.outcome is Outcome.NOT_APPLICABLE else "regions-open")
        needed = tuple(self.grounds.themes_for(rule.when)) if rule.when else ()
        about = self.held.named("theme", rule.when) if rule.when else None
        if verdict.location[0] == "themes":
            return Reason(self._condition(verdict.outcome), needed, about=about)
        if verdict.outcome is Outcome.KEPT:
            return Reason(grounds=(*self._parties_of(rule), *needed), about=about)
        if rule.of_place and verdict.outcome is Outcome.NOT_STATED and "parties" in self.agreement.complete:
            return Reason("council-damaged")
        others = () if rule.of_place else self.grounds.in_other_roles(rule)
        return Reason(self._gap("parties"), (*others, *needed), about=about)

    def _condition(self, outcome: Outcome) -> str:
        if outcome is Outcome.NOT_APPLICABLE:
            return "condition-absent"
        return "condition-open" if self.held.is_its_own else "other-menu"

    def _parties_of(self, rule: RequiredParty) -> Iterator[Ground]:
        """Give everybody who keeps a rule."""
        for party in self.agreement.parties:
            if counts_as(party.role, rule.role) and rule.organisation in (None, party.organisation):
                yield self.grounds.party(party)

    def _expected_party(self, rule: ExpectedParty, verdict: Verdict) -> Reason:
        if verdict.outcome is not Outcome.KEPT:
            return Reason(self._gap("parties"), tuple(self.grounds.in_other_roles(rule)))
        of_kind = [
            party
            for party in self.agreement.parties
            if self._is_expected(rule, str(party.organisation), party.role)
        ]
        return Reason(grounds=tuple(map(self.grounds.party, of_kind)))

    def _is_expected(self, rule: ExpectedParty, organisation: str, role: str) -> bool:
        """Whether somebody is whom a rule expects; who proposed what others agreed is not."""
        if role == "proposer" and not self.agreement.is_proposal:
            return False
        return (
            rule.organisation in (None, organisation)
            and rule.kind in (None, organisation.partition("/")[0])
            and rule.role in (None, role)
        )

    def _required_theme(self, rule: RequiredTheme, verdict: Verdict) -> Reason:
        about = self.held.named("theme", rule.theme)
        if verdict.outcome is Outcome.KEPT:
            return Reason(grounds=self._theme_at(verdict), about=about)
        near = tuple(self.grounds.themes_for(rule.theme))
        if not verdict.location:
            return Reason("theme-off-menu", near, about=about)
        return Reason(self._gap("themes") if self.held.is_its_own else "other-menu", near, about=about)

    def _theme_at(self, verdict: Verdict) -> tuple[Ground, ...]:
        return (self.grounds.theme(self.agreement.themes[int(verdict.location[1])]),)

    def _part_of_menu(self, _: PartOfMenu, verdict: Verdict) -> Reason:
        items = menu_items(self.held.dataset, self.held.round)
        taken = len(items & {str(item) for theme in self.agreement.themes for item in theme.menu})
        whys = {Outcome.BROKEN: "menu-whole", Outcome.KEPT: "menu-part"}
        why = whys.get(verdict.outcome, "menu-open" if self.held.is_its_own else "other-menu")
        return Reason(why, count=taken, whole=len(items))

    def _spearhead_count(self, rule: SpearheadCount, verdict: Verdict) -> Reason:
        themes = [theme for theme in self.agreement.themes if theme.spearhead == rule.programme]
        whys = {
            Outcome.KEPT: "spearheads-enough",
            Outcome.BROKEN: "spearheads-many" if len(themes) > rule.most else "spearheads-few",
        }
        why = whys.get(verdict.outcome, "spearheads-open")
        return Reason(why, tuple(map(self.grounds.theme, themes)), count=len(themes))

    def _eligible_places(self, _: EligiblePlaces, verdict: Verdict) -> Reason:
        whys = {Outcome.KEPT: None, Outcome.BROKEN: "no-tier"}
        why = whys.get(verdict.outcome, "tier-open")
        decisive = verdict.location[1:] if verdict.outcome is Outcome.KEPT else ()
        names = [self.agreement.places[int(number)] for number in decisive] or self.agreement.places
        there = tuple(self.grounds.places(map(str, names)))
        short = self._short_of_places() if why else None
        if short is None:
            return Reason(why, there)
        return Reason(_FEWER[str(why)], there, count=short.count, whole=short.least)

    def _short_of_places(self) -> Opening | None:
        """Return the group that would open the instrument to more places."""
        its_round = self.held.round
        short = too_few(self.held.dataset, its_round, self.agreement.places) if its_round else ()
        return next(iter(short), None)

    def _least_places(self, rule: LeastPlaces, verdict: Verdict) -> Reason:
        names = places_at_level(self.held.dataset, self.agreement, rule.level)
        whys = {Outcome.KEPT: "places-enough", Outcome.BROKEN: "places-complete"}
        why = whys.get(verdict.outcome, "places-open")
        return Reason(why, tuple(self.grounds.places(names)), count=len(names), whole=rule.least)

    def _latest_end(self, _: LatestEnd, verdict: Verdict) -> Reason:
        ends = [event for event in self.agreement.events if event.event == "ends"]
        if verdict.location:
            ends = [self.agreement.events[int(verdict.location[1])]]
            return Reason(grounds=tuple(map(self.grounds.end, ends)))
        return Reason("end-open" if ends else "no-end", tuple(map(self.grounds.end, ends)))

    def _gap(self, name: str) -> str:
        return f"{name}-{'complete' if name in self.agreement.complete else 'open'}"


def _who(rule: Rule) -> str | None:
    """Return the organisation, the kind or the role that a rule asks for."""
    if isinstance(rule, RequiredParty):
        return rule.organisation or rule.role
    return rule.organisation or rule.kind or rule.role if isinstance(rule, ExpectedParty) else None


_REASONS: dict[type[Rule], Callable[[Findings, Any, Verdict], Reason]] = {
    RequiredParty: Findings._required_party,
    ExpectedParty: Findings._expected_party,
    RequiredTheme: Findings._required_theme,
    PartOfMenu: Findings._part_of_menu,
    SpearheadCount: Findings._spearhead_count,
    EligiblePlaces: Findings._eligible_places,
    LeastPlaces: Findings._least_places,
    LatestEnd: Findings._latest_end,
}
