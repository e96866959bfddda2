"""The report on an instrument: what it is for, its rules and rounds, who takes part, and about what."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator

from kumppanuus.dataset import Dataset
from kumppanuus.model.instrument import Instrument
from kumppanuus.model.text import LocalText
from kumppanuus.structures import dataclass

from ..brief import Agreements, Brief, Count
from ..card import CardMaker
from ..evidence import Evidence, SourceLine
from ..lines import AimLine, BindingLine, DatedLine, Named, Numbers, StatementLine
from ..participation import Taking, participation
from ..rule_lines import RuleLine, rule_lines, verdicts
from ..statement_lines import aim_lines, binding_line, dated_line, of_record, statement_lines
from ..steps import first_day, has_begun
from ..sums import Found, StageGroup, by_stage


@dataclass(frozen=True, slots=True)
class Kin:
    """An instrument that went before or came after; ``inferred`` where no source says it."""

    instrument: Named
    inferred: bool
    note: LocalText | None
    sources: Numbers


@dataclass(frozen=True, slots=True)
class RoundGroup:
    """A round, its term, and its agreements, the oldest first."""

    round: Named
    term: DatedLine | None
    count: Count
    agreements: tuple[Brief, ...]


@dataclass(frozen=True, slots=True)
class ThemeCount:
    """In how many agreements a theme is taken up."""

    theme: Named
    agreements: Count


@dataclass(frozen=True, slots=True)
class InstrumentReport:
    """An instrument and its agreements, on a day."""

    as_of: dt.date
    id: str
    name: LocalText
    abbreviation: LocalText | None
    description: LocalText | None
    sources_of_name: Numbers
    levels: tuple[str, ...]
    binding: BindingLine | None
    before: tuple[Kin, ...]
    after: tuple[Kin, ...]
    aims: tuple[AimLine, ...]
    nature: tuple[StatementLine, ...]
    rules: tuple[RuleLine, ...]
    rounds: tuple[RoundGroup, ...]
    proposals: tuple[Brief, ...]
    parties: tuple[Taking, ...]
    themes: tuple[ThemeCount, ...]
    money: tuple[StageGroup, ...]
    later: int
    damaged: tuple[str, ...]
    sources: tuple[SourceLine, ...]


def build(dataset: Dataset, name: str, day: dt.date) -> InstrumentReport:
    """Build the report on an instrument. Raises KeyError for one that there is not."""
    record = dataset.instruments[name]
    maker = CardMaker(dataset, day, Evidence(dataset))
    agreements = Agreements(maker)
    rounds = {other for other, one in dataset.rounds.items() if one.instrument == name}
    held = [other for other, one in dataset.agreements.items() if one.round in rounds]
    judged = [verdict for other in agreements.known(held) for verdict in verdicts(maker, maker.known(other))]
    return InstrumentReport(
        as_of=day,
        id=name,
        name=record.title,
        abbreviation=record.abbreviation,
        description=record.description,
        sources_of_name=of_record(maker, record),
        levels=record.level,
        binding=binding_line(maker, record),
        before=tuple(_before(maker, record)),
        after=tuple(_after(maker, name)),
        aims=aim_lines(maker, record.aims, record),
        nature=statement_lines(maker, record.nature, record),
        rules=rule_lines(maker, "instrument", record, judged),
        rounds=tuple(_rounds(agreements, rounds, held)),
        proposals=agreements.briefs(agreements.proposals(held)),
        parties=participation(agreements, held),
        themes=_themes(agreements, agreements.known(held)),
        money=by_stage(maker, _money(dataset, name, rounds)),
        later=agreements.later(held),
        damaged=tuple(one for kind, one in dataset.damaged if kind == "agreement"),
        sources=maker.evidence.lines(),
    )


def _before(maker: CardMaker, record: Instrument) -> Iterator[Kin]:
    for one in record.succeeds:
        if not maker.is_younger(one, record):
            sources = () if one.inferred else maker.evidence.cite(one, record)
            yield Kin(maker.named("instrument", one.instrument), one.inferred, one.note, sources)


def _after(maker: CardMaker, name: str) -> Iterator[Kin]:
    for other, record in maker.dataset.instruments.items():
        for one in record.succeeds:
            if one.instrument == name and not maker.is_younger(one, record):
                sources = () if one.inferred else maker.evidence.cite(one, record)
                yield Kin(maker.named("instrument", other), one.inferred, one.note, sources)


def _rounds(agreements: Agreements, rounds: Iterable[str], held: list[str]) -> Iterator[RoundGroup]:
    """Give the rounds that had begun by the day, the oldest first; one without agreements too."""
    dataset, maker = agreements.dataset, agreements.maker
    for name in sorted(rounds, key=lambda one: (first_day(dataset.rounds[one]) or dt.date.max, one)):
        theirs = agreements.known(other for other in held if dataset.agreements[other].round == name)
        if theirs or has_begun(dataset.rounds[name], maker.day):
            term = dated_line(maker, dataset.rounds[name].term, dataset.rounds[name])
            yield RoundGroup(
                maker.named("round", name), term, agreements.count(theirs), agreements.briefs(theirs)
            )


def _themes(agreements: Agreements, held: Iterable[str]) -> tuple[ThemeCount, ...]:
    """Return the concepts that agreements are mapped to, the most frequent first."""
    found: dict[str, set[str]] = {}
    for name in held:
        for theme in agreements.dataset.agreements[name].themes:
            for concept in theme.concepts:
                found.setdefault(str(concept), set()).add(name)
    counts = [
        ThemeCount(agreements.maker.named("theme", theme), agreements.count(names))
        for theme, names in found.items()
    ]
    taken = [one for one in counts if one.agreements.certain or one.agreements.perhaps]
    return tuple(sorted(taken, key=lambda one: (-one.agreements.certain, one.theme.id)))


def _money(dataset: Dataset, name: str, rounds: Collection[str]) -> Iterator[Found]:
    """Give the sums that are for the instrument, or for agreements of its rounds."""
    for other, decision in dataset.funding.items():
        for purpose in decision.purposes:
            if purpose.instrument == name or (purpose.round or "") in rounds:
                yield other, decision, purpose, None
