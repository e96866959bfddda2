"""Where a command's text goes: the screen, or a file that is replaced as a whole."""

import os
import shutil
import sys
from pathlib import Path
from typing import TypeGuard

from kumppanuus.errors import UnwritableOutputError, UsageError
from kumppanuus.files.writing import replace_file
from kumppanuus.render.screen import Screen

_PAGES = ("html", "md")
_ENDINGS = {
    ".csv": "csv",
    ".htm": "html",
    ".html": "html",
    ".ics": "ics",
    ".json": "json",
    ".md": "md",
    ".txt": "text",
}


def screen(output: Path | None) -> Screen:
    """Return what the text is set for: the terminal's width and colours, or a plain file's."""
    if goes_to_file(output):
        return Screen()
    is_terminal = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    color = is_terminal and not os.environ.get("NO_COLOR")
    if os.environ.get("FORCE_COLOR") and not os.environ.get("NO_COLOR"):
        color = True
    width = max(40, shutil.get_terminal_size((100, 24)).columns)
    return Screen(min(width, 120), color, "utf" in (sys.stdout.encoding or "").lower())


def format_of(
    given: str | None, output: Path | None, formats: tuple[str, ...], template: Path | None = None
) -> str:
    """Return the format: the given one, else what the output's or the template's name says, else text."""
    from .options import choice

    if given is not None:
        if template is not None and given not in _PAGES:
            raise UsageError(
                f"a template writes {' or '.join(_PAGES)}, not {given}", "leave --format or --template out"
            )
        return choice("the format", given, formats)
    named = [path.name.removesuffix(".j2") for path in (output, template) if path and goes_to_file(path)]
    for name in named:
        found = _ENDINGS.get(Path(name).suffix.lower())
        if found in formats:
            return found
    if goes_to_file(output) and template is None:
        raise no_format_in_name(output, formats)
    return "md" if template is not None else "text"


def emit(text: str, output: Path | None) -> None:
    """Print the text, or write it to a file in one go. Raises UnwritableOutputError.

    A text that brings line ends of its own keeps them everywhere, and is UTF-8, as its standard demands.
    """
    if not goes_to_file(output):
        if "\r\n" in text:
            emit_bytes(text.encode(errors="replace"))
            return
        sys.stdout.write(text)
        sys.stdout.flush()
        return
    try:
        target = output.resolve()  # through a link, to what it leads to
        if target.exists() and not target.is_file():
            target.write_bytes(text.encode(errors="replace"))  # a device or a pipe cannot be replaced
        else:
            replace_file(target, text.encode(errors="replace"))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UnwritableOutputError(
            f"{output} cannot be written: {reason}", "name another file after -o"
        ) from None


def emit_bytes(data: bytes) -> None:
    """Print bytes as they are, in whatever encoding the terminal is."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def goes_to_file(output: Path | None) -> TypeGuard[Path]:
    """Whether ``-o`` names a file; ``-`` is the screen, as without it."""
    return output is not None and str(output) != "-"


def no_format_in_name(output: Path, formats: tuple[str, ...]) -> UsageError:
    """Return the complaint about a file whose ending is that of no format."""
    return UsageError(
        f"the name {output.name} does not say which format to write", f"add --format {'|'.join(formats)}"
    )
