"""What the text is set for."""

from io import StringIO

TYPE_CHECKING = False  # importing it from typing would cost more than a run of validate that found nothing

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import Console

GAP = "\ue000"
"""Stands for a space at which no line ends: rich would break a line at one."""


class Screen:
    """A terminal, or a file that looks like a plain one."""

    __slots__ = ("color", "unicode", "width")

    def __init__(self, width: int = 100, color: bool = False, unicode: bool = True) -> None:
        self.width, self.color, self.unicode = width, color, unicode


def draw(screen: Screen, paint: "Callable[[Console], None]") -> str:
    """Return what is painted on a console as text, without white space at line ends."""
    from rich.console import Console

    out = StringIO()
    console = Console(
        file=out,
        width=screen.width,
        force_terminal=screen.color,
        color_system="standard" if screen.color else None,
        no_color=not screen.color,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    paint(console)
    return "\n".join(line.rstrip() for line in out.getvalue().replace(GAP, "\u00a0").split("\n"))
