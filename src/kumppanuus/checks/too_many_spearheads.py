"""More of an agreement's themes go to a programme as spearheads than its rules allow.

A theme is marked as a spearhead that is none, or the rule is wrong.

The rule is data: ``rule: spearhead-count`` in the round or the instrument. Themes that are not
recorded cannot make it fewer, so the list of themes need not be complete. Too few are
``missing-spearhead``.

Bad::

    # data/timelines/kokeilusopimus-2022.yaml
    - rule: spearhead-count
      programme: inka
      least: 1
      most: 1

    # data/agreements/kokeilusopimus/pori-2022.yaml
    themes:
      - {wording: {fi: Kiertotalous}, spearhead: inka}
      - {wording: {fi: Matkailu}, spearhead: inka}

Good::

    # data/agreements/kokeilusopimus/pori-2022.yaml
    themes:
      - {wording: {fi: Kiertotalous}, spearhead: inka}
      - {wording: {fi: Matkailu}}
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.rule import SpearheadCount

from .finding import Finding, broken, the_rule

EACH = Agreement


def run(dataset: Dataset, entry: Entry, agreement: Agreement) -> Iterator[Finding]:
    """Find the first spearhead that is too many."""
    for rule, verdict in broken(dataset, entry, agreement, SpearheadCount):
        if sum(theme.spearhead == rule.programme for theme in agreement.themes) > rule.most:
            message = f"at most {rule.most} of the themes can go to '{rule.programme}' as spearheads"
            remedy = "take 'spearhead' out of a theme, or correct the rule"
            yield Finding(entry, verdict.location, message, remedy, related=(the_rule(dataset, verdict),))
