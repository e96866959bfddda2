"""Complaints on standard error, as every command words them: the fault, and below it the remedy."""

import os
import sys


def complain(message: str, remedy: str) -> int:
    """Print a complaint, and return the exit code."""
    print(f"kumppanuus: {message}", file=sys.stderr)
    if remedy:
        print(f"  {remedy}", file=sys.stderr)
    return 2


def unwritable(error: OSError) -> int:
    """Complain that standard output cannot be written, and return the exit code.

    Where whoever read it has gone, nothing is wrong.
    """
    # What is still to be written goes nowhere: Python would try again at exit.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(error, BrokenPipeError):
        return 0
    return complain(f"the output cannot be written: {(error.strerror or '').lower()}", "write it elsewhere")
