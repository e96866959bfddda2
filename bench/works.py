"""What is measured of this program, and the floors beside it."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from .datasets import PLACE, REAL, ROOT, Dataset, Edits
from .work import Work, nothing

FLOORS = Path(__file__).with_name("floors.py")
STATEMENT = "SELECT status, count(*) AS agreements FROM agreement GROUP BY status ORDER BY status"
REGIONS = ("Pori", "Turku", "Lappi", "Kainuu")
"""Several, so that nothing rests on one answer."""
COMPLETION = {
    "_KUMPPANUUS_COMPLETE": "complete_bash",
    "COMP_WORDS": "kumppanuus show ekosysteemisopimus/po",
    "COMP_CWORD": "2",
}


class Works:
    """The commands on one dataset, with a cache of their own."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.edits = Edits(dataset)
        self.cache = PLACE / "cache" / dataset.name

    def quick(self) -> list[Work]:
        """Return what a user waits for again and again, with nothing changed."""
        works = [
            *self._floors("list"),
            self._own("validate-unchanged", "validate, nothing changed", "validate"),
        ]
        if self.dataset.name == REAL.name:
            works += self._on_real_data()
        return [*works, self._query("query-next", "the next query")] if self._is_queried else works

    def slow(self) -> list[Work]:
        """Return what reads the whole dataset, or a part of it. What comes later needs what comes first."""
        first = self._own("validate-first", "validate, first run", "validate", before=self._forget)
        changed = self._own(
            "validate-changed", "validate, one file changed", "validate", before=self.edits.edit
        )
        after_validate = self._query("query-first", "the first query after a validate", first.name)
        query = [after_validate] if self._is_queried else []
        return [*self._floors("list", "read", "scan"), first, *query, changed]

    def settle(self) -> list[Work]:
        """Return what runs once before the quick ones, so that they find things as they leave them."""
        return [work for work in self.quick() if work.name in ("validate-unchanged", "query-next")]

    @property
    def _is_queried(self) -> bool:
        return self.dataset.agreements <= 10_000

    def _on_real_data(self) -> list[Work]:
        reports = [
            self._own(f"report-{region.lower()}", f"report --region {region}", "report", "--region", region)
            for region in REGIONS
        ]
        return [
            self._own("version", "--version", "--version"),
            self._own("completion", "completion of an agreement's id", environment=COMPLETION),
            *reports,
            self._own("validate-strict", "validate --strict", "validate", "--strict"),
            self._own("validate-json", "validate --format json", "validate", "--format", "json"),
            self._own("list", "list agreements", "list", "agreements"),
            self._own("show", "show ekosysteemisopimus/pori-2021", "show", "ekosysteemisopimus/pori-2021"),
            self._own("search", "search Pori", "search", "Pori"),
        ]

    def _query(self, name: str, what: str, follows: str = "") -> Work:
        return self._own(name, what, "query", STATEMENT, follows=follows)

    def _own(
        self,
        name: str,
        what: str,
        *arguments: str,
        before: Callable[[], None] = nothing,
        environment: Mapping[str, str] = MappingProxyType({}),
        follows: str = "",
    ) -> Work:
        everything = {**own_environment(), "KUMPPANUUS_CACHE": str(self.cache), **environment}
        return Work(name, what, (*own_command(), *arguments), self.dataset.home, everything, before, follows)

    def _floors(self, *names: str) -> list[Work]:
        python = (sys.executable, str(FLOORS))
        floors = [
            Work(f"floor-{name}", FLOOR_LABELS[name], (*python, name, "data"), self.dataset.home)
            for name in names
        ]
        return [Work("bare", "a bare Python", (sys.executable, "-c", "pass"), self.dataset.home), *floors]

    def _forget(self) -> None:
        shutil.rmtree(self.cache, ignore_errors=True)


FLOOR_LABELS = {
    "list": "list and stat all files",
    "read": "read all files",
    "scan": "read them and let libyaml scan them",
}


@cache
def own_command() -> tuple[str, ...]:
    """Return the command of this checkout: its script beside Python, or else its module."""
    script = Path(sys.executable).with_name("kumppanuus")
    asked = "import kumppanuus; print(kumppanuus.__file__)"
    answer = subprocess.run(
        (sys.executable, "-c", asked), capture_output=True, text=True, cwd=PLACE, check=False
    )
    installed = Path(answer.stdout.strip() or "/").is_relative_to(ROOT / "src")
    return (str(script),) if script.exists() and installed else (sys.executable, "-m", "kumppanuus")


def own_environment() -> dict[str, str]:
    """Return what the command needs where it is not installed."""
    return {"PYTHONPATH": str(ROOT / "src")} if len(own_command()) > 1 else {}
