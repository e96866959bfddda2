"""An agreement in one line: what it is called, where, from when to when, and its status."""

import datetime as dt
from collections.abc import Iterable
from functools import cache

from kumppanuus.model.agreement import Agreement, Event
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.statements import Claims, followed
from kumppanuus.model.text import LocalText
from kumppanuus.status import Status, StatusName, start_of, status
from kumppanuus.structures import dataclass

from .card import CardMaker
from .lines import Named, Numbers
from .standing import NOT_BEGUN, is_only_proposed, may_be_unagreed


@dataclass(frozen=True, slots=True)
class Brief:
    """An agreement in one line."""

    id: str
    title: LocalText
    instrument: Named
    round: Named
    places: tuple[Named, ...]
    scope: LocalText | None
    status: Status
    since: PartialDate | None
    """When it began, or else the last that is known to have come before that."""
    start: PartialDate | None
    end: PartialDate | None
    until: PartialDate | None
    """When it ended or is to end: by itself, or earlier, once another replaced it."""
    sources: Numbers


@dataclass(frozen=True, slots=True)
class Count:
    """How many agreements there are for certain, and how many more there may be."""

    certain: int
    perhaps: int


_SPAN = frozenset(("signed", "begins", "ends"))


class Agreements:
    """The agreements that were known by a day, proposals apart from the others.

    Whatever is cited gets its number where it is read, so a line is made in the order of the page.
    """

    def __init__(self, maker: CardMaker) -> None:
        self.maker = maker
        self.dataset = maker.dataset
        self.status = cache(lambda name: status(maker.dataset, name, maker.day))

    def known(self, names: Iterable[str]) -> list[str]:
        """Return those that were known by the day and are no proposals, the oldest first."""
        return self.in_order(name for name in names if not self.is_proposal(name))

    def proposals(self, names: Iterable[str]) -> list[str]:
        """Return the proposals that were known by the day, the oldest first."""
        return self.in_order(name for name in names if self.is_proposal(name))

    def later(self, names: Iterable[str]) -> int:
        """Count those of which nothing was known by the day."""
        return sum(not self.is_known(name) for name in set(names))

    def is_known(self, name: str) -> bool:
        """Whether anything was known of it by the day."""
        return self.status(name).name is not StatusName.NOT_YET

    def is_proposal(self, name: str) -> bool:
        """Whether nothing but a proposal was known of it by the day."""
        return is_only_proposed(self.dataset.agreements[name], self.status(name))

    def briefs(self, names: Iterable[str]) -> tuple[Brief, ...]:
        """Return the lines of some agreements."""
        return tuple(self.brief(name) for name in names)

    def brief(self, name: str, *said: tuple[int, ...]) -> Brief:
        """Return the line of an agreement; ``said`` are numbers of sources of what is said of it before."""
        maker = self.maker
        agreement, known = self.dataset.agreements[name], maker.known(name)
        now = self.status(name)
        replaced_by = maker.replacements(name) if now.name is StatusName.SUPERSEDED else []
        end = None if now.name in NOT_BEGUN else maker.end(known)
        superseded = maker.superseded(replaced_by)
        dated = [event for event in known.events if event.event in _SPAN] or known.events[-1:]
        numbers = [number for part in said for number in part]
        numbers += [number for event in dated for number in self._cited(event, agreement)]
        for successor, link in replaced_by:
            numbers += maker.evidence.cite(link, self.dataset.agreements[successor])
        return Brief(
            id=name,
            title=agreement.title,
            instrument=maker.named("instrument", self.dataset.instrument_of(name)),
            round=maker.named("round", agreement.round),
            places=tuple(maker.named("place", place) for place in agreement.places),
            scope=agreement.scope,
            status=now,
            since=_since(known),
            start=None if now.name in NOT_BEGUN else start_of(known),
            end=end,
            until=min(filter(None, (end, superseded)), key=lambda date: date.last, default=None),
            sources=tuple(dict.fromkeys(numbers)),
        )

    def _cited(self, event: Event, agreement: Agreement) -> Numbers:
        """Return the source of an event; where several contradict each other, the one that is followed."""
        claims = event.date.claims if isinstance(event.date, Claims) else ()
        told = (claim for claim in claims if claim.followed)
        return self.maker.evidence.cite(*told, event, agreement)

    def count(self, names: Iterable[str]) -> Count:
        """Count agreements; what may not yet have been agreed on by the day counts apart."""
        known = sorted(filter(self.is_known, set(names)))
        perhaps = sum(map(self.is_perhaps, known))
        return Count(len(known) - perhaps, perhaps)

    def is_perhaps(self, name: str) -> bool:
        """Whether it may not yet have been agreed on by the day."""
        now = self.status(name)
        return len(now.names) > 1 and may_be_unagreed(now)

    def in_order(self, names: Iterable[str]) -> list[str]:
        """Return those that were known by the day, the oldest first."""
        return sorted(filter(self.is_known, names), key=lambda name: (self._first_day(name), name))

    def _first_day(self, name: str) -> dt.date:
        since = _since(self.maker.known(name))
        return since.beginning if since else dt.date.max


def _since(known: Agreement) -> PartialDate | None:
    """Return when it began, or else the last that is known to have come before that; plans apart."""
    done = [followed(event.date) for event in known.events if not event.planned and event.event != "ends"]
    return start_of(known) or max(filter(None, done), default=None)
