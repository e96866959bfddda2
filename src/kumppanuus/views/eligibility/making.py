"""What one round's sources say of a place: its tiers, what they open and ask for, and what came of it."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from kumppanuus.model.evidence import Citation, Sourced
from kumppanuus.model.place import Municipality
from kumppanuus.model.record import Record
from kumppanuus.model.round import Round
from kumppanuus.model.rule import (
    ExpectedParty,
    LeastPlaces,
    PartOfMenu,
    RequiredParty,
    RequiredTheme,
    Rule,
    SpearheadCount,
)
from kumppanuus.rules import within
from kumppanuus.tiers import Hold, Holding, are_all_known, holdings, years_of

from ..brief import Agreements
from ..card import CardMaker
from ..gaps import gaps_in
from ..lines import StatementLine
from ..places import successor_of
from ..reach import Reach, Surroundings
from ..statement_lines import statement_lines
from ..steps import first_day, has_begun
from .parts import around_and_inside, is_larger, parts
from .results import Results
from .tier_lines import groups, in_words, opened, tier_in_brief, tier_line
from .view import Answer, Outsiders, Part, RoundLine

_ON_CONTENTS = (LeastPlaces, PartOfMenu, RequiredTheme, SpearheadCount)
"""Rules on what an agreement can or must hold. Of those on parties, only what depends on the contents."""


def round_line(agreements: Agreements, name: str, place: str) -> RoundLine:
    """Return what was open to a place in a round, as far as was known by the day."""
    maker, dataset = agreements.maker, agreements.dataset
    its_round = _known(maker, dataset.rounds[name])
    asked, place = place, _then(maker, its_round, place)
    time = _time_of(its_round, maker.day)
    held = _holding(maker, its_round, place)
    inside = parts(dataset, its_round, place, time)
    of_all = [*held, *(one for _, found in inside for one in found)]
    around = around_and_inside(dataset, place, time)
    results = Results(agreements, its_round, name, around)
    others = dict.fromkeys(str(one) for holding in of_all for one in holding.tier.instruments)
    others.pop(str(its_round.instrument), None)
    of_round, of_others = results.of_round, results.of_instruments(others)
    return RoundLine(
        round=maker.named("round", name),
        instrument=maker.named("instrument", its_round.instrument),
        place=maker.named("place", place),
        moved=place != asked,
        open=opened(maker, held),
        own_unnamed=bool(held) and not _opening_own(its_round, held),
        answer=_answer(maker, its_round, held, bool(inside)),
        is_open=None if is_larger(dataset, place) else _is_open(its_round, held),
        complete="tiers" in its_round.complete,
        conditions=_conditions(maker, its_round),
        groups=tuple(groups(maker, name, its_round)),
        tiers=tuple(tier_line(maker, its_round, one) for one in held),
        parts=tuple(
            Part(
                tuple(maker.named("place", one) for one in names),
                tuple(tier_in_brief(maker, its_round, one) for one in found),
            )
            for names, found in inside
        ),
        in_words=tuple(in_words(maker, its_round)),
        rules=tuple(_rules(maker, its_round, place, of_all)),
        agreements=results.agreements(of_round),
        other_instruments=results.agreements(of_others),
        nearby=results.nearby([*of_round, *of_others]),
        proposals=results.proposals([*of_round, *of_others]),
        without=tuple(maker.named("instrument", one) for one in others if not results.has_any(one)),
        outside=tuple(gaps_in(dataset, name, around, maker.day, maker.evidence)),
        outsiders=() if its_round.tiers else tuple(_outsiders(maker, its_round, around)),
    )


def tells(maker: CardMaker, name: str, place: str) -> bool:
    """Whether sources of the time tell of tiers of a round, or of the place that it is outside."""
    its_round = _known(maker, maker.dataset.rounds[name])
    if its_round.tiers or not its_round.outside:
        return bool(its_round.tiers)
    then = _then(maker, its_round, place)
    around = around_and_inside(maker.dataset, then, _time_of(its_round, maker.day))
    return any(
        around.reach(one.places) not in (None, Reach.NEARBY) and not maker.is_younger(one, its_round)
        for one in its_round.outside
    )


def _then(maker: CardMaker, its_round: Round, place: str) -> str:
    """Return the place, or what it was part of when the round began."""
    return successor_of(maker.dataset, place, first_day(its_round) or maker.day)


def _known(maker: CardMaker, its_round: Round) -> Round:
    """Return a round with those of its tiers that were known by the day."""
    tiers = tuple(
        one
        for one in its_round.tiers
        if has_begun(its_round, maker.day) and not maker.is_younger(one, its_round)
    )
    complete = its_round.complete if tiers == its_round.tiers else ()
    return its_round.model_copy(update={"tiers": tiers, "complete": complete})


def _time_of(its_round: Round, day: dt.date) -> dt.date:
    years = years_of(its_round)
    return dt.date(years[-1], 12, 31) if years else day


def _holding(maker: CardMaker, its_round: Round, place: str) -> tuple[Holding, ...]:
    """Return the tiers that hold a place. What is larger than a city region is not one of the others."""
    found = holdings(maker.dataset, its_round, place)
    larger = is_larger(maker.dataset, place)
    return tuple(one for one in found if not (larger and one.hold is Hold.OTHERS))


def _answer(maker: CardMaker, its_round: Round, held: Sequence[Holding], inside: bool) -> Answer:
    if not has_begun(its_round, maker.day):
        return Answer.NOT_YET
    if not its_round.tiers:
        return Answer.NO_TIERS
    opened = [one for one in held if one.tier.instruments]
    if any(one.certain for one in opened):
        return Answer.OPEN
    if opened:
        return Answer.PERHAPS
    if inside:
        return Answer.APART
    return Answer.NOT_OPEN if are_all_known(its_round) and not held else Answer.NOT_STATED


def _opening_own(its_round: Round, held: Iterable[Holding]) -> list[Holding]:
    """Return the tiers that open the round's own instrument."""
    return [one for one in held if its_round.instrument in one.tier.instruments]


