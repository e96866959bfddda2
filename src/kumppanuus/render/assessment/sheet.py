"""An assessment as rows: one for each rule, criterion and aim."""

from collections.abc import Iterable, Iterator
from typing import Any

from kumppanuus.labels import Words
from kumppanuus.render.sheet import Sheet
from kumppanuus.views.assessment.parts import Assessment, Finding, Ground, Judged

COLUMNS = (
    "number",
    "part",
    "of",
    "place",
    "rule",
    "who",
    "when",
    "text",
    "outcome",
    "why",
    "evidence",
    "evidence_sources",
    "rule_sources",
)

TO_JUDGE = "to-judge"
"""The outcome of what no program can judge."""


def assessment_sheet(view: Assessment, words: Words) -> Sheet:
    """Return the rules by part, and then what a reader is to judge."""
    return Sheet(COLUMNS, _rows(view))


def _rows(view: Assessment) -> Iterator[tuple[Any, ...]]:
    holders = {"instrument": f"instrument/{view.instrument.id}", "round": f"round/{view.round.id}"}
    parts = {
        "parties": view.parties.findings,
        "menu": view.menu.findings,
        "places": view.places.findings,
        "terms": view.terms.findings,
    }
    for name, findings in parts.items():
        for one in findings:
            when = one.about.id if one.about else None
            asked = (one.place, one.rule, one.who, when, one.text, one.outcome, one.why)
            yield one.number, name, holders[one.of], *asked, *_evidence(one, view)
    for name, kind, judged in (("criteria", "criterion", view.criteria), ("aims", "aim", view.aims)):
        for each in judged:
            left = (None, kind, None, None, each.text, TO_JUDGE, None)
            yield each.number, name, holders[each.of], *left, *_evidence(each, view)


def _evidence(one: Finding | Judged, view: Assessment) -> tuple[Any, ...]:
    """Return what the record states, the sources of that, and those of what is asked."""
    return tuple(map(_cell, one.grounds)), _ids(_cited(one), view), _ids(one.sources, view)


def _cell(ground: Ground) -> str | Any:
    """``city/lahti (proposer)``: what a program can look up; a theme as it is worded."""
    named = ground.date or ground.id or ground.text
    return f"{named} ({ground.role})" if ground.role else named


def _cited(one: Finding | Judged) -> Iterator[int]:
    if isinstance(one, Finding):
        yield from one.why_sources
    for ground in one.grounds:
        yield from ground.sources
        for claim in ground.claims:
            yield from claim.sources


def _ids(numbers: Iterable[int], view: Assessment) -> tuple[str, ...]:
    """Return the sources with these numbers, each once."""
    return tuple(dict.fromkeys(view.sources[number - 1].source for number in numbers))
