"""The report on a party: everything that a ministry, a council, a city or a university takes part in."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import get_args

from kumppanuus.dataset import Dataset
from kumppanuus.model.agreement import Agreement, Party
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.organisation import Organisation
from kumppanuus.model.roles import Role
from kumppanuus.model.source import Source
from kumppanuus.model.statements import followed
from kumppanuus.model.text import LocalText
from kumppanuus.structures import dataclass

from ..brief import Agreements, Brief, Count
from ..card import CardMaker
from ..evidence import Evidence, SourceLine
from ..lines import CommitmentLine, DatedLine, Named, NotedLine, Numbers
from ..statement_lines import dated_line, of_record
from ..steps import StepLine, first_day, has_begun, step_lines
from ..sums import Found, StageGroup, by_stage


@dataclass(frozen=True, slots=True)
class RoleGroup:
    """The agreements in which a party has one role, the oldest first."""

    role: str
    count: Count
    agreements: tuple[Brief, ...]


@dataclass(frozen=True, slots=True)
class Negotiation:
    """As what a party took part in preparing a round."""

    role: str
    note: LocalText | None
    sources: Numbers


@dataclass(frozen=True, slots=True)
class RoundPart:
    """A round that a party negotiated, or in whose steps it acts."""

    round: Named
    negotiated: tuple[Negotiation, ...]
    steps: tuple[StepLine, ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """As what a party carries a programme out."""

    note: LocalText | None
    sources: Numbers


@dataclass(frozen=True, slots=True)
class ProgrammePart:
    """A programme that a party owns or carries out."""

    programme: Named
    owns: bool
    sources: Numbers
    operates: tuple[Operation, ...]
    term: DatedLine | None


@dataclass(frozen=True, slots=True)
class MemberLine:
    """A member of a working group or a network; without an id where it is unclear who is meant."""

    id: str | None
    name: LocalText
    note: LocalText | None
    sources: Numbers


@dataclass(frozen=True, slots=True)
class Undertaking:
    """What a party undertook, and in which agreement."""

    agreement: Named
    commitment: CommitmentLine


@dataclass(frozen=True, slots=True)
class Relative:
    """Who went before a party or after it, the day of the change, and what that one takes part in."""

    party: Named
    changed: DatedLine | None
    roles: tuple[RoleGroup, ...]
    proposals: tuple[RoleGroup, ...]
    rounds: tuple[RoundPart, ...]


@dataclass(frozen=True, slots=True)
class Publication:
    """A document that a party published, and which is a source of the dataset."""

    id: str
    title: str
    kind: str
    language: str
    date: PartialDate | None
    address: str | None


@dataclass(frozen=True, slots=True)
class PartyReport:
    """What a party takes part in, by role and year, on a day."""

    as_of: dt.date
    id: str
    name: LocalText
    abbreviation: LocalText | None
    task: LocalText | None
    acts_for: tuple[Named, ...]
    """The municipality that it governs, or the region whose council it is."""
    part_of: Named | None
    sources_of_name: Numbers
    founded: DatedLine | None
    abolished: DatedLine | None
    roles: tuple[RoleGroup, ...]
    as_place: tuple[RoleGroup, ...]
    """Where sources name the place that it acts for as the party, and no organisation."""
    proposals: tuple[RoleGroup, ...]
    rounds: tuple[RoundPart, ...]
    programmes: tuple[ProgrammePart, ...]
    decided: tuple[StageGroup, ...]
    received: tuple[StageGroup, ...]
    commitments: tuple[Undertaking, ...]
    memberships: tuple[NotedLine, ...]
    members: tuple[MemberLine, ...]
    bodies: tuple[NotedLine, ...]
    before: tuple[Relative, ...]
    after: tuple[Relative, ...]
    published: tuple[Publication, ...]
    told_later: bool
    """Whether a source younger than the day is what names it as a party."""
    later: int
    damaged: tuple[str, ...]
    sources: tuple[SourceLine, ...]


def build(dataset: Dataset, name: str, day: dt.date) -> PartyReport:
    """Build the report on a party. Raises KeyError for an organisation that there is not."""
    record = dataset.organisations[name]
    maker = CardMaker(dataset, day, Evidence(dataset))
    agreements = Agreements(maker)
    own = [one for one in _held(dataset) if one.party.organisation == name]
    as_place = [one for one in _held(dataset) if one.party.place in record.acts_for]
    return PartyReport(
        as_of=day,
        id=name,
        name=dataset.name_of("organisation", name),
        abbreviation=record.abbreviation,
        task=record.task,
        acts_for=tuple(maker.named("place", place) for place in record.acts_for),
        part_of=maker.named("organisation", record.part_of) if record.part_of else None,
        sources_of_name=of_record(maker, record),
        founded=dated_line(maker, record.founded, record),
        abolished=dated_line(maker, record.abolished, record),
        roles=_roles(agreements, own),
        as_place=_roles(agreements, as_place),
        proposals=_proposals(agreements, [*own, *as_place]),
        rounds=tuple(_rounds(maker, name)),
        programmes=tuple(_programmes(maker, name)),
        decided=by_stage(maker, _decided(dataset, name)),
        received=by_stage(maker, _received(dataset, name)),
        commitments=tuple(_commitments(agreements, name)),
        memberships=tuple(_memberships(maker, name)),
        members=tuple(_members(maker, record)),
        bodies=tuple(_bodies(maker, name)),
        before=tuple(_before(agreements, name)),
        after=tuple(_after(agreements, name)),
        published=tuple(_published(dataset, name, day)),
        told_later=any(
            maker.is_told_later(one.agreement, (one.party,))
            for one in (*own, *as_place)
            if agreements.is_known(one.name)
        ),
        later=agreements.later(one.name for one in (*own, *as_place)),
        damaged=tuple(one for kind, one in dataset.damaged if kind == "agreement"),
        sources=maker.evidence.lines(),
    )


# Agreements by role


@dataclass(frozen=True, slots=True)
class _Part:
    """Somebody's part in an agreement."""

    name: str
    agreement: Agreement
    party: Party


