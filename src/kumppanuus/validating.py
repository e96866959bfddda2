"""Everything that is wrong with a dataset: the shape of its files, then what the checks find."""

import datetime as dt

from kumppanuus.checks import run_checks
from kumppanuus.checks.finding import Check, Finding
from kumppanuus.diagnostics import Diagnostic, Related, Severity
from kumppanuus.loading import WAIVERS, Loaded


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
    return Diagnostic(check.name, check.severity, finding.message, span, finding.help, related)


def _without_waived(loaded: Loaded, found: list[Diagnostic], day: dt.date) -> list[Diagnostic]:
    """Leave out what ``waivers.yaml`` waives, and add a finding for a waiver that waives nothing."""
    kept = found
    stale: list[Diagnostic] = []
    for number, waiver in enumerate(loaded.waivers.waivers):
        waived = [
            one
            for one in found
            if one.check == waiver.check and loaded.record_at(one.span.path) == waiver.record
        ]
        expired = waiver.until.last < day
        if waived and not expired:
            kept = [one for one in kept if one not in waived]
        else:
            message = (
                f"the waiver ran out {waiver.until}"
                if expired
                else "the waiver waives nothing: there is no such finding"
            )
            remedy = (
                "mend what it waived, and take it out"
                if expired
                else "take it out, or correct 'check' or 'record'"
            )
            span = loaded.locate(WAIVERS, ("waivers", number, "until" if expired else "check"))
            stale.append(Diagnostic("stale-waiver", Severity.ERROR, message, span, remedy))
    return kept + stale
