"""When an agreement was last looked at: reviewed, followed up, or told of with what came of it."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator

from kumppanuus.commitments import Standing
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.evidence import Citation, Sourced
from kumppanuus.model.statements import Claims, followed
from kumppanuus.status import Status
from kumppanuus.structures import dataclass
from kumppanuus.views.brief import Agreements
from kumppanuus.views.lines import Named, Numbers


@dataclass(frozen=True, slots=True)
class PlannedReview:
    """A review that is planned for later than the day."""

    date: PartialDate
    sources: Numbers


@dataclass(frozen=True, slots=True)
class LookLine:
    """Something that tells that an agreement was looked at."""

    kind: str
    """``review``, ``follow-up`` of a commitment, or ``outcome``."""
    date: PartialDate | None
    """Of an outcome, that of its source; None where that is not known."""
    sources: Numbers


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """When an agreement was last looked at in each way, and what is planned."""

    agreement: Named
    agreement_status: Status
    reviewed: LookLine | None
    followed_up: LookLine | None
    """The last that is told of a commitment."""
    outcome: LookLine | None
    """The youngest source that tells what came of it."""
    planned: tuple[PlannedReview, ...]

    @property
    def last(self) -> LookLine | None:
        """The last of them."""
        looks = [one for one in (self.outcome, self.followed_up, self.reviewed) if one]
        return max(looks, key=_day, default=None)


@dataclass(frozen=True, slots=True)
class RoundReviews:
    """The agreements of a round, how many were reviewed, and of how many anything is told."""

    round: Named
    reviewed: int
    told_of: int
    last: ReviewLine | None
    """Of the agreement that was looked at last."""
    agreements: tuple[ReviewLine, ...]


@dataclass(frozen=True, slots=True)
class _Look:
    """Something that tells that an agreement was looked at, and the statement that does."""

    kind: str
    date: PartialDate | None
    around: tuple[Sourced | Citation, ...]


_SHOWN = frozenset(("review", "follow-up", "outcome", "planned"))


class ReviewReader:
    """Reads when agreements were last looked at, as it was known on a day."""

    def __init__(self, agreements: Agreements, told: Callable[[str], tuple[Standing, ...]]) -> None:
        self.agreements = agreements
        self.maker = agreements.maker
        self.dataset = agreements.dataset
        self.told = told

    def by_round(self, names: Iterable[str], *, one_by_one: bool) -> Iterator[RoundReviews]:
        """Give the reviews round by round, in the order of the agreements.

        Where they are not told one by one, only the last look of each round is shown, and has its source.
        """
        by_round: dict[str, dict[str, list[_Look]]] = {}
        for name in names:
            by_round.setdefault(str(self.dataset.agreements[name].round), {})[name] = list(self._looks(name))
        for its_round, looks_of in by_round.items():
            cited = _SHOWN if one_by_one else frozenset[str]()
            lines = {name: self._line(name, looks, cited) for name, looks in looks_of.items()}
            latest = max(
                filter(looks_of.get, looks_of), key=lambda name: max(map(_day, looks_of[name])), default=None
            )
            if latest and (shown := lines[latest].last) and not one_by_one:
                lines[latest] = self._line(latest, looks_of[latest], frozenset((shown.kind,)))
            yield RoundReviews(
                self.maker.named("round", its_round),
                sum(line.reviewed is not None for line in lines.values()),
                sum(line.last is not None for line in lines.values()),
                lines[latest] if latest else None,
                tuple(lines.values()),
            )

    def _line(self, name: str, looks: list[_Look], cited: frozenset[str]) -> ReviewLine:
        """Return when an agreement was looked at; ``cited`` is what has the number of its source."""
        agreement = self.dataset.agreements[name]

        def last(kind: str) -> LookLine | None:
            look = max((one for one in looks if one.kind == kind), key=_day, default=None)
            if look is None:
                return None
            sources = self.maker.evidence.cite(*look.around, agreement) if kind in cited else ()
            return LookLine(kind, look.date, sources)

        return ReviewLine(
            Named(name, agreement.title),
            self.agreements.status(name),
            last("review"),
            last("follow-up"),
            last("outcome"),
            tuple(self._planned(name, is_cited="planned" in cited)),
        )

    def _looks(self, name: str) -> Iterator[_Look]:
        agreement = self.dataset.agreements[name]
        for event in self.maker.known(name).events:
            if event.event == "reviewed" and not event.planned:
                claim = event.date.followed if isinstance(event.date, Claims) else None
                yield _Look("review", followed(event.date), (claim or event,))
        for commitment, standing in zip(agreement.commitments, self.told(name), strict=True):
            yield from (_Look("follow-up", one.date, (one, commitment)) for one in standing.told)
        for outcome in agreement.outcomes:
            if not self.maker.is_younger(outcome, agreement):
                citation = outcome if outcome.source else agreement.only_source
                source = self.dataset.sources.get(citation.source) if citation and citation.source else None
                yield _Look("outcome", source.date if source else None, (outcome,))

    def _planned(self, name: str, *, is_cited: bool) -> Iterator[PlannedReview]:
        agreement = self.dataset.agreements[name]
        for event in self.maker.known(name).events:
            date = followed(event.date)
            if event.event == "reviewed" and event.planned and date and date.last_stated >= self.maker.day:
                yield PlannedReview(date, self.maker.evidence.cite(event, agreement) if is_cited else ())


def _day(look: _Look | LookLine) -> dt.date:
    """Return the first day that its date can mean, so that a day of a year comes after the year alone."""
    date = look.date
    return date.beginning if date else dt.date.min
