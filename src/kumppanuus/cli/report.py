"""``kumppanuus report``."""

from pathlib import Path
from typing import Annotated

import typer

from . import subjects
from .naming_options import place_option, record_option
from .options import AsOf, At, Data, Format, Lang, Output, settings

SUBJECTS = {
    "--region": ("Pori", subjects.place),
    "--party": ("TEM", subjects.party),
    "--agreement": ("ID", subjects.agreement),
    "--instrument": ("kasvusopimus", subjects.instrument),
    "--round": ("kasvusopimus-2012", subjects.round_),
    "--theme": ("kiertotalous", subjects.theme),
    "--source": ("ID", subjects.source),
    "--sources": ("", subjects.sources),
}
"""The options that say what a report is on: what may be written after each, and what the report needs."""


def report(
    context: typer.Context,
    region: Annotated[
        str | None,
        place_option("A municipality, city region or region, by name in any language, code or id."),
    ] = None,
    party: Annotated[
        str | None,
        record_option(
            "--party",
            "All that a ministry, council, city or university takes part in, by role and year.",
            "organisation",
        ),
    ] = None,
    agreement: Annotated[
        str | None,
        record_option(
            "--agreement", "An agreement in full, its rules, and what else its places agreed.", metavar="ID"
        ),
    ] = None,
    instrument: Annotated[
        str | None,
        record_option(
            "--instrument", "A kind of agreement: what it is for, its rules and rounds, who takes part."
        ),
    ] = None,
    round_: Annotated[
        str | None,
        record_option(
            "--round", "A round: its course, aims, menu and rules, and the agreements that came of it."
        ),
    ] = None,
    theme: Annotated[
        str | None,
        record_option(
            "--theme", "A theme: where it stands, and which agreements took it up, round by round."
        ),
    ] = None,
    source: Annotated[
        str | None,
        record_option(
            "--source", "What was taken from a source, place by place, and what was left out.", metavar="ID"
        ),
    ] = None,
    sources: Annotated[bool, typer.Option("--sources", help="The same of every source, in brief.")] = False,
    format_: Format = None,
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

    Or report on a party, an agreement, an instrument, a round or a theme. With --source, the
    report is on a source: which of its statements went to which record.

    Examples:
        kumppanuus report --region Pori

        kumppanuus report --region Björneborg --lang sv

        kumppanuus report --region 609 --as-of 2020-06-01

        kumppanuus report --region satakunta -o satakunta.html

        kumppanuus report --party TEM --format csv

        kumppanuus report --agreement ekosysteemisopimus/pori-2021

        kumppanuus report --instrument kasvusopimus

        kumppanuus report --round ekosysteemisopimus-2020 -o round.md

        kumppanuus report --theme kiertotalous

        kumppanuus report --source tem-paatos-2021-15
    """
    from kumppanuus.errors import TemplateError

    from .answering import answer
    from .opening import open_for_answer
    from .output import format_of

    named = (region, party, agreement, instrument, round_, theme, source, "" if sources else None)
    option, query = _one_of(dict(zip(SUBJECTS, named, strict=True)))
    if template is not None and not template.is_file():
        raise TemplateError(f"there is no template {template}", "name a file that exists after --template")
    chosen = settings(context, data, lang, as_of, at)
    subject = SUBJECTS[option][1]()
    used = format_of(format_, output, subject.look.formats, template)
    view = subject.build(open_for_answer(chosen), query, chosen)
    return answer(view, subject.look, used, chosen.words, output, template)


def _one_of(named: dict[str, str | None]) -> tuple[str, str]:
    """Return the one option that was given, and what was written after it. Raises UsageError."""
    from kumppanuus.errors import UsageError

    given = [(option, query) for option, query in named.items() if query is not None]
    if len(given) != 1:
        fault = "a report is on one thing" if given else "nothing says what to report on"
        *others, last = (f"{option} {example}".rstrip() for option, (example, _) in SUBJECTS.items())
        raise UsageError(fault, f"name one of {', '.join(others)} and {last}")
    return given[0]
