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
        end = f"{self.span.end_line}:{self.span.end_column}"
        return f"{self.span} to {end}: {self.check}"


def found(diagnostics: Iterable[Diagnostic]) -> list[Found]:
    """Return findings by place and check, sorted."""
    return sorted(Found(one.span, one.check) for one in diagnostics)


@dataclass(frozen=True)
class Planting:
    """Files by their paths below ``data/``, folders that stand where a file should, and the findings."""

    files: Mapping[str, bytes]
    folders: tuple[str, ...]
    expected: tuple[Found, ...]

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
