"""An agreement runs longer than the rules of its round or instrument allow.

The date is wrong, or the rule is: a source may have allowed a longer term since.

The rule is data: ``rule: latest-end`` in the round or the instrument. Every ``ends`` event is held
against it, planned or not. Only what is certain counts: an end in 2027 can be its last day.

Bad::

    # data/timelines/kokeilusopimus-2020.yaml
    - rule: latest-end
      date: 2027-12-31

    # data/agreements/kokeilusopimus/pori-2022.yaml
    round: kokeilusopimus-2020

    - {event: ends, date: 2028-12-31, planned: true}

Good::

    # data/agreements/kokeilusopimus/pori-2022.yaml
    round: kokeilusopimus-2020

    - {event: ends, date: 2027-12-31, planned: true}
"""

from collections.abc import Iterator

from kumppanuus.chronology import is_foretold
from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.rule import LatestEnd

from .finding import Finding, broken, the_rule

EACH = Agreement


def run(dataset: Dataset, entry: Entry, agreement: Agreement) -> Iterator[Finding]:
    """Find ends that come later than a rule allows."""
    for rule, verdict in broken(dataset, entry, agreement, LatestEnd):
        if any(
            verdict.location == ("events", number, "date") and is_foretold(dataset, agreement, event)
            for number, event in enumerate(agreement.events)
        ):
            continue
        message = f"it ends later than {rule.date}, the last day that the rules allow"
        remedy = "correct the date, or the rule"
        yield Finding(entry, verdict.location, message, remedy, related=(the_rule(dataset, verdict),))
