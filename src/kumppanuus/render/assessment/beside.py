"""The rules that stand in the same place of a source as a criterion or an aim, in one line."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from kumppanuus.render.outline import Line
from kumppanuus.render.outline.rows import Rows
from kumppanuus.views.assessment.parts import Finding


def beside(findings: Iterable[Finding], rows: Rows) -> Iterator[Line]:
    """``Sääntöjä samassa lähteen kohdassa: 1–5, 7 (ei kerrottu); 6 (täyttyy)``."""
    words = rows.words
    numbers: dict[str, list[int]] = {}
    for finding in findings:
        numbers.setdefault(finding.outcome, []).append(finding.number)
    if numbers:
        rules = (f"{spans(found)} ({words[f'rule-{outcome}']})" for outcome, found in numbers.items())
        yield Line(words.fill("assess-beside", rules="; ".join(rules)))


def spans(numbers: Iterable[int]) -> str:
    """Return rising numbers with those that follow each other drawn together.

    >>> spans([1, 2, 3, 5, 7, 8])
    '1–3, 5, 7–8'
    """
    runs = groupby(enumerate(numbers), lambda pair: pair[1] - pair[0])
    ends = ([number for _, number in run] for _, run in runs)
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in ends)
