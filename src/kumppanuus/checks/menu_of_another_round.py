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

import datetime as dt
from collections.abc import Iterator

from kumppanuus.dataset import Dataset
from kumppanuus.model.round import Round
from kumppanuus.model.theme import Scheme
from kumppanuus.rules import has_menu_of_another

from .finding import Finding, RelatedFinding


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find rounds with another's menu, and menus of a round that has another one of its own."""
    told = set()
    for entry, its_round in dataset.of(Round):
        if has_menu_of_another(dataset, its_round):
            told.add(its_round.menu)
            menu = dataset.by_key["scheme", str(its_round.menu)]
            message = f"'{its_round.menu}' is stated to be the menu of another round"
            remedy = "name this round's own menu; or, where both have this one, take 'round' out of it"
            related = RelatedFinding(menu, ("round",), "whose menu it is")
            yield Finding(entry, ("menu",), message, remedy, related=(related,))
    for entry, scheme in dataset.of(Scheme):
        its = dataset.rounds.get(scheme.round or "")
        if its is None or its.menu not in dataset.schemes or has_menu_of_another(dataset, its):
            continue
        if its.menu != entry.id and entry.id not in told:
            message = f"the round '{scheme.round}' has another menu, '{its.menu}'"
            related = RelatedFinding(dataset.by_key["round", str(scheme.round)], ("menu",), "its menu")
            yield Finding(
                entry, ("round",), message, "correct 'round' here, or 'menu' there", related=(related,)
            )
