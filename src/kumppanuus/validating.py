"""Everything that is wrong with a dataset: the shape of its files, then what the checks find."""

import datetime as dt

from kumppanuus.checks.finding import Check, Finding, Rewrite
from kumppanuus.checks.running import run_checks
from kumppanuus.diagnostics import Diagnostic, Fix, Related
from kumppanuus.loading import Loaded
from kumppanuus.waiving import without_waived


def validate(loaded: Loaded, day: dt.date) -> tuple[Diagnostic, ...]:
    """Return every finding, sorted by place, each with the lines that it speaks of."""
    found = [*loaded.diagnostics]
    found += [_locate(loaded, check, finding) for check, finding in run_checks(loaded.dataset, day)]
    found = without_waived(loaded, found, day)
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
