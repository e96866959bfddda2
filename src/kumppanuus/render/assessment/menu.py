"""What an agreement takes up of the menu, heading by heading."""

from collections.abc import Iterable, Iterator

from kumppanuus.render.outline import Line, Section
from kumppanuus.render.outline.rows import Rows
from kumppanuus.views.assessment.parts import Assessment, MenuLine, MenuPart, Wording


def menu_sections(view: Assessment, rows: Rows) -> Iterator[Section]:
    """Give how much of the menu is taken up, its items, and the themes that are not on it."""
    words, menu = rows.words, view.menu
    if menu.menu is None:
        yield Section(words["assess-stated-heading"], lines=tuple(_without_menu(menu, rows)))
        return
    yield Section(words["assess-stated-heading"], lines=tuple(_in_all(view, rows)))
    for heading, items in _groups(menu.items):
        yield _group(heading, items, view, rows)
    yield Section(words["assess-off-menu-heading"], lines=_wordings(menu.off_menu, rows))


def _without_menu(menu: MenuPart, rows: Rows) -> Iterator[Line]:
    yield Line(rows.words["assess-menu-none"])
    yield from _spearheads(menu, rows)


def _in_all(view: Assessment, rows: Rows) -> Iterator[Line]:
    words, menu = rows.words, view.menu
    if menu.menu is None:
        return
    if view.is_its_own:
        taken = words.fill("assess-menu-taken", taken=menu.taken, of=menu.of)
        whole = f" {words['assess-menu-whole']}" if menu.of and menu.taken == menu.of else ""
        yield Line(f"{words.text(menu.menu.name)}: {taken}{whole}", menu.sources)
        yield Line(words["assess-themes-complete" if menu.complete else "assess-themes-open"])
        if any(one.mapping == "inferred" for line in menu.items for one in line.taken_by):
            yield Line(words["assess-menu-inferred"])
    else:
        yield Line(f"{words.text(menu.menu.name)}: {words['assess-menu-other']}", menu.sources)
    if menu.same_document:
        yield Line(words["assess-menu-same-document"])
    yield from _spearheads(menu, rows)


def _spearheads(menu: MenuPart, rows: Rows) -> Iterator[Line]:
    for one in menu.spearheads:
        spearhead = rows.words.fill("spearhead", programme=rows.words.text(one.programme.name))
        yield Line(f"{rows.words.text(one.wording.text)} ({spearhead})", one.wording.sources)


def _groups(items: Iterable[MenuLine]) -> Iterator[tuple[MenuLine | None, tuple[MenuLine, ...]]]:
    """Give the items under each heading; what has no heading comes last."""
    found = tuple(items)
    for heading in (one for one in found if one.is_heading):
        yield heading, tuple(one for one in found if heading.item in one.broader and not one.is_heading)
    if alone := tuple(one for one in found if not one.broader and not one.is_heading):
        yield None, alone


def _group(heading: MenuLine | None, items: tuple[MenuLine, ...], view: Assessment, rows: Rows) -> Section:
    words = rows.words
    name = words.text(heading.item.name) if heading else words["assess-menu-items"]
    counts = {"taken": sum(bool(one.taken_by) for one in items), "of": len(items)}
    title = words.fill("assess-menu-group", name=name, **counts) if view.is_its_own else name
    whole = tuple(
        Line(words.fill("assess-menu-heading-taken", theme=words.text(one.text)), one.sources)
        for one in (heading.taken_by if heading else ())
    )
    return Section(title, lines=(*whole, *(_item(one, view, rows) for one in items)))


def _item(line: MenuLine, view: Assessment, rows: Rows) -> Line:
    words = rows.words
    name = words.text(line.item.name)
    if not line.taken_by and not line.near:
        known = view.is_its_own and view.menu.complete
        return Line(f"{name}: {words['assess-menu-not-taken' if known else 'assess-menu-not-known']}")
    same = [one for one in line.taken_by if words.text(one.text) == name]
    if len(line.taken_by) == len(same) == 1 and not line.near:
        return Line(name, same[0].sources)
    near = tuple(
        Line(words.fill("assess-menu-near", theme=words.text(one.text)), one.sources) for one in line.near
    )
    return Line(name, below=(*_wordings(line.taken_by, rows), *near))


def _wordings(wordings: Iterable[Wording], rows: Rows) -> tuple[Line, ...]:
    return tuple(Line(rows.words.text(one.text), one.sources) for one in wordings)
