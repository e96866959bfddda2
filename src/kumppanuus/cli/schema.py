"""``kumppanuus schema``."""

from pathlib import Path
from typing import Annotated

import typer

from .options import choice


def _complete(incomplete: str) -> list[str]:
    from kumppanuus.schema import MODELS

    return [name for name in MODELS if name.startswith(incomplete)]


def schema(
    kind: Annotated[
        str | None,
        typer.Argument(metavar="KIND", help="The kind of file.", autocompletion=_complete),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FOLDER", help="Write to a folder: that of KIND, or those of all kinds."
        ),
    ] = None,
) -> int:
    """Print the JSON Schema of a kind of file, for editors that complete and check YAML.

    Without KIND, the kinds are listed. Each file of the dataset names its schema in its first line.

    Examples:
        kumppanuus schema

        kumppanuus schema agreement

        kumppanuus schema -o schemas
    """
    from kumppanuus.schema import MODELS, file_name, text

    from .output import emit, goes_to_file

    names = (choice("the kind", kind, tuple(MODELS)),) if kind is not None else tuple(MODELS)
    if goes_to_file(output):
        _prepare(output)
        for name in names:
            emit(text(name), output / file_name(name))
    else:
        emit(text(names[0]) if kind is not None else _list(names), None)
    return 0


def _prepare(folder: Path) -> None:
    """Make the folder. Raises UnwritableOutputError."""
    from kumppanuus.errors import UnwritableOutputError

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UnwritableOutputError(
            f"the folder {folder} cannot be made: {reason}", "name another folder after -o"
        ) from None


def _list(names: tuple[str, ...]) -> str:
    from kumppanuus.schema import summary

    width = max(map(len, names))
    return "".join(f"{name:<{width}}  {summary(name)}\n" for name in names)
