"""The planters of every check, by what their faults are about."""

from . import files, shape
