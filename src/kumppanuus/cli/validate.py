"""``kumppanuus validate``."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kumppanuus.errors import NothingFoundError

from .options import AsOf, Data, Lang, choice, settings

if TYPE_CHECKING:
    from kumppanuus.loading import Loaded

FORMATS = ("concise", "full", "github", "json")


def validate(
    context: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATHS]...", help="Report on these files and folders only."),
    ] = None,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format", metavar="|".join(FORMATS), help="By default full; in GitHub Actions, github."
        ),
    ] = None,
    data: Data = None,
    lang: Lang = None,
    as_of: AsOf = None,
) -> int:
    """Check the dataset: every fault with its place and its remedy, all in one run. Writes nothing.

    Exit code 0: no faults. 1: faults. 2: nothing to check. Findings are in English, like the keys.

    Examples:
        kumppanuus validate

        kumppanuus validate data/agreements/ekosysteemisopimus/pori-2021.yaml

        kumppanuus validate --format json
    """
    chosen = settings(context, data, lang, as_of)
    by_itself = "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "full"
    used = choice("the format", format_ or by_itself, FORMATS)

    from kumppanuus.diagnostics import Severity
    from kumppanuus.render.findings import FORMATS as RENDERERS
    from kumppanuus.render.findings import Run
    from kumppanuus.validating import validate as find_faults

    from .opening import open_all
    from .output import screen

    for path in paths or ():
        if not path.exists():
            raise NothingFoundError(
                f"there is no file or folder {path}", "name one that exists, or none for all"
            )
    loaded = open_all(chosen.data, _folder_of(paths[0]) if paths else None)
    wanted = _wanted(loaded, paths)
    if not wanted:
        where = loaded.folder.root
        raise NothingFoundError(
            f"no YAML files of a dataset found in {where}", "name the dataset with --data"
        )
    shown = {loaded.folder.shown(file) for file in wanted}
    found = [one for one in find_faults(loaded, chosen.day) if one.span.path in shown]
    setting = screen(None)
    run = Run(loaded.folder.shown(""), len(wanted), setting.width, setting.color, setting.unicode)
    sys.stdout.write(RENDERERS[used](found, run))
    return int(any(one.severity is Severity.ERROR for one in found))


def _folder_of(path: Path) -> Path:
    return path if path.is_dir() else path.parent


def _wanted(loaded: "Loaded", paths: list[Path] | None) -> set[str]:
    """Return the files that are below one of the paths, or all of them. Each path must hold some."""
    if not paths:
        return set(loaded.files)
    root = loaded.folder.root
    resolved = {file: Path(os.path.realpath(root / file)) for file in loaded.files}  # also of a looped link
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
