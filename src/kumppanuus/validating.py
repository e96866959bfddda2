"""Everything that is wrong with a dataset: the shape of its files, then what the checks find."""

import datetime as dt

from kumppanuus.checks import run_checks
from kumppanuus.checks.finding import Check, Finding, Rewrite
from kumppanuus.diagnostics import Diagnostic, Fix, Related, Severity
from kumppanuus.loading import Loaded
from kumppanuus.model.waiver import WAIVERS


def validate(loaded: Loaded, day: dt.date) -> tuple[Diagnostic, ...]:
    """Return every finding, sorted by place, each with the lines that it speaks of."""
    found = [*loaded.diagnostics]
    found += [_locate(loaded, check, finding) for check, finding in run_checks(loaded.dataset, day)]
    found = _without_waived(loaded, found, day)
    unique = {(diagnostic.check, diagnostic.span, diagnostic.message): diagnostic for diagnostic in found}
    return tuple(
        loaded.with_excerpt(diagnostic)
        for diagnostic in sorted(unique.values(), key=lambda one: one.sort_key)
    )


def _locate(loaded: Loaded, check: Check, finding: Finding) -> Diagnostic:
    span = loaded.locate(finding.entry.path, finding.location, on_key=finding.on_key)
    related = tuple(
        Related(loaded.locate(one.entry.path, one.location), one.message) for one in finding.related
    )
    fix = _fix(loaded, finding.fix) if finding.fix else None
    return Diagnostic(check.name, check.severity, finding.message, span, finding.help, related, fix)


def _fix(loaded: Loaded, rewrite: Rewrite) -> Fix | None:
    edits = [loaded.rewrite(entry.path, location, rewrite.value) for entry, location in rewrite.places]
    return Fix(rewrite.message, tuple(edit for edit in edits if edit), rewrite.safe) if all(edits) else None


def _without_waived(loaded: Loaded, found: list[Diagnostic], day: dt.date) -> list[Diagnostic]:
    """Leave out what ``waivers.yaml`` waives, and add a finding for a waiver that is stale."""
    records = {id(one): loaded.record_at(one.span.path) for one in found}
    kept, stale = found, []
    for number, waiver in enumerate(loaded.waivers.waivers):
        waived = [one for one in found if (one.check, records[id(one)]) == (waiver.check, waiver.record)]
        if waiver.until.last < day:
            message, remedy = f"the waiver ran out {waiver.until}", "mend what it waived, and take it out"
            stale.append(_stale(loaded, number, "until", message, remedy))
        elif waived:
            gone = {id(one) for one in waived}
            kept = [one for one in kept if id(one) not in gone]
        elif not _is_damaged(loaded, waiver.record):
            message, remedy = (
                "there is no such finding to waive",
                "take it out, or correct 'check' or 'record'",
            )
            stale.append(_stale(loaded, number, "check", message, remedy))
    return kept + stale


def _is_damaged(loaded: Loaded, record: str) -> bool:
    """Tell whether a record could not be read as a whole, so that a finding in it may be hidden."""
    unread = any(name == record for _, name in loaded.dataset.unread)
    return unread or any(entry.id == record and not entry.whole for entry in loaded.dataset.entries)


def _stale(loaded: Loaded, number: int, key: str, message: str, remedy: str) -> Diagnostic:
    span = loaded.locate(WAIVERS, ("waivers", number, key))
    return Diagnostic("stale-waiver", Severity.ERROR, message, span, remedy)
