"""The import law: which part of the package may know which other, and which library belongs to whom."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "kumppanuus"

COMMON = {"errors", "diagnostics", "nearest", "structures"}
"""What everything may import, and what imports nothing itself."""

LAW = {
    # part: what it sees besides the common ones
    "errors": set[str](),
    "diagnostics": set[str](),
    "nearest": set[str](),
    "structures": set[str](),
    "manual": set[str](),
    "files": set[str](),
    "model": set[str](),
    "labels": {"model"},
    "dataset": {"model"},
    "rules": {"dataset", "model", "tiers"},
    "status": {"dataset", "model"},
    "tiers": {"dataset", "model"},
    "accounts": {"dataset", "model"},
    "commitments": {"dataset", "model", "status"},
    "chronology": {"dataset", "model"},
    "lookup": {"dataset", "model"},
    "fulltext": {"database_file", "dataset", "files", "kept", "model", "uncollected"},
    "vocabulary": {"dataset", "model"},
    "similarity": {"dataset", "model", "vocabulary"},
    "lost_lines": {"files", "model"},
    "faults": {"files", "lost_lines", "model"},
    "schema": {"model"},
    "meaning": {"faults", "files", "model"},
    "shape": {"faults", "files", "meaning", "model"},
    "style": {"files", "model"},
    "reading": {"dataset", "files", "model", "shape", "style"},
    "loading": {"dataset", "files", "model", "reading"},
    "shelf": {"dataset", "files", "model", "reading"},
    "processes": set[str](),
    "sharing": {"dataset", "files", "processes", "reading", "shelf"},
    "kept": {"__init__", "files"},
    "changes": {"dataset", "files", "kept", "loading", "model", "shelf", "watching"},
    "keeping": {
        "changes",
        "dataset",
        "files",
        "kept",
        "loading",
        "model",
        "processes",
        "reading",
        "sharing",
        "shelf",
        "watching",
    },
    "rechecking": {"checks", "dataset", "kept", "processes", "watching"},
    "uncollected": set[str](),
    "database_file": {"files"},
    "tables": {"accounts", "dataset", "model", "status", "uncollected", "vocabulary"},
    "asking": {"database_file", "dataset", "files", "kept", "model", "tables"},
    "checks": {"accounts", "chronology", "dataset", "manual", "model", "rules", "status", "vocabulary"},
    "views": {
        "accounts",
        "commitments",
        "dataset",
        "fulltext",
        "model",
        "rules",
        "similarity",
        "status",
        "tiers",
        "vocabulary",
    },
    "watching": {"dataset", "model"},
    "waiving": {"checks", "dataset", "loading", "model"},
    "validating": {"checks", "keeping", "loading", "processes", "rechecking", "waiving"},
    "editing": {"files", "loading", "model", "reading", "schema", "style", "validating"},
    "render": {"accounts", "asking", "commitments", "labels", "manual", "model", "status", "tables", "views"},
    "__init__": {"dataset", "loading"},
    "__main__": {"cli"},
}
"""``cli`` has no row: it sees everything."""

LIBRARIES = {
    "babel": "labels",
    "icalendar": "render",
    "jinja2": "render",
    "markupsafe": "render",
    "rich": "render",
    "ruamel": "files",
    "simplemma": "fulltext",
    "typer": "cli",
    "yaml": "files",
}
"""The one part that may import a library."""

VALUES = {
    "asking": {"Answer", "Cell", "Question"},
    "commitments": {"StandingName", "Timing"},
    "status": {"Status", "StatusName"},
    "tables": {"FLAG", "Column", "TableLine", "TableSchema"},
}
"""What ``render`` may take from parts that it sees: it shows statuses and answers and never asks for one."""

MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))


@dataclass(frozen=True)
class Import:
    """An imported module by its full name, what is taken from it, and where."""

    line: int
    module: str
    name: str = ""

    @property
    def library(self) -> str:
        return self.module.partition(".")[0]

    @property
    def part(self) -> str | None:
        """The part of our package that is imported; ``__init__`` for a name of the package itself."""
        if self.library != "kumppanuus":
            return None
        inside = f"{self.module}.{self.name}".split(".")[1]
        return inside if inside in PARTS else "__init__"


def part_of(module: str) -> str:
    return module.split("/")[0].removesuffix(".py")


PARTS = {part_of(module) for module in MODULES}


@cache
def tree(module: str) -> ast.Module:
    return ast.parse((PACKAGE / module).read_text(encoding="utf-8"))


def imports(module: str) -> Iterator[Import]:
    """Give the imports anywhere in a module: at its top, in functions, under TYPE_CHECKING."""
    around = ["kumppanuus", *module.split("/")[:-1]]
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            yield from (Import(node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = around[: len(around) - node.level + 1] if node.level else []
            source = ".".join([*above, *([node.module] if node.module else [])])
            yield from (Import(node.lineno, source, alias.name) for alias in node.names)


def test_every_part_has_a_row() -> None:
    assert LAW.keys() | {"cli"} == PARTS


@pytest.mark.parametrize("module", MODULES)
def test_module_sees_only_what_the_law_allows(module: str) -> None:
    own = part_of(module)
    common = set[str]() if own in COMMON else COMMON
    allowed = LAW.get(own, PARTS) | {own} | common
    seen = [(one.line, one.part) for one in imports(module) if one.part]
    assert [f"line {line} imports {part}" for line, part in seen if part not in allowed] == []


@pytest.mark.parametrize("module", MODULES)
def test_library_is_imported_by_its_owner_alone(module: str) -> None:
    own = part_of(module)
    strangers = [one for one in imports(module) if LIBRARIES.get(one.library, own) != own]
    assert [f"line {one.line} imports {one.module}" for one in strangers] == []


@pytest.mark.parametrize("part", VALUES)
@pytest.mark.parametrize("module", [module for module in MODULES if part_of(module) == "render"])
def test_render_takes_only_values(module: str, part: str) -> None:
    assert {one.name for one in imports(module) if one.part == part} <= VALUES[part]


@pytest.mark.parametrize("module", [module for module in MODULES if part_of(module) != "cli"])
def test_only_the_command_line_prints_or_reads_arguments(module: str) -> None:
    nodes = list(ast.walk(tree(module)))
    prints = [
        f"line {node.lineno} prints"
        for node in nodes
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    streams = [
        f"line {node.lineno} uses sys.{node.attr}"
        for node in nodes
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "sys"
        and node.attr in ("argv", "stderr", "stdin", "stdout")
    ]
    taken = [
        f"line {one.line} imports sys.{one.name}"
        for one in imports(module)
        if one.module == "sys" and one.name
    ]
    assert prints + streams + taken == []


def test_no_import_hides_behind_a_text() -> None:
    """What is imported by name escapes this test; only these three places have a reason to."""
    hidden = {
        module
        for module in MODULES
        for node in ast.walk(tree(module))
        if isinstance(node, ast.Name) and node.id in ("__import__", "import_module")
    }
    assert hidden == {"__init__.py", "cli/group.py", "labels/__init__.py"}
