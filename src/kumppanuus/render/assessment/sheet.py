"""An assessment as rows: one for each rule, criterion and aim."""

from collections.abc import Iterable, Iterator
from typing import Any

from kumppanuus.labels import Words
from kumppanuus.render.sheet import Sheet
from kumppanuus.views.assessment.parts import Assessment, Finding, Ground

COLUMNS = (
    "number",
    "part",
    "of",
    "holder",
    "rule",
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
    holders = {"instrument": view.instrument.id, "round": view.round.id}
    parts = {
        "parties": view.parties.findings,
        "menu": view.menu.findings,
        "places": view.places.findings,
        "terms": view.terms.findings,
    }
    for name, findings in parts.items():
        for one in findings:
            said = (one.outcome, one.why, tuple(map(_cell, one.grounds)), _ids(_cited(one), view))
            yield (
                one.number,
                name,
                one.of,
                holders[one.of],
                one.rule,
                one.text,
                *said,
                _ids(one.sources, view),
            )
    for name, kind, judged in (("criteria", "criterion", view.criteria), ("aims", "aim", view.aims)):
        for each in judged:
            said = (TO_JUDGE, None, (), ())
            yield (
                each.number,
                name,
                each.of,
                holders[each.of],
                kind,
                each.text,
                *said,
                _ids(each.sources, view),
            )


def _cell(ground: Ground) -> str | Any:
    """``city/lahti (proposer)``: what a program can look up; a theme as it is worded."""
    named = ground.date or ground.id or ground.text
    return f"{named} ({ground.role})" if ground.role else named


def _cited(finding: Finding) -> Iterator[int]:
    for ground in finding.grounds:
        yield from ground.sources
        for claim in ground.claims:
            yield from claim.sources


def _ids(numbers: Iterable[int], view: Assessment) -> tuple[str, ...]:
    """Return the sources with these numbers, each once."""
    return tuple(dict.fromkeys(view.sources[number - 1].source for number in numbers))
