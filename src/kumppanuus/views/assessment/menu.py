"""What an agreement takes up of a round's menu, and which of its themes are not on it."""

from collections.abc import Iterator

from kumppanuus.model.agreement import AgreedTheme
from kumppanuus.model.theme import Concept, Scheme
from kumppanuus.rules import menu_items

from ..evidence import is_younger
from ..statement_lines import of_record
from .holding import Holding
from .parts import Finding, MenuLine, MenuPart, Spearhead


def menu_part(holding: Holding, findings: tuple[Finding, ...]) -> MenuPart:
    """Return what the agreement takes up of the menu, with the findings on rules about that."""
    scheme = _menu_of(holding)
    items = menu_items(holding.dataset, holding.round) if scheme else set()
    themes = holding.agreement.themes
    chosen = {str(item) for theme in themes for item in theme.menu}
    menu = holding.round.menu if scheme and holding.round else None
    return MenuPart(
        menu=holding.named("scheme", menu) if menu else None,
        taken=len(items & chosen),
        of=len(items),
        same_document=scheme is not None and holding.is_its_own and _is_same_document(holding, scheme),
        sources=of_record(holding.maker, scheme) if scheme else (),
        items=tuple(_items(holding, str(menu), scheme)) if scheme else (),
        off_menu=tuple(map(holding.wording, _off_menu(holding))) if scheme else (),
        spearheads=tuple(
            Spearhead(holding.wording(theme), holding.named("programme", theme.spearhead))
            for theme in themes
            if theme.spearhead
        ),
        complete="themes" in holding.original.complete,
        findings=findings,
    )


def _menu_of(holding: Holding) -> Scheme | None:
    its_round = holding.round
    return holding.dataset.schemes.get(its_round.menu) if its_round and its_round.menu else None


def _items(holding: Holding, menu: str, scheme: Scheme) -> Iterator[MenuLine]:
    for key, concept in scheme.concepts.items():
        item = f"{menu}/{key}"
        if is_younger(holding.dataset, concept, scheme, holding.maker.day):
            continue
        yield MenuLine(
            item=holding.named("theme", item),
            is_heading=item in scheme.headings,
            broader=tuple(holding.named("theme", one) for one in concept.broader),
            taken_by=tuple(
                holding.wording(theme) for theme in holding.agreement.themes if item in map(str, theme.menu)
            ),
            near=tuple(map(holding.wording, holding.near(item))) if item not in scheme.headings else (),
        )


def _off_menu(holding: Holding) -> Iterator[AgreedTheme]:
    """Give the themes that take up nothing of the menu; those near one of its items are told there."""
    near = {
        theme.wording.fi
        for item in menu_items(holding.dataset, holding.round)
        for theme in holding.near(item)
    }
    for theme in holding.agreement.themes:
        if not theme.menu and theme.wording.fi not in near:
            yield theme


def _is_same_document(holding: Holding, scheme: Scheme) -> bool:
    """Whether all of the themes that were chosen from the menu, and all of the menu, are of one source."""
    chosen = [theme for theme in holding.agreement.themes if theme.menu]
    of_themes = {_source(theme, holding.original.only_source) for theme in chosen}
    of_menu = {_source(concept, scheme.only_source) for concept in scheme.concepts.values()}
    return len(of_themes) == 1 and of_themes == of_menu


def _source(statement: AgreedTheme | Concept, inherited: object) -> str | None:
    return str(statement.source or getattr(inherited, "source", None))
