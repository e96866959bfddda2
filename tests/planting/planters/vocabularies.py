"""Faults in vocabularies, and in what rounds and agreements take from them."""

import re

from tests.planting.page import Page
from tests.planting.planter import plants
from tests.planting.plot import Plot

_SHARED = "themes/shared.yaml"


@plants("broader-cycle")
def concept_below_itself(plot: Plot) -> None:
    """Of two concepts each is more general than the other; the first of them is told."""
    concepts = plot.dataset.schemes["shared"].concepts
    order = list(concepts)
    pairs = [
        (key, str(broader).partition("/")[2])
        for key, concept in concepts.items()
        for broader in concept.broader[:1]
        if len(concept.broader) == 1
    ]
    below, above = plot.choose(pair for pair in pairs if not concepts[pair[1]].broader)
    page = plot.find(rf"^  {above}:\n    label: .*\n", _SHARED, shares=True, also=[below])
    if order.index(above) < order.index(below):
        page.put(f"{page[0]}    broader: [⟦shared/{below}⟧]\n")
    else:
        page.put(f"{page[0]}    broader: [shared/{below}]\n")
        page.change(rf"^(  {below}:\n    label: .*\n    broader: \[)(shared/{above})\]", r"\1⟦\2⟧]")


@plants("contradicting-matches")
def match_in_two_ways(plot: Plot) -> None:
    page = plot.find(r"^    exact_match: \[([\w/-]+)\]\n(?!    \w+_match)", "themes/", shares=True)
    page.put(f"{page[0]}    close_match: [⟦{page[1]}⟧]\n")


@plants("duplicate-label")
def label_of_another_concept(plot: Plot) -> None:
    page = plot.find(r"^(    label: \{fi: [^{}]*, en: )([\w ]+)(?=\}$)", _SHARED, shares=True)
    concepts = plot.dataset.schemes["shared"].concepts
    labels = {key: concept.label.en or "" for key, concept in concepts.items() if key < page.top_key}
    earlier = [key for key, label in labels.items() if label.replace(" ", "").isalpha()]
    other = plot.choose(key for key in earlier if key not in plot.ground.taken.get(_SHARED, ()))
    assert page.blocks is not None
    page.blocks.add(other)
    page.put(f"{page[1]}⟦{concepts[other].label.en}⟧")


@plants("misplaced-relation")
def broader_concept_in_another_vocabulary(plot: Plot) -> None:
    page = plot.find(r"^(    broader: \[)([\w/-]+)(?=\]$)", _SHARED, shares=True)
    theme = plot.choose(sorted(name for name in plot.dataset.themes if not name.startswith("shared/")))
    plot.keep(f"themes/{theme.partition('/')[0]}.yaml")
    page.put(f"{page[1]}{page[2]}, ⟦{theme}⟧")


@plants("unmapped-menu-item")
def item_whose_match_is_gone(plot: Plot) -> None:
    def needs_it(page: Page) -> bool:
        scheme = plot.dataset.schemes[page.path.removeprefix("themes/").removesuffix(".yaml")]
        is_heading = any(
            str(one).endswith(f"/{page[1]}") for other in scheme.concepts.values() for one in other.broader
        )
        is_used = len(plot.dataset.incoming["theme", page[3]]) > 1
        return scheme.mapping is not None and not is_heading and is_used

    page = plot.find(
        r"^  ([\w-]+)(:\n(?:    label:.*\n|      .*\n)+)"
        r"    (?:exact|close|broad)_match: \[([\w/-]+)\]\n(?!    \w+_match)",
        "themes/",
        where=needs_it,
    )
    page.put(f"  ⟦{page[1]}⟧{page[2]}")


@plants("menu-of-another-round")
def menu_of_the_round_before(plot: Plot) -> None:
    page = plot.find(r"^menu: ([\w-]+)$", "timelines/")
    others = [name for name, one in plot.dataset.schemes.items() if one.round and name != page[1]]
    other = plot.choose(sorted(others))
    plot.keep(f"themes/{other}.yaml", f"themes/{page[1]}.yaml")
    page.put(f"menu: ⟦{other}⟧")


@plants("rule-off-menu")
def content_of_a_tier_that_is_not_on_the_menu(plot: Plot) -> None:
    page = plot.find(r"^(    contents: \[)([\w-]+)(/[^\]]*)(?=\]$)", "timelines/")
    plot.keep(f"themes/{page[2]}.yaml")
    theme = plot.choose(sorted(name for name in plot.dataset.themes if name.startswith("shared/")))
    page.put(f"{page[1]}{page[2]}{page[3]}, ⟦{theme}⟧")


@plants("menu-item-as-concept")
def concept_that_is_an_item_of_a_menu(plot: Plot) -> None:
    page = plot.find(r"^(    concepts: \[)([^\]]+)(?=\]$)", "agreements/", shares=True)
    schemes = {name for name, one in plot.dataset.schemes.items() if one.round}
    theme = plot.choose(sorted(name for name in plot.dataset.themes if name.partition("/")[0] in schemes))
    plot.keep(f"themes/{theme.partition('/')[0]}.yaml")
    page.put(f"{page[1]}{page[2]}, ⟦{theme}⟧")


@plants("duplicate-theme")
def theme_that_is_there_already(plot: Plot) -> None:
    page = plot.find(
        r"^(  - wording:\n      fi: )(\w[^\n]*)$",
        "agreements/",
        shares=True,
        where=lambda page: page.top_key == "themes" and bool(_themes_before(plot, page)),
    )
    page.put(f"{page[1]}⟦{plot.choose(_themes_before(plot, page))}⟧")


def _themes_before(plot: Plot, page: Page) -> list[str]:
    """Return the plain wordings before that of a theme; none where numbers would differ by language."""
    wordings = [theme.wording for theme in plot.agreement(page).themes]
    place = next((place for place, wording in enumerate(wordings) if wording.fi == page[2]), 0)
    if any(letter.isdigit() for text in wordings[place].given.values() for letter in text):
        return []
    return [wording.fi for wording in wordings[:place] if re.fullmatch(r"[^\W\d_]+( [^\W\d_]+)*", wording.fi)]
