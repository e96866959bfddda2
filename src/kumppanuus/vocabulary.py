"""What a theme covers: narrower themes, and the same ones in other vocabularies."""

from collections import defaultdict

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
