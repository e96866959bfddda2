"""The command line. The hottest calls are answered here, before Typer is imported."""

import os
import sys


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    code = _answered_at_once(given)
    if code is not None:
        return code
    from .app import run

    if arguments is None:
        import gc

        gc.set_threshold(200_000, 20, 20)  # records are not freed before the end, so few looks are enough
    return run(given)


def _answered_at_once(given: list[str]) -> int | None:
    """Answer what needs no command. Return the exit code, or None for everything else."""
    if shell := os.environ.get("_KUMPPANUUS_COMPLETE"):
        from .completing import answer as complete

        return _print(*told) if (told := complete(shell, os.environ)) else None
    if given == ["--version"]:
        from kumppanuus import __version__

        return _print(f"kumppanuus {__version__}\n")
    if given[:1] == ["validate"]:
        from .unchanged import answer as validate_unchanged

        return _print(*told) if (told := validate_unchanged(given[1:])) else None
    return None


def _print(text: str, code: int = 0) -> int | None:
    """Print a text and return the exit code; None where the terminal's encoding does not have it all."""
    try:
        print(text, end="", flush=True)
    except OSError as error:
        from .complaining import unwritable

        return unwritable(error)
    except UnicodeEncodeError:
        return None
    return code
