"""What is known of the places in the rounds of one family, before anything is said of it in words."""

import datetime as dt
from collections.abc import Iterator, Sequence

from kumppanuus.model.dates import PartialDate
from kumppanuus.structures import dataclass

from ..lines import Numbers
from .cells import may_be_agreed, state_of
from .lines import OWN, Cell, Held, Said, State


@dataclass(frozen=True, slots=True)
class Known:
    """What reaches a place in a round, and what sources say of its absence."""

    round: str
    held: tuple[Held, ...]
    said: tuple[Said, ...]
    is_shut_out: bool

    @property
    def state(self) -> State:
        """What follows from that."""
        return state_of(self.held, self.said, is_shut_out=self.is_shut_out)

    @property
    def is_left_out(self) -> bool:
        """Whether sources say that it has no agreement, and it has none of its own."""
        return bool(self.said) and self.state not in OWN

    @property
    def own(self) -> tuple[Held, ...]:
        """Its own agreements, for certain or perhaps."""
        return tuple(one for one in self.held if one.reach == "own" and may_be_agreed(one.status))

    @property
    def other(self) -> tuple[Held, ...]:
        """The agreements of a part of it or of a wider place."""
        return tuple(one for one in self.held if one.reach != "own" and may_be_agreed(one.status))

    def cell(self, absence: "Absence | None") -> Cell:
        """Return the cell of a matrix; ``absence`` is the one that the round is part of."""
        since, until = _spell(self.held)
        if self.state is State.LEFT_OUT and absence:
            since, until = absence.since, absence.back.since if absence.back else None
        of_agreements = [number for one in self.held for number in one.sources]
        of_sayings = [number for one in self.said for number in one.sources]
        sources = tuple(dict.fromkeys(of_agreements + of_sayings))
        besides = state_of(self.held, (), is_shut_out=self.is_shut_out)
        return Cell(self.round, self.state, self.held, besides, self.said, since, until, sources)


def _spell(held: tuple[Held, ...]) -> tuple[PartialDate | None, PartialDate | None]:
    """Return from when until when those agreements run that reach the place as the closest one does."""
    alike = [one for one in held if (one.reach, one.is_proposal) == (held[0].reach, held[0].is_proposal)]
    since = min((one.since for one in alike if one.since), default=None)
    ends = [one.until for one in alike]
    until = None if None in ends else max(filter(None, ends), key=lambda date: date.last, default=None)
    return since, until


@dataclass(frozen=True, slots=True)
class Absence:
    """Rounds that a place was left out of, between the agreements of its own before and after."""

    rounds: tuple[Known, ...]
    only_parts: bool
    """Whether sources tell only of places within it."""
    begins: PartialDate | None
    """When the first of the rounds began."""
    last: Held | None
    back: Held | None
    meanwhile: tuple[Held, ...]
    day: dt.date

    @property
    def continued(self) -> bool:
        """Whether the last agreement ran on until the day, or until there was another."""
        if self.last is None or self.last.until is None:
            return False
        if self.last.until.first >= self.day:
            return True
        begun = self.back.since if self.back else None
        return bool(begun and begun.first <= self.last.until.last + dt.timedelta(days=1))

    @property
    def since(self) -> PartialDate | None:
        """From when on it was without an agreement, as far as that is known."""
        if self.last is None:
            return self.begins
        is_open = self.last.until is None or self.last.until.last >= self.day
        return None if is_open or self.continued else self.last.until

    @property
    def sources(self) -> Numbers:
        """What this rests on besides what sources say of the rounds themselves."""
        held = filter(None, (self.last, self.back, *self.meanwhile))
        return tuple(dict.fromkeys(number for one in held for number in one.sources))


def absences(
    rounds: Sequence[Known], begins: dict[str, PartialDate | None], day: dt.date
) -> Iterator[Absence]:
    """Give the times in which a place was left out; rounds between the same two agreements are one."""
    found: dict[tuple[str, str, bool], list[int]] = {}
    for number, known in enumerate(rounds):
        if known.is_left_out:
            last, back = _last(rounds[:number]), _back(rounds[number + 1 :])
            only_parts = all(said.reach == "within" for said in known.said)
            key = (last.agreement.id if last else "", back.agreement.id if back else "", only_parts)
            found.setdefault(key, []).append(number)
    for (_, _, only_parts), numbers in found.items():
        first, final = numbers[0], numbers[-1]
        if only_parts:
            yield Absence(tuple(rounds[number] for number in numbers), True, None, None, None, (), day)
            continue
        ends = next((number for number in range(final + 1, len(rounds)) if rounds[number].own), len(rounds))
        others = {one.agreement.id: one for known in rounds[first:ends] for one in known.other}
        yield Absence(
            tuple(rounds[number] for number in numbers),
            False,
            begins[rounds[first].round],
            _last(rounds[:first]),
            _back(rounds[final + 1 :]),
            tuple(others.values()),
            day,
        )


def _last(before: Sequence[Known]) -> Held | None:
    """Return the agreement of its own that ran longest, of the rounds before one; an unknown end is late."""
    own = [one for known in before for one in known.own]
    return max(own, key=lambda one: one.until.last if one.until else dt.date.max, default=None)


def _back(after: Sequence[Known]) -> Held | None:
    return next((one for known in after for one in known.own), None)
