"""The checks: one fault per module, named after the fault. A module's docstring is its manual page.

A check here looks across fields and records, and may set ``SEVERITY`` and ``FIXES`` (see
:class:`Check`). Whether a file can be read and has its model's shape is found while it is
loaded; the pages of those faults are in ``elsewhere/``.
"""

import datetime as dt
from collections.abc import Iterator
from types import ModuleType

from kumppanuus.dataset import Dataset
from kumppanuus.diagnostics import Severity

from . import (
    conflict_without_difference,
    dangling_reference,
    draft_as_final,
    duplicate_party,
    duplicate_record,
    elsewhere,
    ends_before_start,
    ends_too_late,
    events_out_of_order,
    heading_not_covered,
    missing_official_name,
    missing_required_party,
    missing_required_theme,
    missing_spearhead,
    not_eligible,
    number_differs_by_language,
    organisation_not_existing_then,
    page_in_unpaged_source,
    parts_differ_from_whole,
    parts_exceed_whole,
    place_missing_in_source,
    place_not_existing_then,
    review_overdue,
    same_text_in_two_languages,
    source_not_listed,
    succeeds_later_one,
    succession_cycle,
    target_without_indicator,
    theme_not_on_menu,
    too_few_places,
    too_many_spearheads,
    unsourced_statement,
    untidy_text,
    unused_record,
    whole_menu_taken,
    wrong_folder,
)
from .finding import Check, Finding

_MODULES: tuple[ModuleType, ...] = (
    conflict_without_difference,
    dangling_reference,
    draft_as_final,
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
    number_differs_by_language,
    organisation_not_existing_then,
    page_in_unpaged_source,
    parts_differ_from_whole,
    parts_exceed_whole,
    place_missing_in_source,
    place_not_existing_then,
    review_overdue,
    same_text_in_two_languages,
    source_not_listed,
    succeeds_later_one,
    succession_cycle,
    target_without_indicator,
    theme_not_on_menu,
    too_few_places,
    too_many_spearheads,
    unsourced_statement,
    untidy_text,
    unused_record,
    whole_menu_taken,
    wrong_folder,
    *elsewhere.MODULES,
)


def _check(module: ModuleType) -> Check:
    return Check(
        name=module.__name__.rpartition(".")[2].replace("_", "-"),
        manual=(module.__doc__ or "").strip(),
        run=getattr(module, "run", None),
        severity=getattr(module, "SEVERITY", Severity.ERROR),
        fixes=getattr(module, "FIXES", "none"),
    )


CHECKS: tuple[Check, ...] = tuple(sorted(map(_check, _MODULES), key=lambda check: check.name))
"""Every check, sorted by name."""

BY_NAME = {check.name: check for check in CHECKS}


def run_checks(dataset: Dataset, day: dt.date) -> Iterator[tuple[Check, Finding]]:
    """Run every check and give what it finds."""
    for check in CHECKS:
        for finding in check.run(dataset, day) if check.run else ():
            yield check, finding