def _held(dataset: Dataset) -> Iterator[_Part]:
    for name, agreement in dataset.agreements.items():
        for party in agreement.parties:
            yield _Part(name, agreement, party)


def _roles(agreements: Agreements, parts: Iterable[_Part]) -> tuple[RoleGroup, ...]:
    return _grouped(agreements, parts, agreements.known)


def _proposals(agreements: Agreements, parts: Iterable[_Part]) -> tuple[RoleGroup, ...]:
    return _grouped(agreements, parts, agreements.proposals)


def _grouped(
    agreements: Agreements, parts: Iterable[_Part], chosen: Callable[[Iterable[str]], list[str]]
) -> tuple[RoleGroup, ...]:
    """Return the chosen agreements by role; each line cites what names the party, and then its course."""
    by_role: dict[str, dict[str, _Part]] = {role: {} for role in get_args(Role)}
    for part in parts:
        by_role[part.party.role].setdefault(part.name, part)
    return tuple(
        RoleGroup(
            role,
            agreements.count(names),
            tuple(
                agreements.brief(name, agreements.maker.evidence.cite(held[name].party, held[name].agreement))
                for name in names
            ),
        )
        for role, held in by_role.items()
        if (names := chosen(held))
    )


# Rounds and programmes


def _rounds(maker: CardMaker, name: str) -> Iterator[RoundPart]:
    """Give the rounds that an organisation negotiated or acts in, the oldest first."""
    rounds = [one for one in maker.dataset.rounds.items() if has_begun(one[1], maker.day)]
    for other, its_round in sorted(rounds, key=lambda one: (first_day(one[1]) or dt.date.max, one[0])):
        negotiated = tuple(
            Negotiation(one.role, one.note, maker.evidence.cite(one, its_round))
            for one in its_round.negotiators
            if one.organisation == name and not maker.is_younger(one, its_round)
        )
        steps = step_lines(maker, its_round, (step for step in its_round.steps if name in step.actors))
        if negotiated or steps:
            yield RoundPart(maker.named("round", other), negotiated, steps)


def _programmes(maker: CardMaker, name: str) -> Iterator[ProgrammePart]:
    """Give the programmes that an organisation owns or carries out, once they had begun."""
    for other, programme in maker.dataset.programmes.items():
        term = followed(programme.term.date) if programme.term else None
        operators = [one for one in programme.operators if one.organisation == name]
        if (programme.owner != name and not operators) or (term and term.first > maker.day):
            continue
        owns = programme.owner == name
        yield ProgrammePart(
            maker.named("programme", other),
            owns,
            of_record(maker, programme) if owns else (),
            tuple(Operation(one.note, maker.evidence.cite(one, programme)) for one in operators),
            dated_line(maker, programme.term, programme),
        )


