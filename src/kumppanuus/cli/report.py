"""``kumppanuus report``."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .answering import answer
from .naming import complete_place, completing
from .options import AsOf, At, Data, Lang, Output, Settings, settings
from .output import format_of

if TYPE_CHECKING:
    from kumppanuus.render.look import Look


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
            autocompletion=completing("source"),
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
    at: At = None,
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

    subjects = sum((region is not None, source is not None, sources))
    if subjects != 1:
        fault = "a report is on one thing" if subjects else "nothing says what to report on"
        raise UsageError(fault, "name one of --region Pori, --source ID and --sources")
    if template is not None and not template.is_file():
        raise TemplateError(f"there is no template {template}", "name a file that exists after --template")
    chosen = settings(context, data, lang, as_of, at)
    page = Page(format_, output, template)
    return _on_place(region, chosen, page) if region is not None else _on_sources(source, chosen, page)


@dataclass(frozen=True, slots=True)
class Page:
    """What the report is written as, and where to."""

    format_: str | None
    output: Path | None
    template: Path | None


def _on_place(region: str, chosen: Settings, page: Page) -> int:
    from kumppanuus.render.report import LOOK
    from kumppanuus.views.report import build

    from .naming import place_named
    from .opening import open_for_answer

    used = _format(LOOK, page)
    dataset = open_for_answer(chosen)
    view = build(dataset, place_named(dataset, region, chosen.words), chosen.day)
    return answer(view, LOOK, used, chosen.words, page.output, page.template)


def _on_sources(source: str | None, chosen: Settings, page: Page) -> int:
    from kumppanuus.render.sources import LOOK
    from kumppanuus.views.sources import build

    from .naming import named
    from .opening import open_for_answer

    used = _format(LOOK, page)
    dataset = open_for_answer(chosen)
    names = [named(dataset, "source", source, chosen.words)] if source is not None else list(dataset.sources)
    view = build(dataset, names, brief=source is None)
    return answer(view, LOOK, used, chosen.words, page.output, page.template)


def _format(look: "Look[Any]", page: Page) -> str:
    return format_of(page.format_, page.output, look.formats, page.template)
