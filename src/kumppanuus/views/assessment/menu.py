"""What an agreement takes up of a round's menu, and which of its themes are not on it."""

from collections.abc import Iterator

from kumppanuus.model.agreement import AgreedTheme
from kumppanuus.model.theme import Concept, Scheme
from kumppanuus.rules import menu_items

from ..evidence import is_younger
from ..statement_lines import of_record
from .held_against import HeldAgainst
from .parts import Finding, MenuLine, MenuPart, Spearhead


def menu_part(held: HeldAgainst, findings: tuple[Finding, ...]) -> MenuPart:
    """Return what the agreement takes up of the menu, with the findings on rules about that."""
    scheme = _menu_of(held)
    items = menu_items(held.dataset, held.round) if scheme else set()
    themes = held.agreement.themes
    chosen = {str(item) for theme in themes for item in theme.menu}
    menu = held.round.menu if scheme and held.round else None
    return MenuPart(
        menu=held.named("scheme", menu) if menu else None,
        taken=len(items & chosen),
        of=len(items),
        same_document=scheme is not None and held.is_its_own and _is_same_document(held, scheme),
        sources=of_record(held.maker, scheme) if scheme else (),
        items=tuple(_items(held, str(menu), scheme)) if scheme else (),
        off_menu=tuple(map(held.wording, _off_menu(held))) if scheme else (),
        spearheads=tuple(
            Spearhead(held.wording(theme), held.named("programme", theme.spearhead))
            for theme in themes
            if theme.spearhead
        ),
        complete="themes" in held.original.complete,
        findings=findings,
    )


def _menu_of(held: HeldAgainst) -> Scheme | None:
    its_round = held.round
    return held.dataset.schemes.get(its_round.menu) if its_round and its_round.menu else None


def _items(held: HeldAgainst, menu: str, scheme: Scheme) -> Iterator[MenuLine]:
    for key, concept in scheme.concepts.items():
        item = f"{menu}/{key}"
        if is_younger(held.dataset, concept, scheme, held.maker.day):
            continue
        yield MenuLine(
            item=held.named("theme", item),
            is_heading=item in scheme.headings,
            broader=tuple(held.named("theme", one) for one in concept.broader),
            taken_by=tuple(
                held.wording(theme) for theme in held.agreement.themes if item in map(str, theme.menu)
            ),
            near=tuple(map(held.wording, held.near(item))) if item not in scheme.headings else (),
        )


def _off_menu(held: HeldAgainst) -> Iterator[AgreedTheme]:
    """Give the themes that take up nothing of the menu; those near one of its items are told there."""
    near = {theme.wording.fi for item in menu_items(held.dataset, held.round) for theme in held.near(item)}
    for theme in held.agreement.themes:
        if not theme.menu and theme.wording.fi not in near:
            yield theme


def _is_same_document(held: HeldAgainst, scheme: Scheme) -> bool:
    """Whether all of the themes that were chosen from the menu, and all of the menu, are of one source."""
    chosen = [theme for theme in held.agreement.themes if theme.menu]
    of_themes = {_source(theme, held.original.only_source) for theme in chosen}
    of_menu = {_source(concept, scheme.only_source) for concept in scheme.concepts.values()}
    return len(of_themes) == 1 and of_themes == of_menu


def _source(statement: AgreedTheme | Concept, inherited: object) -> str | None:
    return str(statement.source or getattr(inherited, "source", None))
