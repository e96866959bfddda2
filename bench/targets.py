"""What is promised of the speed, and whether it is kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from .measured import Measured

Kept = Literal["kept", "missed", "not measured"]


@dataclass(frozen=True)
class Target:
    """One promise: so many times another work, so many seconds, or so many megabytes at most."""

    what: str
    dataset: str
    work: str
    most: float
    times: str = ""
    """The work that it is held against; without one it is an absolute figure."""
    unit: Literal["s", "MB", "times"] = "times"
    smaller: str = ""
    """The dataset whose cost per megabyte it is held against."""

    def value(self, measured: Mapping[str, Measured]) -> float | None:
        """Return the figure that is held against the target, or None where it was not measured."""
        its = measured.get(self.dataset)
        if its is None:
            return None
        if self.smaller:
            return _growth(its, measured.get(self.smaller), self.work)
        if self.times:
            return its.ratio(self.work, self.times)
        return its.median(self.work) if self.unit == "s" else its.megabytes(self.work)

    def verdict(self, measured: Mapping[str, Measured]) -> Kept:
        """Say whether it is kept."""
        value = self.value(measured)
        return "not measured" if value is None else "kept" if value <= self.most else "missed"


def _growth(large: Measured, small: Measured | None, work: str) -> float | None:
    """Return how many times a megabyte costs in a larger dataset what it costs in a smaller one."""
    if small is None:
        return None
    one, other = large.median(work), small.median(work)
    return (one / large.bytes) / (other / small.bytes) if one and other else None


TARGETS = (
    Target("`--version`", "real", "version", 2, "bare"),
    Target("completion of an id, real data", "real", "completion", 3, "bare"),
    Target("`validate`, real data, nothing changed", "real", "validate-unchanged", 3, "bare"),
    Target("`report --region Pori`, nothing changed", "real", "report-pori", 25, "bare"),
    Target("`validate`, 10,000 agreements, nothing changed", "10000", "validate-unchanged", 6, "bare"),
    Target("`validate`, 10,000 agreements, one changed", "10000", "validate-changed", 25, "bare"),
    Target("`validate`, 10,000 agreements, first run", "10000", "validate-first", 4, "floor-scan"),
    Target("the same, beside check-jsonschema", "10000", "validate-first", 1 / 30, "check-jsonschema"),
    Target("first `query`, 10,000 agreements, after a validate", "10000", "query-first", 3, unit="s"),
    Target("the next `query`, 10,000 agreements", "10000", "query-next", 10, "bare"),
    Target(
        "`validate`, 100,000 agreements, nothing changed", "100000", "validate-unchanged", 3, "floor-list"
    ),
    Target("`validate`, 100,000 agreements, first run: memory", "100000", "validate-first", 500, unit="MB"),
    Target(
        "cost of a file of 10 KB, from 1,000 to 100,000 agreements, first run",
        "100000",
        "validate-first",
        1.2,
        smaller="1000-long",
    ),
)
