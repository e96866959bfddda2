"""Findings as JSON: a list of objects, for other programs."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from kumppanuus.diagnostics import Diagnostic, Fix

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
        **asdict(diagnostic.span),
        "related": [{"message": one.message, **asdict(one.span)} for one in diagnostic.related],
        "fix": _fix(diagnostic.fix) if diagnostic.fix else None,
    }


def _fix(fix: Fix) -> dict[str, Any]:
    edits = [{**asdict(edit.span), "text": edit.text} for edit in fix.edits]
    return {"message": fix.message, "safe": fix.safe, "edits": edits}
