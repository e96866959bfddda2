"""The answer: the figures that were asked for, their decisions, and what they may not tell."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from kumppanuus.dataset import Dataset
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.money import STAGES
from kumppanuus.model.statements import followed
from kumppanuus.model.text import LocalText
from kumppanuus.structures import dataclass
from kumppanuus.views.card import CardMaker
from kumppanuus.views.evidence import Evidence, SourceLine, is_decided, is_younger
from kumppanuus.views.lines import Named
from kumppanuus.views.places import Merger, merger_of, successor_of

from .adding import together
from .figure import Fit
from .filters import Filters, Sieve
from .lines import DecisionLine, FilterLine, MayLine, PossibleRow, ProgrammeLine, Row, Together
from .making import LineMaker
from .maybe import may_include
from .tree import Emitted, Node, told, tree

_KINDS = {
    "region": "place",
    "theme": "theme",
    "instrument": "instrument",
    "round": "round",
    "programme": "programme",
    "decision": "funding",
    "party": "organisation",
}
"""What the filters name; a year and a budget item are no records."""


@dataclass(frozen=True, slots=True)
class FundingView:
    """Decided money as far as documents tell, on a day.

    ``rows`` tell each amount of money once at each stage: a decision's total, or the purposes, parts and
    shares that were asked for. ``possible`` are rows of which it is open whether they were, each with why.
    ``decisions`` hold the same with everything around it.
    """

    as_of: dt.date
    filters: tuple[FilterLine, ...]
    merger: Merger | None
    stages: tuple[str, ...]
    """The stages at which there is a figure, in their order, ``unknown`` last."""
    rows: tuple[Row, ...]
    together: tuple[Together, ...]
    possible: tuple[PossibleRow, ...]
    proposals: tuple[Row, ...]
    may_include: tuple[MayLine, ...]
    unknown_year: tuple[Named, ...]
    """Decisions that may be of the year that is asked for: their year is not known."""
    programme: tuple[ProgrammeLine, ...]
    """Sums that are stated for the fund as a whole."""
    decisions: tuple[DecisionLine, ...]
    later: int
    """How many decisions that were asked for are later than the day."""
    damaged: tuple[str, ...]
    cited_in_rows: int
    """Up to which source the rows cite them; the rest is for the decisions."""
    sources: tuple[SourceLine, ...]

    @property
    def is_brief(self) -> bool:
        """Whether everything was asked for, so that pages tell of each decision in one row."""
        return not self.filters

    @property
    def cited(self) -> tuple[SourceLine, ...]:
        """The sources that a page cites."""
        return self.sources[: self.cited_in_rows] if self.is_brief else self.sources

    @property
    def has_overview(self) -> bool:
        """Whether pages show the rows, or leave a single one to its decision."""
        return self.is_brief or len(self.rows) > 1 or len(self.decisions) > 1

    @property
    def is_empty(self) -> bool:
        """Whether no sum fits what was asked for."""
        return not (self.rows or self.possible or self.proposals)


def build(dataset: Dataset, filters: Filters, day: dt.date) -> FundingView:
    """Build the answer. Raises KeyError for a place or a theme that there is not.

    An abolished municipality leads to the one that it became part of, from that day on.
    """
    evidence = Evidence(dataset)
    maker = LineMaker(CardMaker(dataset, day, evidence))
    region = successor_of(dataset, filters.region, day) if filters.region else None
    has_gone = filters.region and region != filters.region
    merger = merger_of(dataset, filters.region, day, evidence) if has_gone and filters.region else None
    used = replace(filters, region=region)
    sieve = Sieve(dataset, used, day)
    trees = [tree(dataset, name, sieve, day) for name in _in_order(dataset)]
    known = [node for node in trees if is_decided(dataset, node.figure.decision, day)]
    wanted = [node for node in known if node.is_wanted]
    figures = [one for node in wanted for one in told(node)]
    sure, possible, proposals = _sorted(figures)
    alone = bool(used.given) and len(sure) == len(wanted) == 1  # its decision tells it, and is numbered first
    rows = () if alone else tuple(maker.row(one) for one in sure)
    possibly = tuple(PossibleRow(maker.row(one), sieve.doubts(one.node.figure)) for one in possible)
    proposed = tuple(maker.row(one) for one in proposals)
    may = tuple(line for node in known for line in may_include(node, sieve, maker)) if sieve.may_share else ()
    programme = tuple(_programme(dataset, used, day, maker))
    cited = len(evidence.lines())
    decisions = tuple(maker.decision(node) for node in wanted)
    rows = tuple(maker.row(one) for one in sure) if alone else rows
    return FundingView(
        as_of=day,
        filters=tuple(_filter_line(dataset, name, value) for name, value in used.given.items()),
        merger=merger,
        stages=_stages([*_stages_told(decisions), *(one.figure.stage for one in programme)]),
        rows=rows,
        together=tuple(together(one.node for one in sure)) if used.given else (),
        possible=possibly,
        proposals=proposed,
        may_include=may,
        unknown_year=tuple(_without_year(dataset, used, known, day)),
        programme=programme,
        decisions=decisions,
        later=sum(node.is_wanted for node in trees) - len(wanted),
        damaged=tuple(name for kind, name in dataset.damaged if kind in ("funding", "agreement")),
        cited_in_rows=cited,
        sources=evidence.lines(),
    )


def _in_order(dataset: Dataset) -> list[str]:
    """Return the decisions by their day, the undated last."""

    def when(name: str) -> tuple[bool, PartialDate | str, str]:
        date = followed(dataset.funding[name].decided.date)
        return (date is None, date or "", name)

    return sorted(dataset.funding, key=when)


def _sorted(figures: list[Emitted]) -> tuple[list[Emitted], list[Emitted], list[Emitted]]:
    """Part the figures that were asked for from those that may have been, and from proposals."""
    proposals = [one for one in figures if _is_proposal(one.node)]
    others = [one for one in figures if not _is_proposal(one.node)]
    sure = [one for one in others if one.node.fit is Fit.YES]
    return sure, [one for one in others if one.node.fit is Fit.MAYBE], proposals


def _is_proposal(node: Node) -> bool:
    return bool(node.figure.holding and node.figure.holding.agreement.is_proposal)


def _stages_told(decisions: tuple[DecisionLine, ...]) -> Iterator[str | None]:
    for decision in decisions:
        yield decision.total.stage
        for purpose in decision.purposes:
            yield purpose.figure.stage
            yield from (part.figure.stage for part in purpose.parts)


def _stages(found: list[str | None]) -> tuple[str, ...]:
    return tuple(stage for stage in (*STAGES, "unknown") if stage in {one or "unknown" for one in found})


def _without_year(dataset: Dataset, filters: Filters, known: list[Node], day: dt.date) -> Iterator[Named]:
    """Give the decisions of no known year that are asked for but for the year, and can be of it."""
    if filters.year is None or filters.year > day.year:
        return
    sieve = Sieve(dataset, replace(filters, year=None), day)
    for node in known:
        name, decision = node.figure.name, node.figure.decision
        programme = dataset.programmes.get(decision.programme or "")
        term = followed(programme.term.date) if programme and programme.term else None
        is_too_early = term is not None and filters.year < term.first.year
        can_be = not (node.figure.years.years or node.is_wanted or is_too_early)
        if can_be and tree(dataset, name, sieve, day).is_wanted:
            yield Named(name, dataset.name_of("funding", name))


def _programme(dataset: Dataset, filters: Filters, day: dt.date, maker: LineMaker) -> Iterator[ProgrammeLine]:
    """Give what is stated for a programme as a whole, where nothing but it and a year is asked for."""
    programme = dataset.programmes.get(filters.programme or "")
    if programme is None or filters.given.keys() - {"programme", "year"}:
        return
    for one in programme.money:
        is_of_year = filters.year is None or one.budget_year == filters.year
        if is_of_year and not is_younger(dataset, one, programme, day):
            yield maker.contribution(one, programme)


def _filter_line(dataset: Dataset, name: str, value: str) -> FilterLine:
    known = dataset.name_of(_KINDS[name], value) if name in _KINDS else LocalText(fi=value)
    if name == "decision" and (number := dataset.funding[value].number):
        known = LocalText(fi=number)
    return FilterLine(name, value, known)
