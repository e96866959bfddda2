"""What has become of what was agreed: by status, owner and due date, and when anybody last looked."""

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import cache

from kumppanuus.commitments import StandingName, standings
from kumppanuus.dataset import Dataset
from kumppanuus.structures import dataclass
from kumppanuus.views.brief import Agreements, Count
from kumppanuus.views.card import CardMaker
from kumppanuus.views.evidence import Evidence, SourceLine
from kumppanuus.views.lines import Named
from kumppanuus.views.places import Merger, PlaceLine, merger_of, place_lines, successor_of
from kumppanuus.views.reach import WIDER, Reach, reach_of, surroundings
from kumppanuus.views.reached import NearbyLine, nearby_line
from kumppanuus.views.steps import first_day

from .due import DUE, DueLine, due_lines, when_due
from .reviews import LookLine, PlannedReview, ReviewLine, ReviewReader, RoundReviews
from .rows import Draft, FollowedCommitment, RowMaker, ValueLine, count_of
from .tallies import Apart, Counting, OwnerTally, StatusCount, Tally
from .whose import owners_elsewhere

__all__ = [
    "Apart",
    "Asked",
    "DueLine",
    "FollowUp",
    "FollowedCommitment",
    "Group",
    "LookLine",
    "OwnerTally",
    "PlannedReview",
    "ReviewLine",
    "RoundReviews",
    "StatusCount",
    "Tally",
    "ValueLine",
    "build",
    "due_lines",
]

_COUNTED = frozenset((StandingName.OPEN, StandingName.UNREPORTED))
"""Of these nothing is known, and they are many: they are listed where something narrower is asked for."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a follow-up is narrowed to, by id; nothing for all commitments."""

    place: str | None = None
    instrument: str | None = None
    round: str | None = None
    owner: str | None = None
    statuses: frozenset[StandingName] = frozenset()
    """What is listed; the counts are of all."""
    unmeasured: bool = False
    """Whether only those are listed that have neither an indicator nor a target."""

    @property
    def names_something(self) -> bool:
        """Whether it is narrowed to a place or a record, so that the agreements can be told one by one."""
        return any((self.place, self.instrument, self.round, self.owner))

    @property
    def lists_some(self) -> bool:
        """Whether only some of the commitments are asked for."""
        return bool(self.statuses) or self.unmeasured

    @property
    def lists_unknown(self) -> bool:
        """Whether commitments are listed of which nothing is known."""
        return self.lists_some or self.place is not None or self.owner is not None

    def wants(self, draft: Draft) -> bool:
        """Whether a commitment is to be listed."""
        is_meant = not self.statuses or draft.standing.name in self.statuses
        return is_meant and not (self.unmeasured and draft.is_measured)


@dataclass(frozen=True, slots=True)
class Group:
    """The commitments of which the same can be said."""

    status: StandingName
    commitments: tuple[FollowedCommitment, ...]
    counted: tuple[FollowedCommitment, ...]
    """Those that a page only counts: they have no numbers of sources."""

    @property
    def all(self) -> tuple[FollowedCommitment, ...]:
        """Those that are listed, and those that are only counted."""
        return self.commitments + self.counted

    @property
    def count(self) -> Count:
        """How many they are; those of what may not yet have been agreed on apart."""
        return count_of(self.all)

    @property
    def count_unlisted(self) -> Count:
        """How many of them are only counted."""
        return count_of(self.counted)


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Commitments and what has become of them, as it was known on a day."""

    as_of: dt.date
    place: PlaceLine | None
    merger: Merger | None
    instrument: Named | None
    round: Named | None
    owner: Named | None
    statuses: tuple[StandingName, ...]
    """What was asked for."""
    unmeasured: bool
    """Whether only commitments without an indicator and a target were asked for."""
    agreements: Count
    """How many agreements there are, with commitments or without; those of the region or country apart."""
    with_commitments: Count
    tally: Tally
    apart: Apart
    """How many commitments are in no other count."""
    rounds: tuple[Tally, ...]
    owners: tuple[OwnerTally, ...]
    groups: tuple[Group, ...]
    others: tuple[Group, ...]
    """What organisations of other places undertook in agreements that reach the place."""
    wider: tuple[Group, ...]
    """What the region of the place or the whole country agreed."""
    proposals: tuple[Group, ...]
    """What was only proposed; in no count."""
    reviews: tuple[RoundReviews, ...]
    one_by_one: bool
    """Whether the reviews are told agreement by agreement; otherwise only the last of each round is cited."""
    nearby: tuple[NearbyLine, ...]
    later: int
    damaged: tuple[str, ...]
    sources: tuple[SourceLine, ...]

    @property
    def listed(self) -> Count:
        """How many of those that the tally counts were asked for."""
        return count_of(one for group in self.groups for one in group.all)

    @property
    def commitments(self) -> tuple[FollowedCommitment, ...]:
        """The commitments that were asked for, the closest first; proposals and others' apart."""
        return tuple(one for group in (*self.groups, *self.wider) for one in group.all)


def build(dataset: Dataset, asked: Asked, day: dt.date) -> FollowUp:
    """Build the follow-up. Raises KeyError for a place or a record that there is not.

    An abolished municipality leads to the one that it became part of, from that day on.
    """
    return _Builder(dataset, asked, day).build()


