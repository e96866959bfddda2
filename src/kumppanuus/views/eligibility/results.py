"""What came of a round for a place: agreements and proposals, and the tiers that opened them."""

from collections.abc import Container, Iterable

from kumppanuus.model.round import Round
from kumppanuus.model.statements import followed
from kumppanuus.structures import dataclass
from kumppanuus.tiers import Hold, are_all_known, holdings, openings

from ..brief import Agreements
from ..reach import Reach, Surroundings, reach_of
from .view import Result


@dataclass(frozen=True)
class Results:
    """The agreements that reach a place, of one round or of the instruments that its tiers open."""

    makers: Agreements
    its_round: Round
    name: str
    around: Surroundings

    @property
    def of_round(self) -> list[str]:
        """Those of the round."""
        return [name for name, one in self.makers.dataset.agreements.items() if one.round == self.name]

    def of_instruments(self, instruments: Container[str]) -> list[str]:
        """Those of some instruments, of whichever round."""
        dataset = self.makers.dataset
        return [name for name in dataset.agreements if dataset.instrument_of(name) in instruments]

    def has_any(self, instrument: str) -> bool:
        """Whether anything of an instrument is known by the day that reaches the place, or may."""
        return any(map(self.makers.is_known, filter(self._reach, self.of_instruments((instrument,)))))

    def agreements(self, names: Iterable[str]) -> tuple[Result, ...]:
        """Return those that reach the place for certain and are no proposals."""
        return self._lines(self.makers.known(self._reaching(names, nearby=False)))

    def nearby(self, names: Iterable[str]) -> tuple[Result, ...]:
        """Return those of city regions that the place may belong to."""
        return self._lines(self.makers.known(self._reaching(names, nearby=True)))

    def proposals(self, names: Iterable[str]) -> tuple[Result, ...]:
        """Return the proposals that reach the place, or may."""
        both = (name for nearby in (False, True) for name in self._reaching(names, nearby=nearby))
        return self._lines(self.makers.proposals(both))

    def _reaching(self, names: Iterable[str], *, nearby: bool) -> list[str]:
        found = ((name, self._reach(name)) for name in names)
        return [name for name, reach in found if reach and (reach is Reach.NEARBY) == nearby]

    def _reach(self, name: str) -> Reach | None:
        dataset = self.makers.dataset
        return reach_of(dataset, self.around, dataset.agreements[name])

    def _lines(self, names: Iterable[str]) -> tuple[Result, ...]:
        return tuple(self._line(name) for name in names)

    def _line(self, name: str) -> Result:
        """Return an agreement; what the round's tiers open is said only of those of the round."""
        dataset = self.makers.dataset
        agreement = dataset.agreements[name]
        of_round = agreement.round == self.name
        opened = openings(dataset, self.its_round, agreement.places) if of_round else ()
        signed = [event for event in self.makers.maker.known(name).events if event.event == "signed"]
        done = [event for event in signed if not event.planned]
        told = [self.makers.maker.evidence.cite(event, agreement) for event in done]
        return Result(
            agreement=self.makers.brief(name, *told),
            signed=followed(done[-1].date) if done else None,
            reach=str(self._reach(name)),
            opened_by=tuple(one.tier.tier for one in opened),
            unopened=of_round and not opened and self._is_unopened(agreement.places),
        )

    def _is_unopened(self, places: tuple[str, ...]) -> bool:
        """Whether the tiers are all known, and none may name a place and open the instrument to it."""
        found = (one for place in places for one in holdings(self.makers.dataset, self.its_round, place))
        may_open = any(
            one.hold not in (Hold.OTHERS, Hold.OTHERWISE)
            and not one.certain
            and self.its_round.instrument in one.tier.instruments
            for one in found
        )
        return are_all_known(self.its_round) and bool(places) and not may_open
