"""A proposal or an agreement, held against the rules, the menu, the terms and the criteria of a round.

What a program can judge, it does, each with what decides it. Criteria and aims are for a reader to judge.
"""

import datetime as dt
from collections.abc import Iterable, Iterator

from kumppanuus.dataset import Dataset
from kumppanuus.model.record import Aim, Record, Statement
from kumppanuus.model.rule import (
    EligiblePlaces,
    ExpectedParty,
    LatestEnd,
    LeastPlaces,
    PartOfMenu,
    RequiredParty,
    RequiredTheme,
    SpearheadCount,
)
from kumppanuus.rules import assess

from ..brief import Agreements
from ..card import CardMaker
from ..evidence import Evidence
from ..rule_lines import counted
from ..statement_lines import statement_lines
from .findings import Findings
from .held_against import HeldAgainst, hold
from .menu import menu_part
from .parts import Assessment, Judged, PartyPart, PartyStated
from .places import place_part
from .terms import term_part


def build(dataset: Dataset, name: str, day: dt.date, round_name: str | None = None) -> Assessment:
    """Hold an agreement against its own round or another. Raises KeyError for one that there is not."""
    maker = CardMaker(dataset, day, Evidence(dataset))
    agreements = Agreements(maker)
    is_known = agreements.is_known(name)
    held = hold(maker, name, round_name, is_known=is_known)
    findings = Findings(held, is_known=is_known)
    its_round, agreement = held.round, held.original
    return Assessment(
        as_of=day,
        agreement=agreements.brief(name),
        is_proposal=agreements.is_proposal(name),
        is_known=is_known,
        description=agreement.description,
        round=held.named("round", held.round_name),
        instrument=held.named("instrument", held.instrument_name),
        is_its_own=held.is_its_own,
        round_description=its_round.description if its_round else None,
        counts=counted(findings.found),
        parties=PartyPart(
            stated=tuple(_parties(held)),
            complete="parties" in agreement.complete,
            findings=findings.of(RequiredParty, ExpectedParty),
        ),
        menu=menu_part(held, findings.of(RequiredTheme, PartOfMenu, SpearheadCount)),
        places=place_part(held, findings.of(EligiblePlaces, LeastPlaces)),
        terms=term_part(held, findings.of(LatestEnd)),
        criteria=tuple(_judged(held, findings, "criteria")),
        aims=tuple(_judged(held, findings, "aims")),
        agenda=statement_lines(maker, its_round.agenda, its_round) if its_round else (),
        rules_later=len(assess(dataset, held.agreement)) - len(findings.found) if is_known else 0,
        told_later=maker.is_told_later(agreement, (*agreement.parties, *agreement.themes)),
        damaged=tuple(one for kind, one in dataset.damaged if (kind, one) in _around(held)),
        sources=maker.evidence.lines(),
    )


def _parties(held: HeldAgainst) -> Iterator[PartyStated]:
    for party in held.original.parties:
        who = ("organisation", party.organisation) if party.organisation else ("place", str(party.place))
        sources = held.maker.evidence.cite(party, held.original)
        yield PartyStated(held.named(*who), party.role, party.office, sources)


def _judged(held: HeldAgainst, findings: Findings, what: str) -> Iterator[Judged]:
    """Give what a reader is to judge, of the round and then of its instrument."""
    records: tuple[tuple[str, Record | None], ...] = (
        ("round", held.round),
        ("instrument", held.instrument),
    )
    for of, record in records:
        statements: Iterable[Statement] = getattr(record, what, ())
        for one in statements:
            if record and not held.maker.is_younger(one, record):
                sources = held.maker.evidence.cite(one, record)
                themes = map(str, one.themes) if isinstance(one, Aim) else ()
                grounds = tuple(findings.grounds.themes_of(themes))
                number = next(findings.numbers)
                yield Judged(number, of, one.text, findings.beside(one), grounds, sources)


def _around(held: HeldAgainst) -> frozenset[tuple[str, str]]:
    """Return the records that the answer rests on, so that a fault in one of them is told."""
    menu = held.round.menu if held.round else None
    return frozenset(
        (
            ("agreement", held.name),
            ("round", held.round_name),
            ("instrument", held.instrument_name),
            *((("scheme", str(menu)),) if menu else ()),
        )
    )
