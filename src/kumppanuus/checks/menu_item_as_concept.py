"""A theme names an item of a round's menu among its ``concepts``.

``concepts`` are those of the shared vocabulary, by which themes are followed over the years. What
an agreement takes from the menu of its round stands under ``menu``, where the round's rules look
for it.

Bad::

    themes:
      - {wording: {fi: Matkailu}, concepts: [kokeilusopimus-2022/matkailu], mapping: stated}

Good::

    themes:
      - {wording: {fi: Matkailu}, menu: [kokeilusopimus-2022/matkailu], mapping: stated}
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement

from .finding import Finding

EACH = Agreement


def run(dataset: Dataset, entry: Entry, agreement: Agreement) -> Iterator[Finding]:
    """Find concepts of vocabularies that are the menu of a round."""
    for number, theme in enumerate(agreement.themes):
        for position, item in enumerate(theme.concepts):
            scheme = dataset.schemes.get(item.partition("/")[0])
            if scheme and scheme.round and item in dataset.themes:
                message = f"'{item}' is an item of the menu of '{scheme.round}', and no shared concept"
                remedy = "move it to 'menu', or name a concept of the shared vocabulary"
                yield Finding(entry, ("themes", number, "concepts", position), message, remedy)
