"""The fixes of findings, made as far as the dataset is no worse for them."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kumppanuus.diagnostics import Diagnostic, Edit, Fix
from kumppanuus.loading import Loaded, load
from kumppanuus.model.base import Model
from kumppanuus.validating import validate

from .applying import apart, edited

_MOST_ROUNDS = 20
"""What touches another fix is fixed in the round after."""


@dataclass(frozen=True, slots=True)
class State:
    """A dataset with files changed but not yet written, and the findings that are left.

    ``texts`` are the new contents of changed files, by their path below the folder; ``made`` are
    the findings whose fixes are in them.
    """

    loaded: Loaded
    findings: tuple[Diagnostic, ...]
    texts: dict[str, bytes]
    made: tuple[Diagnostic, ...] = ()


def fix(loaded: Loaded, day: dt.date, wanted: Callable[[Diagnostic], bool], *, unsafe: bool = False) -> State:
    """Make the fixes of the findings that are ``wanted``: the safe ones, and with ``unsafe`` all.

    Nothing is written. A fix that brings about another finding is left out, and so is a safe one
    that changes what a record says.
    """
    state = State(loaded, validate(loaded, day), dict(loaded.folder.instead))
    refused: set[Fix] = set()
    for _ in range(_MOST_ROUNDS):
        offered = {one.fix: one for one in state.findings if one.fix and wanted(one)}
        ready = [one for one in offered if one not in refused and one.safe]
        if unsafe and not ready:
            ready = [one for one in offered if one not in refused]
        if not ready:
            break
        chosen = [offered[one] for one in apart(ready)]
        after = _harmless(state, state, chosen, day)
        refused |= {one.fix for one in chosen if one.fix and one not in after.made}
        state = after
    return state


def _harmless(before: State, so_far: State, others: Sequence[Diagnostic], day: dt.date) -> State:
    """Make those fixes, besides the ones made so far, that do no harm; halve them to find the others."""
    new = so_far.made[len(before.made) :]
    after = _made(before, (*new, *others), day)
    if not _is_worse(before, after):
        return after
    if len(others) == 1:
        return so_far
    half = len(others) // 2
    return _harmless(before, _harmless(before, so_far, others[:half], day), others[half:], day)


def _made(state: State, findings: Sequence[Diagnostic], day: dt.date) -> State:
    """Return the state in which the fixes of some findings are made."""
    edits: dict[str, list[Edit]] = defaultdict(list)
    for edit in (edit for one in findings if one.fix for edit in one.fix.edits):
        edits[edit.span.path].append(edit)
    texts = dict(state.texts)
    for shown, changes in edits.items():
        text = edited(state.loaded.document(shown), changes)
        texts[state.loaded.path_of(shown)] = text.encode()
    loaded = load(state.loaded.folder.root, texts, state.loaded)
    return State(loaded, validate(loaded, day), texts, (*state.made, *findings))


def _is_worse(before: State, after: State) -> bool:
    """Whether a finding is there that was not there before, or a safe fix has changed a record.

    A file that could not be read as a whole may show more once it can, but it must stay plain YAML.
    """
    new = after.made[len(before.made) :]
    if any(_is_plain(before, shown) and not _is_plain(after, shown) for shown in _touched(new)):
        return True
    whole = {entry.path for entry in before.loaded.dataset.entries if entry.whole}
    more = _kinds(after) - _kinds(before)
    if any(before.loaded.path_of(shown) in whole for _, shown in more):
        return True
    is_safe = all(one.fix and one.fix.safe for one in new)
    return is_safe and _records(before) != _records(after)


def _touched(findings: Sequence[Diagnostic]) -> set[str]:
    """Return the files that the fixes of findings change."""
    return {edit.span.path for one in findings if one.fix for edit in one.fix.edits}


def _is_plain(state: State, shown: str) -> bool:
    return not state.loaded.document(shown).diagnostics


def _kinds(state: State) -> Counter[tuple[str, str]]:
    return Counter((one.check, one.span.path) for one in state.findings)


def _records(state: State) -> list[tuple[str, Model]]:
    return [(entry.path, entry.record) for entry in state.loaded.dataset.entries]
