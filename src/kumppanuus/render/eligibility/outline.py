"""What stands in the answer to what was open to a place, in which order."""

from collections.abc import Iterable, Iterator, Sequence

from kumppanuus.labels import Words
from kumppanuus.render.outline import Line, Outline, Row, Section, Table, filled
from kumppanuus.render.outline.rows import MANY, Rows
from kumppanuus.views.eligibility import Eligibility
from kumppanuus.views.eligibility.view import Content, Part, Result, RoundLine, TierInWords, TierOfPlace
from kumppanuus.views.lines import Named


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
        old, new = words.text(view.merger.place.name), words.text(view.successor.name)
        date = words.date(view.merger.abolished)
        yield Line(words.fill("merged", old=old, date=date, new=new), view.merger.sources)
    for one in view.city_regions:
        yield Line(f"{words.text(one.name)}: {rows.say.place(one)}", one.sources)
    if not view.rounds and not view.silent:
        yield Line(words["eligibility-none-yet"])
    if view.rounds_later:
        yield Line(words.fill("eligibility-rounds-later", count=view.rounds_later))


def _round(one: RoundLine, rows: Rows) -> Section:
    words = rows.words
    parts = (
        *(_tier(tier, rows) for tier in one.tiers),
        Section(
            words["eligibility-parts-heading"],
            lines=tuple(_part(part, rows) for part in one.parts),
        ),
        Section(
            words["eligibility-in-words-heading"],
            lines=tuple(_in_words(tier, rows) for tier in one.in_words),
        ),
        Section(words["rules-heading"], lines=rows.statements(one.rules)),
        Section(
            words["eligibility-results-heading"],
            lines=rows.none_of(one.agreements) if one.tiers or one.parts else (),
            table=_results(one.agreements, rows),
        ),
        Section(
            words["eligibility-others-heading"],
            words["eligibility-others-note"] if one.other_instruments else "",
            lines=tuple(_without(one.without, rows)),
            table=_results(one.other_instruments, rows),
        ),
        Section(words["nearby-heading"], table=_results(one.nearby, rows)),
        Section(words["proposals-heading"], table=_results(one.proposals, rows)),
        Section(words["outside-places-heading"], lines=tuple(_outside(one, rows))),
    )
    return Section(words.text(one.round.name), lines=tuple(_answer(one, rows)), parts=filled(parts))


def _answer(one: RoundLine, rows: Rows) -> Iterator[Line]:
    """Give the answer in brief, and what the source says of everybody."""
    words = rows.words
    if one.moved:
        yield Line(words.fill("eligibility-then", name=words.text(one.place.name)))
    names = _names(one.open, rows)
    sources = tuple(number for tier in one.tiers for number in tier.sources)
    yield Line(words.fill(f"eligibility-answer-{one.answer}", names=names), tuple(dict.fromkeys(sources)))
    if one.own_unnamed:
        yield Line(words.fill("eligibility-own-unnamed", name=words.text(one.instrument.name)))
    yield from rows.statements(one.conditions)


def _tier(tier: TierOfPlace, rows: Rows) -> Section:
    words = rows.words
    names = rows.say.names(tier.through)
    below = [Line(words.fill(f"eligibility-hold-{tier.hold}", names=names))]
    if tier.hold == "others" and not tier.through:
        below.append(Line(words["eligibility-unlisted"]))
    if tier.partly:
        below.append(Line(words["eligibility-partly"]))
    below.append(Line(_opens(tier, rows)))
    if tier.least_places:
        below.append(Line(words.fill("eligibility-least", count=tier.least_places)))
    contents = tuple(_content(one, rows) for one in tier.contents)
    if contents:
        below.append(Line(words["eligibility-contents"], below=contents))
    else:
        below.append(Line(words["eligibility-no-contents"]))
    heading = words.fill("eligibility-group", tier=tier.tier)
    return Section(heading, lines=(Line(words.text(tier.text), tier.sources), *below))


def _opens(tier: TierOfPlace, rows: Rows) -> str:
    words = rows.words
    if not tier.instruments:
        return words["eligibility-no-instruments"]
    answer = "open" if tier.certain else "perhaps"
    names = _names((one.instrument for one in tier.instruments), rows)
    return words.fill(f"eligibility-answer-{answer}", names=names)


def _content(one: Content, rows: Rows) -> Line:
    words = rows.words
    below = tuple(Line(words.text(item.item.name), item.sources) for item in one.below)
    return Line(words.text(one.item.name), one.sources, below=below)


def _part(part: Part, rows: Rows) -> Line:
    """Return places that the same tiers hold alike, and below them what each tier opens."""
    names = rows.say.names(part.places[:MANY])
    rest = len(part.places) - MANY
    where = rows.words.fill("and-more", names=names, count=rest) if rest > 0 else names
    return Line(where, below=tuple(Line(_in_brief(tier, rows), tier.sources) for tier in part.tiers))


def _in_brief(tier: TierOfPlace, rows: Rows) -> str:
    words = rows.words
    contents = rows.say.names(tuple(one.item for one in tier.contents))
    told = (
        words.fill("eligibility-group", tier=tier.tier),
        _opens(tier, rows),
        words.fill("eligibility-least", count=tier.least_places) if tier.least_places else "",
        words.fill("tier-contents", names=contents) if contents else "",
    )
    return "; ".join(filter(None, told))


def _in_words(tier: TierInWords, rows: Rows) -> Line:
    words = rows.words
    names = _names(tier.instruments, rows)
    below = (Line(words.fill("tier-instruments", names=names)),) if tier.instruments else ()
    return Line(words.text(tier.text), tier.sources, below=below)


def _results(results: Sequence[Result], rows: Rows) -> Table:
    """Return agreements as a table, with their tiers where these are of the same round."""
    words = rows.words
    columns = (*rows.agreements(()).columns, words["eligibility-column-reach"])
    if not any(one.opened_by or one.unopened for one in results):
        return Table(columns, tuple(_result(one, rows) for one in results))
    columns = (*columns, words["eligibility-column-group"])
    return Table(columns, tuple(_result(one, rows, _opened(one, rows)) for one in results))


def _result(one: Result, rows: Rows, *more: str) -> Row:
    words = rows.words
    years, title, where, status = rows.agreement(one.agreement).cells
    if one.signed:
        status = f"{words['event-signed']} {words.date(one.signed)}; {status}"
    cells = (years, title, where, status, words[f"reach-{one.reach}"], *more)
    return Row(cells, one.agreement.sources)


def _opened(one: Result, rows: Rows) -> str:
    words = rows.words
    tiers = ", ".join(words.fill("eligibility-group", tier=tier) for tier in one.opened_by)
    return words["eligibility-unopened"] if one.unopened else tiers


def _without(instruments: Sequence[Named], rows: Rows) -> Iterator[Line]:
    if instruments:
        yield Line(rows.words.fill("eligibility-without", names=_names(instruments, rows)))


def _outside(one: RoundLine, rows: Rows) -> Iterator[Line]:
    words = rows.words
    for gap in one.outside:
        yield Line(f"{rows.say.names(gap.places)}: {words.text(gap.text)}", gap.sources)
    for other in one.outsiders:
        yield Line(words.fill("eligibility-outsiders", names=rows.say.names(other.places)), other.sources)


def _names(records: Iterable[Named], rows: Rows) -> str:
    return rows.say.names(tuple(records))
