"""The hits of a search as rows, one for each place that is shown."""

from collections.abc import Iterator
from typing import Any

from kumppanuus.labels import Words
from kumppanuus.render.sheet import Sheet
from kumppanuus.views.search import SearchView

from .phrases import SearchPhrases

_COLUMNS = (
    *("rank", "kind", "id", "name", "status", "proposal", "lacking"),
    *("field", "language", "excerpt", "source"),
)


def search_sheet(view: SearchView, words: Words) -> Sheet:
    """Return the hits in their order; where the name alone has what was sought, it is the excerpt."""
    return Sheet(_COLUMNS, _rows(view, SearchPhrases(words)))


def _rows(view: SearchView, say: SearchPhrases) -> Iterator[tuple[Any, ...]]:
    sources = {source.number: source.source for source in view.sources}
    rank = 0
    for group in view.groups:
        for hit in group.hits:
            rank += 1
            proposal = group.heading == "proposals"
            beginning = (rank, hit.kind, hit.id, say.plain(hit.name), hit.status, proposal, hit.lacking)
            for found in hit.found:
                language, text = say.chosen(found.excerpts).language, say.quoted(found.excerpts)
                cited = tuple(sources[number] for number in found.sources)
                yield (*beginning, found.field, language, text, cited)
            if not hit.found:
                name = say.other_name(hit) or hit.name
                yield (*beginning, "name", say.chosen(name).language, say.quoted(name), None)
