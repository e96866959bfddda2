"""The commands, and the one place that catches what stops them."""

import errno
import os
import sys

import typer

from kumppanuus.errors import KumppanuusError

from .complaining import complain, unwritable
from .group import LazyGroup
from .no_cache import HELP, switch_off
from .options import AsOf, At, Data, Lang, remember

app = typer.Typer(
    name="kumppanuus",
    cls=LazyGroup,
    epilog="Where to begin:  kumppanuus report --region Pori",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(context: typer.Context, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:  # for the shell, a command is read while it is being written
        from kumppanuus import __version__

        typer.echo(f"kumppanuus {__version__}")
        raise typer.Exit


@app.callback()
def common(
    context: typer.Context,
    data: Data = None,
    lang: Lang = None,
    as_of: AsOf = None,
    at: At = None,
    no_cache: bool = typer.Option(False, "--no-cache", help=HELP),
    version: bool = typer.Option(
        False, "--version", help="Show the version.", is_eager=True, callback=_show_version
    ),
) -> None:
    """Ask the agreements between the Finnish State and its cities and regions, and check their data."""
    switch_off(no_cache)
    remember(context, data, lang, as_of, at)


def run(arguments: list[str]) -> int:
    """Run a command and return its exit code: 0 clean, 1 findings, 2 usage, 3 our bug."""
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: PTH123, SIM115  (a closed one is None)
    sys.stderr = sys.stderr or sys.stdout
    if "_KUMPPANUUS_COMPLETE" not in os.environ:
        _be_lenient(sys.stdout)
        _be_lenient(sys.stderr)
    try:
        code = app(arguments, prog_name="kumppanuus", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except KumppanuusError as error:
        return complain(error.message, error.remedy)
    except typer.TyperException as error:
        return _usage(error)
    except BrokenPipeError as error:
        return unwritable(error)
    except OSError as error:
        if error.filename:
            reason = (error.strerror or "unknown").lower()
            return complain(f"{error.filename} cannot be used: {reason}", "name another file or folder")
        if error.errno not in (errno.ENOSPC, errno.EIO, errno.EBADF):
            return _bug(error)
        return unwritable(error)
    except (KeyboardInterrupt, typer.Abort):
        return 130
    except Exception as error:
        return _bug(error)


def _be_lenient(stream: object) -> None:
    """Let a stream in a narrow encoding replace what it cannot write."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure:
        reconfigure(errors="replace")


def _usage(error: typer.TyperException) -> int:
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "kumppanuus"
    message = error.format_message()  # without any argument, this prints the help and is empty
    if message:
        complain(message[:1].lower() + message[1:].rstrip("."), f"see '{command} --help'")
    return 2


def _bug(error: Exception) -> int:
    print(f"kumppanuus: this is a fault of the program: {type(error).__name__}: {error}", file=sys.stderr)
    if os.environ.get("KUMPPANUUS_DEBUG"):
        import traceback

        traceback.print_exc()
    else:
        print("  please report it, with what KUMPPANUUS_DEBUG=1 prints before it", file=sys.stderr)
    return 3
