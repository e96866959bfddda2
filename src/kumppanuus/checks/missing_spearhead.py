"""Too few of an agreement's themes go to a programme as spearheads.

The theme that is the spearhead is not marked as one, or is missing from the record.

The rule is data: ``rule: spearhead-count`` in the round or the instrument. Too few can only be
told where the list of themes is stated complete; otherwise a spearhead may just not be recorded.
Too many are ``too-many-spearheads``.

Bad::

    # data/timelines/kokeilusopimus-2022.yaml
    - rule: spearhead-count
      programme: inka
      least: 1

    # data/agreements/kokeilusopimus/pori-2022.yaml
    themes:
      - {wording: {fi: Kiertotalous}}
      - {wording: {fi: Matkailu}}
    complete: [themes]

Good::

    # data/agreements/kokeilusopimus/pori-2022.yaml
    themes:
      - {wording: {fi: Kiertotalous}, spearhead: inka}
      - {wording: {fi: Matkailu}}
    complete: [themes]
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.rule import SpearheadCount

from .finding import Finding, broken, the_rule

EACH = Agreement


def run(dataset: Dataset, entry: Entry, agreement: Agreement) -> Iterator[Finding]:
    """Find complete lists of themes with too few spearheads."""
    for rule, verdict in broken(dataset, entry, agreement, SpearheadCount):
        found = sum(theme.spearhead == rule.programme for theme in agreement.themes)
        if found < rule.least:
            message = (
                f"the themes are stated complete, and {found} of them go to '{rule.programme}' as "
                f"spearheads: at least {rule.least} must"
            )
            remedy = f"write 'spearhead: {rule.programme}' in the theme, or take 'themes' out of 'complete'"
            related = (the_rule(dataset, verdict),)
            yield Finding(entry, verdict.location, message, remedy, on_key=True, related=related)
