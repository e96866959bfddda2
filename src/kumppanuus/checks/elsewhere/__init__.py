"""Faults that are found elsewhere: while files are read, and where findings are waived.

Each module here is the manual page of one.
"""

from . import (
    abolished_without_successor,
    ambiguous_scalar,
    byte_profile,
    conflict_without_choice,
    duplicate_key,
    expired_waiver,
    invalid_value,
    key_order,
    malformed_address,
    missing_key,
    plain_record,
    stale_waiver,
    syntax_error,
    too_large,
    unknown_key,
    unreadable_file,
    wrong_type,
)

MODULES = (
    abolished_without_successor,
    ambiguous_scalar,
    byte_profile,
    conflict_without_choice,
    duplicate_key,
    expired_waiver,
    invalid_value,
    key_order,
    malformed_address,
    missing_key,
    plain_record,
    stale_waiver,
    syntax_error,
    too_large,
    unknown_key,
    unreadable_file,
    wrong_type,
)
"""The pages, sorted by name."""
