"""The report on a party as rows: each agreement once for every role."""

from collections.abc import Iterable, Iterator

from kumppanuus.labels import Words
from kumppanuus.render.outline.sheet import Grouped, agreements_sheet
from kumppanuus.render.sheet import Sheet
from kumppanuus.views.report.party import PartyReport, RoleGroup


def party_sheet(report: PartyReport, words: Words) -> Sheet:
    """Return the agreements of a party, of the place that it acts for, and of who went before and after."""
    return agreements_sheet(_grouped(report), report.sources, ("organisation", "role"))


def _grouped(report: PartyReport) -> Iterator[Grouped]:
    yield from _of(report.id, "own", report.roles)
    yield from _of(report.id, "as-place", report.as_place)
    yield from _of(report.id, "proposals", report.proposals)
    for group, relatives in (("before", report.before), ("after", report.after)):
        for one in relatives:
            yield from _of(one.party.id, group, one.roles)
            yield from _of(one.party.id, f"{group}-proposals", one.proposals)


def _of(party: str, group: str, roles: Iterable[RoleGroup]) -> Iterator[Grouped]:
    for role in roles:
        for one in role.agreements:
            yield group, one, (party, role.role)
