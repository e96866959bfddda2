"""A round and a vocabulary do not agree on whose menu it is.

``menu`` in the round names the vocabulary, and ``round`` in the vocabulary the round. A round that
was written after the pattern of the one before keeps the menu of that one; its own is another
file, or there is none. A menu that several rounds have in common names no round.

Bad::

    # data/timelines/kokeilusopimus-2022.yaml
    menu: kokeilusopimus-2021

Good::

    # data/timelines/kokeilusopimus-2022.yaml
    menu: kokeilusopimus-2022
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.round import Round
from kumppanuus.model.theme import Scheme
from kumppanuus.rules import has_menu_of_another

from .finding import Finding, RelatedFinding

EACH = (Round, Scheme)


def run(dataset: Dataset, entry: Entry, record: Round | Scheme) -> Iterator[Finding]:
    """Find rounds with another's menu, and menus of a round that has another one of its own."""
    if isinstance(record, Round):
        if has_menu_of_another(dataset, record):
            menu = dataset.by_key["scheme", str(record.menu)]
            message = f"'{record.menu}' is stated to be the menu of another round"
            remedy = "name this round's own menu; or, where both have this one, take 'round' out of it"
            related = RelatedFinding(menu, ("round",), "whose menu it is")
            yield Finding(entry, ("menu",), message, remedy, related=(related,))
        return
    its = dataset.rounds.get(record.round or "")
    if its is None or its.menu not in dataset.schemes or has_menu_of_another(dataset, its):
        return
    if its.menu != entry.id and not _is_told(dataset, entry):
        message = f"the round '{record.round}' has another menu, '{its.menu}'"
        related = RelatedFinding(dataset.by_key["round", str(record.round)], ("menu",), "its menu")
        remedy = "correct 'round' here, or 'menu' there"
        yield Finding(entry, ("round",), message, remedy, related=(related,))


def _is_told(dataset: Dataset, menu: Entry) -> bool:
    """Whether a vocabulary is told of at a round that has it as its menu, though it is another's."""
    rounds = (edge.entry.record for edge in dataset.incoming.get(menu.key, ()))
    return any(
        isinstance(one, Round) and one.menu == menu.id and has_menu_of_another(dataset, one) for one in rounds
    )