class _Builder:
    def __init__(self, dataset: Dataset, asked: Asked, day: dt.date) -> None:
        self.dataset = dataset
        self.asked = asked
        self.day = day
        self.maker = CardMaker(dataset, day, Evidence(dataset))
        self.agreements = Agreements(self.maker)
        self.rows = RowMaker(self.agreements)
        self.place = successor_of(dataset, asked.place, day) if asked.place else None
        self.reached = self._reached()
        self.told = cache(lambda name: standings(dataset, name, day))
        self.elsewhere = owners_elsewhere(dataset, self.place, day) if self.place else frozenset()

    def build(self) -> FollowUp:
        dataset, asked, evidence = self.dataset, self.asked, self.maker.evidence
        here = place_lines(dataset, (self.place,), self.day, evidence) if self.place else ()
        moved = asked.place if asked.place != self.place else None
        merger = merger_of(dataset, moved, self.day, evidence) if moved else None
        sure = [name for name, reach in self.reached.items() if reach is not Reach.NEARBY]
        told = self.agreements.in_order(sure)
        known = self._by_round(name for name in told if not self.agreements.is_proposal(name))
        found = self._drafts(known)
        others = [one for one in found if one.commitment.owner in self.elsewhere]
        theirs = [one for one in found if one.commitment.owner not in self.elsewhere]
        own = [one for one in theirs if self.reached[one.agreement] not in WIDER]
        wider = [one for one in theirs if self.reached[one.agreement] in WIDER]
        proposed = self._drafts(filter(self.agreements.is_proposal, told))
        counting = Counting(self.agreements)
        return FollowUp(
            as_of=self.day,
            place=here[0] if here else None,
            merger=merger,
            instrument=self._named("instrument", asked.instrument),
            round=self._named("round", asked.round),
            owner=self._named("organisation", asked.owner),
            statuses=tuple(name for name in StandingName if name in asked.statuses),
            unmeasured=asked.unmeasured,
            agreements=self.agreements.count(name for name in known if self.reached[name] not in WIDER),
            with_commitments=self.agreements.count(one.agreement for one in own),
            tally=counting.tally(own),
            apart=Apart(counting.count(others), counting.count(wider), counting.count(proposed)),
            rounds=tuple(counting.by_round(own)),
            owners=tuple(counting.by_owner(own)),
            groups=self._groups(own),
            others=self._groups(others),
            wider=self._groups(wider),
            proposals=self._groups(proposed),
            reviews=tuple(
                ReviewReader(self.agreements, self.told).by_round(
                    self._reviewed(known, found), one_by_one=asked.names_something
                )
            ),
            one_by_one=asked.names_something,
            nearby=tuple(
                nearby_line(dataset, name, self.day, evidence)
                for name, reach in self.reached.items()
                if reach is Reach.NEARBY and self._drafts([name])
            ),
            later=self.agreements.later(sure),
            damaged=tuple(name for kind, name in dataset.damaged if kind == "agreement"),
            sources=evidence.lines(),
        )

    def _reached(self) -> dict[str, Reach]:
        """Return the agreements that are asked for, and how each reaches the place."""
        dataset, asked = self.dataset, self.asked
        around = surroundings(dataset, self.place, self.day) if self.place else None
        found = {}
        for name, agreement in dataset.agreements.items():
            reach = reach_of(dataset, around, agreement) if around else Reach.OWN
            is_meant = (
                asked.round in (None, agreement.round)
                and asked.instrument in (None, dataset.instrument_of(name))
                and asked.owner in (None, *(one.owner for one in agreement.commitments))
            )
            if reach and is_meant:
                found[name] = reach
        return found

    def _by_round(self, names: Iterable[str]) -> list[str]:
        """Return agreements round by round, the oldest round first."""

        def when(name: str) -> tuple[dt.date, str]:
            its_round = self.dataset.rounds.get(self.dataset.agreements[name].round)
            first = first_day(its_round) if its_round else None
            return first or dt.date.max, self.dataset.agreements[name].round

        return sorted(names, key=when)

    def _drafts(self, names: Iterable[str]) -> list[Draft]:
        """Return the commitments of some agreements, of the owner who is asked for."""
        return [
            Draft(name, number, commitment, standing, self.reached[name] if self.place else None)
            for name in names
            for number, (commitment, standing) in enumerate(
                zip(self.dataset.agreements[name].commitments, self.told(name), strict=True)
            )
            if self.asked.owner in (None, commitment.owner)
        ]

    def _groups(self, drafts: Sequence[Draft]) -> tuple[Group, ...]:
        """Return the commitments that are to be listed, by what has become of them."""
        groups = []
        for standing in StandingName:
            found = [one for one in drafts if one.standing.name is standing and self.asked.wants(one)]
            if standing in DUE:
                found.sort(key=when_due)
            listed = [one for one in found if self._is_listed(one)]
            counted = [one for one in found if not self._is_listed(one)]
            if found:
                groups.append(Group(standing, self.rows.rows(listed), self.rows.unlisted(counted)))
        return tuple(groups)

    def _is_listed(self, draft: Draft) -> bool:
        """Whether a commitment is written out; most of those of which nothing is known only where asked."""
        return draft.standing.name not in _COUNTED or draft.is_measured or self.asked.lists_unknown

    def _reviewed(self, known: Iterable[str], drafts: Iterable[Draft]) -> list[str]:
        """Return the agreements whose last review is told: all, or those of what is listed."""
        listed = {one.agreement for one in drafts if self.asked.wants(one)}
        return [name for name in known if name in listed or not self.asked.lists_some]

    def _named(self, kind: str, name: str | None) -> Named | None:
        return Named(name, self.dataset.name_of(kind, name)) if name else None
