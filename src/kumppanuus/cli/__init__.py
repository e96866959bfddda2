"""The command line. The hottest call is answered here, before Typer is imported."""

import sys


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    if given == ["--version"]:
        from kumppanuus import __version__

        print(f"kumppanuus {__version__}")
        return 0
    from .app import run

    return run(given)
