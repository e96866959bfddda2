"""Faults that are found elsewhere: while files are read, and where findings are waived.

Each module here is the manual page of one.
"""

from . import (
    byte_profile,
    conflict_without_choice,
    duplicate_key,
    invalid_value,
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
    byte_profile,
    conflict_without_choice,
    duplicate_key,
    invalid_value,
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
