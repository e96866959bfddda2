"""An agreement takes up every item of its round's menu, and the rules say that it must choose.

A theme is mapped to an item that it does not take up, or the rule is wrong.

The rule is data: ``rule: part-of-menu`` in the round or the instrument. The menu is the round's
vocabulary without the concepts that are only headings of others. Themes that are not recorded
cannot make it less, so the list of themes need not be complete.

Bad::

    # data/themes/kokeilusopimus-2022.yaml
    concepts:
      kiertotalous:
        label: {fi: Kiertotalous}
      matkailu:
        label: {fi: Matkailu}

    # data/timelines/kokeilusopimus-2022.yaml
    menu: kokeilusopimus-2022
    rules:
      - rule: part-of-menu

    # data/agreements/kokeilusopimus/pori-2022.yaml
    themes:
      - {wording: {fi: Kiertotalous}, menu: [kokeilusopimus-2022/kiertotalous], mapping: stated}
      - {wording: {fi: Matkailu}, menu: [kokeilusopimus-2022/matkailu], mapping: stated}

Good::

    # data/agreements/kokeilusopimus/pori-2022.yaml
    themes:
      - {wording: {fi: Kiertotalous}, menu: [kokeilusopimus-2022/kiertotalous], mapping: stated}
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.rule import PartOfMenu

from .finding import Finding, broken, the_rule

EACH = Agreement


def run(dataset: Dataset, entry: Entry, agreement: Agreement) -> Iterator[Finding]:
    """Find agreements that choose nothing because they take everything."""
    for _, verdict in broken(dataset, entry, agreement, PartOfMenu):
        message = "the themes take up every item of the round's menu, and some are to be chosen"
        remedy = "correct the 'menu' of the themes, or the rule"
        related = (the_rule(dataset, verdict),)
        yield Finding(entry, verdict.location, message, remedy, on_key=True, related=related)
