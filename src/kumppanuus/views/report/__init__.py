"""Reports, each on one subject: a module for each, and the lines that they share.

The report on a place is ``report.build``; those on other subjects are ``report.party.build`` and the like.
"""

from .place import RegionReport, build

__all__ = ["RegionReport", "build"]
