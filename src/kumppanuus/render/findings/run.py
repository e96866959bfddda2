"""What was looked at, by which checks, and what the text is set for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from kumppanuus.manual import Page
from kumppanuus.render.screen import Screen


@dataclass(frozen=True, slots=True)
class Run:
    """A run of the checks over the files of a folder.

    ``pages`` has the checks whose findings are shown. There are ``unasked`` checks besides, and
    they found ``unshown`` faults. The paths of findings lead from the folder ``here``; ``root`` is
    that of the repository. A ``quiet`` run says nothing but its findings.
    """

    folder: str
    files: int
    pages: Mapping[str, Page] = field(default_factory=dict)
    unasked: int = 0
    unshown: int = 0
    quiet: bool = False
    version: str = ""
    here: PurePath = field(default_factory=PurePath)
    root: PurePath = field(default_factory=PurePath)
    screen: Screen = field(default_factory=Screen)

    def in_repository(self, path: str) -> str:
        """Return a finding's path as it is below the repository's root; one outside leads from the top."""
        whole = self.here / path
        return (whole.relative_to(self.root) if whole.is_relative_to(self.root) else whole).as_posix()
