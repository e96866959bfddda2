"""A part of a text in which what was sought is marked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_MOST = 160
_BEFORE = 50
"""How much of a text is shown, and how much of that before the first hit."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text, and whether it is what was sought."""

    text: str
    hit: bool


def excerpt(text: str, spans: Sequence[Span]) -> tuple[Piece, ...]:
    """Return the part of a text that has the most of what was sought, cut between words."""
    first, last = _window(text, spans)
    within = [(max(start, first), min(end, last)) for start, end in spans if start < last and first < end]
    before = [Piece("… ", False)] if first else []
    after = [Piece(" …", False)] if last < len(text) else []
    return (*before, *_pieces(text, within, first, last), *after)


def marked(text: str, spans: Sequence[Span]) -> tuple[Piece, ...]:
    """Return a whole text."""
    return tuple(_pieces(text, spans, 0, len(text)))


def _pieces(text: str, spans: Sequence[Span], first: int, last: int) -> Iterator[Piece]:
    at = first
    for start, end in spans:
        if at < start:
            yield Piece(text[at:start], False)
        yield Piece(text[start:end], True)
        at = end
    if at < last:
        yield Piece(text[at:last], False)


def _window(text: str, spans: Sequence[Span]) -> Span:
    """Return where the part with the most hits begins and ends; of several, the first."""
    if len(text) <= _MOST:
        return 0, len(text)
    starts = [max(0, min(start - _BEFORE, len(text) - _MOST)) for start, _ in spans]
    first = max(starts, key=lambda start: len(_held(spans, start, start + _MOST)))
    return _between_words(text, first, first + _MOST, _held(spans, first, first + _MOST))


def _held(spans: Sequence[Span], first: int, last: int) -> list[Span]:
    return [(start, end) for start, end in spans if first <= start and end <= last]


def _between_words(text: str, first: int, last: int, held: Sequence[Span]) -> Span:
    """Return a part without the words that it cuts. Where a hit is in such a word, the word stays cut."""
    begins = min((start for start, _ in held), default=first)
    ends = max((end for _, end in held), default=last)
    if first and (space := text.find(" ", first, begins)) >= 0:
        first = space + 1
    if last < len(text) and (space := text.rfind(" ", ends, last)) >= 0:
        last = space
    return first, last
