"""The checks: one fault per module, named after the fault. A module's docstring is its manual page.

A check here looks across fields and records. Whether a file can be read and has its model's
shape is found while it is loaded; those checks are listed in ``SHAPE_CHECKS``.
"""

import datetime as dt
from collections.abc import Iterator
from types import ModuleType

from kumppanuus.dataset import Dataset

from . import (
    dangling_reference,
    duplicate_party,
    duplicate_record,
    ends_before_start,
    ends_too_late,
    events_out_of_order,
    heading_not_covered,
    missing_official_name,
    missing_required_party,
    missing_required_theme,
    missing_spearhead,
    not_eligible,
    organisation_not_existing_then,
    parts_differ_from_whole,
    parts_exceed_whole,
    place_missing_in_source,
    place_not_existing_then,
    theme_not_on_menu,
    too_few_places,
    too_many_spearheads,
    unsourced_statement,
    unused_record,
    whole_menu_taken,
    wrong_folder,
)
from .finding import Check, Finding


def _check(module: ModuleType) -> Check:
    name = module.__name__.rpartition(".")[2].replace("_", "-")
    return Check(name, module.run, (module.__doc__ or "").strip())


CHECKS: tuple[Check, ...] = tuple(
    map(
        _check,
        (
            dangling_reference,
            duplicate_party,
            duplicate_record,
            ends_before_start,
            ends_too_late,
            events_out_of_order,
            heading_not_covered,
            missing_official_name,
            missing_required_party,
            missing_required_theme,
            missing_spearhead,
            not_eligible,
            organisation_not_existing_then,
            parts_differ_from_whole,
            parts_exceed_whole,
            place_missing_in_source,
            place_not_existing_then,
            theme_not_on_menu,
            too_few_places,
            too_many_spearheads,
            unsourced_statement,
            unused_record,
            whole_menu_taken,
            wrong_folder,
        ),
    )
)
"""Every check across fields and records, sorted by name."""

SHAPE_CHECKS: tuple[str, ...] = (
    "byte-profile",
    "duplicate-key",
    "invalid-value",
    "missing-key",
    "plain-record",
    "stale-waiver",
    "syntax-error",
    "too-large",
    "unknown-key",
    "unreadable-file",
    "wrong-folder",
    "wrong-type",
)
"""What is found without looking across records: faults of a single file, sorted by name."""


def run_checks(dataset: Dataset, day: dt.date) -> Iterator[tuple[Check, Finding]]:
    """Run every check and give what it finds."""
    for check in CHECKS:
        for finding in check.run(dataset, day):
            yield check, finding
