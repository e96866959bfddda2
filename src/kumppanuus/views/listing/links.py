"""What names what: the references of every record, and of every theme in a vocabulary."""

from collections import defaultdict
from functools import cache

from kumppanuus.dataset import Dataset, Key


class Links:
    """The references of a dataset, from either side."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self._names: defaultdict[Key, set[Key]] = defaultdict(set)
        for edge in dataset.edges:
            self._names[edge.entry.key].add(edge.key)
            if edge.entry.kind == "scheme" and edge.location[:1] == ("concepts",):
                self._names["theme", f"{edge.entry.id}/{edge.location[1]}"].add(edge.key)
        self.of_agreement = cache(self._of_agreement)

    def named_by(self, key: Key) -> set[Key]:
        """Return what a record names."""
        return self._names[key]

    def namers_of(self, key: Key) -> set[Key]:
        """Return the records that name one."""
        return {edge.entry.key for edge in self.dataset.incoming.get(key, ())}

    def _of_agreement(self, name: str) -> frozenset[Key]:
        """Return what an agreement leads to: what it names, its round's instrument, and its vocabularies."""
        found = set(self._names["agreement", name])
        its_round = self.dataset.rounds.get(self.dataset.agreements[name].round)
        if its_round:
            found.add(("instrument", str(its_round.instrument)))
            found |= {("programme", str(its_round.programme))} if its_round.programme else set()
        return frozenset(
            found | {("scheme", id_.partition("/")[0]) for kind, id_ in found if kind == "theme"}
        )
