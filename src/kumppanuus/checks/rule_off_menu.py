"""A rule or a tier of a round names a theme that is not on the round's menu.

Agreements take themes from their round's menu, so such a rule can never be kept, and what a tier
opens can never be taken.

Bad::

    # data/timelines/kokeilusopimus-2022.yaml, whose menu is kokeilu
    - rule: required-theme
      theme: shared/circular-economy

Good::

    # data/timelines/kokeilusopimus-2022.yaml
    - rule: required-theme
      theme: kokeilu/kiertotalous
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.base import Location
from kumppanuus.model.round import Round
from kumppanuus.model.rule import RequiredParty, RequiredTheme
from kumppanuus.rules import has_menu_of_another

from .finding import Finding

EACH = Round

Item = tuple[Location, str]
"""Where an item of the menu is named, and which one."""


def run(dataset: Dataset, entry: Entry, its_round: Round) -> Iterator[Finding]:
    """Find items of another vocabulary, unless the round itself is in doubt or names the wrong menu."""
    if dataset.is_damaged(entry.key) or has_menu_of_another(dataset, its_round):
        return
    for where, item in _items(its_round):
        if item.partition("/")[0] != its_round.menu:
            message = f"'{item}' is not on the menu of this round"
            remedy = f"name an item of '{its_round.menu}', which is its menu"
            if its_round.menu is None:
                remedy = "name the menu under 'menu', and an item of it"
            yield Finding(entry, where, message, remedy)


def _items(its_round: Round) -> Iterator[Item]:
    for number, rule in enumerate(its_round.rules):
        if isinstance(rule, RequiredTheme):
            yield ("rules", number, "theme"), rule.theme
        elif isinstance(rule, RequiredParty) and rule.when:
            yield ("rules", number, "when"), rule.when
    for number, tier in enumerate(its_round.tiers):
        for position, item in enumerate(tier.contents):
            yield ("tiers", number, "contents", position), item
