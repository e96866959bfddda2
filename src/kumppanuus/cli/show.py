"""``kumppanuus show``."""

from typing import TYPE_CHECKING, Annotated

import typer

from kumppanuus.errors import UsageError

from .naming import complete_field, complete_record
from .options import AsOf, At, Data, Format, Lang, Output, settings

if TYPE_CHECKING:
    from kumppanuus.loading import Loaded
    from kumppanuus.model.base import Location
    from kumppanuus.views.why import WhyView

    from .options import Settings


def show(
    context: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="The id of a record, its file's path, or its name.",
            autocompletion=complete_record,
        ),
    ],
    why: Annotated[
        str | None,
        typer.Option(
            "--why",
            metavar="FIELD",
            help="The evidence for one statement: events.signed, total.amount, status.",
            autocompletion=complete_field,
        ),
    ] = None,
    all_: Annotated[
        bool, typer.Option("--all", help="In text, all that points to the record, however much it is.")
    ] = False,
    format_: Format = None,
    output: Output = None,
    data: Data = None,
    lang: Lang = None,
    as_of: AsOf = None,
    at: At = None,
) -> int:
    """Show one record: all that it states, its status and rules, and what points to it.

    An id is the path of the record's file below its folder. Where two kinds share an id, write
    the kind before it: source/tem-ekosysteemisopimukset-2021. A name will do too. Of a source,
    everything that rests on it is shown.

    --why tells the evidence for one statement: its value, the line where it stands, its sources
    with the place in each, and what other sources say instead. FIELD is the keys on the way to
    it, with dots between them. An item of a list is named by what identifies it (the kind of an
    event, the organisation of a party, the key of a purpose, the wording of a theme), or by its
    number, from 0: themes[0]. What stands in a list can be named without it: signed is
    events.signed. The events that an agreement's status rests on are --why status.

    Examples:
        kumppanuus show ekosysteemisopimus/pori-2021

        kumppanuus show ekosysteemisopimus/pori-2021 --why events.signed

        kumppanuus show tem-2021-15 --why total.amount --lang en

        kumppanuus show aiko --why term

        kumppanuus show TEM --all --lang sv

        kumppanuus show shared/circular-economy --format csv
    """
    from .answering import answer
    from .naming import record_named
    from .opening import open_with_places
    from .output import format_of

    chosen = settings(context, data, lang, as_of, at)
    if why is not None and all_:
        message = "--all is about what points to a record, and --why about what it states"
        raise UsageError(message, "leave one of the two out")
    if why is not None:
        from kumppanuus.render.why import LOOK as EVIDENCE

        used = format_of(format_, output, EVIDENCE.formats)
        loaded = open_with_places(chosen)
        key = record_named(loaded.dataset, name, chosen.words)
        evidence = _evidence(loaded, key, why, chosen)
        return answer(evidence, EVIDENCE, used, chosen.words, output)
    from kumppanuus.render.record import LOOK, WHOLE
    from kumppanuus.views.record import build

    used = format_of(format_, output, LOOK.formats)
    loaded = open_with_places(chosen)
    key = record_named(loaded.dataset, name, chosen.words)
    record = build(loaded.dataset, *key, chosen.day, loaded.waivers.waivers)
    return answer(record, WHOLE if all_ else LOOK, used, chosen.words, output)


def _evidence(loaded: "Loaded", key: tuple[str, str], field: str, chosen: "Settings") -> "WhyView":
    """Return the evidence for a field, each statement with the file and line where it stands."""
    from kumppanuus.views.why import build, build_of_status

    from .naming import fields_named

    def place(path: str, location: "Location") -> tuple[str, int]:
        span = loaded.locate(path, location)
        return span.path, span.line

    kind, name = key
    if kind == "agreement" and field.strip().lower() == "status":
        return build_of_status(loaded.dataset, name, chosen.day, place)
    locations = fields_named(loaded.dataset, key, field, chosen.words)
    return build(loaded.dataset, kind, name, field, locations, place)