def _is_open(its_round: Round, held: Sequence[Holding]) -> bool | None:
    if any(one.certain for one in _opening_own(its_round, held)):
        return True
    return False if are_all_known(its_round) and not held else None


def _conditions(maker: CardMaker, its_round: Round) -> tuple[StatementLine, ...]:
    """Return the criteria that stand where the tiers do: they hold for each of them."""
    passages = {_passage(one, its_round) for one in its_round.tiers} - {None}
    there = (one for one in its_round.criteria if _passage(one, its_round) in passages)
    return statement_lines(maker, there, its_round)


def _passage(statement: Sourced, record: Record) -> tuple[str, str | None, int | None] | None:
    """Return the source of a statement and the place in it."""
    citation: Sourced | Citation | None = statement if statement.source else record.only_source
    return (str(citation.source), citation.at, citation.page) if citation else None


def _rules(
    maker: CardMaker, its_round: Round, place: str, held: Iterable[Holding]
) -> Iterator[StatementLine]:
    """Give the rules on what is open of the round's own instrument, those of the instrument first."""
    opened = _opening_own(its_round, held)
    beside = _is_beside(maker, place, opened)
    instrument = maker.dataset.instruments.get(its_round.instrument)
    for holder in (instrument, its_round):
        for rule in holder.rules if holder else ():
            if _bears_on(maker, rule, opened) or (beside and _is_for_municipalities(rule)):
                yield from statement_lines(maker, (rule,), holder or its_round)


def _bears_on(maker: CardMaker, rule: Rule, opened: Sequence[Holding]) -> bool:
    """Whether a rule concerns what some tier opens; what a tier does not state may be anything."""
    if not isinstance(rule, RequiredParty):
        return isinstance(rule, _ON_CONTENTS) and bool(opened)
    when = rule.when
    return when is not None and any(
        not one.tier.contents
        or any(
            within(maker.dataset, when, item) or within(maker.dataset, item, when)
            for item in one.tier.contents
        )
        for one in opened
    )


def _is_beside(maker: CardMaker, place: str, opened: Iterable[Holding]) -> bool:
    """Whether a municipality can take part in what is open to a city region beside its central city."""
    central = {city for _, one in maker.dataset.city_regions() for city in one.central}
    through = {one.hold for one in opened}
    is_other = isinstance(maker.dataset.places[place], Municipality) and place not in central
    return is_other and bool(through & {Hold.CITY_REGION, Hold.NEARBY})


def _is_for_municipalities(rule: Rule) -> bool:
    return isinstance(rule, ExpectedParty) and rule.role == "municipality"


def _outsiders(maker: CardMaker, its_round: Round, around: Surroundings) -> Iterator[Outsiders]:
    """Give the other places that are outside, as far as was known by the day."""
    for one in its_round.outside if has_begun(its_round, maker.day) else ():
        if not maker.is_younger(one, its_round) and around.reach(one.places) is None:
            places = tuple(maker.named("place", place) for place in one.places)
            yield Outsiders(places, maker.evidence.cite(one, its_round))
