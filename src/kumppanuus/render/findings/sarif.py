"""Findings as SARIF 2.1.0, the format in which checkers of every kind report to code hosts and editors."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import groupby
from typing import Any
from urllib.parse import quote

from kumppanuus.diagnostics import Diagnostic, Fix, Span
from kumppanuus.manual import Page
from kumppanuus.render.manual.markdown import page_markdown

from .run import Run

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"

Json = dict[str, Any]


def sarif(diagnostics: Sequence[Diagnostic], run: Run) -> str:
    """Return the findings with the manual of every check that was asked.

    In ASCII alone, since a snippet of a file can hold signs that would steer a terminal.
    """
    return json.dumps(_log(diagnostics, run), indent=2).replace("\x7f", "\\u007f") + "\n"


def _log(diagnostics: Sequence[Diagnostic], run: Run) -> Json:
    names = list(run.pages)
    driver = {"name": "kumppanuus", "version": run.version, "rules": [*_rules(run)]}
    results = [
        _result(one, fingerprint, names.index(one.check), run)
        for one, fingerprint in zip(diagnostics, _fingerprints(diagnostics, run), strict=True)
    ]
    return {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "invocations": [{"executionSuccessful": True}],
                "originalUriBaseIds": {_ROOT: {"description": {"text": "the root of the repository"}}},
                "columnKind": "unicodeCodePoints",
                "results": results,
            }
        ],
    }


def _rules(run: Run) -> Iterator[Json]:
    for name, page in run.pages.items():
        yield {
            "id": name,
            "shortDescription": {"text": page.title},
            "fullDescription": {"text": _in_plain_text(page)},
            "help": {"text": _in_plain_text(page), "markdown": page_markdown(page)},
            "defaultConfiguration": {"level": str(page.severity)},
            "properties": {"problem.severity": str(page.severity)},
        }


def _in_plain_text(page: Page) -> str:
    """Return what a manual page says, without its examples."""
    paragraphs = (
        one if isinstance(one, str) else "\n".join(f"- {item}" for item in one) for one in page.paragraphs
    )
    return "\n\n".join((page.title, *paragraphs))


def _result(diagnostic: Diagnostic, fingerprint: str, rule: int, run: Run) -> Json:
    message = f"{diagnostic.message}\n{diagnostic.help}" if diagnostic.help else diagnostic.message
    result: Json = {
        "ruleId": diagnostic.check,
        "ruleIndex": rule,
        "level": str(diagnostic.severity),
        "message": {"text": message},
        "locations": [_location(diagnostic.span, diagnostic.excerpt, run)],
        "partialFingerprints": {"findingHash/v1": fingerprint},
    }
    if diagnostic.related:
        result["relatedLocations"] = [
            {"id": number, **_location(one.span, one.excerpt, run), "message": {"text": one.message}}
            for number, one in enumerate(diagnostic.related, 1)
        ]
    if diagnostic.fix:
        result["fixes"] = [_fix(diagnostic.fix, run)]
    return result


def _location(span: Span, excerpt: tuple[tuple[int, str], ...], run: Run) -> Json:
    region = _region(span)
    snippet = dict(excerpt).get(span.line, "")[span.column - 1 : span.end_column - 1]
    if snippet and span.end_line == span.line:
        region["snippet"] = {"text": snippet}
    return {"physicalLocation": {"artifactLocation": _artifact(span.path, run), "region": region}}


def _region(span: Span) -> Json:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _artifact(path: str, run: Run) -> Json:
    inside = run.in_repository(path)
    uri = quote(inside, errors="surrogateescape")
    return {"uri": f"file://{uri}"} if inside.startswith("/") else {"uri": uri, "uriBaseId": _ROOT}


def _fingerprints(diagnostics: Sequence[Diagnostic], run: Run) -> Iterator[str]:
    """Give what stays the same of each finding while lines are added and taken out above it.

    The same fault in lines that are alike is counted, so that each has a fingerprint of its own.
    """
    seen: Counter[str] = Counter()
    for one in diagnostics:
        line = dict(one.excerpt).get(one.span.line, "")
        parts = (one.check, run.in_repository(one.span.path), line.strip())
        digest = sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()
        seen[digest] += 1
        yield f"{digest}:{seen[digest]}"


def _fix(fix: Fix, run: Run) -> Json:
    edits = sorted(fix.edits, key=lambda edit: edit.span)
    return {
        "description": {"text": fix.message},
        "artifactChanges": [
            {
                "artifactLocation": _artifact(path, run),
                "replacements": [
                    {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}}
                    for edit in group
                ],
            }
            for path, group in groupby(edits, key=lambda edit: edit.span.path)
        ],
        "properties": {"safe": fix.safe},
    }
