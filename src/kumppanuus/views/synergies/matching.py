"""The best match of each other agreement, by the themes that it shares."""

from collections.abc import Callable, Iterable, Iterator

from kumppanuus.similarity import Likeness, Similarity, Themes
from kumppanuus.structures import dataclass


@dataclass(frozen=True, slots=True)
class Match:
    """Another agreement, the own one to which it is nearest, and how near that is."""

    other: str
    own: str | None
    likeness: Likeness

    @property
    def rank(self) -> tuple[float, str, str]:
        """By what matches stand in order: the nearest first, and those that are alike by their ids."""
        return (-self.likeness.score, self.other, self.own or "")


def matches(similarity: Similarity, own: Iterable[str], others: Iterable[str]) -> list[Match]:
    """Return the other agreements that share a theme, each once, with its nearest own one; best first."""
    sets = {name: similarity.set_of(name) for name in own}
    return _best(others, lambda other: _with_each(similarity, sets, other))


def matches_of_theme(similarity: Similarity, asked: Themes, others: Iterable[str]) -> list[Match]:
    """Return the agreements that share something with a theme and what is broader; best first."""
    return _best(
        others, lambda other: iter((Match(other, None, similarity.compare(asked, similarity.set_of(other))),))
    )


def _with_each(similarity: Similarity, sets: dict[str, Themes], other: str) -> Iterator[Match]:
    for name, themes in sets.items():
        yield Match(other, name, similarity.compare(themes, similarity.set_of(other)))


def _best(others: Iterable[str], matched: Callable[[str], Iterator[Match]]) -> list[Match]:
    found = []
    for other in others:
        shared = [match for match in matched(other) if match.likeness.shared]
        if shared:
            found.append(min(shared, key=lambda match: match.rank))
    return sorted(found, key=lambda match: match.rank)
