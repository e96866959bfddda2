"""What a check says: a fault at a place in a record. Where that is in a file, the loader knows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar, cast

from kumppanuus.dataset import Dataset, Entry, Key
from kumppanuus.diagnostics import Severity
from kumppanuus.manual import Fixes, Page, read_page
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.base import Location, Model
from kumppanuus.model.rule import Rule
from kumppanuus.rules import Outcome, Verdict, assess

Cause = tuple[str | int, ...]
"""What several findings come from: ``("kokeilusopimus-2022",)`` for a round with a wrong date."""


@dataclass(frozen=True, slots=True)
class RelatedFinding:
    """Another place that belongs to a finding."""

    entry: Entry
    location: Location
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault. ``on_key`` points at the key instead of the value.

    What bears the same ``cause`` as others that a check finds is told with them, as one finding.
    """

    entry: Entry
    location: Location
    message: str
    help: str
    on_key: bool = False
    related: tuple[RelatedFinding, ...] = ()
    fix: "Rewrite | None" = None
    cause: Cause | None = None


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


def broken(
    dataset: Dataset, entry: Entry, agreement: Agreement, kind: type[R]
) -> Iterator[tuple[R, Verdict]]:
    """Give the rules of a kind that an agreement breaks.

    Nothing is said by a round, an instrument or a menu that is damaged, or names what is not there;
    and nothing of a gap in the lists of such an agreement, or one whose parties have roles that cannot
    be theirs: what seems broken may follow from that.
    """
    its_round = dataset.rounds.get(agreement.round)
    found = [one for one in assess(dataset, agreement, kind) if one.outcome is Outcome.BROKEN]
    if its_round is None or not found:
        return
    around = (
        ("round", str(agreement.round)),
        ("instrument", str(its_round.instrument)),
        ("scheme", str(its_round.menu)),
    )
    if any(_is_doubtful(dataset, key) for key in around):
        return
    unsure = _is_doubtful(dataset, entry.key) or not all(one.can_have_its_role for one in agreement.parties)
    for verdict in found:
        is_gap = len(verdict.location) == 1
        if not (is_gap and unsure):
            yield cast(R, verdict.rule), verdict


def _is_doubtful(dataset: Dataset, key: Key) -> bool:
    """Whether a record is damaged, or names what is not there, where a judgment rests on it."""
    dangling = dataset.dangling_in(key)
    return dataset.is_unread_in_part(key) or any(edge.location[0] in _JUDGED for edge in dangling)


def the_rule(dataset: Dataset, verdict: Verdict) -> RelatedFinding:
    """Return the place of the rule that a verdict is about."""
    return RelatedFinding(dataset.by_key[verdict.key], ("rules", verdict.number), "the rule")


Run = Callable[..., Iterator[Finding]]
"""``run(dataset, entry, record)`` finds what is wrong with one record; a daily check gets the day as well."""


@dataclass(frozen=True, slots=True)
class Check:
    """A check by name, with the docstring of its module, which is its manual page.

    It looks at ``each`` record of some models, one at a time. ``daily`` says that the day counts too.
    ``run`` is None where the fault is found elsewhere, while a file is read. ``fixes`` says which
    fixes the check can offer: none, safe or unsafe ones.
    """

    name: str
    manual: str
    each: tuple[type[Model], ...] = ()
    run: Run | None = None
    daily: bool = False
    severity: Severity = Severity.ERROR
    fixes: Fixes = "none"

    @property
    def page(self) -> Page:
        """Its manual page."""
        return read_page(self.name, self.manual, self.severity, self.fixes)
