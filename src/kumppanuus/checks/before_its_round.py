"""An agreement was signed, or began, before the first known step of its round.

A round leads to its agreements, so a signing before all of its steps is most likely a slip of the
pen. It is a warning, since the steps that are recorded need not be all. Of a beginning, the term
of the round decides where one is stated: see ``term-mismatch``. Only what is certain counts, and
steps without a date, or with an open beginning, say nothing.

Bad::

    # data/agreements/kokeilusopimus/pori-2022.yaml
    - {event: signed, date: 2012-03-01}
    # data/timelines/kokeilusopimus-2022.yaml
    - {step: kickoff, title: {fi: Aloitus}, date: 2021-10}

Good::

    - {event: signed, date: 2022-03-01}
"""

from collections.abc import Iterator

from kumppanuus.chronology import out_of_order
from kumppanuus.dataset import Dataset, Entry
from kumppanuus.diagnostics import Severity
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.base import Location
from kumppanuus.model.round import Round
from kumppanuus.model.statements import followed
from kumppanuus.rules import is_in_its_folder

from .finding import Finding, RelatedFinding

EACH = Agreement
SEVERITY = Severity.WARNING


def run(dataset: Dataset, entry: Entry, agreement: Agreement) -> Iterator[Finding]:
    """Find starts before the first step. Those of one round are one finding."""
    if not is_in_its_folder(dataset, entry, agreement):
        return
    its_round = dataset.rounds[agreement.round]
    too_early = [*_too_early(dataset, agreement, its_round)]
    step = _first_step(its_round) if too_early else None
    if step is None:
        return
    first = followed(its_round.steps[step].date)
    where: Location = ("steps", step, "date")
    related = RelatedFinding(dataset.by_key["round", agreement.round], where, "its first step")
    cause = (agreement.round,)
    for number, what in too_early:
        message = f"{what}, before the first known step of its round, {first}"
        remedy = "correct the date or the round, or add the earlier steps"
        yield Finding(entry, ("events", number, "date"), message, remedy, related=(related,), cause=cause)


def _first_step(its_round: Round) -> int | None:
    """Return the place of the step that can have been the first."""
    dates = [(followed(step.date), number) for number, step in enumerate(its_round.steps)]
    starts = [(date.first, number) for date, number in dates if date and date.start]
    return min(starts)[1] if starts else None


def _too_early(dataset: Dataset, agreement: Agreement, its_round: Round) -> Iterator[tuple[int, str]]:
    """Give the starts before the first step; a signing that is out of order is told as that."""
    first = its_round.first_step
    for number, event in enumerate(agreement.events):
        date = followed(event.date)
        if event.planned or not date or not first or date.last >= first:
            continue
        if event.event == "signed" and not any(out_of_order(dataset, agreement)):
            yield number, f"it was signed {date}"
        if event.event == "begins" and its_round.term is None:
            yield number, f"it begins {date}"
