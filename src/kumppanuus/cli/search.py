"""``kumppanuus search``."""

from typing import TYPE_CHECKING, Annotated

import typer

from .kinds import complete_kind, plural
from .options import AsOf, At, Data, Format, Lang, Output, Settings, choice, settings

if TYPE_CHECKING:
    from kumppanuus.views.search import SearchView


def search(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="What to look for.")],
    kind: Annotated[
        list[str] | None,
        typer.Option(
            "--kind",
            metavar="KIND",
            help="Only records of a kind, named as in kumppanuus list. Can be given several times.",
            autocompletion=complete_kind,
        ),
    ] = None,
    limit: Annotated[
        int, typer.Option("--limit", metavar="N", min=1, help="How many records to show at most.")
    ] = 20,
    format_: Format = None,
    output: Output = None,
    data: Data = None,
    lang: Lang = None,
    as_of: AsOf = None,
    at: At = None,
) -> int:
    """Search everything that records say, in all three languages: names, texts, wordings, titles of sources.

    All words must be in a record, in any form and anywhere in it: kumppanuus finds kumppanuuksien, and
    sopimus also ekosysteemisopimuksen. Capital letters, dots and rings do not matter. A word may end
    with * for any ending; words in quotation marks must stand side by side.

    Records whose name answers come first, and sources last.

    Examples:
        kumppanuus search kiertotalous

        kumppanuus search Pori kiertotalous

        kumppanuus search sopimus --kind instruments --lang en

        kumppanuus search tekoäly* --format json
    """
    from kumppanuus.errors import UsageError
    from kumppanuus.fulltext import parse
    from kumppanuus.render.search import LOOK
    from kumppanuus.views.listing import LISTS
    from kumppanuus.views.search import build

    from .answering import answer
    from .output import format_of
    from .texts import open_texts

    chosen = settings(context, data, lang, as_of, at)
    kinds = [choice("the kind", plural(one), LISTS) for one in kind or ()]
    used = format_of(format_, output, LOOK.formats)
    query = parse(words)
    if not query.terms:
        raise UsageError(f"there is no word in '{' '.join(words)}'", "write a word, such as kiertotalous")
    dataset, index = open_texts(chosen)
    view = build(dataset, query, chosen.day, kinds, limit, index)
    if not view.total and not view.proposals:
        _tell_that_nothing_was_found(view, chosen)
    return answer(view, LOOK, used, chosen.words, output)


def _tell_that_nothing_was_found(view: "SearchView", chosen: Settings) -> None:
    """Raise NothingFoundError, with words that may have been meant, or where else there is something."""
    from kumppanuus.errors import NothingFoundError

    words = chosen.words
    near = dict.fromkeys(word for one in view.unfound for word in one.near)
    if view.elsewhere:
        remedy = words.fill("found-elsewhere", count=view.elsewhere)
    else:
        remedy = words.fill("did-you-mean", names=", ".join(near)) if near else words["try-beginning"]
    raise NothingFoundError(words.fill("found-nothing", query=view.query), remedy)
