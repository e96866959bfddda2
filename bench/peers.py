"""The programs that check or lint YAML files too, on the agreements alone: none of them follows references.

They are installed from exact versions into a folder of their own. What cannot be installed is left
out, and the tables say so.
"""

import hashlib
import json
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from .datasets import PLACE, ROOT, Dataset
from .work import Work, nothing

REQUIREMENTS = Path(__file__).with_name("peers.txt")
PACKAGES = Path(__file__).with_name("package.json")
_PYTHON, _NPM = PLACE / "peers", PLACE / "npm"
_SCHEMA, _LINT, _RYL = PLACE / "agreement.schema.json", PLACE / "yamllint.yaml", PLACE / "ryl.toml"
_RYL_CACHE = PLACE / "cache" / "ryl"

_LINT_RULES = """\
extends: default
rules:
  line-length: disable
  document-start: disable
"""
_RYL_RULES = """\
[lint.rules]
anchors = "enable"
braces = "enable"
brackets = "enable"
colons = "enable"
commas = "enable"
comments = "enable"
comments-indentation = "enable"
empty-lines = "enable"
hyphens = "enable"
indentation = "enable"
key-duplicates = "enable"
new-line-at-end-of-file = "enable"
new-lines = "enable"
trailing-spaces = "enable"
truthy = "enable"
"""
"""The same rules as yamllint's."""


class Peer(NamedTuple):
    """Another program: what it does with the files, and with how many it can be asked to."""

    name: str
    package: str
    does: str
    program: Callable[[], Path | None]
    arguments: Callable[[Dataset], list[str]]
    most: int
    """With more agreements it would take very long."""
    before: Callable[[], None] = nothing
    memory: int = 0
    """How many times the size of the files it needs in memory, where that is much."""


def install(tell: Callable[[str], None]) -> None:
    """Install what is not installed yet, and write the schema and the rules that the programs are given."""
    stamp = hashlib.sha256(REQUIREMENTS.read_bytes() + PACKAGES.read_bytes()).hexdigest()
    marker = PLACE / "installed"
    if not marker.exists() or marker.read_text("utf-8") != stamp:
        tell("Installing the programs to compare with, once…")
        complaints = [*_install_python(), *_install_npm()]
        for complaint in complaints:
            tell(f"  left out: {complaint}")
        if not complaints:
            marker.write_text(stamp, "utf-8")
    _SCHEMA.write_text(json.dumps(_schema(), indent=1), "utf-8")
    _LINT.write_text(_LINT_RULES, "utf-8")
    _RYL.write_text(_RYL_RULES, "utf-8")