# Money


def _decided(dataset: Dataset, name: str) -> Iterator[Found]:
    for other, decision in dataset.funding.items():
        if decision.decided.organisation == name:
            yield other, decision, None, None


def _received(dataset: Dataset, name: str) -> Iterator[Found]:
    for other, decision in dataset.funding.items():
        for purpose in decision.purposes:
            for part in purpose.parts:
                if part.recipient == name:
                    yield other, decision, purpose, part


# What it undertook, belongs to and published


def _commitments(agreements: Agreements, name: str) -> Iterator[Undertaking]:
    dataset, maker = agreements.dataset, agreements.maker
    for other in agreements.known(dataset.agreements):
        for one in dataset.agreements[other].commitments:
            if one.owner == name:
                line = maker.commitment(one, dataset.agreements[other])
                yield Undertaking(maker.named("agreement", other), line)


def _memberships(maker: CardMaker, name: str) -> Iterator[NotedLine]:
    for other, body in maker.dataset.organisations.items():
        for one in body.members:
            if one.organisation == name and not maker.is_younger(one, body):
                sources = maker.evidence.cite(one, body)
                yield NotedLine(maker.named("organisation", other), one.note, sources)


def _members(maker: CardMaker, body: Organisation) -> Iterator[MemberLine]:
    for one in body.members:
        if not maker.is_younger(one, body):
            who = one.name or maker.dataset.name_of("organisation", str(one.organisation))
            yield MemberLine(one.organisation, who, one.note, maker.evidence.cite(one, body))


def _bodies(maker: CardMaker, name: str) -> Iterator[NotedLine]:
    for other, body in maker.dataset.organisations.items():
        if body.part_of == name:
            yield NotedLine(maker.named("organisation", other), None, of_record(maker, body))


def _published(dataset: Dataset, name: str, day: dt.date) -> Iterator[Publication]:
    """Give the documents that may have been published by the day, the newest first, the undated last."""
    published = [one for one in dataset.sources.items() if one[1].publisher == name]
    dated = sorted(((one[1].date, one) for one in published if one[1].date), reverse=True, key=_by_date)
    undated = [one for one in published if not one[1].date]
    for other, source in [one for _, one in dated] + undated:
        if source.date is None or source.date.first <= day:
            yield Publication(other, source.title, source.kind, source.language, source.date, source.address)


def _by_date(one: tuple[PartialDate, tuple[str, Source]]) -> tuple[PartialDate, str]:
    return one[0], one[1][0]


# Who went before, and who came after


def _before(agreements: Agreements, name: str) -> Iterator[Relative]:
    """Give those whose tasks came to an organisation, also by way of another, once they were gone."""
    dataset = agreements.dataset
    for other, gone in dataset.organisations.items():
        if other != name and name in _successors(dataset, other):
            yield from _relative(agreements, other, gone)


def _after(agreements: Agreements, name: str) -> Iterator[Relative]:
    """Give those to whom the tasks of an organisation came, once it was gone."""
    dataset = agreements.dataset
    for other, gone in _successors(dataset, name).items():
        yield from _relative(agreements, other, dataset.organisations[gone])


def _successors(dataset: Dataset, name: str) -> dict[str, str]:
    """Return those that took an organisation's tasks over, near and far, with the one that each followed."""
    found: dict[str, str] = {}
    waiting = [name]
    while waiting:
        one = waiting.pop(0)
        for successor in dataset.organisations[one].successors:
            if successor in dataset.organisations and successor not in (*found, name):
                found[str(successor)] = one
                waiting.append(str(successor))
    return found


def _relative(agreements: Agreements, name: str, gone: Organisation) -> Iterator[Relative]:
    maker = agreements.maker
    date = followed(gone.abolished.date) if gone.abolished else None
    if date and date.first > maker.day:
        return
    changed = dated_line(maker, gone.abolished, gone)
    parts = [one for one in _held(maker.dataset) if one.party.organisation == name]
    yield Relative(
        maker.named("organisation", name),
        changed,
        _roles(agreements, parts),
        _proposals(agreements, parts),
        tuple(_rounds(maker, name)),
    )
