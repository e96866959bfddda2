"""What was looked at, by which checks, and what the text is set for."""

from kumppanuus.render.screen import Screen

TYPE_CHECKING = False  # importing it from typing would cost more than a run that found nothing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import PurePath

    from kumppanuus.manual import Page


class Run:
    """A run of the checks over the files of a folder.

    ``pages`` has the checks whose findings are shown. There are ``unasked`` checks besides, and
    they found ``unshown`` faults. The paths of findings lead from the folder ``here``; ``root`` is
    that of the repository. A ``quiet`` run says nothing but its findings.
    """

    def __init__(
        self,
        folder: str,
        files: int,
        pages: "Mapping[str, Page] | None" = None,
        unasked: int = 0,
        unshown: int = 0,
        quiet: bool = False,
        version: str = "",
        here: "PurePath | None" = None,
        root: "PurePath | None" = None,
        screen: Screen | None = None,
    ) -> None:
        self.folder, self.files = folder, files
        self.pages = pages or {}
        self.unasked, self.unshown = unasked, unshown
        self.quiet = quiet
        self.version = version
        self.here, self.root = here, root
        self.screen = screen or Screen()

    def in_repository(self, path: str) -> str:
        """Return a finding's path as it is below the repository's root; one outside leads from the top."""
        from pathlib import PurePath

        whole, root = (self.here or PurePath()) / path, self.root or PurePath()
        return (whole.relative_to(root) if whole.is_relative_to(root) else whole).as_posix()
