"""An agreement takes up every item of its round's menu, and the rules say that it must choose.

The rule is data: ``rule: part-of-menu`` in the round or the instrument. The menu is the round's
vocabulary without the concepts that are only headings of others.

Bad::

    themes:                                       and the menu has these two items alone
      - {wording: {fi: Kiertotalous}, menu: [koe-2020/kiertotalous], mapping: stated}
      - {wording: {fi: Matkailu}, menu: [koe-2020/matkailu], mapping: stated}

Good::

    themes:
      - {wording: {fi: Kiertotalous}, menu: [koe-2020/kiertotalous], mapping: stated}
"""

import datetime as dt
from collections.abc import Iterator

from kumppanuus.dataset import Dataset
from kumppanuus.model.rule import PartOfMenu

from .finding import Finding, broken, the_rule


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find agreements that choose nothing because they take everything."""
    for entry, _, _, verdict in broken(dataset, PartOfMenu):
        message = "the themes take up every item of the round's menu, and some are to be chosen"
        remedy = "correct the 'menu' of the themes, or the rule"
        related = (the_rule(dataset, verdict),)
        yield Finding(entry, verdict.location, message, remedy, on_key=True, related=related)
