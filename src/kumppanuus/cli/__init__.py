"""The command line. The hottest call is answered here, before Typer is imported."""

import sys


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    if given == ["--version"]:
        from kumppanuus import __version__

        try:
            print(f"kumppanuus {__version__}", flush=True)
        except OSError as error:
            from .giving_up import give_up_stdout

            give_up_stdout()
            print(f"kumppanuus: the output cannot be written: {error.strerror}", file=sys.stderr)
            return 2
        return 0
    from .app import run

    return run(given)
