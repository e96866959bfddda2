"""Waivers that waive nothing, or no longer."""

from kumppanuus.model.waiver import WAIVERS
from tests.planting.ground import NoRoomError, Page, Plot
from tests.planting.planter import plants
from tests.planting.slips import slip


def _waive(plot: Plot, check: str, record: str, until: str = "2099-12-31") -> None:
    """Add an entry to the list of waivers, which other faults may have begun."""
    entry = f"  - check: {check}\n    record: {record}\n    reason: Asiaa on kysytty.\n    until: {until}\n"
    if WAIVERS in plot.ground.texts:
        plot.pages[WAIVERS] = Page(WAIVERS, plot.ground.texts[WAIVERS] + entry)
    else:
        plot.new(WAIVERS, f"waivers:\n{entry}")


def _untouched(plot: Plot) -> str:
    """Return an agreement with which nothing is wrong, and see to it that it stays so."""
    path = next((path for path in plot.ground.files("agreements/") if path not in plot.ground.taken), None)
    if path is None:
        raise NoRoomError
    plot.keep(path)
    return path.removeprefix("agreements/").removesuffix(".yaml")


@plants("expired-waiver")
def waiver_that_has_run_out(plot: Plot) -> None:
    _waive(plot, "ends-too-late", _untouched(plot), "⟦2025-12-31⟧")


@plants("stale-waiver")
def waiver_of_a_mended_fault(plot: Plot) -> None:
    _waive(plot, "⟦ends-too-late⟧", _untouched(plot))


@plants("stale-waiver")
def waiver_of_a_misspelt_check(plot: Plot) -> None:
    _waive(plot, f"⟦{slip('ends-too-late', plot.random)}⟧", _untouched(plot))


@plants("stale-waiver")
def waiver_of_a_misspelt_record(plot: Plot) -> None:
    _waive(plot, "ends-too-late", f"⟦{slip(_untouched(plot), plot.random)}⟧")
