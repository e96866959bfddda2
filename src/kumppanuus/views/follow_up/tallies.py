"""How many commitments there are, what has become of them, and how many have nothing to measure them by."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from kumppanuus.commitments import StandingName
from kumppanuus.structures import dataclass
from kumppanuus.views.brief import Agreements, Count
from kumppanuus.views.lines import Named

from .rows import Draft


@dataclass(frozen=True, slots=True)
class StatusCount:
    """Of how many commitments the same can be said."""

    status: StandingName
    count: Count


@dataclass(frozen=True, slots=True)
class Tally:
    """The commitments of a round, or of all."""

    round: Named | None
    commitments: Count
    unmeasured: Count
    """Those without an indicator and a target."""
    statuses: tuple[StatusCount, ...]


@dataclass(frozen=True, slots=True)
class OwnerTally:
    """The commitments of one owner; of None, those whose owner the dataset does not name."""

    owner: Named | None
    commitments: Count
    overdue: Count


@dataclass(frozen=True, slots=True)
class Apart:
    """How many commitments there are that count for nobody who was asked for."""

    others: Count
    """What organisations of other places undertook."""
    wider: Count
    """What the region of the place or the whole country agreed."""
    proposals: Count


class Counting:
    """Counts commitments; those of an agreement that may not yet have been agreed on count apart."""

    def __init__(self, agreements: Agreements) -> None:
        self.agreements = agreements

    def by_round(self, drafts: Sequence[Draft]) -> Iterator[Tally]:
        """Give the rounds in the order of the commitments."""
        maker, dataset = self.agreements.maker, self.agreements.dataset
        rounds = dict.fromkeys(dataset.agreements[one.agreement].round for one in drafts)
        for its_round in rounds:
            theirs = [one for one in drafts if dataset.agreements[one.agreement].round == its_round]
            yield self.tally(theirs, maker.named("round", its_round))

    def tally(self, drafts: Sequence[Draft], its_round: Named | None = None) -> Tally:
        """Count some commitments."""
        found = Counter(one.standing.name for one in drafts)
        return Tally(
            its_round,
            self.count(drafts),
            self.count(one for one in drafts if not one.is_measured),
            tuple(
                StatusCount(name, self.count(one for one in drafts if one.standing.name is name))
                for name in StandingName
                if name in found
            ),
        )

    def by_owner(self, drafts: Sequence[Draft]) -> Iterator[OwnerTally]:
        """Give the owners, the one with most commitments first, and at last what nobody is named for."""
        owners = Counter(one.commitment.owner for one in drafts)
        named = sorted((owner for owner in owners if owner), key=lambda owner: (-owners[owner], owner))
        for owner in (*named, *([None] if None in owners else [])):
            theirs = [one for one in drafts if one.commitment.owner == owner]
            overdue = (one for one in theirs if one.standing.name is StandingName.OVERDUE)
            who = self.agreements.maker.named("organisation", owner) if owner else None
            yield OwnerTally(who, self.count(theirs), self.count(overdue))

    def count(self, drafts: Iterable[Draft]) -> Count:
        """Count commitments."""
        perhaps = [self.agreements.is_perhaps(one.agreement) for one in drafts]
        return Count(perhaps.count(False), perhaps.count(True))
