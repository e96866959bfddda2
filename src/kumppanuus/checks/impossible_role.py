"""A party has a role that nothing of its kind can have.

A company is no city, and a city is not the State, though a company can be the State's own. The kind of
an organisation is the folder in which it stands, and the level of a place the beginning of its id.
Whoever coordinates, funds, proposes or is a partner can be of any kind. A rule that requires somebody
in such a role is the same fault.

Bad::

    parties:
      - {organisation: ministry/tem, role: city}

Good::

    parties:
      - {organisation: ministry/tem, role: state}
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.diagnostics import Severity
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.instrument import Instrument
from kumppanuus.model.roles import can_be
from kumppanuus.model.round import Round
from kumppanuus.model.rule import RequiredParty

from .finding import Finding

EACH = (Agreement, Instrument, Round)

_REMEDY = "name who has this role, or give the role that it has"

SEVERITY = Severity.WARNING


def run(dataset: Dataset, entry: Entry, record: Agreement | Instrument | Round) -> Iterator[Finding]:
    """Find parties, and rules about parties, whose role does not go with their kind."""
    if isinstance(record, Agreement):
        for number, party in enumerate(record.parties):
            if not party.can_have_its_role:
                who = party.organisation or party.place
                message = f"'{who}' cannot be a party as '{party.role}'"
                yield Finding(entry, ("parties", number, "role"), message, _REMEDY)
        return
    for number, rule in enumerate(record.rules):
        if not isinstance(rule, RequiredParty) or rule.organisation is None:
            continue
        if not can_be(rule.role, rule.organisation):
            message = f"'{rule.organisation}' cannot be a party as '{rule.role}'"
            yield Finding(entry, ("rules", number, "role"), message, _REMEDY)
