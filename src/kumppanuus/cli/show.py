"""``kumppanuus show``."""

from typing import Annotated

import typer

from .naming import complete_record
from .options import AsOf, At, Data, Lang, Output, settings


def show(
    context: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="The id of a record, or its file's path.", autocompletion=complete_record
        ),
    ],
    format_: Annotated[
        str | None, typer.Option("--format", metavar="text|json", help="By default text, or as -o says.")
    ] = None,
    output: Output = None,
    data: Data = None,
    lang: Lang = None,
    as_of: AsOf = None,
    at: At = None,
) -> int:
    """Show one record: all that it states, its status and rules, and what points to it.

    An id is the path of the record's file below its folder. Where two kinds share an id, write
    the kind before it: source/tem-ekosysteemisopimukset-2021.

    Examples:
        kumppanuus show ekosysteemisopimus/pori-2021

        kumppanuus show ministry/tem --lang sv

        kumppanuus show shared/circular-economy

        kumppanuus show tem-2021-15 --format json
    """
    from kumppanuus.render.record import LOOK
    from kumppanuus.views.record import build

    from .answering import answer
    from .naming import record_named
    from .opening import open_for_answer
    from .output import format_of

    chosen = settings(context, data, lang, as_of, at)
    used = format_of(format_, output, LOOK.formats)
    dataset = open_for_answer(chosen)
    record = build(dataset, *record_named(dataset, name, chosen.words), chosen.day)
    return answer(record, LOOK, used, chosen.words, output)
