"""What stands in an assessment, in which order; on paper, with room for what a reader finds."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kumppanuus.labels import Words
from kumppanuus.render.outline import Line, Outline, Question, Section, filled
from kumppanuus.render.outline.rows import Rows
from kumppanuus.views.assessment.parts import Assessment, Finding, Judged, PlacePart, TierNote

from .beside import beside
from .evidence import PARTIES_OPEN, evidence, party, stated
from .menu import menu_sections
from .terms import term_sections

_OF_RULES = ("kept", "broken", "open")
_OF_CRITERIA = ("yes", "partly", "no")
_OF_CONCLUSION = ("supported", "supported-changed", "not-supported")


def assessment_outline(view: Assessment, words: Words) -> Outline:
    """Return the outline of an assessment."""
    rows = Rows(words)
    agenda = words.fill("assess-agenda-of-round", name=words.text(view.round.name))
    parts = (
        (words["assess-parties-heading"], (_parties(view, rows), *_rules(view, view.parties.findings, rows))),
        (words["menu-heading"], (*_rules(view, view.menu.findings, rows), *menu_sections(view, rows))),
        (words["places"], (*_rules(view, view.places.findings, rows), _places(view.places, rows))),
        (
            words["assess-terms-heading"],
            (*_rules(view, view.terms.findings, rows), *term_sections(view, rows)),
        ),
        (words["criteria-heading"], _judged(view, view.criteria, "criteria", rows)),
        (words["aims-heading"], _judged(view, view.aims, "aims", rows)),
        (words["agenda-heading"], (Section(agenda, lines=rows.statements(view.agenda)),)),
    )
    sections = (
        Section(words["assess-summary-heading"], lines=tuple(_summary(view, rows))),
        *(Section(heading, parts=filled(inside)) for heading, inside in parts),
    )
    title = words.fill("assess-title", title=words.text(view.agreement.title))
    return Outline(title, tuple(_about(view, rows)), filled(sections))


def assessment_on_paper(view: Assessment, words: Words) -> Outline:
    """Return the same with what a reader fills in besides: who read it and when, and what is concluded."""
    outline = assessment_outline(view, words)
    number = len(view.findings) + len(view.criteria) + len(view.aims) + 1
    question = Question(number, words["assess-recommendation"], _choices(_OF_CONCLUSION, words))
    conclusion = Section(words["assess-conclusion-heading"], questions=(question,))
    blanks = (words["assess-reader"], words["assess-reading-date"])
    return replace(outline, sections=(*outline.sections, conclusion), blanks=blanks)


def _about(view: Assessment, rows: Rows) -> Iterator[Line]:
    words, brief = rows.words, view.agreement
    if view.is_proposal:
        yield Line(words["assess-of-proposal"])
    yield Line(f"{words['status']}: {rows.say.status(brief.status, brief.end)}", brief.sources)
    if not view.is_its_own:
        names = {"round": words.text(view.round.name), "own": words.text(brief.round.name)}
        yield Line(words.fill("assess-other-round", **names))
    yield Line(f"{words['round']}: {words.text(view.round.name)}")
    yield Line(f"{words['instrument']}: {words.text(view.instrument.name)}")
    yield Line(f"{words['places']}: {rows.say.where(brief.places, brief.scope)}")
    yield from rows.described(view.description)
    if not view.is_known:
        yield Line(words["assess-unknown-yet"])


def _summary(view: Assessment, rows: Rows) -> Iterator[Line]:
    words = rows.words
    if view.findings:
        said = "; ".join(f"{words[f'rule-{one.outcome}']} {one.count}" for one in view.counts)
        yield Line(words.fill("assess-summary-rules", count=len(view.findings), outcomes=said))
    elif view.is_known and not view.rules_later:
        yield Line(words["assess-no-rules"])
    if not view.criteria:
        yield Line(words["assess-no-criteria"])
    if view.menu.menu and view.is_its_own and view.is_known:
        yield Line(words.fill("assess-menu-taken", taken=view.menu.taken, of=view.menu.of))
    if view.criteria or view.aims:
        counts = {"criteria": len(view.criteria), "aims": len(view.aims)}
        yield Line(words.fill("assess-summary-judged", **counts))
    if view.rules_later:
        yield Line(words.fill("assess-rules-later", count=view.rules_later))
    if view.told_later:
        yield Line(words["told-later"])


def _rules(view: Assessment, findings: Iterable[Finding], rows: Rows) -> Iterator[Section]:
    """Give the rules of the instrument, and those of the round, each with what is said of it."""
    found = tuple(findings)
    for of, holder in (("instrument", view.instrument), ("round", view.round)):
        questions = tuple(_question(finding, rows) for finding in found if finding.of == of)
        heading = rows.words.fill(f"assess-rules-of-{of}", name=rows.words.text(holder.name))
        yield Section(heading, questions=questions)


def _question(finding: Finding, rows: Rows) -> Question:
    words = rows.words
    return Question(
        finding.number,
        words.text(finding.text),
        _choices(_OF_RULES, words),
        finding.sources,
        words[f"rule-{finding.outcome}"],
        tuple(evidence(finding, rows)),
    )


def _judged(view: Assessment, judged: Iterable[Judged], what: str, rows: Rows) -> Iterator[Section]:
    """Give criteria or aims for a reader to judge, those of the round and of the instrument apart."""
    words, found = rows.words, tuple(judged)
    for of, holder in (("round", view.round), ("instrument", view.instrument)):
        questions = tuple(
            Question(
                one.number,
                words.text(one.text),
                _choices(_OF_CRITERIA, words),
                one.sources,
                below=tuple(_bearing(one, view, rows)),
            )
            for one in found
            if one.of == of
        )
        if questions:
            heading = words.fill(f"assess-{what}-of-{of}", name=words.text(holder.name))
            yield Section(heading, words["assess-judge-note"], questions=questions)


def _bearing(judged: Judged, view: Assessment, rows: Rows) -> Iterator[Line]:
    """Give what of the record bears on something that a reader is to judge."""
    yield from beside((one for one in view.findings if one.number in judged.beside), rows)
    for ground in judged.grounds:
        yield Line(stated(ground, rows), ground.sources)


def _parties(view: Assessment, rows: Rows) -> Section:
    lines = tuple(
        Line(party(one.who.name, one.role, one.office, rows), one.sources) for one in view.parties.stated
    )
    section = _stated(lines, view.parties.complete, rows)
    left_open = next((one for one in view.parties.findings if one.why == PARTIES_OPEN), None)
    if left_open is None:
        return section
    note = f"{section.note} {rows.words['assess-parties-open']}"
    return replace(section, note=note, sources=left_open.why_sources)


def _places(part: PlacePart, rows: Rows) -> Section:
    words = rows.words
    where = rows.say.where(part.stated, part.scope)
    lines = [Line(where or words["assess-none-stated"], part.sources)]
    if part.levels:
        levels = ", ".join(words[level] for level in part.levels)
        lines.append(Line(words.fill("made-for", levels=levels)))
    for tier in part.tiers:
        label = "assess-tier-open" if tier.is_open else "assess-tier-closed"
        text = words.fill(label, text=words.text(tier.text))
        lines.append(Line(text, tier.sources, below=tuple(_of_tier(tier, rows))))
    return _stated(tuple(lines), part.complete, rows)


def _of_tier(tier: TierNote, rows: Rows) -> Iterator[Line]:
    if tier.least:
        yield Line(rows.words.fill("tier-least", count=tier.least))
    if tier.contents:
        yield Line(rows.words.fill("tier-contents", names=rows.say.names(tier.contents)))


def _stated(lines: tuple[Line, ...], complete: bool, rows: Rows) -> Section:
    """Return what a list of the record holds, and whether that is all."""
    words = rows.words
    note = words["assess-list-complete" if complete else "assess-list-open"]
    return Section(words["assess-stated-heading"], note, lines=lines or (Line(words["assess-none-stated"]),))


def _choices(names: Iterable[str], words: Words) -> tuple[str, ...]:
    return tuple(words[f"assess-choice-{name}"] for name in names)
