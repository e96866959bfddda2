"""``kumppanuus explain``."""

from typing import Annotated

import typer

from .options import Output, choice_option
from .selecting import check_named, complete_check


def explain(
    check: Annotated[
        str | None,
        typer.Argument(
            metavar="CHECK",
            help="The name of a check, as a finding gives it in brackets.",
            autocompletion=complete_check,
        ),
    ] = None,
    format_: Annotated[
        str | None,
        choice_option("--format", "text|md|json", "By default text, or as -o says."),
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
    from kumppanuus.checks import BY_NAME, CHECKS
    from kumppanuus.render.manual import FORMATS, render_page, render_pages

    from .output import emit, format_of, screen

    used = format_of(format_, output, FORMATS)
    if check is None:
        text = render_pages([one.page for one in CHECKS], used, screen(output))
    else:
        text = render_page(BY_NAME[check_named(check, BY_NAME)].page, used, screen(output))
    emit(text, output)
    return 0
