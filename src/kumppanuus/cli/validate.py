"""``kumppanuus validate``."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kumppanuus.errors import UsageError

from .mending import fixes_asked, make_fixes, show_fixes
from .options import AsOf, Data, Lang, Output, completing_choice, settings_on_disk
from .paths import chosen, start_of
from .selecting import checks_asked, complete_check
from .telling import FORMATS, format_of_findings, tell

if TYPE_CHECKING:
    from kumppanuus.checks.finding import Check
    from kumppanuus.loading import Loaded
    from kumppanuus.render.findings import Run


def validate(
    context: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATHS]...", help="Report on these files and folders only."),
    ] = None,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help=f"{', '.join(FORMATS)}. By default full, or as -o says; in GitHub Actions, github.",
            autocompletion=completing_choice("|".join(FORMATS)),
        ),
    ] = None,
    output: Output = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select",
            metavar="CHECK",
            help="Show findings of this check only. Several: again, or with commas.",
            autocompletion=complete_check,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            "--ignore",
            metavar="CHECK",
            help="Leave out the findings of this check. Several: again, or with commas.",
            autocompletion=complete_check,
        ),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Let warnings fail the run, too.")] = False,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Show how often each check found something.")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Show the findings and no closing line.")
    ] = False,
    fix: Annotated[
        bool, typer.Option("--fix", help="Make the fixes that are safe, then check what is left.")
    ] = False,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help="With --fix or --diff: the unsafe ones, too.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Write nothing; show what --fix would change, with exit code 1.")
    ] = False,
    stdin_filename: Annotated[
        Path | None,
        typer.Option(
            "--stdin-filename", metavar="PATH", help="Check standard input as if it were this file."
        ),
    ] = None,
    data: Data = None,
    lang: Lang = None,
    as_of: AsOf = None,
) -> int:
    """Check the dataset: every fault with its place and its remedy, all in one run.

    Exit code 0: no errors. 1: errors, or warnings with --strict. 2: nothing to check.
    Findings are in English, like the keys. Nothing is changed without --fix.

    Examples:
        kumppanuus validate

        kumppanuus validate data/agreements/ekosysteemisopimus/pori-2021.yaml

        kumppanuus validate --select dangling-reference,unused-record

        kumppanuus validate --statistics

        kumppanuus validate --format json

        kumppanuus validate --diff
    """
    settled = settings_on_disk(context, data, lang, as_of)
    if diff and (format_ or output or statistics):
        message = "--diff shows what would change, and no findings"
        raise UsageError(message, "leave --format, -o and --statistics out")
    used = format_of_findings(format_, output, statistics=statistics)
    asked = checks_asked(select, ignore)
    fixes = fixes_asked(fix=fix, unsafe=unsafe_fixes, diff=diff, on_stdin=stdin_filename is not None)

    from kumppanuus.diagnostics import Diagnostic, Severity
    from kumppanuus.validating import validate_at_once, validate_kept

    from .opening import open_for_check
    from .waiting import waiting

    start = start_of(paths, stdin_filename)
    with waiting(settled.words) as watcher:
        loaded, keeping = open_for_check(settled.data, start, stdin_filename, watcher)
        files = list(loaded.folder.instead) or chosen(loaded.folder.root, loaded.files, paths)
        inside = {loaded.folder.shown(file) for file in files}
        if diff or fixes:
            every: tuple[Diagnostic, ...] = ()  # they are found anew with each fix
            if keeping:
                keeping.keep()
        elif keeping is None:
            every = validate_at_once(loaded, settled.day, watcher)
        else:
            every = validate_kept(keeping, settled.day, watcher)

    def is_shown(one: Diagnostic) -> bool:
        return one.span.path in inside and one.check in asked

    if diff:
        return show_fixes(loaded, settled.day, is_shown, unsafe=unsafe_fixes)
    if fixes:
        state = make_fixes(loaded, settled.day, is_shown, unsafe=unsafe_fixes)
        loaded, every = state.loaded, state.findings
    found = [one for one in every if one.span.path in inside]
    shown = [one for one in found if is_shown(one)]
    run = _run(loaded, len(files), asked, len(found) - len(shown), output, quiet=quiet)
    tell(shown, run, used, output, statistics=statistics)
    return int(any(strict or one.severity is Severity.ERROR for one in shown))


def _run(
    loaded: "Loaded", files: int, asked: dict[str, "Check"], unshown: int, output: Path | None, *, quiet: bool
) -> "Run":
    """Return what a renderer is to know besides the findings."""
    from kumppanuus import __version__
    from kumppanuus.checks import CHECKS
    from kumppanuus.files.locating import current_folder, repository_of
    from kumppanuus.render.findings import Run

    from .output import screen

    here = current_folder() or loaded.folder.root.resolve()
    return Run(
        folder=loaded.folder.shown(""),
        files=files,
        pages={name: check.page for name, check in asked.items()},
        unasked=len(CHECKS) - len(asked),
        unshown=unshown,
        quiet=quiet,
        version=__version__,
        here=here,
        root=repository_of(loaded.folder.root) or here,
        screen=screen(output),
    )
