"""What was noted of a record's findings calls for them again whenever they can be different.

Records are changed, damaged, taken away and brought back at random, one file at a time. After each
change only those records are checked again for which what was noted calls, and the findings must be
the same as if all had been checked.
"""

import random
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

import pytest

from kumppanuus.checks import CHECKS
from kumppanuus.checks.running import Found, daily, lasting, run_checks, together
from kumppanuus.dataset import Dataset, Key
from kumppanuus.loading import Loaded, load
from kumppanuus.model.identity import Misplaced, identify
from kumppanuus.model.place import Municipality
from kumppanuus.watching import EVERYTHING, Asked, Watched, touched_by
from tests.checks.test_examples import NAMES, files_in, parts_of
from tests.conftest import DAY, SAMPLE, TINY, TinyDataset

WORD = re.compile(r"[a-z0-9-]+/[a-z0-9-]+|\d{4}-\d\d(?:-\d\d)?|\b\d{3,}\b|: [a-z0-9-]+$", re.M)
"""What checks look at most: ids, dates, years, codes and sums, and names of records at the end of a line."""


class Kept:
    """The findings of each record with what was asked for them."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.found: dict[Key, list[Found]] = {}
        self.asked: dict[Key, frozenset[Asked]] = {}
        self.look_at(dataset, [entry.key for entry in dataset.entries])

    def look_at(self, dataset: Dataset, keys: Iterable[Key]) -> None:
        watched = Watched(dataset)
        for key in keys:
            entry = dataset.by_key[key]
            self.found[key] = [*lasting(watched, entry), *daily(watched, entry, DAY)]
            self.asked[key] = watched.noted()

    def renew(self, dataset: Dataset, changed: Sequence[Key]) -> int:
        """Check again what may be different, and return how many records that are."""
        touched = {EVERYTHING}
        for key in changed:
            touched |= touched_by(self.dataset, key) | touched_by(dataset, key)
        keys = [entry.key for entry in dataset.entries]
        again = [key for key in keys if key in changed or not touched.isdisjoint(self.asked[key])]
        self.look_at(dataset, again)
        self.dataset = dataset
        return len(again)

    def findings(self) -> list[Found]:
        return list(together(one for entry in self.dataset.entries for one in self.found[entry.key]))


Change = tuple[str, str | None]
"""A file, and what it holds from now on, or None where it is gone."""


def texts_in(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.yaml")}


def slips(texts: Mapping[str, str], chance: random.Random) -> Iterator[Change]:
    """Give one slip in one of the files after another, without end; at times a file is put right again."""
    words = sorted({word for text in texts.values() for word in WORD.findall(text)})
    now = dict(texts)
    while True:
        path = chance.choice(sorted(texts))
        text, kind = now[path], chance.choice(["word"] * 4 + ["line", "letter", "gone"] + ["right"] * 4)
        found = [*WORD.finditer(text)]
        if kind == "right":
            text = texts[path]
        elif kind == "line":
            lines = text.splitlines(keepends=True)
            text = "".join(lines[: (gone := chance.randint(0, len(lines)))] + lines[gone + 1 :])
        elif found and kind in ("word", "letter"):
            place = chance.choice(found)
            alike = [word for word in words if word.count("/") == place[0].count("/")]
            word = chance.choice(alike) if kind == "word" else place[0][:-1]
            text = text[: place.start()] + word + text[place.end() :]
        now[path] = text
        yield path, None if kind == "gone" else text


def faults(texts: Mapping[str, str], chance: random.Random) -> Iterator[Change]:
    """Give the files of each check's bad example, a few slips in these and around them, and all put right."""
    for name in chance.sample(NAMES, len(NAMES)):
        parts = parts_of(name)
        bad = {path: text for path, text in files_in(parts["fail"]).items() if not path.endswith("/")}
        yield from bad.items()
        touched = dict(islice(slips({**texts, **bad}, chance), 3))
        yield from touched.items()
        yield from ((path, texts.get(path)) for path in {**bad, **touched})


def read_with(data: Path, before: Loaded, path: str, text: str | None) -> Loaded:
    """Write a file, or delete it, and read the dataset again as far as it is another one."""
    instead = {name: held for name, held in before.folder.instead.items() if name != path}
    if text is None:
        (data / path).unlink(missing_ok=True)
        return load(data, instead, before)
    (data / path).parent.mkdir(parents=True, exist_ok=True)
    (data / path).write_text(text, encoding="utf-8")
    return load(data, {**instead, path: text.encode()}, before)


def key_of(path: str) -> list[Key]:
    identity = identify(path)
    return [] if isinstance(identity, Misplaced) else [(identity.kind, identity.id)]


def follow(data: Path, changes: Iterable[Change]) -> tuple[set[str], float]:
    """Make changes, compare the findings, and return which checks found any, and the part checked again."""
    loaded = load(data)
    kept = Kept(loaded.dataset)
    again = of_all = 0
    seen = set[str]()
    for path, text in changes:
        loaded = read_with(data, loaded, path, text)
        again += kept.renew(loaded.dataset, key_of(path))
        of_all += len(loaded.dataset.entries)
        found = list(run_checks(loaded.dataset, DAY))
        assert kept.findings() == found, f"of {path}, which holds now:\n{text}"
        seen |= {check.name for check, _ in found}
    return seen, again / of_all


