"""``kumppanuus fmt``."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from kumppanuus.errors import UsageError

from .options import AsOf, Data, Lang, settings_on_disk
from .paths import below, chosen, start_of


def fmt(
    context: typer.Context,
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[PATHS]...", help="Format these files and folders only.")
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit code 1 if a file is not formatted.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Write nothing; show what would change, with exit code 1.")
    ] = False,
    stdin_filename: Annotated[
        Path | None,
        typer.Option(
            "--stdin-filename",
            metavar="PATH",
            help="Format standard input as this file would be, and print it.",
        ),
    ] = None,
    data: Data = None,
    lang: Lang = None,
    as_of: AsOf = None,
) -> int:
    """Bring the files of the dataset into one format; what they say stays as it is.

    Keys in the order of their kind, quotation marks where other programs need them, two spaces for
    each level, Unix line ends, and the line at the top that tells editors which schema is meant.
    Every comment is kept. What is not plain YAML is left alone and named: see 'kumppanuus validate'.

    Examples:
        kumppanuus fmt

        kumppanuus fmt data/agreements/ekosysteemisopimus/pori-2021.yaml --diff

        kumppanuus fmt --check
    """
    from kumppanuus.editing.formatting import format_files
    from kumppanuus.files.folder import Folder
    from kumppanuus.files.locating import find_data

    from .changing import differences, no_carried_data, write
    from .output import emit_bytes

    if stdin_filename is not None and (check or diff):
        message = "--stdin-filename formats standard input, and nothing else"
        raise UsageError(message, "leave --check and --diff out, or --stdin-filename")
    start = start_of(paths, stdin_filename)
    root = find_data(settings_on_disk(context, data, lang, as_of).data, start)
    if stdin_filename is not None:
        return _standard_input(root, stdin_filename)
    if not (check or diff):
        no_carried_data(root)
    folder = Folder(root)
    files = chosen(root, folder.files(), paths)
    done = format_files(folder, files)
    for path in done.left:
        print(_left(folder.shown(path)), file=sys.stderr)
    if diff:
        emit_bytes(differences(folder, done.texts, done.before).encode())
    elif check:
        sys.stdout.writelines(f"{folder.shown(path)} is not formatted\n" for path in done.texts)
    else:
        write(folder, done.texts, done.before)
        sys.stdout.writelines(f"{folder.shown(path)} was formatted\n" for path in done.texts)
    print(_summary(len(done.texts), len(done.left), len(files), to_be=check or diff), file=sys.stderr)
    return int(bool(done.left) or ((check or diff) and bool(done.texts)))


def _standard_input(root: Path, named: Path) -> int:
    """Print standard input as formatted, or as it is where that cannot be."""
    from kumppanuus.editing.formatting import format_files
    from kumppanuus.files.folder import Folder

    from .output import emit_bytes

    path, text = below(root, named), sys.stdin.buffer.read()
    done = format_files(Folder(root, {path: text}), [path])
    emit_bytes(done.texts.get(path, text))
    if done.left:
        print(_left(str(named)), file=sys.stderr)
    return int(bool(done.left))


def _left(shown: str) -> str:
    return f"{shown} is left as it is: see 'kumppanuus validate'"


def _summary(changed: int, left: int, files: int, *, to_be: bool) -> str:
    if left and not changed:
        return f"{files - left:,} of {files:,} {'file is' if files == 1 else 'files are'} formatted."
    if not changed:
        return f"All of {files:,} files are formatted." if files > 1 else "The file is formatted."
    noun = "file" if changed == 1 else "files"
    verb = "would be" if to_be else "was" if changed == 1 else "were"
    return f"{changed:,} {noun} {verb} formatted, of {files:,}."
