"""Names without what writers differ in: capitals, hyphens, and marks on letters."""

from kumppanuus.nearest import unaccented


def folded(text: str) -> str:
    """Return a name in small letters, with spaces for hyphens."""
    return " ".join(text.casefold().replace("-", " ").split())


def bare(text: str) -> str:
    """Fold, and drop the dots and rings, for keyboards that have none."""
    return unaccented(folded(text))
