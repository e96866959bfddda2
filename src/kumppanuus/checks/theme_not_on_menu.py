"""A theme names an item that is not on the menu of the agreement's round.

``menu`` says which items of the round's own vocabulary a theme takes up, so that the agreements of
one round can be compared. Concepts of the shared vocabulary, with which all rounds can be compared,
belong under ``concepts``. A round without a menu has no items to name.

Bad::

    # data/timelines/kokeilusopimus-2022.yaml
    menu: kokeilusopimus-2022

    # data/agreements/kokeilusopimus/pori-2022.yaml
    round: kokeilusopimus-2022

    themes:
      - {wording: {fi: Kiertotalous}, menu: [shared/circular-economy], mapping: inferred}

Good::

    # data/agreements/kokeilusopimus/pori-2022.yaml
    round: kokeilusopimus-2022

    themes:
      - {wording: {fi: Matkailu}, menu: [kokeilusopimus-2022/matkailu], mapping: stated}
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.round import Round
from kumppanuus.rules import has_menu_of_another

from .finding import Finding, RelatedFinding

EACH = Agreement


def run(dataset: Dataset, entry: Entry, agreement: Agreement) -> Iterator[Finding]:
    """Find items of another vocabulary; those that do not exist are ``dangling-reference``."""
    its_round = dataset.rounds.get(agreement.round)
    if its_round is None:
        return
    for number, theme in enumerate(agreement.themes):
        for position, item in enumerate(theme.menu):
            is_there = item in dataset.themes and item.partition("/")[0] != its_round.menu
            if is_there and not _is_doubtful(dataset, agreement.round, its_round):
                menu = f"the menu is '{its_round.menu}'" if its_round.menu else "it has none"
                message = f"'{item}' is not on the menu of the round '{agreement.round}'"
                remedy = f"name an item of the round's menu ({menu}), or move it to 'concepts'"
                on_round = RelatedFinding(dataset.by_key["round", agreement.round], (), "the round")
                where = ("themes", number, "menu", position)
                yield Finding(entry, where, message, remedy, related=(on_round,))


def _is_doubtful(dataset: Dataset, name: str, its_round: Round) -> bool:
    """Whether a round is damaged, or names the menu of another one."""
    return dataset.is_damaged(("round", name)) or has_menu_of_another(dataset, its_round)