def _install_python() -> list[str]:
    shutil.rmtree(_PYTHON, ignore_errors=True)
    pip = (str(_PYTHON / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    return _run((sys.executable, "-m", "venv", str(_PYTHON))) or _run((*pip, "-r", str(REQUIREMENTS)))


def _install_npm() -> list[str]:
    npm = shutil.which("npm")
    if not npm:
        return ["what npm installs, since there is no npm"]
    shutil.rmtree(_NPM, ignore_errors=True)
    _NPM.mkdir(parents=True)
    shutil.copy(PACKAGES, _NPM / "package.json")
    quietly = ("--silent", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts")
    return _run((npm, "install", *quietly), _NPM)


def _run(command: tuple[str, ...], folder: Path = ROOT) -> list[str]:
    """Run a step of an installation; return what it complains of, if it fails."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    said = done.stderr.strip().splitlines()
    return [said[-1] if said else f"{command[0]} ended with {done.returncode}"] if done.returncode else []


def _schema() -> dict[str, Any]:
    """Return the schema of an agreement as all of them can use it.

    Some readers take a day for a date and not for a text, so no type is asked for there; and the messages
    that only editors know are left out.
    """
    schema: dict[str, Any] = json.loads((ROOT / "schemas" / "agreement.schema.json").read_text("utf-8"))
    waiting: list[Any] = [schema]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            node.pop("patternErrorMessage", None)
            if "(?:19|20)" in str(node.get("pattern", "")):
                node.pop("type", None)
            waiting += node.values()
        elif isinstance(node, list):
            waiting += node
    return schema


def _script(name: str) -> Callable[[], Path | None]:
    return lambda: path if (path := _PYTHON / "bin" / name).exists() else None


def _sourcemeta() -> Path | None:
    """Return the program itself: the script before it would add the start of a Python to it."""
    system = "darwin" if sys.platform == "darwin" else "linux"
    machine = "arm64" if platform.machine() in ("arm64", "aarch64") else "x86_64"
    return next(
        _PYTHON.glob(f"lib/*/site-packages/sourcemeta_jsonschema/jsonschema-{system}-{machine}"), None
    )


def _ajv() -> Path | None:
    return path if (path := _NPM / "node_modules" / ".bin" / "ajv").exists() else None


def _relative(dataset: Dataset) -> list[str]:
    return [path.relative_to(dataset.home).as_posix() for path in dataset.agreement_files]


def _forget_ryl() -> None:
    shutil.rmtree(_RYL_CACHE, ignore_errors=True)


_FOLDER = "data/agreements"
PEERS = (
    Peer(
        "ryl",
        "ryl",
        "rules of YAML",
        _script("ryl"),
        lambda _: ["check", "--config-file", str(_RYL), "--no-cache", _FOLDER],
        most=100_000,
    ),
    Peer(
        "ryl-first",
        "ryl",
        "the same, and fills its cache",
        _script("ryl"),
        lambda _: ["check", "--config-file", str(_RYL), "--cache-dir", str(_RYL_CACHE), _FOLDER],
        most=100_000,
        before=_forget_ryl,
    ),
    Peer(
        "ryl-unchanged",
        "ryl",
        "the same from its cache, nothing changed",
        _script("ryl"),
        lambda _: ["check", "--config-file", str(_RYL), "--cache-dir", str(_RYL_CACHE), _FOLDER],
        most=100_000,
    ),
    Peer(
        "sourcemeta",
        "sourcemeta-jsonschema",
        "JSON Schema, in its fast mode",
        _sourcemeta,
        lambda _: ["validate", "--fast", str(_SCHEMA), _FOLDER, "--extension", ".yaml"],
        most=100_000,
        memory=11,
    ),
    Peer(
        "ajv",
        "ajv-cli",
        "JSON Schema",
        _ajv,
        lambda _: [
            "validate",
            "--spec=draft7",
            "--strict=false",
            "-s",
            str(_SCHEMA),
            "-d",
            f"{_FOLDER}/**/*.yaml",
        ],
        most=100_000,
    ),
    Peer(
        "check-jsonschema",
        "check-jsonschema",
        "JSON Schema",
        _script("check-jsonschema"),
        lambda dataset: ["--schemafile", str(_SCHEMA), *_relative(dataset)],
        most=10_000,
    ),
    Peer(
        "yamllint",
        "yamllint",
        "rules of YAML",
        _script("yamllint"),
        lambda _: ["--config-file", str(_LINT), _FOLDER],
        most=10_000,
    ),
)


def peer_works(dataset: Dataset) -> list[Work]:
    """Return the commands of the programs that can be run on so many files."""
    works = []
    for peer in PEERS:
        program = peer.program()
        if program and not _why_not(peer, dataset):
            command = (str(program), *peer.arguments(dataset))
            what = f"{peer.package}: {peer.does}"
            works.append(Work(peer.name, what, command, dataset.home, before=peer.before))
    return works


def left_out(dataset: Dataset) -> dict[str, str]:
    """Return the programs that are not run on a dataset, and why."""
    return {peer.package: reason for peer in PEERS if (reason := _why_not(peer, dataset))}


def _why_not(peer: Peer, dataset: Dataset) -> str:
    """Say why a program is not run on a dataset, or nothing."""
    if not peer.program():
        return "could not be installed"
    if dataset.agreements > peer.most:
        return "would take very long with so many files"
    needed = dataset.agreements * dataset.mean * peer.memory
    if needed > _memory_available():
        return f"would need about {needed / 1e9:.0f} GB of memory"
    return ""


def _memory_available() -> float:
    """Return how many bytes of memory are free, or infinity where the system does not say."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_AVPHYS_PAGES")
    except (ValueError, OSError):
        return float("inf")


def versions() -> dict[str, str]:
    """Return the versions of the programs, as they are pinned; none for what is not installed."""
    pinned = dict(re.findall(r"^([\w.-]+)==(\S+)$", REQUIREMENTS.read_text("utf-8"), re.MULTILINE))
    pinned |= json.loads(PACKAGES.read_text("utf-8"))["dependencies"]
    return {peer.package: pinned[peer.package] if peer.program() else "not installed here" for peer in PEERS}
