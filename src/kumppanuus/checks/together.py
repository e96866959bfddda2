"""Several findings that have one cause are told once."""

from collections.abc import Sequence
from dataclasses import replace

from .finding import Finding, RelatedFinding

_SHOWN = 5
"""So many of the other places are shown."""


def together(findings: Sequence[Finding]) -> Finding:
    """Return the first finding, with the places of the others."""
    first, *others = findings
    if not others:
        return first
    message = f"{first.message} (and so at {len(others)} more place{'s' if len(others) > 1 else ''})"
    here_too = tuple(RelatedFinding(one.entry, one.location, "here too") for one in others[:_SHOWN])
    return replace(first, message=message, related=first.related + here_too)
