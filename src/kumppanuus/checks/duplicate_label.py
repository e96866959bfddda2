"""Two concepts of one vocabulary have the same label in one language.

A reader cannot tell them apart, and an editor maps a theme to the wrong one. In an official
vocabulary the same words can stand under two headings; there only concepts with the same
``broader`` are compared. Capital letters make no difference.

Bad::

    circular-economy:
      label: {fi: Kiertotalous, sv: Cirkulär ekonomi, en: Circular economy}
    recycling:
      label: {fi: Kierrätys, sv: Återvinning, en: Circular economy}

Good::

    circular-economy:
      label: {fi: Kiertotalous, sv: Cirkulär ekonomi, en: Circular economy}
    recycling:
      label: {fi: Kierrätys, sv: Återvinning, en: Recycling}
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.languages import LANGUAGES
from kumppanuus.model.theme import Scheme

from .finding import Finding, RelatedFinding

EACH = Scheme


def run(dataset: Dataset, entry: Entry, scheme: Scheme) -> Iterator[Finding]:
    """Find labels that are there again; the same in several languages is told once."""
    seen: dict[tuple[object, ...], str] = {}
    for key, concept in scheme.concepts.items():
        under = frozenset(concept.broader) if scheme.labels == "official" else None
        firsts: dict[str, str] = {}
        for language in LANGUAGES:
            label = getattr(concept.label, language)
            first = seen.setdefault((under, language, label.casefold()), key) if label else key
            if first != key:
                firsts.setdefault(first, language)
        for first, its_language in firsts.items():
            message = f"'{entry.id}/{first}' has this label already"
            remedy = "give the label that tells them apart, or make one concept of the two"
            related = RelatedFinding(entry, ("concepts", first, "label", its_language), "that label")
            where = ("concepts", key, "label", its_language)
            yield Finding(entry, where, message, remedy, related=(related,))
