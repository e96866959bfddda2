"""Checking a dataset: all of it, or again those records for which a change can make a difference.

With each record without a finding, what its checks asked of the dataset is kept (:mod:`kumppanuus.watching`).
After a change they are run again for records of which something was asked that the change touches, for
records with findings, and for all of those that were not kept. Many records are shared among the processors.
"""

import datetime as dt
from array import array
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from kumppanuus.checks.running import Found, checks_of, daily, lasting, together
from kumppanuus.dataset import Dataset, Entry
from kumppanuus.kept import KeptAnswers
from kumppanuus.processes import LEAST, Tell, shared
from kumppanuus.watching import Asked, Watched

_FEW = 1000


@dataclass
class Answers:
    """For which questions the checks of which records asked, and which records had no finding.

    ``asked`` has numbers of ``paths`` by question. A number can stand under a question that is not asked any
    more: then a record is checked again for nothing.
    """

    day: str
    paths: list[str] = field(default_factory=list)
    asked: dict[Asked, "array[int]"] = field(default_factory=dict)
    clean: set[str] = field(default_factory=set)

    @classmethod
    def kept(cls, kept: KeptAnswers) -> "Answers":
        """Return answers as they were kept."""
        day, paths, asked, clean = kept
        return cls(day, paths, {one: array("I", numbers) for one, numbers in asked.items()}, set(clean))

    def to_keep(self) -> KeptAnswers:
        """Return the answers as they are kept."""
        asked = {one: numbers.tobytes() for one, numbers in self.asked.items()}
        return self.day, self.paths, asked, sorted(self.clean)

    @property
    def is_worn(self) -> bool:
        """Whether so many records were noted again that all should be, before this takes longer than that."""
        return len(self.paths) > 3 * len(self.clean) + _FEW

    def touched_by(self, questions: Iterable[Asked]) -> set[str]:
        """Return the paths of the records whose checks asked one of some questions."""
        return {self.paths[number] for one in questions for number in self.asked.get(one, ())}

    def note(self, path: str, questions: Iterable[Asked]) -> None:
        """Note that a record has no finding, and what its checks asked."""
        self.clean.add(path)
        number = len(self.paths)
        self.paths.append(path)
        for one in questions:
            self.asked.setdefault(one, array("I")).append(number)


def check_all(dataset: Dataset, day: dt.date, tell: Tell) -> tuple[Iterator[Found], Answers]:
    """Check every record. Return what is found, and what is to be kept for the next time."""
    return _check(dataset, day, dataset.entries, Answers(day.isoformat()), tell)


def check_again(
    dataset: Dataset, day: dt.date, before: Answers, touched: AbstractSet[Asked], tell: Tell
) -> tuple[Iterator[Found], Answers]:
    """Check the records that a change can have touched. The same is found as if all were checked."""
    again = before.touched_by(touched)
    is_new_day = before.day != day.isoformat()
    before.day = day.isoformat()
    entries = [
        entry
        for entry in dataset.entries
        if entry.path not in before.clean
        or entry.path in again
        or ("record", *entry.key) in touched
        or (is_new_day and _is_daily(entry))
    ]
    before.clean.difference_update(entry.path for entry in entries)
    return _check(dataset, day, entries, before, tell)


def _is_daily(entry: Entry) -> bool:
    return bool(checks_of(entry.model, daily=True))


def _check(
    dataset: Dataset, day: dt.date, entries: Iterable[Entry], answers: Answers, tell: Tell
) -> tuple[Iterator[Found], Answers]:
    watched = Watched(dataset)
    ahead = list(entries)

    def asked_by(entry: Entry) -> frozenset[Asked] | None:
        """Return what the checks of a record ask, or None where they find something."""
        found = any(True for _ in _found(watched, entry, day))
        asked = watched.noted()
        return None if found else asked

    faulty = []
    if len(ahead) >= LEAST:
        _make_indexes(dataset)
    for number, (place, asked) in enumerate(shared(ahead, asked_by)):
        tell("checking", number, len(ahead))
        if asked is None:
            faulty.append(place)
        else:
            answers.note(ahead[place].path, asked)
    found = (one for place in sorted(faulty) for one in _found(dataset, ahead[place], day))
    return together(found), answers


def _found(dataset: Dataset, entry: Entry, day: dt.date) -> Iterator[Found]:
    yield from lasting(dataset, entry)
    yield from daily(dataset, entry, day)


def _make_indexes(dataset: Dataset) -> None:
    """Make what most checks ask, before several processes make it each for itself."""
    for index in (dataset.by_key, dataset.incoming, dataset.held, dataset.later, dataset.marked):
        len(index)
