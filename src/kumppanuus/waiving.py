"""Findings that the editors have decided to live with, and what is wrong with that decision."""

import datetime as dt
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from kumppanuus.checks import BY_NAME
from kumppanuus.dataset import Key
from kumppanuus.diagnostics import Diagnostic
from kumppanuus.loading import Loaded
from kumppanuus.model.waiver import WAIVERS, Waiver
from kumppanuus.nearest import did_you_mean

Finding = tuple[str, Key]
"""What a waiver is about: a check, and the record that it finds something in."""


def without_waived(loaded: Loaded, found: Sequence[Diagnostic], day: dt.date) -> list[Diagnostic]:
    """Leave out what ``waivers.yaml`` waives, and add what is wrong with its entries.

    Nobody can decide to live with a record that cannot be read.
    """
    of = {one: (one.check, loaded.record_at(one.span.path)) for one in found}
    in_force = [waiver for waiver in loaded.waivers.waivers if day <= waiver.until.last]
    waived = {
        one
        for one in of.values()
        if one[1] not in loaded.dataset.unread and any(_is_about(waiver, one) for waiver in in_force)
    }
    kept = [one for one in found if of[one] not in waived]
    records = {*loaded.dataset.by_key, *loaded.dataset.unread, *(record for _, record in of.values())}
    for number, waiver in enumerate(loaded.waivers.waivers):
        kept += _faults(loaded, number, waiver, day, waived, records)
    return kept


def _is_about(waiver: Waiver, finding: Finding) -> bool:
    check, record = finding
    return waiver.check == check and _is_named(record, waiver)


def _is_named(record: Key, waiver: Waiver) -> bool:
    """Whether a waiver is about a record. Where kinds share an id, the kind stands before it."""
    return waiver.record in (record[1], "/".join(record))


def _faults(
    loaded: Loaded,
    number: int,
    waiver: Waiver,
    day: dt.date,
    waived: AbstractSet[Finding],
    records: AbstractSet[Key],
) -> Iterator[Diagnostic]:
    def fault(check: str, key: str, message: str, remedy: str) -> Diagnostic:
        span = loaded.locate(WAIVERS, ("waivers", number, key))
        return Diagnostic(check, BY_NAME[check].severity, message, span, remedy)

    named = {record for record in records if _is_named(record, waiver)}
    if waiver.check not in BY_NAME:
        remedy = did_you_mean(waiver.check, BY_NAME) or "'kumppanuus explain' lists the checks"
        yield fault("stale-waiver", "check", f"there is no check '{waiver.check}'", remedy)
    elif not named:
        remedy = did_you_mean(waiver.record, (name for _, name in records)) or "take the entry out"
        yield fault("stale-waiver", "record", f"there is no record '{waiver.record}'", remedy)
    elif waiver.until.last < day:
        message, remedy = f"the waiver ran out {waiver.until}", "mend what it waived, and take it out"
        yield fault("expired-waiver", "until", message, remedy)
    elif not named.intersection(loaded.dataset.damaged) and not any(_is_about(waiver, one) for one in waived):
        message, remedy = "there is no such finding to waive", "take it out, or correct 'check' or 'record'"
        yield fault("stale-waiver", "check", message, remedy)
