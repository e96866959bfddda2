"""The text of one agreement, as long as it is to be."""

from random import Random

from .references import INDICATORS, LARGEST_SHARE, MINISTRIES, Texts, heading, region_of, words
from .world import LAST_YEAR, Agreed, World

_SHORTEST = 0.26
"""The shortest agreement, as a part of the mean; the longest is as far above it."""
_HALF_A_PART = 350
"""What is missing less than this is left missing, so that the mean comes out right."""
_MEASURED = 0.3
"""How many commitments have an indicator."""


def agreement(agreed: Agreed, world: World, texts: Texts, random: Random, mean: int) -> str:
    """Return an agreement of between a quarter and seven quarters of the mean length."""
    length = mean * (_SHORTEST + random.random() * 2 * (1 - _SHORTEST))
    sources = _sources(agreed, world, random)
    before = _head(agreed, world, texts, random, sources[0])
    money = _funding(agreed, random, sources[0])
    after = _tail(agreed, world, sources)
    parts = {"themes": "", "commitments": "", "outcomes": ""}
    rest = length - _bytes(before) - _bytes(money) - _bytes(after)
    number = 0
    while number == 0 or rest > _HALF_A_PART:
        kind = ("themes", "commitments", "outcomes")[number % 3]
        citation = _citation(random.choice(sources), random.randrange(100))
        one = _PARTS[kind](agreed, world, texts, random, citation)
        parts[kind] += one
        rest -= _bytes(one)
        number += 1
    themes, commitments, outcomes = (f"{key}:\n{text}" if text else "" for key, text in parts.items())
    return before + themes + money + commitments + outcomes + after


def _bytes(text: str) -> int:
    return len(text.encode())


def _sources(agreed: Agreed, world: World, random: Random) -> list[str]:
    """Return the round's own source, one that is this agreement's turn, and some others."""
    others = [agreed.number % world.pool, *random.sample(range(world.pool), random.randint(1, 4))]
    return [f"tiedote-{agreed.round.id}", *dict.fromkeys(f"asiakirja-{number}" for number in others)]


def _citation(source: str, at: int) -> str:
    return f"source: {source}" + (f", at: {heading(at)}" if source.startswith("asiakirja") else "")


def _head(agreed: Agreed, world: World, texts: Texts, random: Random, source: str) -> str:
    year, place, round_id = agreed.round.year, agreed.place, agreed.round.id
    signed = f"{year}-{random.randint(3, 12):02}-{random.randint(1, 28):02}"
    end = agreed.round.last_year
    events = [
        f"  - {{event: negotiated, date: {year}-02, source: {source}}}\n",
        f"  - {{event: funding-decided, date: {year}-02-04, source: {source}}}\n",
        f"  - {{event: signed, date: {signed}, source: {source}}}\n",
    ]
    if end <= LAST_YEAR:
        events.append(f"  - {{event: ends, date: {end}-12-31, source: {source}}}\n")
    partners = dict.fromkeys([agreed.number % world.pool, *random.sample(range(world.pool), 2)])
    parties = [
        f"ministry/ministerio-{agreed.round.instrument % MINISTRIES}, role: state",
        f"city/{place.slug}, role: city",
        f"regional-council/alue-{region_of(world, place)}, role: regional-council",
        *(f"company/yhtio-{number}, role: company" for number in partners),
    ]
    return (
        f"title: {{fi: {place.name} ja valtio {year}}}\n"
        f"round: {round_id}\n"
        f"description:\n{words(texts, '  ')}"
        f"places: [city-region/{place.slug}]\n"
        f"events:\n{''.join(events)}"
        "parties:\n" + "".join(f"  - {{organisation: {party}, source: {source}}}\n" for party in parties)
    )


def _tail(agreed: Agreed, world: World, sources: list[str]) -> str:
    """Return what stands behind the outcomes. By turns, all headings of all sources are cited."""
    turn = agreed.number // world.pool
    listed = "".join(f"  - {{{_citation(source, turn)}}}\n" for source in sources)
    return f"complete: [places, parties]\nsources:\n{listed}"


def _theme(agreed: Agreed, world: World, texts: Texts, random: Random, citation: str) -> str:
    concepts = dict.fromkeys([agreed.number % world.pool, random.randrange(world.pool)])
    names = ", ".join(f"shared/aihe-{number}" for number in concepts)
    return (
        f"  - wording:\n{words(texts, '      ', 'phrase')}"
        f"    concepts: [{names}]\n"
        "    mapping: inferred\n" + _lines(citation)
    )


def _commitment(agreed: Agreed, world: World, texts: Texts, random: Random, citation: str) -> str:
    year = agreed.round.year
    measured = follow_up = ""
    if random.random() < _MEASURED:
        target = random.randint(1, 500)
        measured = f"    indicator: mittari-{random.randrange(INDICATORS)}\n    target: {target}\n"
        follow_up = f"    follow_up:\n      - {{date: {year}-12, value: {random.randint(0, target)}}}\n"
    return (
        f"  - text:\n{words(texts, '      ')}"
        f"    owner: city/{agreed.place.slug}\n"
        f"    due: {year + 1}-12-31\n{measured}{_lines(citation)}{follow_up}"
    )


def _outcome(agreed: Agreed, world: World, texts: Texts, random: Random, citation: str) -> str:
    return f"  - text:\n{words(texts, '      ')}" + _lines(citation)


def _lines(citation: str) -> str:
    return "".join(f"    {part}\n" for part in citation.split(", "))


def _funding(agreed: Agreed, random: Random, source: str) -> str:
    return (
        "funding:\n"
        f"  - {{decision: paatos-{agreed.round.id}, purpose: sopimukset,"
        f" share: {random.randint(10_000, LARGEST_SHARE)}, source: {source}}}\n"
    )


_PARTS = {"themes": _theme, "commitments": _commitment, "outcomes": _outcome}
