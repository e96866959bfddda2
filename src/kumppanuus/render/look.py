"""How a view looks in each format: text for a terminal, rows for CSV, pages from templates, JSON."""

from collections.abc import Callable, Mapping
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from kumppanuus.labels import Words
from kumppanuus.structures import dataclass

from .screen import Screen
from .sheet import Sheet

if TYPE_CHECKING:
    from .compiled import Keeper

V = TypeVar("V")


@dataclass(frozen=True)
class Look(Generic[V]):
    """The formats of one kind of view. Every view has JSON."""

    text: Callable[[V, Words, Screen], str]
    """What a terminal shows."""
    data: Callable[[V], Any] | None = None
    """What JSON holds, where it is not the view itself."""
    sheet: Callable[[V, Words], Sheet] | None = None
    """What CSV holds."""
    page: str = ""
    """The name of its templates: ``report`` for ``report.md.j2`` and ``report.html.j2``."""
    pages: tuple[str, ...] = ("html", "md")
    tools: Callable[[V, Words], Mapping[str, Any]] = lambda view, words: {}
    """What its templates use besides what all have: phrases of its own, a picture, an outline."""
    others: Mapping[str, Callable[[V, Words], str]] = field(default_factory=dict)
    """Formats that no other view has, by name."""

    @property
    def formats(self) -> tuple[str, ...]:
        """The names of the formats, sorted."""
        pages = self.pages if self.page else ()
        return tuple(sorted({"json", "text", *pages, *self.others, *(("csv",) if self.sheet else ())}))

    def render(
        self,
        view: V,
        format_: str,
        words: Words,
        screen: Screen,
        templates: Callable[[], Path],
        own: Path | None = None,
        keeper: "Keeper | None" = None,
    ) -> str:
        """Return the view in a format, or as a page by a template of the user's own.

        ``templates`` gives the folder of ours, where one is needed, and ``keeper`` keeps them compiled.
        Raises TemplateError for a faulty one.
        """
        if own is not None or (self.page and format_ in self.pages):
            from .pages import page

            tools = self.tools(view, words)
            return page(f"{self.page}.{format_}.j2", view, words, templates(), own, tools, keeper)
        if format_ == "json":
            from .serial import to_json

            return to_json(self.data(view) if self.data else view)
        if format_ == "csv" and self.sheet:
            from .sheet import to_csv

            return to_csv(self.sheet(view, words), words)
        if format_ in self.others:
            return self.others[format_](view, words)
        return self.text(view, words, screen)
