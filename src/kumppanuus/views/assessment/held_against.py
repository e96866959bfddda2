"""An agreement, and the round that it is held against: its own, or another."""

from collections.abc import Iterator
from functools import cached_property

from kumppanuus.dataset import Dataset
from kumppanuus.model.agreement import AgreedTheme, Agreement
from kumppanuus.model.instrument import Instrument
from kumppanuus.model.round import Round
from kumppanuus.structures import dataclass
from kumppanuus.vocabulary import covered_by

from ..card import CardMaker
from ..lines import Named, Numbers
from ..steps import has_begun
from .parts import Wording


@dataclass(frozen=True)
class HeldAgainst:
    """An agreement as it is held against a round, with what of it was known by the day."""

    maker: CardMaker
    name: str
    round_name: str
    agreement: Agreement
    """The one that rules are asked about: see :func:`hold`."""
    original: Agreement
    """The one that its record tells of: with the items of its own round’s menu."""

    @property
    def dataset(self) -> Dataset:
        """The dataset."""
        return self.maker.dataset

    @cached_property
    def round(self) -> Round | None:
        """The round, unless its record is damaged, or it had not begun by the day."""
        its_round = self.dataset.rounds.get(self.round_name)
        return its_round if its_round and has_begun(its_round, self.maker.day) else None

    @cached_property
    def instrument_name(self) -> str:
        """The instrument of the round."""
        its_round = self.dataset.rounds.get(self.round_name)
        return str(its_round.instrument) if its_round else self.dataset.instrument_of(self.name)

    @cached_property
    def instrument(self) -> Instrument | None:
        """The instrument of the round, unless its record is damaged."""
        return self.dataset.instruments.get(self.instrument_name)

    @property
    def is_its_own(self) -> bool:
        """Whether the round is the agreement's own."""
        return self.dataset.agreements[self.name].round == self.round_name

    def numbers_of_record(self) -> Numbers:
        """Return the numbers of what the agreement as a whole rests on: its places name no source."""
        whole = {str(one.source): one for one in self.original.sources if one.at is None and one.page is None}
        cited = {str(one.source): whole.get(str(one.source), one) for one in self.original.sources}
        return tuple(sorted(number for one in cited.values() for number in self.maker.evidence.cite(one)))

    def wording(self, theme: AgreedTheme) -> Wording:
        """Return a theme as the agreement words it."""
        return Wording(theme.wording, theme.mapping, self.maker.evidence.cite(theme, self.original))

    def near(self, item: str) -> Iterator[AgreedTheme]:
        """Give the themes that share a concept of another vocabulary with an item of a menu not theirs."""
        if self.is_its_own:
            return
        covered = self.covered(item)
        close = {str(one) for name in covered for one in self.dataset.themes[name].close_match}
        matched = covered.union(*map(self.covered, close))
        for theme in self.original.themes:
            if matched.intersection(map(str, theme.concepts)):
                yield theme

    def covered(self, theme: str) -> frozenset[str]:
        """Return a theme with what it covers, as far as the dataset has it."""
        themes = self.dataset.themes
        return covered_by(self.dataset, theme).intersection(themes) if theme in themes else frozenset()

    def named(self, kind: str, name: str) -> Named:
        """Return a record by id and name."""
        return self.maker.named(kind, name)


def hold(maker: CardMaker, name: str, round_name: str | None, *, is_known: bool) -> HeldAgainst:
    """Hold an agreement against its own round or another.

    Its themes are mapped to the menu of its own round. Of another menu nothing is stated, so the themes come
    without their items, and a list of themes that is complete there says nothing of what is missing here.
    Of one that was not known by the day, nothing is told but its name.
    """
    known = maker.known(name) if is_known else maker.known(name).model_copy(update=_NOTHING)
    if round_name is None or round_name == known.round:
        return HeldAgainst(maker, name, str(known.round), known, known)
    themes = tuple(theme.model_copy(update={"menu": ()}) for theme in known.themes)
    complete = tuple(one for one in known.complete if one != "themes")
    changed = {"round": round_name, "themes": themes, "complete": complete}
    return HeldAgainst(maker, name, round_name, known.model_copy(update=changed), known)


_NOTHING: dict[str, object] = {
    "description": None,
    "places": (),
    "scope": None,
    "events": (),
    "parties": (),
    "themes": (),
    "funding": (),
    "commitments": (),
    "complete": (),
}
"""What is known of an agreement before its time."""
