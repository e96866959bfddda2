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
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.rule import SpearheadCount
from kumppanuus.rules import Outcome, assess

from .finding import Finding, the_rule


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find the first spearhead that is too many."""
    for entry, agreement in dataset.of(Agreement):
        for verdict in assess(dataset, agreement):
            rule = verdict.rule
            too_many = verdict.outcome is Outcome.BROKEN and verdict.location != ("themes",)
            if isinstance(rule, SpearheadCount) and too_many:
                message = f"at most {rule.most} of the themes can go to '{rule.programme}' as spearheads"
                remedy = "take 'spearhead' out of a theme, or correct the rule"
                yield Finding(entry, verdict.location, message, remedy, related=(the_rule(dataset, verdict),))
