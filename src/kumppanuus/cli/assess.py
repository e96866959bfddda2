"""``kumppanuus assess``."""

from typing import Annotated

import typer

from .naming import completing
from .naming_options import record_option
from .options import AsOf, At, Data, Format, Lang, Output, settings


def assess(
    context: typer.Context,
    agreement: Annotated[
        str,
        typer.Argument(
            metavar="AGREEMENT",
            help="An agreement or a proposal, by name or id.",
            autocompletion=completing("agreement"),
        ),
    ],
    round_: Annotated[
        str | None,
        record_option("--round", "Hold it against another round than its own."),
    ] = None,
    format_: Format = None,
    output: Output = None,
    data: Data = None,
    lang: Lang = None,
    as_of: AsOf = None,
    at: At = None,
) -> int:
    """Hold a proposal or an agreement against its round: kept, broken or not stated, with the evidence.

    What a program can judge it does: who is required and expected, what of the menu is taken up,
    the places, the terms. Each rule has its source, and each finding the statement that decides
    it, or what would have to be known. A rule is broken only by something stated, or by a gap in
    a list that is stated to be complete. Criteria and aims are for a reader to judge.

    --format md and html give a sheet that a reader of proposals fills in. Whatever is found, the
    exit code is 0.

    With --round, an agreement is held against what another round asks for.

    Examples:
        kumppanuus assess kasvuallianssi/jyvaskyla-kuopio-lahti-2023

        kumppanuus assess kasvusopimus/pori-2013 --lang en

        kumppanuus assess ekosysteemisopimus/pori-2021 -o pori.md

        kumppanuus assess kasvuallianssi/jyvaskyla-kuopio-lahti-2023 --round elinvoimakumppanuus-2024

        kumppanuus assess teemaverkosto/hytki-2021 --format csv
    """
    from kumppanuus.render.assessment import LOOK
    from kumppanuus.views.assessment import build

    from .answering import answer
    from .naming import named
    from .opening import open_for_answer
    from .output import format_of

    chosen = settings(context, data, lang, as_of, at)
    used = format_of(format_, output, LOOK.formats)
    dataset, words = open_for_answer(chosen), chosen.words
    name = named(dataset, "agreement", agreement, words)
    against = None if round_ is None else named(dataset, "round", round_, words)
    return answer(build(dataset, name, chosen.day, against), LOOK, used, words, output)
