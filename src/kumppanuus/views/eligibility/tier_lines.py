"""The tiers of a round as lines: whom they hold, and what they open."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kumppanuus.model.round import Round
from kumppanuus.tiers import Holding

from ..card import CardMaker
from .view import Content, ContentItem, Group, Opened, OpenInstrument, TierInWords, TierOfPlace


def groups(maker: CardMaker, name: str, its_round: Round) -> Iterator[Group]:
    """Give the tiers that were known by the day, each with its number among all of them."""
    for number, tier in enumerate(maker.dataset.rounds[name].tiers, start=1):
        if tier in its_round.tiers:
            places = tuple(maker.named("place", place) for place in tier.places)
            yield Group(tier.tier, number, places, tier.others, tier.partly)


def opened(maker: CardMaker, held: Sequence[Holding]) -> tuple[Opened, ...]:
    """Return the instruments that some tiers open, first those that one of them opens for certain."""
    names = dict.fromkeys(str(name) for one in held for name in one.tier.instruments)
    found = (_opened(maker, name, [one for one in held if name in one.tier.instruments]) for name in names)
    return tuple(sorted(found, key=lambda one: not one.certain))


def _opened(maker: CardMaker, name: str, ways: Sequence[Holding]) -> Opened:
    certain = [one for one in ways if one.certain]
    least = min(one.tier.least_places or 1 for one in certain or ways)
    return Opened(maker.named("instrument", name), bool(certain), least if least > 1 else None)


def tier_line(maker: CardMaker, its_round: Round, holding: Holding) -> TierOfPlace:
    """Return a tier that holds a place, with what it opens."""
    tier = holding.tier
    brief = tier_in_brief(maker, its_round, holding)
    return replace(brief, contents=tuple(_content(maker, item) for item in tier.contents))


def tier_in_brief(maker: CardMaker, its_round: Round, holding: Holding) -> TierOfPlace:
    """Return the same without the items below the contents, which are cited only where they are told."""
    tier = holding.tier
    return TierOfPlace(
        tier=tier.tier,
        hold=holding.hold,
        certain=holding.certain,
        through=tuple(maker.named("place", place) for place in holding.through),
        partly=tier.partly,
        text=tier.text,
        instruments=tuple(
            OpenInstrument(maker.named("instrument", one), one == its_round.instrument)
            for one in tier.instruments
        ),
        contents=tuple(Content(maker.named("theme", item), (), ()) for item in tier.contents),
        least_places=tier.least_places,
        sources=maker.evidence.cite(tier, its_round),
    )


def in_words(maker: CardMaker, its_round: Round) -> Iterator[TierInWords]:
    """Give the tiers that neither name places nor are for all others."""
    for tier in its_round.tiers:
        if not tier.places and not tier.others:
            instruments = tuple(maker.named("instrument", one) for one in tier.instruments)
            yield TierInWords(tier.tier, tier.text, instruments, maker.evidence.cite(tier, its_round))


def _content(maker: CardMaker, item: str) -> Content:
    """Return an item of the menu with those directly below it."""
    scheme = maker.dataset.schemes.get(item.partition("/")[0])
    sources = _cite(maker, item)
    below = tuple(
        ContentItem(maker.named("theme", name), _cite(maker, name))
        for key, concept in (scheme.concepts.items() if scheme else ())
        for name in (f"{item.partition('/')[0]}/{key}",)
        if item in concept.broader
    )
    return Content(maker.named("theme", item), below, sources)


def _cite(maker: CardMaker, item: str) -> tuple[int, ...]:
    concept = maker.dataset.themes.get(item)
    scheme = maker.dataset.schemes.get(item.partition("/")[0])
    return maker.evidence.cite(concept, scheme) if concept and scheme else ()
