"""Findings as JSON: a list of objects, for other programs."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from kumppanuus.diagnostics import Diagnostic, Span

from .run import Run


def as_json(diagnostics: Sequence[Diagnostic], run: Run) -> str:
    """Return the findings as a JSON list."""
    return json.dumps([_plain(one) for one in diagnostics], ensure_ascii=False, indent=2) + "\n"


def _plain(diagnostic: Diagnostic) -> dict[str, Any]:
    return {
        "check": diagnostic.check,
        "severity": str(diagnostic.severity),
        "message": diagnostic.message,
        "help": diagnostic.help,
        **_place(diagnostic.span),
        "related": [{"message": one.message, **_place(one.span)} for one in diagnostic.related],
    }


def _place(span: Span) -> dict[str, Any]:
    return asdict(span)
