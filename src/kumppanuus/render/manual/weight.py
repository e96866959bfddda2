"""How much a finding weighs, and whether a fix comes with it."""

from kumppanuus.diagnostics import Severity
from kumppanuus.manual import Fixes, Page

_SEVERITIES = {
    Severity.ERROR: "An error: a run that finds it fails.",
    Severity.WARNING: "A warning: a run that finds nothing worse does not fail.",
}
_FIXES: dict[Fixes, str] = {
    "none": "No fix is offered, since an editor has to decide.",
    "safe": "A safe fix can be offered (--fix): it does not change what the data says.",
    "unsafe": "An unsafe fix can be offered (--fix --unsafe-fixes): look at what it changes.",
}


def weight(page: Page) -> str:
    """Return what a page says of severity and fixes."""
    return f"{_SEVERITIES[page.severity]} {_FIXES[page.fixes]}"
