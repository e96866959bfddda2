"""The numbered list of sources under a view: each statement carries the numbers of its own."""

import datetime as dt

from kumppanuus.dataset import Dataset
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.evidence import Citation, Sourced
from kumppanuus.model.funding import FundingDecision
from kumppanuus.model.record import Record
from kumppanuus.model.statements import followed
from kumppanuus.model.text import LocalText
from kumppanuus.structures import dataclass


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source and a place in it, under the number by which statements cite it."""

    number: int
    source: str
    title: str
    kind: str
    language: str
    publisher: LocalText | None = None
    date: PartialDate | None = None
    at: str | None = None
    page: int | None = None
    address: str | None = None
    read: PartialDate | None = None
    draft: bool = False
    note: LocalText | None = None


class Evidence:
    """Gives numbers to sources in the order in which statements cite them."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self._numbers: dict[tuple[str, str | None, int | None], int] = {}

    def cite(self, *around: Sourced | Citation | Record) -> tuple[int, ...]:
        """Return the number of a statement's source, or of the one that it inherits.

        ``around`` are the statement and those that it is part of, from the inside, and its record last.
        """
        for one in around:
            if isinstance(one, Record):
                return self._number(one.only_source) if one.only_source else ()
            if one.source is not None:
                return self._number(one)
        return ()

    def _number(self, citation: Sourced | Citation) -> tuple[int, ...]:
        assert citation.source is not None
        key = (str(citation.source), citation.at, citation.page)
        return (self._numbers.setdefault(key, len(self._numbers) + 1),)

    def adopt(self, numbers: tuple[int, ...], other: "Evidence") -> tuple[int, ...]:
        """Return the numbers here of what another list numbered."""
        keys = list(other._numbers)
        return tuple(self._numbers.setdefault(keys[one - 1], len(self._numbers) + 1) for one in numbers)

    def lines(self) -> tuple[SourceLine, ...]:
        """Return everything that was cited, by number."""
        return tuple(self._line(number, *key) for key, number in self._numbers.items())

    def _line(self, number: int, name: str, at: str | None, page: int | None) -> SourceLine:
        source = self._dataset.sources.get(name)
        if source is None:
            return SourceLine(number, name, name, "unknown", "fi", at=at, page=page)
        return SourceLine(
            number,
            name,
            source.title,
            source.kind,
            source.language,
            self._dataset.name_of("organisation", source.publisher) if source.publisher else None,
            source.date,
            at,
            page,
            source.address,
            source.read,
            source.draft,
            source.note,
        )


def is_younger(dataset: Dataset, statement: Sourced | Citation, record: Record, day: dt.date) -> bool:
    """Whether a statement's source, its own or the record's only one, is certainly younger than the day."""
    return dataset.is_younger(statement, record, day)


def is_decided(dataset: Dataset, decision: FundingDecision, day: dt.date) -> bool:
    """Whether a decision can have been made by a day.

    An undated one not before its programme began, nor before its source, where that is dated.
    """
    date = followed(decision.decided.date)
    if date:
        return date.first <= day
    programme = dataset.programmes.get(decision.programme or "")
    term = followed(programme.term.date) if programme and programme.term else None
    return not (term and term.first > day) and not is_younger(dataset, decision.decided, decision, day)


def is_surely_decided(dataset: Dataset, decision: FundingDecision, day: dt.date) -> bool:
    """Whether a decision has been made by a day, and not only can have been.

    An undated one has been made when its source was written, or else when it was read.
    """
    date = followed(decision.decided.date)
    if date:
        return date.last <= day
    citation = decision.decided if decision.decided.source else decision.only_source
    source = dataset.sources.get(citation.source) if citation and citation.source else None
    told = (source.date or source.read) if source else None
    return bool(told and told.last <= day)
