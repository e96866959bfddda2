"""An agreement has the same theme twice, word for word.

One is left over from copying, or its wording was not changed. Two sources with the same theme are
one theme, with the other source under ``variants``.

Bad::

    themes:
      - {wording: {fi: Kiertotalous}}
      - {wording: {fi: Kiertotalous}}

Good::

    themes:
      - {wording: {fi: Kiertotalous}}
      - {wording: {fi: Matkailu}}
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement

from .finding import Finding, RelatedFinding

EACH = Agreement


def run(dataset: Dataset, entry: Entry, agreement: Agreement) -> Iterator[Finding]:
    """Find themes whose wording stands there already, be it in capital letters or not."""
    seen: dict[str, int] = {}
    for number, theme in enumerate(agreement.themes):
        first = seen.setdefault(theme.wording.fi.casefold(), number)
        if first != number:
            related = RelatedFinding(entry, ("themes", first, "wording", "fi"), "it stands here first")
            message = f"'{theme.wording.fi}' is a theme of this agreement already"
            remedy = "take one of the two out, or put its source under 'variants' of the first"
            where = ("themes", number, "wording", "fi")
            yield Finding(entry, where, message, remedy, related=(related,))
