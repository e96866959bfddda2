"""The list from the dataset: which records, in which groups."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from kumppanuus.dataset import Dataset
from kumppanuus.model.base import walk
from kumppanuus.model.evidence import Citation, Sourced
from kumppanuus.model.folders import ORGANISATION_KINDS
from kumppanuus.model.funding import FundingDecision
from kumppanuus.model.source import Source
from kumppanuus.structures import dataclass
from kumppanuus.views.evidence import is_decided
from kumppanuus.views.lines import Named
from kumppanuus.views.places import successor_of

from .agreements import Agreements
from .arranging import Arrangement
from .columns import COLUMNS, Line, usual_columns
from .filters import Filters
from .kinds import kind_of, records
from .lines import Applied, ListGroup, Listing, ListRow
from .match import Match
from .others import Others, is_gone

_SURE = {Match.CERTAIN: "", Match.POSSIBLE: "possible", Match.NEARBY: "nearby"}

GROUPS = (
    *("", "gone", "possible", "nearby"),
    *("proposals", "possible-proposals", "nearby-proposals"),
    *("in-proposals", "possible-in-proposals", "nearby-in-proposals"),
)
"""The headings of the groups in their order; what is certain stands first and has none."""

_STATEMENTS = {
    "events": ("status", "start", "end", "signed", "from", "to", "ends"),
    "parties": ("party", "parties", "role"),
    "themes": ("theme", "themes", "concepts", "menu"),
    "funding": ("funding",),
}
"""The keys of an agreement, and the columns and filters that rest on what stands there."""


_TIMES = {"status", "from", "to", "ends"}
"""The filters that say nothing of what is known only later than the day."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A record, how far it is what was asked for, and the heading under which it stands then."""

    match: Match
    heading: str
    line: Line


def build(
    dataset: Dataset,
    what: str,
    day: dt.date,
    filters: Filters | None = None,
    arrangement: Arrangement | None = None,
) -> Listing:
    """List one of :data:`LISTS`, as far as the filters leave it. Raises KeyError for anything else."""
    asked, order = filters or Filters(), arrangement or Arrangement()
    kind = kind_of(what)
    agreements = Agreements(dataset, asked, day)
    options = tuple(option for option, _ in asked.given())
    known, later = _known(agreements, kind, what)
    found = list(_found(agreements, kind, known, options))
    columns = usual_columns(kind, asked) if order.columns is None else order.columns
    groups = []
    for heading in GROUPS:
        lines = [one.line for one in found if one.heading == heading and one.match > Match.UNDATED]
        if lines or not heading:
            rows = order.sorted((_row(line, columns, order.sort) for line in lines), columns)
            groups.append(ListGroup(heading or None, rows))
    return Listing(
        kind=what,
        as_of=day,
        filters=tuple(_applied(agreements)),
        columns=("id", *columns),
        groups=tuple(_limited(groups, order.limit)),
        later=sum(1 for _ in _found(agreements, kind, later, tuple(set(options) - _TIMES))),
        undated=sum(one.match is Match.UNDATED for one in found),
    )


Records = list[tuple[str, Any]]


def _known(agreements: Agreements, kind: str, what: str) -> tuple[Records, Records]:
    """Return the records that are known by the day, and those that are known only later."""
    known: Records = []
    later: Records = []
    for name, record in records(agreements.dataset, what):
        (later if _is_later(agreements, kind, name, record) else known).append((name, record))
    return known, later


def _is_later(agreements: Agreements, kind: str, name: str, record: Any) -> bool:
    if kind == "agreement":
        return agreements.is_later(name)
    if isinstance(record, FundingDecision):
        return not is_decided(agreements.dataset, record, agreements.day)
    return isinstance(record, Source) and record.date is not None and record.date.first > agreements.day


def _found(agreements: Agreements, kind: str, known: Records, options: tuple[str, ...]) -> Iterator[_Found]:
    """Give the records that the filters leave, or of which it cannot be told whether they do."""
    if kind == "agreement":
        for name, record in known:
            line = Line(agreements, kind, name, record, agreements.reach(name))
            proposed = "proposals" if record.is_proposal else ""
            yield from _placed(line, agreements.match(name, options), proposed)
        return
    others = Others(agreements, kind, options)
    for name, record in known:
        verdict = others.verdict(name, record)
        line = Line(agreements, kind, name, record, others.reach(name, record), verdict.agreements)
        yield from _placed(line, verdict.match, "in-proposals" if verdict.proposed else "")


def _placed(line: Line, match: Match, proposed: str) -> Iterator[_Found]:
    """Give a record with its heading, unless it is not what was asked for."""
    if match is not Match.NO:
        heading = "-".join(part for part in (_SURE.get(match, ""), proposed) if part)
        yield _Found(match, heading or ("gone" if is_gone(line.record, line.agreements.day) else ""), line)


def _row(line: Line, columns: tuple[str, ...], sort: str | None) -> ListRow:
    """Return a record with the columns that are shown, and the one by which the list is sorted."""
    needed = dict.fromkeys((*columns, *([sort] if sort and sort != "id" else [])))
    values = {column: COLUMNS[line.kind][column](line) for column in needed}
    sources = _sources(line, columns) if line.kind == "agreement" else ()
    return ListRow(line.id, values, sources)


def _sources(line: Line, columns: tuple[str, ...]) -> tuple[str, ...]:
    """Return the sources of what an agreement's row shows, and of what it was found by."""
    used = {*columns, *(option for option, _ in line.agreements.filters.given())}
    only = line.record.only_source
    if only:
        return (str(only.source),)
    stated = [getattr(line.record, key) for key, names in _STATEMENTS.items() if not used.isdisjoint(names)]
    parts = (part for value in stated for _, part in walk(value))
    cited = (part.source for part in parts if isinstance(part, Citation | Sourced) and part.source)
    return tuple(dict.fromkeys(str(source) for source in cited))


def _limited(groups: list[ListGroup], limit: int | None) -> Iterator[ListGroup]:
    """Give the groups with no more rows in all than were asked for."""
    for group in groups:
        most = len(group.rows) if limit is None else max(limit, 0)
        yield ListGroup(group.heading, group.rows[:most], len(group.rows[most:]))
        limit = None if limit is None else max(limit - len(group.rows), 0)


def _applied(agreements: Agreements) -> Iterator[Applied]:
    """Give the filters as a reader knows them."""
    dataset = agreements.dataset

    def named(kind: str, name: str) -> Named:
        return Named(name, dataset.name_of(kind, name))

    for option, value in agreements.filters.given():
        if option == "region":
            place = successor_of(dataset, value, agreements.day)
            yield Applied(option, named("place", place), named("place", value) if place != value else None)
        elif option == "party" and value not in ORGANISATION_KINDS:
            yield Applied(option, named("organisation", value))
        elif option in ("theme", "instrument", "round", "programme", "source"):
            yield Applied(option, named(option, value))
        else:
            yield Applied(option, value)
