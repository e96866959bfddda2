"""The theme that the rules of the round or the instrument ask of every agreement is not there.

The rule is data: ``rule: required-theme`` in the round or the instrument, with an item of the
round's menu. It can only be broken where the list of themes is stated complete; otherwise the
theme may just not be recorded yet.

Bad::

    themes:
      - {wording: {fi: Kiertotalous}, menu: [kokeilu/kiertotalous], mapping: inferred}
    complete: [themes]                   the round has labour as its common theme

Good::

    themes:
      - {wording: {fi: Kiertotalous}, menu: [kokeilu/kiertotalous], mapping: inferred}
      - {wording: {fi: Työvoima}, menu: [kokeilu/tyovoima], mapping: inferred}
    complete: [themes]
"""

import datetime as dt
from collections.abc import Iterator

from kumppanuus.dataset import Dataset
from kumppanuus.model.rule import RequiredTheme

from .finding import Finding, broken, the_rule


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find lists of themes that are stated complete and lack one."""
    for entry, _, rule, verdict in broken(dataset, RequiredTheme):
        message = f"the themes are stated complete, and none takes up '{rule.theme}'"
        remedy = "add the theme, or take 'themes' out of 'complete'"
        related = (the_rule(dataset, verdict),)
        yield Finding(entry, verdict.location, message, remedy, on_key=True, related=related)
