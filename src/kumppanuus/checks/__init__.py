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
    agreement_of_outsider,
    before_its_round,
    broader_cycle,
    budget_year_mismatch,
    budget_year_outside_transfer,
    code_of_another_year,
    conflict_without_difference,
    contradicting_matches,
    dangling_reference,
    draft_as_final,
    duplicate_label,
    duplicate_party,
    duplicate_record,
    duplicate_reference,
    duplicate_theme,
    elsewhere,
    emptied_sub_region,
    ends_before_start,
    ends_too_late,
    events_out_of_order,
    heading_not_covered,
    impossible_merger,
    impossible_role,
    imprecise_date,
    later_than_its_source,
    membership_gap,
    membership_overlap,
    menu_item_as_concept,
    menu_of_another_round,
    misplaced_relation,
    missing_official_name,
    missing_required_party,
    missing_required_theme,
    missing_spearhead,
    money_of_another_round,
    not_eligible,
    number_differs_by_language,
    organisation_not_existing_then,
    page_in_unpaged_source,
    parts_differ_from_whole,
    parts_exceed_whole,
    party_from_elsewhere,
    party_under_two_names,
    place_governed_twice,
    place_missing_in_source,
    place_not_existing_then,
    planned_end_passed,
    review_overdue,
    rule_off_menu,
    same_text_in_two_languages,
    share_unlike_part,
    source_not_listed,
    stage_out_of_order,
    sub_region_in_another_region,
    succeeds_later_one,
    succession_cycle,
    target_without_indicator,
    term_mismatch,
    theme_not_on_menu,
    too_few_places,
    too_many_spearheads,
    uncited_source,
    unmapped_menu_item,
    unsourced_statement,
    untidy_text,
    unused_record,
    whole_menu_taken,
    wrong_folder,
    years_after_the_end,
)
from .finding import Check, Finding

_MODULES: tuple[ModuleType, ...] = (
    agreement_of_outsider,
    before_its_round,
    broader_cycle,
    budget_year_mismatch,
    budget_year_outside_transfer,
    code_of_another_year,
    conflict_without_difference,
    contradicting_matches,
    dangling_reference,
    draft_as_final,
    duplicate_label,
    duplicate_party,
    duplicate_record,
    duplicate_reference,
    duplicate_theme,
    emptied_sub_region,
    ends_before_start,
    ends_too_late,
    events_out_of_order,
    heading_not_covered,
    impossible_merger,
    impossible_role,
    imprecise_date,
    later_than_its_source,
    membership_gap,
    membership_overlap,
    menu_item_as_concept,
    menu_of_another_round,
    misplaced_relation,
    missing_official_name,
    missing_required_party,
    missing_required_theme,
    missing_spearhead,
    money_of_another_round,
    not_eligible,
    number_differs_by_language,
    organisation_not_existing_then,
    page_in_unpaged_source,
    parts_differ_from_whole,
    parts_exceed_whole,
    party_from_elsewhere,
    party_under_two_names,
    place_governed_twice,
    place_missing_in_source,
    place_not_existing_then,
    planned_end_passed,
    review_overdue,
    rule_off_menu,
    same_text_in_two_languages,
    share_unlike_part,
    source_not_listed,
    stage_out_of_order,
    sub_region_in_another_region,
    succeeds_later_one,
    succession_cycle,
    target_without_indicator,
    term_mismatch,
    theme_not_on_menu,
    too_few_places,
    too_many_spearheads,
    uncited_source,
    unmapped_menu_item,
    unsourced_statement,
    untidy_text,
    unused_record,
    whole_menu_taken,
    wrong_folder,
    years_after_the_end,
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
