"""Damaged files end in findings at their places: nothing that is read, loaded, checked or shown raises."""

import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from kumppanuus.checks import BY_NAME
from kumppanuus.cli import main
from kumppanuus.diagnostics import Diagnostic
from kumppanuus.files.document import Document
from kumppanuus.files.reader import read
from kumppanuus.loading import Loaded
from kumppanuus.model.identity import Misplaced, identify
from kumppanuus.render.findings import FORMATS, Run
from kumppanuus.shape import shape
from kumppanuus.validating import validate
from tests.conftest import DAY, ROOT, SAMPLE, TINY, TinyDataset

from .amount import SECONDS, case, rounds
from .memory import Contents, contents_of, in_place_of_files, loaded
from .mutations import mutate
from .rewiring import rewired
from .sound import assert_harmless, assert_sound, assert_writes_lines_alone

REAL = contents_of(ROOT / "data")
PATHS = list(REAL)
WAIVERS = b"""waivers:
  - {check: dangling-reference, record: kokeilusopimus/pori-2021, reason: Odottaa., until: 2027}
  - {check: unused-record, record: municipality/lavia, reason: Odottaa., until: 2020-01-01}
"""
ANSWERS = (
    *(("list", kind) for kind in ("agreements", "funding", "organisations", "places", "rounds", "themes")),
    *(("report", "--region", place) for place in ("region/satakunta", "municipality/pori", "Ulvila")),
    *(("report", "--region", "Pori", "--format", format_) for format_ in ("html", "md", "json")),
    *(("report", "--source", "tiedote"), ("report", "--sources")),
    *(("show", name) for name in ("kokeilusopimus/pori-2021", "kokeilusopimus-2020", "kokeilusopimus")),
    *(("show", name) for name in ("tem-1", "ministry/tem", "shared/circular-economy", "region/satakunta")),
)


def read_as_record(path: str, data: bytes) -> tuple[Document, list[Diagnostic]]:
    """Read a file as the record that its path says."""
    identity = identify(path)
    assert not isinstance(identity, Misplaced)
    document = read(data, path)
    shaped = shape(document.root, identity.model, path).diagnostics if document.root else ()
    return document, [*document.diagnostics, *shaped]


def shown(dataset: Loaded) -> str:
    """Check a dataset, hold its findings against its files, and show them in every format."""
    found = validate(dataset, DAY)
    texts = {shown: dataset.document(shown).text for shown in map(dataset.folder.shown, dataset.files)}
    assert_sound(found, texts)
    assert_harmless(found)
    run = Run("data", len(texts), pages={name: check.page for name, check in BY_NAME.items()})
    text = "".join(FORMATS[name](found, run) for name in sorted(FORMATS))
    assert_writes_lines_alone(text)
    return text


def damaged(contents: Contents, number: int, chance: Random) -> dict[str, bytes]:
    """Damage a number of a dataset's files, with parts of the same kind of file or of any other."""
    paths = list(contents)
    changed = {}
    for path in chance.sample(paths, number):
        near = [other for other in paths if other.partition("/")[0] == path.partition("/")[0]]
        other = chance.choice(chance.choice((near, paths)))
        changed[path] = mutate(contents[path], contents[other], chance)
    return changed


def answer(contents: Contents, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    """Ask a dataset something: it answers, or says why it cannot."""
    with in_place_of_files(contents):
        code = main([*arguments, "--data", str(TINY), "--as-of", str(DAY)])
    _, err = capsys.readouterr()
    assert code in (0, 2), err


def test_every_file_of_the_real_data() -> None:
    for number in rounds(3, share=1 / 5):
        for path, data in REAL.items():
            with case(f"{path}, {number}") as seed:
                chance = Random(seed)
                mutated = mutate(data, REAL[chance.choice(PATHS)], chance)
            with case(f"{path}, {number}", mutated):
                document, found = read_as_record(path, mutated)
                assert_sound(found, {path: document.text})
                assert found == read_as_record(path, mutated)[1]


def test_files_of_a_small_dataset(capsys: pytest.CaptureFixture[str]) -> None:
    sound = {**contents_of(TINY), "waivers.yaml": WAIVERS}
    for number in rounds(200, share=1 / 5):
        with case(f"tiny, {number}") as seed:
            chance = Random(seed)
            changed = damaged(sound, chance.randint(1, 3), chance)
        with case(f"tiny, {number}", changed):
            contents = {**sound, **changed}
            assert shown(loaded(contents)) == shown(loaded(contents))
            if number % 4 == 0:
                answer(contents, chance.choice(ANSWERS), capsys)


def test_many_files_of_the_real_data_at_once() -> None:
    for number in rounds(1, share=1 / 10):
        with case(f"real, {number}") as seed:
            chance = Random(seed)
            changed = damaged(REAL, chance.choice((1, 10, 300)) if SECONDS else 300, chance)
            shown(loaded({**REAL, **changed}))


@pytest.mark.parametrize("folder", [TINY, SAMPLE], ids=["tiny", "sample"])
def test_references_and_dates_that_lead_anywhere(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sound = contents_of(folder)
    for number in rounds(12, share=1 / 10):
        with case(f"{folder.parent.name} rewired, {number}") as seed:
            chance = Random(seed)
            contents = rewired(sound, chance.choice((0.05, 0.3, 1)), chance)
            shown(loaded(contents))
            for arguments in chance.sample(ANSWERS, 4):
                answer(contents, arguments, capsys)


def test_findings_do_not_depend_on_the_order_of_sets(tiny: TinyDataset) -> None:
    """Python orders sets of texts by a seed of its own, another in each process."""
    chance = Random("sets")
    for path, data in damaged(contents_of(tiny.data), 6, chance).items():
        tiny.write(path, data)
    tiny.write("regions/municipality/ulvila.yaml", "a: 1\nnam: {fii: Ulvila, svv: Ulvsby}\ncod: '886'\n")
    outputs = set()
    for seed in ("1", "2", "3"):
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONHASHSEED": seed}
        command = [sys.executable, "-m", "kumppanuus", "validate", "--format", "json"]
        ran = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
        assert (ran.returncode, ran.stderr) == (1, "")
        outputs.add(ran.stdout)
    assert len(outputs) == 1
