"""What is asked for, and which sums that is."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import fields, replace

from kumppanuus.dataset import Dataset
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.money import Money
from kumppanuus.model.place import Country
from kumppanuus.structures import dataclass
from kumppanuus.views.awards import places_of
from kumppanuus.views.evidence import is_surely_decided
from kumppanuus.views.reach import Reach, Surroundings, reach_of, surroundings
from kumppanuus.vocabulary import covered_by

from .figure import Figure, Fit
from .lines import ReachLine


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked for, each by its id. All of it must fit; nothing asks for every decision.

    A fund is a programme or a budget item.
    """

    region: str | None = None
    theme: str | None = None
    instrument: str | None = None
    round: str | None = None
    programme: str | None = None
    budget_item: str | None = None
    year: int | None = None
    decision: str | None = None
    party: str | None = None

    @property
    def given(self) -> dict[str, str]:
        """What is asked for, by the name of the filter."""
        values = ((field.name, getattr(self, field.name)) for field in fields(self))
        return {name: str(value) for name, value in values if value is not None}


_ORDER = list(Fit)


def _fits(does: bool) -> Fit:
    return Fit.YES if does else Fit.NO


class Sieve:
    """Says of each sum whether it was asked for. Raises KeyError for a place or theme that there is not."""

    def __init__(self, dataset: Dataset, filters: Filters, day: dt.date) -> None:
        self.dataset = dataset
        self.filters = filters
        self.day = day
        self.around = surroundings(dataset, filters.region, day) if filters.region else None
        self.themes = covered_by(dataset, filters.theme) if filters.theme else frozenset[str]()
        self.tests: dict[str, Callable[[Figure], Fit]] = {
            name: getattr(self, f"by_{name}") for name in filters.given
        }

    def fit(self, figure: Figure) -> Fit:
        """Whether a sum was asked for: as certain as the least certain of the filters and its decision."""
        return min(self._answers(figure).values(), key=_ORDER.index)

    def doubts(self, figure: Figure) -> tuple[str, ...]:
        """Return what leaves it open whether a sum was asked for: a filter, or ``decided``."""
        return tuple(name for name, fit in self._answers(figure).items() if fit is Fit.MAYBE)

    def _answers(self, figure: Figure) -> dict[str, Fit]:
        sure = is_surely_decided(self.dataset, figure.decision, self.day)
        answers = {"decided": Fit.YES if sure else Fit.MAYBE}
        return answers | {name: test(figure) for name, test in self.tests.items()}

    def anywhere(self) -> "Sieve":
        """Return the same sieve for sums of any place."""
        return Sieve(self.dataset, replace(self.filters, region=None), self.day)

    @property
    def may_share(self) -> bool:
        """Whether sums to all regions may include the place: not one that the country is without."""
        if self.around is None:
            return False
        its = {self.around.place, *self.around.regions}
        return all(its.isdisjoint(country.without) for _, country in self.dataset.of(Country))

    def reach(self, figure: Figure) -> ReachLine | None:
        """Return how a sum reaches the place that is asked for: only parts and shares are for places."""
        if self.around is None:
            return None
        if figure.holding:
            return _of_agreement(self.dataset, self.around, figure.holding.agreement)
        if figure.part is None:
            return None
        reach = self.around.reach(places_of(self.dataset, figure.part))
        return ReachLine(reach, "place" if figure.part.place else "recipient") if reach else None

    def by_region(self, figure: Figure) -> Fit:
        """Take parts and shares that reach the place; what is only nearby may do so."""
        line = self.reach(figure)
        if line is None:
            return Fit.NO
        return Fit.MAYBE if line.reach is Reach.NEARBY else Fit.YES

    def by_theme(self, figure: Figure) -> Fit:
        """Take shares of agreements with the theme, or one that it covers."""
        themes = figure.holding.agreement.themes if figure.holding else ()
        return _fits(any(self.themes & {*map(str, (*one.concepts, *one.menu))} for one in themes))

    def by_instrument(self, figure: Figure) -> Fit:
        """Take what is for the instrument, or held by an agreement of it, directly or by the round."""
        if figure.purpose is None:
            return Fit.NO
        held_by = figure.holding.agreement.round if figure.holding else ""
        rounds = (self.dataset.rounds.get(name) for name in (figure.purpose.round or "", held_by))
        of_rounds = {one.instrument for one in rounds if one}
        return _fits(self.filters.instrument in {figure.purpose.instrument, *of_rounds})

    def by_round(self, figure: Figure) -> Fit:
        """Take what is for the round, or held by an agreement of it."""
        if figure.purpose is None:
            return Fit.NO
        held_by = figure.holding.agreement.round if figure.holding else None
        return _fits(self.filters.round in (figure.purpose.round, held_by))

    def by_programme(self, figure: Figure) -> Fit:
        """Take decisions of the programme, purposes for its rounds, and purposes that bear its name."""
        purpose, wanted = figure.purpose, self.filters.programme
        if figure.decision.programme == wanted:
            return Fit.YES
        if purpose is None:
            return Fit.NO
        its_round = self.dataset.rounds.get(purpose.round or "")
        words = re.findall(r"\w+", f"{purpose.purpose} {purpose.title.fi}".casefold())
        return _fits(wanted in words or bool(its_round and its_round.programme == wanted))

    def by_budget_item(self, figure: Figure) -> Fit:
        """Take decisions about the item of the State budget."""
        return _fits(figure.decision.budget_item == self.filters.budget_item)

    def by_year(self, figure: Figure) -> Fit:
        """Take what is of the budget year, else decided in the year; one of several years may be meant.

        A whole whose parts name their own years is left to them.
        """
        years = figure.years.years
        if self.filters.year not in years:
            return Fit.NO
        if len(years) == 1:
            return Fit.YES
        return Fit.NO if any(money.budget_year for money in _inside(figure)) else Fit.MAYBE

    def by_decision(self, figure: Figure) -> Fit:
        """Take everything in the decision."""
        return _fits(figure.name == self.filters.decision)

    def by_party(self, figure: Figure) -> Fit:
        """Take everything that the organisation decided, and the parts that it gets."""
        gets = figure.part.recipient if figure.part else None
        return _fits(self.filters.party in (figure.decision.decided.organisation, gets))


def _inside(figure: Figure) -> tuple[Money, ...]:
    """Return the sums within a total or a purpose."""
    if figure.kind not in ("total", "purpose"):
        return ()
    purposes = (figure.purpose,) if figure.purpose else figure.decision.purposes
    return (*purposes, *(part for purpose in purposes for part in purpose.parts))


def _of_agreement(dataset: Dataset, around: Surroundings, agreement: Agreement) -> ReachLine | None:
    reach = reach_of(dataset, around, agreement)
    if reach is None:
        return None
    all_reached = {around.reach((place,)) for place in agreement.places}
    return ReachLine(reach, "agreement", len(all_reached) > 1 or agreement.scope is not None)
