"""Targets against the latest values, in columns: one table for each indicator, since units differ."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from kumppanuus.commitments import Timing
from kumppanuus.labels import Words
from kumppanuus.render.outline import Key, Matrix, Section
from kumppanuus.views.follow_up import FollowedCommitment, FollowUp


def targets(view: FollowUp, words: Words) -> Section:
    """Return what has an indicator, the one with most targets first; those with one row together."""
    by_indicator: dict[str, list[FollowedCommitment]] = {}
    for one in view.commitments:
        if one.indicator:
            by_indicator.setdefault(one.indicator.id, []).append(one)
    many = sorted((rows for rows in by_indicator.values() if len(rows) > 1), key=len, reverse=True)
    parts = [
        Section(_indicator(rows[0], words), matrix=_matrix(rows, words, lambda one: _agreement(one, words)))
        for rows in many
    ]
    if single := [rows[0] for rows in by_indicator.values() if len(rows) == 1]:
        matrix = _matrix(single, words, lambda one: f"{_agreement(one, words)}: {_indicator(one, words)}")
        others = words["targets-others"] if many else words["targets-each"]
        parts.append(Section(others, matrix=matrix))
    return Section(words["targets-heading"], words["targets-note"], parts=tuple(parts))


def _agreement(one: FollowedCommitment, words: Words) -> str:
    return words.text(one.agreement.name)


def _indicator(one: FollowedCommitment, words: Words) -> str:
    """``Valmistuneet asunnot (asuntoa)``: an indicator with its unit."""
    assert one.indicator is not None
    name, unit = words.capital(one.indicator.name), words.text(one.commitment.unit)
    return f"{name} ({unit})" if unit else name


def _matrix(
    found: Iterable[FollowedCommitment], words: Words, called: Callable[[FollowedCommitment], str]
) -> Matrix:
    ones = sorted(found, key=_when)
    often = Counter(map(called, ones))
    labels = ("target-column", "value-column", "date", "percent-column", "status")

    def name(one: FollowedCommitment) -> str:
        """Tell several targets of an agreement apart by their due dates."""
        alone = often[called(one)] == 1 or not one.commitment.due
        return called(one) if alone else f"{called(one)}; {words.date(one.commitment.due)}"

    rows = ((name(one), tuple(_cells(one, words))) for one in ones)
    return Matrix(words["agreement"], tuple(Key(words[label], "") for label in labels), tuple(rows))


def _when(one: FollowedCommitment) -> tuple[str, str, int]:
    """Sort by the due date, or else by the value's, so that rounds follow one another."""
    value = one.held_against
    date = one.commitment.due or (value.date if value else None)
    return str(date.last_stated) if date else "9999", one.agreement.id, one.number


def _cells(one: FollowedCommitment, words: Words) -> Iterator[Key]:
    value, target = one.held_against, one.commitment.target
    yield Key(_number(target, words, about=one.commitment.approximate), "")
    yield Key(_number(value.value if value else None, words, about=bool(value and value.approximate)), "")
    date = words.date(value.date) if value else "–"
    interim = value is not None and value.timing is Timing.INTERIM
    yield Key(f"({date})", words.fill("interim-date", date=date)) if interim else Key(date, "")
    percent = value.percent if value else None
    yield Key(str(percent) if percent is not None else "–", "")
    yield Key(words[f"short-{one.status}"], words[f"standing-{one.status}"])


def _number(number: Decimal | None, words: Words, *, about: bool) -> str:
    if number is None:
        return "–"
    return words.fill("about-number", number=words.number(number)) if about else words.number(number)
