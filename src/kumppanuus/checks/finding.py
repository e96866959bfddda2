"""What a check says: a fault at a place in a record. Where that is in a file, the loader knows."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar, cast

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.diagnostics import Severity
from kumppanuus.manual import Fixes, Page, read_page
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.base import Location
from kumppanuus.model.rule import Rule
from kumppanuus.rules import Outcome, Verdict, assess


@dataclass(frozen=True, slots=True)
class RelatedFinding:
    """Another place that belongs to a finding."""

    entry: Entry
    location: Location
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault. ``on_key`` points at the key instead of the value."""

    entry: Entry
    location: Location
    message: str
    help: str
    on_key: bool = False
    related: tuple[RelatedFinding, ...] = ()
    fix: "Rewrite | None" = None


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A fix: another value in place of the one that stands at each of some places."""

    message: str
    value: str
    places: tuple[tuple[Entry, Location], ...]
    safe: bool = False


R = TypeVar("R", bound=Rule)


_JUDGED = frozenset(("concepts", "instrument", "menu", "parties", "places", "rules", "themes", "tiers"))
"""The keys of agreements, rounds, instruments and menus that a judgment rests on."""


def broken(dataset: Dataset, kind: type[R]) -> Iterator[tuple[Entry, Agreement, R, Verdict]]:
    """Give the rules of a kind that agreements break.

    Nothing is said by a round, an instrument or a menu that is damaged, or names what is not there;
    and nothing of a gap in the lists of such an agreement, or one whose parties have roles that cannot
    be theirs: what seems broken may follow from that.
    """
    doubtful = dataset.unread | {entry.key for entry in dataset.entries if not entry.whole}
    doubtful |= {edge.entry.key for edge in dataset.dangling if edge.location[0] in _JUDGED}
    for entry, agreement in dataset.of(Agreement):
        its_round = dataset.rounds.get(agreement.round)
        if its_round is None or doubtful & {
            ("round", str(agreement.round)),
            ("instrument", str(its_round.instrument)),
            ("scheme", str(its_round.menu)),
        }:
            continue
        for verdict in assess(dataset, agreement, kind):
            is_gap = len(verdict.location) == 1
            unsure = entry.key in doubtful or not all(party.can_have_its_role for party in agreement.parties)
            if verdict.outcome is Outcome.BROKEN and not (is_gap and unsure):
                yield entry, agreement, cast(R, verdict.rule), verdict


def the_rule(dataset: Dataset, verdict: Verdict) -> RelatedFinding:
    """Return the place of the rule that a verdict is about."""
    return RelatedFinding(dataset.by_key[verdict.key], ("rules", verdict.number), "the rule")


Run = Callable[[Dataset, dt.date], Iterator[Finding]]
"""A check looks at the whole dataset, on a day for what depends on one."""


@dataclass(frozen=True, slots=True)
class Check:
    """A check by name, with the docstring of its module, which is its manual page.

    ``run`` is None where the fault is found elsewhere, while a file is read. ``fixes`` says which
    fixes the check can offer: none, safe or unsafe ones.
    """

    name: str
    manual: str
    run: Run | None = None
    severity: Severity = Severity.ERROR
    fixes: Fixes = "none"

    @property
    def page(self) -> Page:
        """Its manual page."""
        return read_page(self.name, self.manual, self.severity, self.fixes)
