"""The datasets that are measured: a copy of the real one, and generated ones; and small edits of them."""

import hashlib
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .generating.writing import write

ROOT = Path(__file__).resolve().parents[1]
OWN_DATA = ROOT / "data"
PLACE = ROOT / ".bench"
"""Everything that a measurement installs, generates and keeps. Git ignores it."""
SEED = 1
_ROOM = 1.5
"""How many times its size a dataset needs on the disk, since files fill whole blocks."""


@dataclass(frozen=True)
class Dataset:
    """One dataset; ``agreements`` is how many to generate, and none for the copy of the real one."""

    name: str
    title: str
    agreements: int = 0
    mean: int = 5800

    @property
    def home(self) -> Path:
        """The folder in which its commands run: that above ``data/``, as in a checkout."""
        return PLACE / "datasets" / self.name

    @property
    def data(self) -> Path:
        """The dataset's own folder."""
        return self.home / "data"

    @property
    def agreement_files(self) -> list[Path]:
        """The files of all its agreements."""
        return sorted((self.data / "agreements").rglob("*.yaml"))

    def prepare(self) -> None:
        """Copy it or generate it, if it is not there yet as it would be made now."""
        made = self.home / "made-from"
        origin = _origin(self)
        if made.exists() and made.read_text("utf-8") == origin:
            return
        shutil.rmtree(self.home, ignore_errors=True)
        self.home.mkdir(parents=True)
        if not self.agreements:
            shutil.copytree(OWN_DATA, self.data)
        else:
            needed = self.agreements * self.mean * _ROOM
            if shutil.disk_usage(self.home).free < needed:
                raise SystemExit(f"{self.title} need {needed / 1e9:.1f} GB on the disk; make room for them")
            write(self.data, self.agreements, OWN_DATA, mean=self.mean, seed=SEED)
        made.write_text(origin, "utf-8")


REAL = Dataset("real", "The real dataset")
SMALL = (
    REAL,
    Dataset("300", "300 agreements", 300),
    Dataset("1000", "1,000 agreements", 1_000),
    Dataset("10000", "10,000 agreements", 10_000),
)
LARGE = (
    Dataset("1000-long", "1,000 agreements of 10 KB", 1_000, 10_000),
    Dataset("100000", "100,000 agreements of 10 KB", 100_000, 10_000),
)
DATASETS = {dataset.name: dataset for dataset in (*SMALL, *LARGE)}


def _origin(dataset: Dataset) -> str:
    """Return what a dataset is made from: its own size, the generator, and the texts with the words."""
    digest = hashlib.sha256()
    generator = sorted((Path(__file__).parent / "generating").glob("*.py"))
    for path in (*generator, *sorted(OWN_DATA.rglob("*.yaml"))):
        digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return f"{dataset.agreements} {dataset.mean} {SEED} {digest.hexdigest()}"


_SENTENCE = re.compile(rb"^( +fi: [A-Z][a-z].*[a-z])\.$", re.MULTILINE)
_WORD = b" vasta"


class Edits:
    """Small edits of one agreement after another, as an editor makes them, and the way back."""

    def __init__(self, dataset: Dataset) -> None:
        self._before: dict[Path, bytes] = {}
        self._next = self._editable(dataset)

    def edit(self) -> None:
        """Add a word to one text of the next agreement."""
        path, after = next(self._next)
        self._before[path] = path.read_bytes()
        path.write_bytes(after)

    def undo(self) -> None:
        """Give every file back what it held."""
        for path, data in self._before.items():
            path.write_bytes(data)
        self._before.clear()

    def _editable(self, dataset: Dataset) -> Iterator[tuple[Path, bytes]]:
        for path in dataset.agreement_files:
            data = path.read_bytes()
            after = _SENTENCE.sub(rb"\1" + _WORD + b".", data, count=1)
            if after != data:
                yield path, after
