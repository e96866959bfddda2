"""``kumppanuus list``."""

from typing import Annotated

import typer

from .options import AsOf, At, Data, Lang, Output, choice, settings


def complete_kind(incomplete: str) -> list[str]:
    """Return what can be listed and begins so, for the shell."""
    from kumppanuus.views.listing import LISTS

    return [name for name in LISTS if name.startswith(incomplete)]


def list_records(
    context: typer.Context,
    kind: Annotated[str, typer.Argument(metavar="KIND", help="What to list.", autocompletion=complete_kind)],
    format_: Annotated[
        str | None, typer.Option("--format", metavar="text|json", help="By default text, or as -o says.")
    ] = None,
    output: Output = None,
    data: Data = None,
    lang: Lang = None,
    as_of: AsOf = None,
    at: At = None,
) -> int:
    """List all records of a kind, with their ids.

    KIND is agreements, city-regions, countries, funding, indicators, instruments,
    municipalities, organisations, places, programmes, regions, rounds, schemes, sources,
    sub-regions or themes.

    Examples:
        kumppanuus list agreements

        kumppanuus list agreements --as-of 2020-06-01

        kumppanuus list themes --lang en

        kumppanuus list municipalities --format json
    """
    from kumppanuus.render.listing import LOOK
    from kumppanuus.views.listing import LISTS, build

    from .answering import answer
    from .opening import open_for_answer
    from .output import format_of

    chosen = settings(context, data, lang, as_of, at)
    what = choice("the kind", plural(kind), LISTS)
    used = format_of(format_, output, LOOK.formats)
    listing = build(open_for_answer(chosen), what, chosen.day)
    return answer(listing, LOOK, used, chosen.words, output)


def plural(kind: str) -> str:
    """Accept the kind in the singular too."""
    from kumppanuus.model.kinds import BY_NAME
    from kumppanuus.views.listing import LEVELS

    singular = {level: plural for plural, level in LEVELS.items()}
    singular |= {name: known.plural for name, known in BY_NAME.items()} | {"theme": "themes"}
    return singular.get(kind, kind)
