"""How near to each other agreements are by their themes: the more, the rarer the themes that they share.

A theme weighs by its information content, -log2(n/N) = log2(N/n): N agreements count, and n of them have
the theme or one below it. What all have weighs nothing; each halving of n adds 1. (Resnik 1995: Using
Information Content to Evaluate Semantic Similarity in a Taxonomy, IJCAI-95.)

An agreement's set is its themes and all that are broader. Two sets are as near as the weight of what is in
both, divided by the weight of what is in either: 0 of nothing, 1 of everything. (simGIC; Pesquita, Faria,
Bastos, Ferreira, Falcão and Couto 2008: Metrics for GO based protein semantic similarity: a systematic
evaluation, BMC Bioinformatics 9, Suppl 5, S4.)

docs/synergies.md tells both to readers, and what was decided at the edges.
"""

from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from math import fsum, log2

from kumppanuus.dataset import Dataset
from kumppanuus.model.agreement import AgreedTheme
from kumppanuus.structures import dataclass
from kumppanuus.vocabulary import as_shared, with_broader

Themes = frozenset[str]
"""Concepts of the shared vocabulary, by their ids."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two sets of themes share, and what that weighs of all that is in either."""

    shared: Themes
    shared_weight: float
    whole_weight: float

    @property
    def score(self) -> float:
        """How near they are: from 0 to 1. Where nothing has any weight, nothing can be told by it: 0."""
        return self.shared_weight / self.whole_weight if self.whole_weight else 0.0


class Similarity:
    """The weights of themes by the agreements that count, and how near two sets of themes are."""

    def __init__(self, dataset: Dataset, counted: Iterable[str]) -> None:
        """Take the agreements by which themes are weighed; those without a shared theme do not count."""
        self.dataset = dataset
        self._shared: dict[str, Themes] = {}
        self._sets = {name: self._set_of(name) for name in dataset.agreements}
        self._counted = [name for name in dict.fromkeys(counted) if self._sets[name]]

    @property
    def total(self) -> int:
        """How many agreements count: N."""
        return len(self._counted)

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(theme for name in self._counted for theme in self._sets[name])

    def count(self, theme: str) -> int:
        """Return how many of the agreements that count have a theme or one below it: n."""
        return self._counts[theme]

    def weight(self, theme: str) -> float:
        """Return the information content of a theme.

        One that no agreement that counts has, such as a theme of proposals alone, weighs as much as one
        that a single agreement has: the agreement in hand is the one that is known.
        """
        return log2(self.total / max(self.count(theme), 1)) if self.total else 0.0

    def weight_of(self, themes: Iterable[str]) -> float:
        """Return what themes weigh together, whatever their order."""
        return fsum(map(self.weight, themes))

    def concepts(self, theme: AgreedTheme) -> Themes:
        """Return what one theme of an agreement is mapped to in the shared vocabulary."""
        return frozenset[str]().union(*(self._as_shared(str(concept)) for concept in theme.concepts))

    def stated(self, agreement: str) -> Themes:
        """Return what the themes of an agreement are mapped to, without what is broader."""
        themes = self.dataset.agreements[agreement].themes
        return frozenset[str]().union(*(self.concepts(theme) for theme in themes))

    def set_of(self, agreement: str) -> Themes:
        """Return the themes of an agreement and all that are broader."""
        return self._sets[agreement]

    def compare(self, one: Themes, other: Themes) -> Likeness:
        """Return how near two sets are. Each holds what is broader than its themes."""
        shared = one & other
        return Likeness(shared, self.weight_of(shared), self.weight_of(one | other))

    def _set_of(self, agreement: str) -> Themes:
        return with_broader(self.dataset, self.stated(agreement))

    def _as_shared(self, concept: str) -> Themes:
        if concept not in self._shared:
            self._shared[concept] = as_shared(self.dataset, concept)
        return self._shared[concept]
