"""An item of an official vocabulary is mapped to no concept of another one.

The vocabulary says whose the mapping is (``mapping``), so it is mapped; and without a match, a
theme cannot be followed from this round to the next. What is only a heading, with items below it,
needs none, nor does an item below one that has a match.

Bad::

    mapping: inferred
    concepts:
      kiertotalous:
        label: {fi: Kiertotalous}

Good::

    mapping: inferred
    concepts:
      kiertotalous:
        label: {fi: Kiertotalous}
        exact_match: [shared/circular-economy]
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.diagnostics import Severity
from kumppanuus.model.theme import Concept, Scheme

from .finding import Finding

EACH = Scheme
SEVERITY = Severity.WARNING


def run(dataset: Dataset, entry: Entry, scheme: Scheme) -> Iterator[Finding]:
    """Find items without a match; a damaged vocabulary may have lost it."""
    if scheme.mapping is None or not entry.whole:
        return
    headings = scheme.headings
    for key, concept in scheme.concepts.items():
        above = [dataset.themes.get(broader) for broader in concept.broader]
        if f"{entry.id}/{key}" not in headings and not any(map(_is_mapped, (concept, *above))):
            message = f"'{entry.id}/{key}' has no match in another vocabulary"
            remedy = "match it to a concept of the shared vocabulary, or add one there"
            yield Finding(entry, ("concepts", key), message, remedy, on_key=True)


def _is_mapped(concept: Concept | None) -> bool:
    """Whether a concept has a match; one that is not there is told elsewhere."""
    return concept is None or bool(
        concept.exact_match or concept.close_match or concept.broad_match or concept.narrow_match
    )
