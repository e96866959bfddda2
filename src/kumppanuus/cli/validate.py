"""``kumppanuus validate``."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kumppanuus.errors import NothingFoundError

from .options import AsOf, Data, Lang, Output, settings
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
    data: Data = None,
    lang: Lang = None,
    as_of: AsOf = None,
) -> int:
    """Check the dataset: every fault with its place and its remedy, all in one run. Changes nothing.

    Exit code 0: no errors. 1: errors, or warnings with --strict. 2: nothing to check.
    Findings are in English, like the keys.

    Examples:
        kumppanuus validate

        kumppanuus validate data/agreements/ekosysteemisopimus/pori-2021.yaml

        kumppanuus validate --select dangling-reference,unused-record

        kumppanuus validate --statistics

        kumppanuus validate --format json
    """
    chosen = settings(context, data, lang, as_of)
    used = format_of_findings(format_, output, statistics=statistics)
    asked = checks_asked(select, ignore)

    from kumppanuus.diagnostics import Severity
    from kumppanuus.validating import validate as find_faults

    from .opening import open_all

    loaded = open_all(chosen.data, _start(paths))
    wanted = _wanted(loaded, paths)
    inside = {loaded.folder.shown(file) for file in wanted}
    found = [one for one in find_faults(loaded, chosen.day) if one.span.path in inside]
    shown = [one for one in found if one.check in asked]
    run = _run(loaded, len(wanted), asked, len(found) - len(shown), output, quiet=quiet)
    tell(shown, run, used, output, statistics=statistics)
    return int(any(strict or one.severity is Severity.ERROR for one in shown))


def _start(paths: list[Path] | None) -> Path | None:
    """Return the folder in or above which the dataset lies: that of the first path. Each must exist."""
    for path in paths or ():
        if not path.exists():
            raise NothingFoundError(
                f"there is no file or folder {path}", "name one that exists, or none for all"
            )
    return next((path if path.is_dir() else path.parent for path in paths or ()), None)


def _wanted(loaded: "Loaded", paths: list[Path] | None) -> set[str]:
    """Return the files that are below one of the paths, or all of them. Each path must hold some."""
    root = loaded.folder.root
    if not loaded.files:
        raise NothingFoundError(f"no YAML files of a dataset found in {root}", "name the dataset with --data")
    if not paths:
        return set(loaded.files)
    resolved = {file: (root / file).resolve() for file in loaded.files}
    wanted = set()
    for path in paths:
        below = {file for file, full in resolved.items() if _is_below(full, path.resolve())}
        if not below:
            message = f"{path} holds no file of the dataset in {root}"
            raise NothingFoundError(message, "name files of one dataset, or the dataset with --data")
        wanted |= below
    return wanted


def _is_below(file: Path, path: Path) -> bool:
    return file == path or path in file.parents


def _run(
    loaded: "Loaded", files: int, asked: dict[str, "Check"], unshown: int, output: Path | None, *, quiet: bool
) -> "Run":
    """Return what a renderer is to know besides the findings."""
    from kumppanuus import __version__
    from kumppanuus.checks import CHECKS
    from kumppanuus.files.locating import repository_of
    from kumppanuus.render.findings import Page, Run

    from .output import screen

    here = Path.cwd()
    return Run(
        folder=loaded.folder.shown(""),
        files=files,
        pages={
            name: Page(check.manual.partition("\n")[0], check.manual, check.severity)
            for name, check in asked.items()
        },
        unasked=len(CHECKS) - len(asked),
        unshown=unshown,
        quiet=quiet,
        version=__version__,
        here=here,
        root=repository_of(loaded.folder.root) or here,
        screen=screen(output),
    )
