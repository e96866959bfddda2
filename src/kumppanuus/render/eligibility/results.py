"""What came of a round, as tables."""

from collections.abc import Sequence

from kumppanuus.render.outline import Line, Row, Section, Table
from kumppanuus.views.eligibility import Answer, RoundLine
from kumppanuus.views.eligibility.view import Result

from .groups import Groups


def results_section(
    heading: str, results: Sequence[Result], groups: Groups, note: str = "", lines: tuple[Line, ...] = ()
) -> Section:
    """Return agreements under a heading. How they concern the place is said once where it is the same of all.

    Their tiers are told where these are of the same round.
    """
    words = groups.words
    ways = {one.reach for one in results}
    is_alike = len(results) > 1 and len(ways) == 1
    has_groups = any(one.opened_by or one.unopened for one in results)
    columns = list(groups.rows.agreements(()).columns)
    if is_alike:
        note = f"{note} {words.fill('eligibility-each', how=words[f'reach-{results[0].reach}'])}".lstrip()
    else:
        columns.append(words["eligibility-column-reach"])
    if has_groups:
        columns.append(words["eligibility-column-group"])

    def row(one: Result) -> Row:
        years, title, where, status = groups.rows.agreement(one.agreement).cells
        if one.signed:
            status = f"{words['event-signed']} {words.date(one.signed)}; {status}"
        reach = () if is_alike else (words[f"reach-{one.reach}"],)
        tiers = (_tiers(one, groups),) if has_groups else ()
        return Row((years, title, where, status, *reach, *tiers), one.agreement.sources)

    return Section(heading, note, lines=lines, table=Table(tuple(columns), tuple(map(row, results))))


def came_section(one: RoundLine, groups: Groups) -> Section:
    """Return the agreements of the round for the place, or that none is known."""
    words = groups.words
    silent = one.agreements or one.answer is Answer.NOT_YET
    lines = () if silent else (Line(words["eligibility-no-results"]),)
    return results_section(words["eligibility-results-heading"], one.agreements, groups, lines=lines)


def _tiers(one: Result, groups: Groups) -> str:
    if one.unopened:
        return groups.words["eligibility-unopened"]
    return ", ".join(map(groups.name, one.opened_by))
