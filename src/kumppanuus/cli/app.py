"""The commands, and the one place that catches what stops them."""

import errno
import os
import sys
from functools import partial

import typer

from kumppanuus.errors import KumppanuusError

from . import (
    assess,
    compare,
    coverage,
    eligibility,
    explain,
    fmt,
    follow_up,
    funding,
    query,
    report,
    schema,
    search,
    show,
    synergies,
    timeline,
    validate,
)
from . import list as list_
from .once import OnceCommand, OnceGroup
from .options import AsOf, At, Data, Lang, remember
from .output import give_up_stdout

app = typer.Typer(
    name="kumppanuus",
    cls=OnceGroup,
    epilog="Where to begin:  kumppanuus report --region Pori",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
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
    version: bool = typer.Option(
        False, "--version", help="Show the version.", is_eager=True, callback=_show_version
    ),
) -> None:
    """Ask the agreements between the Finnish State and its cities and regions, and check their data."""
    remember(context, data, lang, as_of, at)


_command = partial(app.command, cls=OnceCommand)

_command(rich_help_panel="Check")(validate.validate)
_command(rich_help_panel="Check")(fmt.fmt)
_command(rich_help_panel="Check")(explain.explain)
_command(rich_help_panel="Check")(schema.schema)
_command("list", rich_help_panel="Ask")(list_.list_records)
_command(rich_help_panel="Ask")(show.show)
_command(rich_help_panel="Ask")(search.search)
_command(rich_help_panel="Ask")(query.query)
_command(rich_help_panel="View")(report.report)
_command(rich_help_panel="View")(timeline.timeline)
_command(rich_help_panel="View")(funding.funding)
_command(rich_help_panel="View")(synergies.synergies)
_command("follow-up", rich_help_panel="View")(follow_up.follow_up)
_command(rich_help_panel="View")(coverage.coverage)
_command(rich_help_panel="View")(eligibility.eligibility)
_command(rich_help_panel="View")(assess.assess)
_command(rich_help_panel="View")(compare.compare)


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
        return _complain(error.message, error.remedy)
    except typer.TyperException as error:
        return _usage(error)
    except BrokenPipeError:  # whoever read the output has gone
        give_up_stdout()
        return 0
    except OSError as error:
        if error.filename:
            reason = (error.strerror or "unknown").lower()
            return _complain(f"{error.filename} cannot be used: {reason}", "name another file or folder")
        if error.errno not in (errno.ENOSPC, errno.EIO, errno.EBADF):
            return _bug(error)
        give_up_stdout()
        return _complain(
            f"the output cannot be written: {(error.strerror or '').lower()}", "write it elsewhere"
        )
    except (KeyboardInterrupt, typer.Abort):
        return 130
    except Exception as error:
        return _bug(error)


def _be_lenient(stream: object) -> None:
    """Let a stream in a narrow encoding replace what it cannot write."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure:
        reconfigure(errors="replace")


def _complain(message: str, remedy: str) -> int:
    print(f"kumppanuus: {message}", file=sys.stderr)
    if remedy:
        print(f"  {remedy}", file=sys.stderr)
    return 2


def _usage(error: typer.TyperException) -> int:
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "kumppanuus"
    message = error.format_message()  # without any argument, this prints the help and is empty
    if message:
        _complain(message[:1].lower() + message[1:].rstrip("."), f"see '{command} --help'")
    return 2


def _bug(error: Exception) -> int:
    print(f"kumppanuus: this is a fault of the program: {type(error).__name__}: {error}", file=sys.stderr)
    if os.environ.get("KUMPPANUUS_DEBUG"):
        import traceback

        traceback.print_exc()
    else:
        print("  please report it, with what KUMPPANUUS_DEBUG=1 prints before it", file=sys.stderr)
    return 3
