"""A party that the rules of the round or the instrument require is not there.

The party is missing from the record, or the agreement is not what its round asks for. Both are
worth an editor's look.

The rule is data: ``rule: required-party`` in the round or the instrument. It can only be broken
where the list of parties is stated complete; otherwise the party may just not be recorded yet.
With ``of_place: true`` each region that the agreement is about has its own regional council
there, the organisation with that region as its ``council_of``. With ``when`` the party is only
required where the agreement takes up that item of the menu. Where a city is required, a city
region is enough: what it is a party to, it is for its cities.

Bad::

    # data/timelines/kokeilusopimus-2020.yaml
    - rule: required-party
      organisation: ministry/tem
      role: state

    # data/agreements/kokeilusopimus/pori-2022.yaml
    round: kokeilusopimus-2020

    parties:
      - {organisation: city/pori, role: city}
    complete: [parties]

Good::

    # data/agreements/kokeilusopimus/pori-2022.yaml
    round: kokeilusopimus-2020

    parties:
      - {organisation: ministry/tem, role: state}
      - {organisation: city/pori, role: city}
    complete: [parties]
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.rule import RequiredParty

from .acting import acting_for
from .finding import Finding, broken, the_rule

EACH = Agreement


def run(dataset: Dataset, entry: Entry, agreement: Agreement) -> Iterator[Finding]:
    """Find gaps in lists of parties that are stated complete."""
    for rule, verdict in broken(dataset, entry, agreement, RequiredParty):
        message = f"the parties are stated complete, and {_gap(dataset, agreement, rule)}"
        remedy = "add the party, or take 'parties' out of 'complete'"
        related = (the_rule(dataset, verdict),)
        yield Finding(entry, verdict.location, message, remedy, on_key=True, related=related)


def _gap(dataset: Dataset, agreement: Agreement, rule: RequiredParty) -> str:
    if rule.of_place:
        parties = {party.organisation for party in agreement.parties if party.role == rule.role}
        councils = {
            entry.id for place in agreement.places for entry, _ in acting_for(dataset, place, "council_of")
        }
        names = ", ".join(f"'{name}'" for name in sorted(councils - parties)) or "a regional council"
        return f"{names} as '{rule.role}' is not among them"
    if rule.organisation:
        return f"'{rule.organisation}' as '{rule.role}' is not among them"
    return f"none of them has the role '{rule.role}'"
