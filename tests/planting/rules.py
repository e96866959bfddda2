"""What a planter must know of the rules that it wants an agreement to break."""

from kumppanuus.dataset import Dataset
from kumppanuus.model.agreement import Agreement
from kumppanuus.rules import Outcome, Verdict, assess

from .page import Page
from .plot import Plot


def keep_rules(plot: Plot, agreement: Agreement) -> None:
    """See to it that nothing else is planted in what an agreement is held against."""
    its_round = plot.dataset.rounds[agreement.round]
    plot.keep(f"timelines/{agreement.round}.yaml", f"instruments/{its_round.instrument}.yaml")
    if its_round.menu:
        plot.keep(f"themes/{its_round.menu}.yaml")


def broken_by(dataset: Dataset, agreement: Agreement, **changes: object) -> list[Verdict]:
    """Return the rules that an agreement would break with some of its keys changed."""
    changed = agreement.model_copy(update=changes)
    return [verdict for verdict in assess(dataset, changed) if verdict.outcome is Outcome.BROKEN]


def state_complete(page: Page, name: str) -> None:
    """State a list of an agreement to be complete."""
    if "\ncomplete: [" in page.text:
        page.change(r"^complete: \[(.*)\]$", rf"complete: [\1, {name}]")
    else:
        page.change(r"^sources:$", f"complete: [{name}]\nsources:")
