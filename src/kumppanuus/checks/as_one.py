"""Several findings that have one cause are told once."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from .finding import Finding, RelatedFinding

_SHOWN = 5
"""So many of the other places are shown."""


def as_one(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Give the first finding, with the places of the others."""
    if not findings:
        return
    first, *others = findings
    if others:
        more = f"{first.message} (and so at {len(others)} more place{'s' if len(others) > 1 else ''})"
        here_too = tuple(RelatedFinding(one.entry, one.location, "here too") for one in others[:_SHOWN])
        first = replace(first, message=more, related=first.related + here_too)
    yield first
