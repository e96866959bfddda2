"""``kumppanuus report``."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .naming import complete_place, complete_source
from .options import AsOf, Data, Lang, Output, Settings, settings

if TYPE_CHECKING:
    from kumppanuus.dataset import Dataset
    from kumppanuus.views.report import RegionReport
    from kumppanuus.views.sources import SourcesView


def report(
    context: typer.Context,
    region: Annotated[
        str | None,
        typer.Option(
            "--region",
            "-r",
            metavar="PLACE",
            help="A municipality, city region or region, by name in any language, code or id.",
            autocompletion=complete_place,
        ),
    ] = None,
    source: Annotated[
        str | None,
        typer.Option(
            "--source",
            metavar="ID",
            help="What was taken from a source, place by place, and what was left out.",
            autocompletion=complete_source,
        ),
    ] = None,
    sources: Annotated[bool, typer.Option("--sources", help="The same of every source, in brief.")] = False,
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

    With --source, the report is on a source: which of its statements went to which record.

    Examples:
        kumppanuus report --region Pori

        kumppanuus report --region Björneborg --lang sv

        kumppanuus report --region 609 --as-of 2020-06-01

        kumppanuus report --region satakunta -o satakunta.html

        kumppanuus report --source tem-paatos-2021-15
    """
    from kumppanuus.errors import TemplateError, UsageError
    from kumppanuus.files.locating import carried
    from kumppanuus.render.answers import PAGES, render, render_page

    from .opening import open_for_answer
    from .output import emit, format_of, screen

    subjects = sum((region is not None, source is not None, sources))
    if subjects != 1:
        fault = "a report is on one thing" if subjects else "nothing says what to report on"
        raise UsageError(fault, "name one of --region Pori, --source ID and --sources")
    chosen = settings(context, data, lang, as_of)
    used = format_of(format_, output, PAGES, template)
    if template is not None and not template.is_file():
        raise TemplateError(f"there is no template {template}", "name a file that exists after --template")
    dataset = open_for_answer(chosen.data, chosen.words)
    view = _on_place(dataset, region, chosen) if region is not None else _on_sources(dataset, source, chosen)
    if template is not None or used in ("html", "md"):
        text = render_page(view, used, chosen.words, carried("templates"), template)
    else:
        text = render(view, used, chosen.words, screen(output))
    emit(text, output)
    return 0


def _on_place(dataset: "Dataset", region: str, chosen: Settings) -> "RegionReport":
    from kumppanuus.views.report import build

    from .naming import place_named

    return build(dataset, place_named(dataset, region, chosen.words), chosen.day)


def _on_sources(dataset: "Dataset", source: str | None, chosen: Settings) -> "SourcesView":
    from kumppanuus.views.sources import build

    from .naming import source_named

    names = [source_named(dataset, source, chosen.words)] if source is not None else list(dataset.sources)
    return build(dataset, names, brief=source is None)
