"""An agreement is about a place of which its round says that it has none.

``outside`` names the places without an agreement in the round, as far as sources show that. One
of the two is wrong, or the agreement belongs to another round. What was only proposed, announced or
negotiated may have come to nothing, and is no fault.

Bad::

    # data/timelines/kokeilusopimus-2022.yaml
    outside:
      - {places: [city-region/pori], text: {fi: Pori ei ole mukana.}}
    # data/agreements/kokeilusopimus/pori-2022.yaml
    places: [city-region/pori]

Good::

    # data/timelines/kokeilusopimus-2022.yaml
    outside:
      - {places: [city-region/pori], text: {fi: Pori ei ole mukana.}}
    # data/agreements/kokeilusopimus/pori-2022.yaml
    places: [municipality/ulvila]
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.rule import EligiblePlaces

from .finding import Finding, RelatedFinding, broken

EACH = Agreement

_BEFORE_IT_WAS_MADE = frozenset(("proposed", "announced", "negotiated"))


def run(dataset: Dataset, entry: Entry, agreement: Agreement) -> Iterator[Finding]:
    """Find places that stand outside the round; what no tier allows is ``not-eligible``."""
    its_round = dataset.rounds.get(agreement.round)
    if its_round is None or _may_have_failed(agreement):
        return
    for number, outside in enumerate(its_round.outside):
        for position, place in enumerate(outside.places):
            if place in agreement.places and not any(broken(dataset, entry, agreement, EligiblePlaces)):
                where = ("places", agreement.places.index(place))
                message = f"the round '{agreement.round}' says that '{place}' has no agreement in it"
                remedy = "correct the place or the round, or take it out of the round's 'outside'"
                stated = ("outside", number, "places", position)
                related = RelatedFinding(dataset.by_key["round", agreement.round], stated, "here")
                yield Finding(entry, where, message, remedy, related=(related,))


def _may_have_failed(agreement: Agreement) -> bool:
    """Whether events are known, and none that shows that the agreement was made."""
    happened = {event.event for event in agreement.events if not event.planned}
    return bool(agreement.events) and happened <= _BEFORE_IT_WAS_MADE
