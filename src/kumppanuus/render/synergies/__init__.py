"""How the answer looks that tells who else works on the same or near themes."""

from kumppanuus.render.outline import outlined

from .outline import synergies_outline
from .sheet import synergies_sheet

LOOK = outlined(synergies_outline, synergies_sheet)
"""What stands in the answer, in which order."""