@pytest.mark.parametrize("seed", range(2))
def test_faults_of_every_check_are_found_where_what_was_noted_calls_for_it(seed: int, tmp_path: Path) -> None:
    data = Path(shutil.copytree(TINY, tmp_path / "data"))
    seen, again = follow(data, faults(texts_in(TINY), random.Random(seed)))
    assert seen == {check.name for check in CHECKS if check.run}
    assert again < 1 / 2


@pytest.mark.parametrize("seed", range(2))
def test_slips_anywhere_are_found_where_what_was_noted_calls_for_it(seed: int, tmp_path: Path) -> None:
    data = Path(shutil.copytree(SAMPLE, tmp_path / "data"))
    seen, again = follow(data, islice(slips(texts_in(SAMPLE), random.Random(seed)), 120))
    assert len(seen) > 4
    assert again < 1 / 2


def test_an_unchanged_record_of_the_real_data_hangs_on_few_others(real: Loaded) -> None:
    asked = Kept(real.dataset).asked.values()
    assert not any(EVERYTHING in one for one in asked)
    assert sum(len(one) < 100 for one in asked) == len(asked)
    assert sum(any(what == "all" for what, _, _ in one) for one in asked) < len(asked) / 50


def test_what_an_index_is_asked_for_that_has_no_line_is_everything(real: Loaded) -> None:
    watched = Watched(real.dataset)
    assert watched.texts == real.dataset.texts
    assert watched.noted() == {EVERYTHING}
    assert watched.noted() == frozenset()


FIRST = "kokeilusopimus/pori-2021"


@pytest.mark.parametrize(
    ("ask", "noted"),
    [
        (
            lambda dataset: ("place", "region/satakunta") in dataset.by_key,
            ("record", "place", "region/satakunta"),
        ),
        (lambda dataset: ("place", "region/x") in dataset.unread, ("record", "place", "region/x")),
        (lambda dataset: dataset.agreements.get("a/b"), ("record", "agreement", "a/b")),
        (lambda dataset: dataset.funding.get("tem-1"), ("record", "funding", "tem-1")),
        (lambda dataset: dataset.indicators.get("x"), ("record", "indicator", "x")),
        (lambda dataset: dataset.instruments.get("x"), ("record", "instrument", "x")),
        (lambda dataset: dataset.organisations["ministry/tem"], ("record", "organisation", "ministry/tem")),
        (lambda dataset: "region/x" in dataset.places, ("record", "place", "region/x")),
        (lambda dataset: "inka" in dataset.programmes, ("record", "programme", "inka")),
        (lambda dataset: "x" in dataset.rounds, ("record", "round", "x")),
        (lambda dataset: "shared" in dataset.schemes, ("record", "scheme", "shared")),
        (lambda dataset: dataset.sources.get("tiedote"), ("record", "source", "tiedote")),
        (lambda dataset: dataset.themes.get("shared/x"), ("record", "scheme", "shared")),
        (lambda dataset: dataset.incoming.get(("theme", "shared/x")), ("references", "theme", "shared/x")),
        (lambda dataset: dataset.held.get("tem-1"), ("references", "funding", "tem-1")),
        (lambda dataset: dataset.later.get("a/b"), ("references", "agreement", "a/b")),
        (lambda dataset: dataset.marked.get(("agreement", "x")), ("mark", "agreement", "x")),
        (lambda dataset: list(dataset.rounds), ("all", "round", "")),
        (lambda dataset: len(dataset.themes), ("all", "scheme", "")),
        (lambda dataset: list(dataset.ids("theme")), ("all", "scheme", "")),
        (lambda dataset: list(dataset.ids("source")), ("all", "source", "")),
        (lambda dataset: list(dataset.of(Municipality)), ("all", "Municipality", "")),
        (lambda dataset: list(dataset.city_regions()), ("all", "CityRegion", "")),
        (lambda dataset: dataset.edges_of(dataset.dataset.entries[0]), ("record", "agreement", FIRST)),
        (lambda dataset: list(dataset.incoming), EVERYTHING),
        (lambda dataset: list(dataset.unread), EVERYTHING),
        (lambda dataset: dataset.entries, EVERYTHING),
        (lambda dataset: dataset.may_be_lost("source"), EVERYTHING),
        (lambda dataset: "x" in dataset.mentioned, EVERYTHING),
        (lambda dataset: dataset.damaged, EVERYTHING),
    ],
)
def test_each_question_is_noted_as_what_it_asks_for(
    ask: Callable[[Watched], object], noted: Asked, tiny: TinyDataset
) -> None:
    watched = Watched(load(tiny.data).dataset)
    ask(watched)
    assert noted in watched.noted()


def test_a_record_touches_those_who_ask_for_it_or_what_it_names(
    tiny: TinyDataset,
) -> None:
    dataset = load(tiny.data).dataset
    assert touched_by(dataset, ("place", "region/satakunta")) == {
        EVERYTHING,
        ("record", "place", "region/satakunta"),
        ("all", "place", ""),
        ("all", "Region", ""),
        ("mark", "code of a region", "04"),
        ("mark", "NUTS code of a region", "FI196"),
    }
    touched = touched_by(dataset, ("agreement", FIRST))
    assert ("references", "round", "kokeilusopimus-2020") in touched
    assert touched_by(dataset, ("source", "not-there")) == {
        EVERYTHING,
        ("record", "source", "not-there"),
        ("all", "source", ""),
    }


def test_references_of_a_record_are_asked_of_that_record(real: Loaded) -> None:
    for entry in list(real.dataset.entries)[::50]:
        watched = Watched(real.dataset)
        assert watched.edges_of(entry) == real.dataset.edges_of(entry)
        assert watched.noted() == {("record", *entry.key)}
