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
