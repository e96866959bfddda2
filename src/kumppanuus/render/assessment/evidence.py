"""What stands below a rule: the statements that decide it, or what would have to be known."""

from collections.abc import Iterator

from kumppanuus.model.text import LocalText
from kumppanuus.render.outline import Line
from kumppanuus.render.outline.rows import Rows
from kumppanuus.views.assessment.parts import Finding, Ground

PARTIES_OPEN = "parties-open"
"""Why most rules are left open: what it means, and its sources, stand once above the rules on parties."""


def evidence(finding: Finding, rows: Rows) -> Iterator[Line]:
    """Give why a finding is what it is, and what the record states for it, each with its sources."""
    if finding.why:
        yield Line(why(finding, rows), () if finding.why == PARTIES_OPEN else finding.why_sources)
    for ground in finding.grounds:
        yield Line(stated(ground, rows), ground.sources, ground.claims)


def why(finding: Finding, rows: Rows) -> str:
    """Return what decides a rule where no single statement does, or what would have to be known."""
    what = rows.words.text(finding.about.name) if finding.about else ""
    return rows.words.fill(f"assess-why-{finding.why}", count=finding.count, whole=finding.whole, what=what)


def stated(ground: Ground, rows: Rows) -> str:
    """``Lahden kaupunki, ehdottaja (kaupunginjohtaja)``, ``päättyy 31.12.2027``: what the record states."""
    words = rows.words
    if ground.kind == "end":
        return f"{words['event-ends']} {words.date(ground.date)}"
    text = party(ground.text, ground.role, ground.office, rows) if ground.role else words.text(ground.text)
    label = f"assess-ground-{ground.kind}"
    return words.fill(label, text=text) if label in words else text


def party(name: LocalText | None, role: str, office: LocalText | None, rows: Rows) -> str:
    """``Lahden kaupunki, ehdottaja (kaupunginjohtaja)``."""
    office_text = f" ({rows.words.text(office)})" if office else ""
    return f"{rows.words.text(name)}, {rows.words[f'role-{role}']}{office_text}"
