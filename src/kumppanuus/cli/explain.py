"""``kumppanuus explain``."""

from typing import TYPE_CHECKING, Annotated

import typer

from .options import Output

if TYPE_CHECKING:
    from kumppanuus.checks.finding import Check


def _complete(incomplete: str) -> list[str]:
    from kumppanuus.checks import BY_NAME

    return [name for name in BY_NAME if name.startswith(_spelt(incomplete))]


def explain(
    check: Annotated[
        str | None,
        typer.Argument(
            metavar="CHECK",
            help="The name of a check, as a finding gives it in brackets.",
            autocompletion=_complete,
        ),
    ] = None,
    format_: Annotated[
        str | None,
        typer.Option("--format", metavar="text|md|json", help="By default text, or as -o says."),
    ] = None,
    output: Output = None,
) -> int:
    """Explain a check: what the fault is, why it matters, what counts, with an example.

    Without a name, all are listed; as Markdown and JSON, with their pages.

    Examples:
        kumppanuus explain

        kumppanuus explain ends-before-start

        kumppanuus explain unused-record --format md
    """
    from kumppanuus.checks import CHECKS
    from kumppanuus.render.manual import FORMATS, render_page, render_pages

    from .output import emit, format_of, screen

    used = format_of(format_, output, FORMATS)
    if check is None:
        text = render_pages([one.page for one in CHECKS], used, screen(output))
    else:
        text = render_page(_named(check).page, used, screen(output))
    emit(text, output)
    return 0


def _named(name: str) -> "Check":
    """Return the check of a name. Raises NothingFoundError with a suggestion."""
    from kumppanuus.checks import BY_NAME
    from kumppanuus.errors import NothingFoundError
    from kumppanuus.nearest import did_you_mean

    found = BY_NAME.get(_spelt(name))
    if found is None:
        remedy = did_you_mean(_spelt(name), BY_NAME) or "see them all with 'kumppanuus explain'"
        raise NothingFoundError(f"there is no check '{name}'", remedy)
    return found


def _spelt(name: str) -> str:
    """Return a name as checks are spelt: in small letters, with hyphens."""
    return name.lower().replace("_", "-")
