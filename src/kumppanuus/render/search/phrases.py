"""What every format writes of a search, each with its own marks around what was sought."""

from collections.abc import Callable, Sequence

from markupsafe import Markup

from kumppanuus.labels import Words
from kumppanuus.render.markdown import escaped
from kumppanuus.views.search import Excerpt, Found, RecordHit, SearchView


class SearchPhrases:
    """The phrases of one language."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def count(self, view: SearchView) -> str:
        """``16 tietuetta``, ``7 tietuetta, 1 ehdotus``."""
        said = [self._counted(view.total, "found-one", "found-many")]
        if view.proposals:
            said.append(self._counted(view.proposals, "found-one-proposal", "found-many-proposals"))
        return ", ".join(said)

    def _counted(self, count: int, one: str, many: str) -> str:
        return self.words[one] if count == 1 else self.words.fill(many, count=count)

    def remarks(self, view: SearchView) -> list[str]:
        """Return what was not found, and what was found instead."""
        words = self.words
        said = [words["found-apart"]] if view.apart else []
        for one in view.unfound:
            meant = words.fill("did-you-mean", names=", ".join(one.near)) if one.near else ""
            said.append(f"{words.fill('found-nowhere', word=one.text)} {meant}".rstrip())
        if view.partial:
            said.append(words["found-partly"])
        return said

    def rest(self, view: SearchView) -> list[str]:
        """Return how much more there is, and how to see it."""
        words = self.words
        said = [words.fill("found-more", count=view.more)] if view.more else []
        if view.elsewhere:
            said.append(words.fill("found-elsewhere", count=view.elsewhere))
        return said

    def other_name(self, hit: RecordHit) -> tuple[Excerpt, ...]:
        """Return the name in the languages in which it was found, where that is not the one that is shown."""
        found = tuple(one for one in hit.name if any(piece.hit for piece in one.pieces))
        return () if self.chosen(hit.name) in found else found

    def field(self, found: Found) -> str:
        """``tulokset``: what the key is called under which it stands."""
        return self.words[f"field-{found.field.replace('_', '-')}"]

    def chosen(self, excerpts: Sequence[Excerpt]) -> Excerpt:
        """Return the excerpt in the reader's language, else in Finnish, else the first."""
        by_language = {one.language: one for one in excerpts}
        return by_language.get(self.words.language) or by_language.get("fi") or excerpts[0]

    def star(self, excerpt: Excerpt) -> str:
        """Return the sign of the dataset's own translation."""
        self.words.translated_used |= excerpt.translated
        return "*" if excerpt.translated else ""

    def plain(self, excerpts: Sequence[Excerpt]) -> str:
        """Return an excerpt without marks and signs."""
        return "".join(piece.text for piece in self.chosen(excerpts).pieces)

    def quoted(self, excerpts: Sequence[Excerpt]) -> str:
        """``«Porin» seudun ekosysteemisopimus``."""
        pieces = self.chosen(excerpts).pieces
        return "".join(f"«{piece.text}»" if piece.hit else piece.text for piece in pieces)

    def md(self, excerpts: Sequence[Excerpt]) -> str:
        """``**Porin** seudun ekosysteemisopimus``, in Markdown."""
        return self._written(excerpts, escaped, "**{}**")

    def html(self, excerpts: Sequence[Excerpt]) -> Markup:
        """``<mark>Porin</mark> seudun ekosysteemisopimus``; another language than the page's is named."""
        text = Markup(self._written(excerpts, lambda text: str(Markup.escape(text)), "<mark>{}</mark>"))
        language = self.chosen(excerpts).language
        return (
            text
            if language == self.words.language
            else Markup('<span lang="{}">{}</span>').format(language, text)
        )

    def _written(self, excerpts: Sequence[Excerpt], plain: Callable[[str], str], mark: str) -> str:
        chosen = self.chosen(excerpts)
        pieces = (mark.format(plain(one.text)) if one.hit else plain(one.text) for one in chosen.pieces)
        return "".join(pieces) + plain(self.star(chosen))
