"""The report on an agreement: its card, its rules, what it belongs to, and what else its places agreed."""

import datetime as dt
from collections.abc import Iterator

from kumppanuus.dataset import Dataset
from kumppanuus.model.text import LocalText
from kumppanuus.structures import dataclass

from ..brief import Agreements, Brief
from ..card import AgreementCard, CardMaker
from ..chain import Chain, adopted, chains
from ..evidence import Evidence, SourceLine
from ..lines import BindingLine, DatedLine, Named, SuccessionLine
from ..places import with_centres
from ..reach import Reach
from ..rule_lines import VerdictLine, verdict_lines
from ..statement_lines import binding_line, dated_line


@dataclass(frozen=True, slots=True)
class RoundNote:
    """The round of an agreement."""

    round: Named
    description: LocalText | None
    term: DatedLine | None


@dataclass(frozen=True, slots=True)
class InstrumentNote:
    """The instrument of an agreement."""

    instrument: Named
    description: LocalText | None
    binding: BindingLine | None


@dataclass(frozen=True, slots=True)
class AgreementReport:
    """An agreement and what is around it, on a day."""

    as_of: dt.date
    card: AgreementCard
    continued_by: tuple[SuccessionLine, ...]
    """Later agreements that follow it, as sources say, beside those that replaced it."""
    chains: tuple[Chain, ...]
    """What its places agreed before it and after it, by its instrument and those linked to that."""
    round: RoundNote | None
    instrument: InstrumentNote | None
    rules: tuple[VerdictLine, ...]
    others: tuple[Brief, ...]
    """Other agreements of the same places, and of their city region or its central cities."""
    proposals: tuple[Brief, ...]
    later: int
    damaged: tuple[str, ...]
    sources: tuple[SourceLine, ...]


def build(dataset: Dataset, name: str, day: dt.date) -> AgreementReport:
    """Build the report on an agreement. Raises KeyError for one that there is not."""
    maker = CardMaker(dataset, day, Evidence(dataset))
    agreements = Agreements(maker)
    around = [other for other in _of_same_places(dataset, name) if other != name]
    card = maker.card(name, None)
    replaced_by = {one.agreement.id for one in card.replaced_by}
    its_round = dataset.rounds.get(dataset.agreements[name].round)
    instrument = dataset.instruments.get(its_round.instrument) if its_round else None
    return AgreementReport(
        as_of=day,
        card=card,
        continued_by=tuple(
            one for one in _followers(agreements, name) if one.agreement.id not in replaced_by
        ),
        chains=_chains(maker, name, [name, *agreements.known(around)]),
        round=RoundNote(card.round, its_round.description, dated_line(maker, its_round.term, its_round))
        if its_round
        else None,
        instrument=InstrumentNote(card.instrument, instrument.description, binding_line(maker, instrument))
        if instrument
        else None,
        rules=verdict_lines(maker, maker.known(name)) if agreements.is_known(name) else (),
        others=agreements.briefs(agreements.known(around)),
        proposals=agreements.briefs(agreements.proposals(around)),
        later=agreements.later(around),
        damaged=tuple(one for kind, one in dataset.damaged if kind == "agreement"),
        sources=maker.evidence.lines(),
    )


def _followers(agreements: Agreements, name: str) -> Iterator[SuccessionLine]:
    """Give the agreements that are stated to follow one, as far as was known by the day."""
    dataset, maker = agreements.dataset, agreements.maker
    for other in agreements.known(dataset.agreements):
        holder = dataset.agreements[other]
        for one in holder.succeeds:
            if one.agreement == name and not maker.is_younger(one, holder):
                sources = maker.evidence.cite(one, holder)
                yield SuccessionLine(maker.named("agreement", other), one.replaces, one.note, sources)


def _chains(maker: CardMaker, name: str, around: list[str]) -> tuple[Chain, ...]:
    """Return the chain that the agreement stands in."""
    drafted = Evidence(maker.dataset)
    drafts = CardMaker(maker.dataset, maker.day, drafted)
    found = chains(maker.dataset, [drafts.card(other, Reach.OWN) for other in around], ())
    its_own = [
        chain for chain in found if any(link.agreement and link.agreement.id == name for link in chain.links)
    ]
    return adopted(tuple(its_own), drafted, maker.evidence)


def _of_same_places(dataset: Dataset, name: str) -> Iterator[str]:
    """Give the agreements about a place of this one; a city region and its central cities count as one."""
    places = with_centres(dataset, dataset.agreements[name].places)
    for other, agreement in dataset.agreements.items():
        if places & with_centres(dataset, agreement.places):
            yield other
