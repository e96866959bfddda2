"""What was planted: the changed files, and every finding that they must make."""

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from kumppanuus.diagnostics import Diagnostic, Span


class Found(NamedTuple):
    """A finding by its place and its check, as it is expected or made."""

    span: Span
    check: str

    def __str__(self) -> str:
        return f"{self.span} to {self.span.end_line}:{self.span.end_column}: {self.check}"


@dataclass(frozen=True)
class Planting:
    """Files by their paths below ``data/``, folders that stand where a file should, and the faults.

    ``faults`` says of each expected finding what was planted there.
    """

    files: Mapping[str, bytes]
    folders: tuple[str, ...]
    faults: Mapping[Found, str]

    @property
    def expected(self) -> list[Found]:
        """Every finding that must be made, sorted."""
        return sorted(self.faults)

    def difference(self, diagnostics: Iterable[Diagnostic]) -> list[str]:
        """Say which faults were not found, and what was found and not planted."""
        left = dict(self.faults)
        found = [(Found(one.span, one.check), one.message) for one in diagnostics]
        more = [f"not planted: {one}: {message}" for one, message in found if not left.pop(one, None)]
        return [f"not found: {one}: {fault}" for one, fault in left.items()] + more

    def write(self, data: Path) -> None:
        """Change a dataset on disk."""
        for path in self.folders:
            (data / path).mkdir(parents=True)
        for path, content in self.files.items():
            (data / path).parent.mkdir(parents=True, exist_ok=True)
            (data / path).write_bytes(content)


def copied(real: Path, folder: Path, planting: Planting) -> Path:
    """Copy the real dataset into a folder, with the faults in it. Returns the copy."""
    data = Path(shutil.copytree(real, folder / "data"))
    planting.write(data)
    return data
