"""Everything that is wrong with a dataset: the shape of its files, then what the checks find."""

import datetime as dt
from collections.abc import Iterable

from kumppanuus.checks.finding import Check, Finding, Rewrite
from kumppanuus.checks.running import Found, run_checks
from kumppanuus.diagnostics import Diagnostic, Fix, Related
from kumppanuus.keeping import Keeping
from kumppanuus.loading import Loaded
from kumppanuus.processes import Tell
from kumppanuus.rechecking import Answers, check_again, check_all
from kumppanuus.waiving import without_waived


def validate(loaded: Loaded, day: dt.date) -> tuple[Diagnostic, ...]:
    """Return every finding, sorted by place, each with the lines that it speaks of."""
    return _told(loaded, day, run_checks(loaded.dataset, day))


def validate_at_once(loaded: Loaded, day: dt.date, tell: Tell) -> tuple[Diagnostic, ...]:
    """Return the same, found by all processors."""
    return _told(loaded, day, check_all(loaded.dataset, day, tell)[0])


def validate_kept(keeping: Keeping, day: dt.date, tell: Tell) -> tuple[Diagnostic, ...]:
    """Return the same of a dataset that is kept: as it was found before, as far as it must still be so."""
    if (before := keeping.findings(day)) is not None:
        keeping.settle()
        return before
    dataset = keeping.loaded.dataset
    kept, touched = keeping.answers(), keeping.touched()
    answers = Answers.kept(kept) if kept else None
    if answers is None or answers.is_worn or touched is None:
        found, now = check_all(dataset, day, tell)
    else:
        found, now = check_again(dataset, day, answers, touched, tell)
    told = _told(keeping.loaded, day, found)
    keeping.keep(day, told, now.to_keep())
    return told


def _told(loaded: Loaded, day: dt.date, of_checks: Iterable[Found]) -> tuple[Diagnostic, ...]:
    found = [*loaded.diagnostics]
    found += [_locate(loaded, check, finding) for check, finding in of_checks]
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
