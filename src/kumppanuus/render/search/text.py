"""The hits of a search in a terminal."""

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from kumppanuus.labels import Words
from kumppanuus.render.phrases import Phrases
from kumppanuus.render.screen import GAP, Screen, draw
from kumppanuus.render.source_lines import paint_sources
from kumppanuus.views.search import Excerpt, RecordHit, SearchView

from .phrases import SearchPhrases

_HIT = "bold magenta"


def search_text(view: SearchView, words: Words, screen: Screen) -> str:
    """Return the hits as text."""
    unbroken = Words(words.language, GAP)
    return draw(screen, lambda console: _Search(view, unbroken, screen, console).paint())


class _Search:
    def __init__(self, view: SearchView, words: Words, screen: Screen, console: Console) -> None:
        self.view = view
        self.words = words
        self.say = Phrases(words)
        self.hits = SearchPhrases(words)
        self.screen = screen
        self.console = console

    def paint(self) -> None:
        view, words = self.view, self.words
        title = Text(words.fill("search-title", query=view.query), style="bold")
        self.console.print(title.append(f": {self.hits.count(view)}", style="not bold"))
        for remark in self.hits.remarks(view):
            self.console.print(Text(remark, style="yellow"))
        for group in view.groups:
            if group.heading:
                self.console.print()
                self.console.print(Text(words[f"{group.heading}-heading"].upper(), style="bold cyan"))
            for hit in group.hits:
                self.hit(hit)
        if more := self.hits.rest(view):
            self.console.print()
        for line in more:
            self.console.print(Text(line, style="dim"))
        paint_sources(self.console, self.words, self.view.sources)
        if words.translated_used:
            self.console.print()
            self.console.print(words["translation-note"], style="dim")

    def hit(self, hit: RecordHit) -> None:
        words = self.words
        self.console.print()
        name = self.marked(self.hits.chosen(hit.name), Text(style="bold"))
        self.console.print(name.append(f"  ({words[f'kind-{hit.kind}']})", style="not bold"))
        line = Text(f"  {hit.id}", style="cyan")
        if hit.status:
            line.append(f"  {self.say.status(hit.status)}", style="green")
        self.console.print(line)
        if hit.lacking:
            self.indented(Text(words.fill("found-lacking", words=", ".join(hit.lacking)), style="yellow"))
        if other_name := self.hits.other_name(hit):
            start = Text().append(f"{words['field-name']}: ", style="dim")
            self.indented(self.marked(self.hits.chosen(other_name), start))
        for found in hit.found:
            start = Text().append(f"{self.hits.field(found)}: ", style="dim")
            text = self.marked(self.hits.chosen(found.excerpts), start)
            for number in found.sources:
                text.append(f"{GAP}[{number}]", style="cyan")
            self.indented(text)
        if hit.others:
            self.indented(Text(words.fill("found-others", count=hit.others), style="dim"))

    def indented(self, text: Text) -> None:
        self.console.print(Padding(text, (0, 0, 0, 2)))

    def marked(self, excerpt: Excerpt, text: Text) -> Text:
        """Add an excerpt. Where a terminal shows no bold letters, signs stand around what was sought."""
        before, after = ("", "") if self.screen.color else ("«", "»") if self.screen.unicode else (">", "<")
        for piece in excerpt.pieces:
            if piece.hit:
                text.append(before).append(piece.text, style=_HIT).append(after)
            else:
                text.append(piece.text)
        return text.append(self.hits.star(excerpt))
