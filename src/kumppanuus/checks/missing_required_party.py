"""A party that the rules of the round or the instrument require is not there.

The rule is data: ``rule: required-party`` in the round or the instrument. It can only be broken
where the list of parties is stated complete; otherwise the party may just not be recorded yet.

Bad::

    parties:
      - {organisation: city/pori, role: city}
    complete: [parties]

Good::

    parties:
      - {organisation: ministry/tem, role: state}
      - {organisation: city/pori, role: city}
    complete: [parties]
"""

import datetime as dt
from collections.abc import Iterator

from kumppanuus.dataset import Dataset
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.rule import RequiredParty
from kumppanuus.rules import Outcome, assess

from .finding import Finding, the_rule


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find gaps in lists of parties that are stated complete."""
    for entry, agreement in dataset.of(Agreement):
        for verdict in assess(dataset, agreement) if entry.whole else ():
            if isinstance(verdict.rule, RequiredParty) and verdict.outcome is Outcome.BROKEN:
                message = f"the parties are stated complete, and {_who(verdict.rule)} is not among them"
                remedy = "add the party, or take 'parties' out of 'complete'"
                rule = the_rule(dataset, verdict)
                yield Finding(entry, verdict.location, message, remedy, on_key=True, related=(rule,))


def _who(rule: RequiredParty) -> str:
    return f"'{rule.organisation}' as '{rule.role}'" if rule.organisation else f"anybody as '{rule.role}'"
