"""The report on a round: its course, what it asked for and offered, and the agreements that came of it."""

import datetime as dt
from collections.abc import Iterable, Iterator

from kumppanuus.dataset import Dataset
from kumppanuus.model.agreement import AgreedTheme
from kumppanuus.model.round import Round
from kumppanuus.model.text import LocalText
from kumppanuus.rules import Verdict, within
from kumppanuus.structures import dataclass

from ..brief import Agreements, Brief, Count
from ..card import CardMaker
from ..evidence import Evidence, SourceLine
from ..lines import AimLine, DatedLine, Named, Numbers, StatementLine
from ..rule_lines import OutcomeCount, RuleLine, counted, rule_lines, verdicts
from ..statement_lines import aim_lines, dated_line, of_record, statement_lines
from ..steps import StepLine, step_lines
from ..sums import Found, StageGroup, by_stage


@dataclass(frozen=True, slots=True)
class FrameLine:
    """A policy or a programme that a round stands in."""

    name: LocalText
    programme: Named | None
    text: LocalText
    sources: Numbers


@dataclass(frozen=True, slots=True)
class NegotiatorLine:
    """Who prepared and negotiated a round, and as what."""

    who: Named
    role: str
    note: LocalText | None
    sources: Numbers


@dataclass(frozen=True, slots=True)
class MenuItem:
    """An item of a round's menu, the headings above it, and in how many agreements it was taken up.

    A heading counts the agreements that took up what lies below it.
    """

    item: Named
    broader: tuple[Named, ...]
    is_heading: bool
    agreements: Count


@dataclass(frozen=True, slots=True)
class TierLine:
    """A group of places and what they could get."""

    text: LocalText
    places: tuple[Named, ...]
    others: bool
    instruments: tuple[Named, ...]
    least_places: int | None
    contents: tuple[Named, ...]
    sources: Numbers


@dataclass(frozen=True, slots=True)
class OutsideLine:
    """Places without an agreement in a round, and why."""

    places: tuple[Named, ...]
    text: LocalText
    sources: Numbers


@dataclass(frozen=True, slots=True)
class JudgedAgreement:
    """An agreement, and how many rules it is held to keep or not."""

    agreement: Brief
    verdicts: tuple[OutcomeCount, ...]


@dataclass(frozen=True, slots=True)
class RoundReport:
    """A round and its agreements, on a day."""

    as_of: dt.date
    id: str
    name: LocalText
    instrument: Named
    programme: Named | None
    description: LocalText | None
    sources_of_name: Numbers
    term: DatedLine | None
    steps: tuple[StepLine, ...]
    negotiators: tuple[NegotiatorLine, ...]
    frames: tuple[FrameLine, ...]
    aims: tuple[AimLine, ...]
    criteria: tuple[StatementLine, ...]
    agenda: tuple[StatementLine, ...]
    menu: tuple[MenuItem, ...]
    sources_of_menu: Numbers
    tiers: tuple[TierLine, ...]
    outside: tuple[OutsideLine, ...]
    financing: tuple[StatementLine, ...]
    money: tuple[StageGroup, ...]
    follow_up: tuple[StatementLine, ...]
    rules: tuple[RuleLine, ...]
    """Those of the instrument, and then the round's own."""
    count: Count
    agreements: tuple[JudgedAgreement, ...]
    proposals: tuple[JudgedAgreement, ...]
    later: int
    damaged: tuple[str, ...]
    sources: tuple[SourceLine, ...]


def build(dataset: Dataset, name: str, day: dt.date) -> RoundReport:
    """Build the report on a round. Raises KeyError for one that there is not."""
    record = dataset.rounds[name]
    maker = CardMaker(dataset, day, Evidence(dataset))
    agreements = Agreements(maker)
    held = [other for other, one in dataset.agreements.items() if one.round == name]
    judged = {
        other: list(verdicts(maker, maker.known(other))) for other in held if agreements.is_known(other)
    }
    return RoundReport(
        as_of=day,
        id=name,
        name=record.title,
        instrument=maker.named("instrument", record.instrument),
        programme=maker.named("programme", record.programme) if record.programme else None,
        description=record.description,
        sources_of_name=of_record(maker, record),
        term=dated_line(maker, record.term, record),
        steps=step_lines(maker, record, record.steps),
        negotiators=tuple(_negotiators(maker, record)),
        frames=tuple(_frames(maker, record)),
        aims=aim_lines(maker, record.aims, record),
        criteria=statement_lines(maker, record.criteria, record),
        agenda=statement_lines(maker, record.agenda, record),
        menu=tuple(_menu(agreements, record, agreements.known(held))),
        sources_of_menu=_sources_of_menu(maker, record),
        tiers=tuple(_tiers(maker, record)),
        outside=tuple(_outside(maker, record)),
        financing=statement_lines(maker, record.financing, record),
        money=by_stage(maker, _money(dataset, name)),
        follow_up=statement_lines(maker, record.follow_up, record),
        rules=_rules(agreements, record, judged),
        count=agreements.count(agreements.known(held)),
        agreements=_judged(agreements, agreements.known(held), judged),
        proposals=_judged(agreements, agreements.proposals(held), judged),
        later=agreements.later(held),
        damaged=tuple(one for kind, one in dataset.damaged if kind == "agreement"),
        sources=maker.evidence.lines(),
    )


