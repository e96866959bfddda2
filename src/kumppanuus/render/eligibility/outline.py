"""What stands in the answer to what was open to a place, in which order."""

from collections.abc import Iterable, Iterator, Sequence

from kumppanuus.labels import Words
from kumppanuus.render.outline import Line, Outline, Section, filled
from kumppanuus.render.outline.rows import Rows
from kumppanuus.views.eligibility import Eligibility
from kumppanuus.views.eligibility.view import Opened, RoundLine, TierInWords
from kumppanuus.views.lines import Named

from .groups import Groups
from .results import came_section, results_section


def eligibility_outline(view: Eligibility, words: Words) -> Outline:
    """Return the outline: a section for each round, and one for those of which nothing tells."""
    rows = Rows(words)
    silent = Section(
        words["eligibility-silent-heading"],
        lines=tuple(Line(words.text(one.name)) for one in view.silent),
    )
    title = words.fill("eligibility-title", place=words.text(view.place.name))
    sections = (*(_round(one, rows) for one in view.rounds), silent)
    return Outline(title, tuple(_about(view, rows)), filled(sections))


def _about(view: Eligibility, rows: Rows) -> Iterator[Line]:
    words = rows.words
    yield Line(rows.say.place(view.place), view.place.sources)
    if view.merger and view.successor:
        now = words.text(view.successor.name)
        yield Line(rows.say.merger(view.merger, now), view.merger.sources)
    for one in view.city_regions:
        name, level = words.text(one.name), rows.say.place(one)
        if view.successor:
            now = words.text(view.successor.name)
            yield Line(words.fill("eligibility-through", name=now, place=f"{name}, {level}"), one.sources)
        else:
            yield Line(f"{name}: {level}", one.sources)
    if not view.rounds and not view.silent:
        yield Line(words["eligibility-none-yet"])
    if view.rounds_later:
        yield Line(words.fill("eligibility-rounds-later", count=view.rounds_later))


def _round(one: RoundLine, rows: Rows) -> Section:
    words = rows.words
    groups = Groups(one, rows)
    parts = (
        *map(groups.section, one.tiers),
        Section(words["eligibility-groups-heading"], lines=tuple(groups.in_brief())),
        groups.parts(),
        Section(
            words["eligibility-in-words-heading"],
            lines=tuple(_in_words(tier, rows) for tier in one.in_words),
        ),
        Section(words["rules-heading"], lines=rows.statements(one.rules)),
        came_section(one, groups),
        results_section(
            words["eligibility-others-heading"],
            one.other_instruments,
            groups,
            words["eligibility-others-note"] if one.other_instruments else "",
            tuple(_without(one.without, rows)),
        ),
        results_section(words["nearby-heading"], one.nearby, groups),
        results_section(words["proposals-heading"], one.proposals, groups),
        Section(words["outside-places-heading"], lines=tuple(_outside(one, rows))),
        Section(words["eligibility-outsiders-heading"], lines=tuple(_outsiders(one, groups))),
    )
    return Section(words.text(one.round.name), lines=tuple(_answer(one, rows)), parts=filled(parts))


def _answer(one: RoundLine, rows: Rows) -> Iterator[Line]:
    """Give the answer in brief, and what the source says of everybody."""
    words = rows.words
    if one.moved:
        yield Line(words.fill("eligibility-then", name=words.text(one.place.name)))
    certain = _opened((each for each in one.open if each.certain), rows)
    perhaps = _opened((each for each in one.open if not each.certain), rows)
    if certain and perhaps:
        answer = words.fill("eligibility-open-and-perhaps", names=certain, perhaps=perhaps)
    else:
        answer = words.fill(f"eligibility-answer-{one.answer}", names=certain or perhaps)
    sources = tuple(number for tier in one.tiers for number in tier.sources)
    yield Line(answer, tuple(dict.fromkeys(sources)))
    if one.own_unnamed:
        yield Line(words.fill("eligibility-own-unnamed", name=words.text(one.instrument.name)))
    yield from rows.statements(one.conditions)


def _opened(instruments: Iterable[Opened], rows: Rows) -> str:
    """``kasvusopimus (vain yhteisenä, vähintään 2 kaupunkiseutua)``."""
    words = rows.words
    told = []
    for one in instruments:
        least = words.fill("eligibility-least", count=one.least_places) if one.least_places else ""
        name = words.text(one.instrument.name)
        told.append(f"{name} ({least})" if least else name)
    return ", ".join(told)


def _in_words(tier: TierInWords, rows: Rows) -> Line:
    words = rows.words
    names = rows.say.names(tier.instruments)
    below = (Line(words.fill("tier-instruments", names=names)),) if tier.instruments else ()
    return Line(words.text(tier.text), tier.sources, below=below)


def _without(instruments: Sequence[Named], rows: Rows) -> Iterator[Line]:
    if instruments:
        yield Line(rows.words.fill("eligibility-without", names=rows.say.names(instruments)))


def _outside(one: RoundLine, rows: Rows) -> Iterator[Line]:
    for gap in one.outside:
        yield Line(f"{rows.say.names(gap.places)}: {rows.words.text(gap.text)}", gap.sources)


def _outsiders(one: RoundLine, groups: Groups) -> Iterator[Line]:
    for other in one.outsiders:
        names = groups.rows.say.names(groups.ordered(other.places))
        yield Line(groups.words.fill("eligibility-outsiders", names=names), other.sources)
