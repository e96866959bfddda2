"""The sign at a finding that a fix can mend."""

from kumppanuus.diagnostics import Diagnostic


def fixable(diagnostic: Diagnostic) -> str:
    """Return the sign, or nothing. A fix that may change what the data says is unsafe."""
    if diagnostic.fix is None:
        return ""
    return "[fixable]" if diagnostic.fix.safe else "[fixable, unsafe]"
