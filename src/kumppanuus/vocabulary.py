"""What a theme covers and belongs to: narrower and broader themes, the same ones in other vocabularies."""

from collections import defaultdict
from collections.abc import Iterable

from kumppanuus.dataset import Dataset


def covered_by(dataset: Dataset, theme: str) -> frozenset[str]:
    """Return a theme, all narrower ones, and what vocabularies match to any of them as the same or narrower.

    A theme that another vocabulary matches as nearly the same, or as broader, is none of them.
    Raises KeyError for a theme that there is not.
    """
    dataset.themes[theme]
    below = _directly_below(dataset)
    found, ahead = {theme}, [theme]
    while ahead:
        new = below[ahead.pop()] - found
        found |= new
        ahead += new
    return frozenset(found)


def same_as(dataset: Dataset, theme: str) -> frozenset[str]:
    """Return a theme, and what vocabularies match to it as the same.

    Raises KeyError for a theme that there is not.
    """
    dataset.themes[theme]
    found, ahead = {theme}, [theme]
    while ahead:
        new = _the_same(dataset, ahead.pop()) - found
        found |= new
        ahead += new
    return frozenset(found)


def _the_same(dataset: Dataset, theme: str) -> set[str]:
    stated = {str(other) for other in dataset.themes[theme].exact_match if other in dataset.themes}
    return stated | {other for other, one in dataset.themes.items() if theme in one.exact_match}


def way_down(dataset: Dataset, theme: str, to: str) -> tuple[str, ...]:
    """Return the themes that lead from one down to another that it covers, both of them included.

    Nothing leads to what a theme does not cover. Raises KeyError for a theme that there is not.
    """
    dataset.themes[theme]
    below = _directly_below(dataset)
    ways: dict[str, tuple[str, ...]] = {theme: (theme,)}
    ahead = [theme]
    while ahead:
        one = ahead.pop(0)
        for narrower in sorted(below[one] - ways.keys()):
            ways[narrower] = (*ways[one], narrower)
            ahead.append(narrower)
    return ways.get(to, ())


def _directly_below(dataset: Dataset) -> defaultdict[str, set[str]]:
    """Return for each theme those that it covers in one step. The same ones cover each other."""
    below: defaultdict[str, set[str]] = defaultdict(set)
    for name, concept in dataset.themes.items():
        for broader in (*concept.broader, *concept.broad_match):
            below[broader].add(name)
        for same in concept.exact_match:
            below[same].add(name)
            below[name].add(str(same))
        below[name] |= {str(narrower) for narrower in concept.narrow_match}
    return below


def with_broader(dataset: Dataset, themes: Iterable[str]) -> frozenset[str]:
    """Return themes and all that are broader than any of them, as far as there are such; a circle ends."""
    found: set[str] = set()
    ahead = [theme for theme in themes if theme in dataset.themes]
    while ahead:
        theme = ahead.pop()
        if theme not in found:
            found.add(theme)
            ahead += [str(one) for one in dataset.themes[theme].broader if one in dataset.themes]
    return frozenset(found)


def as_shared(dataset: Dataset, theme: str) -> frozenset[str]:
    """Return a theme of the shared vocabulary as it is, another one as what is stated to be the same there.

    A theme that is only nearly the same as a shared one, or broader or narrower, is none of these. One
    that there is not is nothing.
    """
    if theme not in dataset.themes:
        return frozenset()
    if _is_shared(dataset, theme):
        return frozenset((theme,))
    return frozenset(name for name in same_as(dataset, theme) if _is_shared(dataset, name))


def _is_shared(dataset: Dataset, theme: str) -> bool:
    """Whether a theme's vocabulary is this dataset's own, and no round's menu."""
    scheme = dataset.schemes[theme.partition("/")[0]]
    return scheme.labels == "own" and scheme.round is None
