"""The theme that the rules of the round or the instrument ask of every agreement is not there.

A theme of the agreement is missing, or one of its themes is not mapped to the item of the menu that
it takes up.

The rule is data: ``rule: required-theme`` in the round or the instrument, with an item of the
round's menu; an item below that one counts too. The rule can only be broken where the list of
themes is stated complete; otherwise the theme may just not be recorded yet.

Bad::

    # data/timelines/kokeilusopimus-2022.yaml
    - rule: required-theme
      theme: kokeilu/tyovoima

    # data/agreements/kokeilusopimus/pori-2022.yaml
    round: kokeilusopimus-2022

    themes:
      - {wording: {fi: Kiertotalous}, menu: [kokeilu/kiertotalous], mapping: inferred}
    complete: [themes]

Good::

    # data/agreements/kokeilusopimus/pori-2022.yaml
    round: kokeilusopimus-2022

    themes:
      - {wording: {fi: Kiertotalous}, menu: [kokeilu/kiertotalous], mapping: inferred}
      - {wording: {fi: Työvoiman saatavuus}, menu: [kokeilu/tyovoima], mapping: inferred}
    complete: [themes]
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.rule import RequiredTheme

from .finding import Finding, broken, the_rule

EACH = Agreement


def run(dataset: Dataset, entry: Entry, agreement: Agreement) -> Iterator[Finding]:
    """Find lists of themes that are stated complete and lack one."""
    for rule, verdict in broken(dataset, entry, agreement, RequiredTheme):
        message = f"the themes are stated complete, and none takes up '{rule.theme}'"
        remedy = "add the theme, or take 'themes' out of 'complete'"
        related = (the_rule(dataset, verdict),)
        yield Finding(entry, verdict.location, message, remedy, on_key=True, related=related)
