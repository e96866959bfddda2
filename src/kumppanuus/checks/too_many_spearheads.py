"""More of an agreement's themes go to a programme as spearheads than its rules allow.

The rule is data: ``rule: spearhead-count`` in the round or the instrument.

Bad::

    themes:                                                        the rule allows 1
      - {wording: {fi: Kiertotalous}, spearhead: inka}
      - {wording: {fi: Matkailu}, spearhead: inka}

Good::

    themes:
      - {wording: {fi: Kiertotalous}, spearhead: inka}
      - {wording: {fi: Matkailu}}
"""

import datetime as dt
from collections.abc import Iterator

from kumppanuus.dataset import Dataset
from kumppanuus.model.rule import SpearheadCount

from .finding import Finding, broken, the_rule


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find the first spearhead that is too many."""
    for entry, agreement, rule, verdict in broken(dataset, SpearheadCount):
        if sum(theme.spearhead == rule.programme for theme in agreement.themes) > rule.most:
            message = f"at most {rule.most} of the themes can go to '{rule.programme}' as spearheads"
            remedy = "take 'spearhead' out of a theme, or correct the rule"
            yield Finding(entry, verdict.location, message, remedy, related=(the_rule(dataset, verdict),))
