"""Faults planted in the real dataset, as many as are wanted, each with the finding that it must make.

``python -m tests.planting SEED FOLDER`` writes such a dataset and says what must be found in it.
"""

from . import planters
from .planter import PLANTERS, planted
from .planting import Found, Planting, copied

__all__ = ["PLANTERS", "Found", "Planting", "copied", "planted", "planters"]
