"""``kumppanuus query``."""

from pathlib import Path
from typing import Annotated

import typer

from .options import AsOf, At, Data, Lang, Output, Settings, choice_option, settings
from .output import format_of


def _complete(incomplete: str) -> list[str]:
    from .querying import saved_queries

    return [name for name in saved_queries() if name.startswith(incomplete)]


def query(
    context: typer.Context,
    asked: Annotated[
        str | None,
        typer.Argument(
            metavar="QUERY",
            help="A statement in SQL, the name of a saved query, or - for standard input.",
            autocompletion=_complete,
        ),
    ] = None,
    file: Annotated[
        Path | None, typer.Option("--file", metavar="FILE", help="Read the statement from a file.")
    ] = None,
    set_: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="NAME=VALUE", help="Give a parameter a value: --set place=Pori."),
    ] = None,
    tables: Annotated[bool, typer.Option("--tables", help="List the tables, with what a row says.")] = False,
    schema: Annotated[
        bool, typer.Option("--schema", help="Describe the columns of all tables, or of the one named.")
    ] = False,
    saved: Annotated[
        bool, typer.Option("--saved", help="List the saved queries, or show the SQL of the one named.")
    ] = False,
    limit: Annotated[
        int, typer.Option("--limit", metavar="ROWS", min=1, help="The most rows to give.")
    ] = 1000,
    timeout: Annotated[
        float, typer.Option("--timeout", metavar="SECONDS", min=0.1, max=86400, help="The longest to work.")
    ] = 10,
    format_: Annotated[
        str | None,
        choice_option("--format", "text|csv|md|html|json", "By default text, or as -o says."),
    ] = None,
    output: Output = None,
    data: Data = None,
    lang: Lang = None,
    as_of: AsOf = None,
    at: At = None,
) -> int:
    """Ask the dataset in SQL, as relational tables: one statement that reads.

    --tables lists the tables, --schema their columns, --saved the queries that came along.

    A parameter is written :place and given with --set place=Pori; :day is the day of --as-of.
    Its value is a text; --set share:=0.5 gives a number.

    NULL means that nothing is stated.

    Examples:
        kumppanuus query "SELECT status, count(*) FROM agreement GROUP BY status"

        kumppanuus query --schema agreement

        kumppanuus query --saved

        kumppanuus query ends-next --lang en

        kumppanuus query agreements-of-place --set place=Pori --format csv
    """
    from .querying import is_one_thing

    chosen = settings(context, data, lang, as_of, at)
    page = (format_, output)
    is_one_thing(asked, file, tables, schema, saved)
    if tables:
        return _tables(chosen, *page)
    if schema:
        return _schema(asked, *page)
    if saved:
        return _saved(asked, chosen, *page)
    return _answer(asked, file, set_ or [], limit, timeout, chosen, *page)


def _answer(
    asked: str | None,
    file: Path | None,
    given: list[str],
    limit: int,
    timeout: float,
    chosen: Settings,
    format_: str | None,
    output: Path | None,
) -> int:
    from dataclasses import replace

    from kumppanuus.asking.asking import Asked, Bounds, ask
    from kumppanuus.render.query import LOOK

    from .answering import answer
    from .querying import asked_for, parameters, tell_cut
    from .tables import open_tables

    used = format_of(format_, output, LOOK.formats)
    question = asked_for(asked, file)
    statement = question.statement
    database, open_dataset = open_tables(chosen)
    values = parameters(statement, given, open_dataset, chosen)
    asked_now = Asked(statement, values, chosen.day, chosen.words.language)
    found = ask(database, asked_now, Bounds(limit, timeout))
    if used in ("csv", "json"):
        tell_cut(found, chosen.words)
    view = replace(found, title=question.title, note=question.note)
    return answer(view, LOOK, used, chosen.words, output)


def _tables(chosen: Settings, format_: str | None, output: Path | None) -> int:
    from kumppanuus.render.tables import LIST_LOOK
    from kumppanuus.tables.described import listed

    from .answering import answer
    from .opening import open_for_answer

    used = format_of(format_, output, LIST_LOOK.formats)
    return answer(listed(open_for_answer(chosen), chosen.day), LIST_LOOK, used, chosen.words, output)


def _schema(name: str | None, format_: str | None, output: Path | None) -> int:
    from kumppanuus.labels import Words
    from kumppanuus.render.tables import LOOK
    from kumppanuus.tables.described import described

    from .answering import answer
    from .querying import table_named

    used = format_of(format_, output, LOOK.formats)
    view = described((table_named(name),) if name is not None else None)
    return answer(view, LOOK, used, Words("en"), output)


def _saved(name: str | None, chosen: Settings, format_: str | None, output: Path | None) -> int:
    from kumppanuus.render.query import SAVED_LOOK

    from .answering import answer
    from .output import emit
    from .querying import saved_named, saved_queries

    if name is not None:
        emit(saved_named(name).text, output)
        return 0
    used = format_of(format_, output, SAVED_LOOK.formats)
    return answer(tuple(saved_queries().values()), SAVED_LOOK, used, chosen.words, output)
