"""The planters of every check, by what their faults are about."""

from . import agreements, breaches, files, money, references, shape, waivers

__all__ = ["agreements", "breaches", "files", "money", "references", "shape", "waivers"]
