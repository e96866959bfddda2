"""An agreement is about fewer places than the rules of its round or instrument ask for.

A place is missing from the record, or the agreement is not what its round asks for.

The rule is data: ``rule: least-places`` in the round or the instrument, with the level that is
counted: municipalities or regions. A city region counts with its central cities, a municipality
with the region that it belonged to. It can only be broken where the agreement's places are
stated complete; a region that is named may hold any number of municipalities.

Bad::

    # data/timelines/kokeilusopimus-2022.yaml
    - rule: least-places
      level: municipality
      least: 2

    # data/agreements/kokeilusopimus/pori-2022.yaml
    places: [municipality/pori]
    complete: [places]

Good::

    # data/agreements/kokeilusopimus/pori-2022.yaml
    places: [municipality/pori, municipality/ulvila]
    complete: [places]
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.rule import LeastPlaces

from .finding import Finding, broken, the_rule

EACH = Agreement

_LEVELS = {"municipality": ("municipality", "municipalities"), "region": ("region", "regions")}


def run(dataset: Dataset, entry: Entry, agreement: Agreement) -> Iterator[Finding]:
    """Find lists of places that are stated complete and too short."""
    for rule, verdict in broken(dataset, entry, agreement, LeastPlaces):
        asked = f"{rule.least} {_LEVELS[rule.level][rule.least != 1]}"
        message = f"the places are stated complete, and the rule asks for at least {asked}"
        remedy = "add what is missing, or take 'places' out of 'complete'"
        related = (the_rule(dataset, verdict),)
        yield Finding(entry, verdict.location, message, remedy, on_key=True, related=related)
