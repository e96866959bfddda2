"""A bar that shows a person how much of a long work is done."""

from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn


class Bar:
    """A bar at a terminal. It is drawn when it is told something, and gone when it is closed."""

    def __init__(self, stream: TextIO, *, color: bool) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        console = Console(file=stream, no_color=not color)
        self._progress = Progress(*columns, console=console, transient=True, auto_refresh=False)
        self._progress.start()
        self._stage = ""
        self._task = self._progress.add_task("")

    def show(self, stage: str, done: int, total: int) -> None:
        """Show that so many of so many are done."""
        if stage != self._stage:
            self._progress.reset(self._task, description=stage)
            self._stage = stage
        self._progress.update(self._task, completed=done, total=total, refresh=True)

    def close(self) -> None:
        """Take the bar away."""
        self._progress.stop()
