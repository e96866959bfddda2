"""``kumppanuus report``."""

from pathlib import Path
from typing import Annotated

import typer

from .naming import complete_place
from .options import AsOf, Data, Lang, Output, settings


def report(
    context: typer.Context,
    region: Annotated[
        str,
        typer.Option(
            "--region",
            "-r",
            metavar="PLACE",
            help="A municipality, city region or region, by name in any language, code or id.",
            autocompletion=complete_place,
        ),
    ],
    format_: Annotated[
        str | None,
        typer.Option("--format", metavar="text|md|html|json", help="By default text, or as -o says."),
    ] = None,
    output: Output = None,
    template: Annotated[
        Path | None, typer.Option("--template", metavar="FILE", help="A Jinja2 template of your own.")
    ] = None,
    data: Data = None,
    lang: Lang = None,
    as_of: AsOf = None,
) -> int:
    """Report on a place: what it has agreed with the State, with whom, about what, for how much.

    It covers what was agreed for the place itself, for its city region and for its region, and
    says which is which. Every statement carries the number of its source.

    Examples:
        kumppanuus report --region Pori

        kumppanuus report --region Björneborg --lang sv

        kumppanuus report --region 609 --as-of 2020-06-01

        kumppanuus report --region satakunta -o satakunta.html
    """
    from kumppanuus.errors import TemplateError
    from kumppanuus.files.locating import carried
    from kumppanuus.render.answers import PAGES, render, render_page
    from kumppanuus.views.report import build

    from .naming import place_named
    from .opening import open_for_answer
    from .output import emit, format_of, screen

    chosen = settings(context, data, lang, as_of)
    used = format_of(format_, output, PAGES, template)
    if template is not None and not template.is_file():
        raise TemplateError(f"there is no template {template}", "name a file that exists after --template")
    dataset = open_for_answer(chosen.data, chosen.words)
    view = build(dataset, place_named(dataset, region, chosen.words), chosen.day)
    if template is not None or used in ("html", "md"):
        text = render_page(view, used, chosen.words, carried("templates"), template)
    else:
        text = render(view, used, chosen.words, screen(output))
    emit(text, output)
    return 0
