"""Who else works on the same or near themes: of a place, an agreement or a theme, on a day."""

from .building import build
from .lines import Asked, Synergies
from .nearest import NearestLine, nearest

__all__ = ["Asked", "NearestLine", "Synergies", "build", "nearest"]
