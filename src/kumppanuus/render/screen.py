"""What the text is set for."""

from collections.abc import Callable
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

GAP = "\ue000"
"""Stands for a space at which no line ends: rich would break a line at one."""


@dataclass(frozen=True, slots=True)
class Screen:
    """A terminal, or a file that looks like a plain one."""

    width: int = 100
    color: bool = False
    unicode: bool = True


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