def _negotiators(maker: CardMaker, record: Round) -> Iterator[NegotiatorLine]:
    for one in record.negotiators:
        if not maker.is_younger(one, record):
            who = maker.named("organisation", one.organisation)
            yield NegotiatorLine(who, one.role, one.note, maker.evidence.cite(one, record))


def _frames(maker: CardMaker, record: Round) -> Iterator[FrameLine]:
    for one in record.frames:
        if not maker.is_younger(one, record):
            programme = maker.named("programme", one.programme) if one.programme else None
            yield FrameLine(one.name, programme, one.text, maker.evidence.cite(one, record))


def _menu(agreements: Agreements, record: Round, held: Iterable[str]) -> Iterator[MenuItem]:
    """Give the menu in its order: each heading, and below it what belongs to it."""
    dataset, maker = agreements.dataset, agreements.maker
    scheme = dataset.schemes.get(record.menu) if record.menu else None
    for key, concept in scheme.concepts.items() if scheme else ():
        item = f"{record.menu}/{key}"
        taken = [
            name
            for name in held
            for theme in dataset.agreements[name].themes
            if any(within(dataset, chosen, item) for chosen in _chosen(theme))
        ]
        yield MenuItem(
            maker.named("theme", item),
            tuple(maker.named("theme", broader) for broader in concept.broader),
            bool(scheme and item in scheme.headings),
            agreements.count(taken),
        )


def _chosen(theme: AgreedTheme) -> Iterator[str]:
    """Give the items that a theme takes up, and those under which other sources list it."""
    yield from theme.menu
    yield from (one.group for one in theme.variants if one.group)


def _sources_of_menu(maker: CardMaker, record: Round) -> Numbers:
    scheme = maker.dataset.schemes.get(record.menu) if record.menu else None
    return of_record(maker, scheme) if scheme else ()


def _tiers(maker: CardMaker, record: Round) -> Iterator[TierLine]:
    for one in record.tiers:
        if not maker.is_younger(one, record):
            yield TierLine(
                one.text,
                tuple(maker.named("place", place) for place in one.places),
                one.others,
                tuple(maker.named("instrument", instrument) for instrument in one.instruments),
                one.least_places,
                tuple(maker.named("theme", theme) for theme in one.contents),
                maker.evidence.cite(one, record),
            )


def _outside(maker: CardMaker, record: Round) -> Iterator[OutsideLine]:
    for one in record.outside:
        if not maker.is_younger(one, record):
            places = tuple(maker.named("place", place) for place in one.places)
            yield OutsideLine(places, one.text, maker.evidence.cite(one, record))


def _money(dataset: Dataset, name: str) -> Iterator[Found]:
    for other, decision in dataset.funding.items():
        for purpose in decision.purposes:
            if purpose.round == name:
                yield other, decision, purpose, None


def _rules(agreements: Agreements, record: Round, judged: dict[str, list[Verdict]]) -> tuple[RuleLine, ...]:
    """Return the rules with what can be said of the agreements; proposals are not counted."""
    maker = agreements.maker
    found = [verdict for name in agreements.known(judged) for verdict in judged[name]]
    instrument = maker.dataset.instruments.get(record.instrument)
    shared = rule_lines(maker, "instrument", instrument, found) if instrument else ()
    return shared + rule_lines(maker, "round", record, found)


def _judged(
    agreements: Agreements, names: Iterable[str], judged: dict[str, list[Verdict]]
) -> tuple[JudgedAgreement, ...]:
    return tuple(JudgedAgreement(agreements.brief(name), counted(judged[name])) for name in names)
