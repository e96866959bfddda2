"""An agreement is about a place to which its round was not open.

A place of the agreement is wrong or missing, or its round is.

The rule is data: ``rule: eligible-places`` in the round or the instrument, and the round's
``tiers`` say which instruments were open to which places, and to how many of them together. The
rule can only be broken where both the tiers and the agreement's places are stated complete. A
municipality counts through its city region, and municipalities of one sub-region count as one place.

Bad::

    # data/timelines/kokeilusopimus-2022.yaml, open to other places only where two go together
    - {tier: suuret, places: [municipality/ulvila], instruments: [kokeilusopimus], text: {fi: Suuret.}}
    - {tier: muut, others: true, instruments: [kokeilusopimus], least_places: 2, text: {fi: Muut yhdessä.}}

    # data/agreements/kokeilusopimus/pori-2022.yaml
    places: [city-region/pori]
    complete: [places]

Good::

    # data/agreements/kokeilusopimus/pori-2022.yaml
    places: [city-region/pori, region/satakunta]
    complete: [places]
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.rule import EligiblePlaces

from .finding import Finding, RelatedFinding, broken, the_rule

EACH = Agreement


def run(dataset: Dataset, entry: Entry, agreement: Agreement) -> Iterator[Finding]:
    """Find agreements for places that no tier of the round opens it to."""
    for _, verdict in broken(dataset, entry, agreement, EligiblePlaces):
        names = ", ".join(f"'{place}'" for place in agreement.places)
        message = f"the round '{agreement.round}' was open neither to {names} nor to so few other places"
        if len(agreement.places) == 1:
            message = f"the round '{agreement.round}' was not open to {names} alone"
        remedy = "correct the places or the round, or take 'places' out of 'complete'"
        its_round = dataset.by_key["round", agreement.round]
        tiers = RelatedFinding(its_round, ("tiers",), "to whom it was open")
        related = (the_rule(dataset, verdict), tiers)
        yield Finding(entry, verdict.location, message, remedy, on_key=True, related=related)
