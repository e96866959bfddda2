"""The machine on which was measured, and the versions of what ran."""

import os
import platform
import re
import subprocess
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from .peers import versions

_LIBRARIES = ("pydantic", "pydantic-core", "typer", "PyYAML", "Jinja2", "rich", "babel", "simplemma")


def machine(folder: Path, command: Sequence[str]) -> dict[str, str]:
    """Return what a reader must know to compare the figures with others."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    load = f"{os.getloadavg()[0]:.1f} at the end" if hasattr(os, "getloadavg") else "not known"
    return {
        "processor": f"{_processor()}, {cores} cores",
        "memory": _memory(),
        "system": f"{platform.system()} {platform.release()}, {platform.machine()}",
        "file system": _file_system(folder),
        "Python": f"{platform.python_version()} ({platform.python_implementation()})",
        "the command": " ".join(Path(part).name for part in command),
        "load": load,
    }


def software() -> dict[str, str]:
    """Return the versions of this program's libraries and of the programs beside it."""
    found = {library: _version(library) for library in _LIBRARIES}
    found["libyaml"] = _libyaml()
    found |= versions()
    found["Node.js"] = _asked("node", "--version")
    return found


def _processor() -> str:
    try:
        models = re.findall(r"^model name\s*: (.+)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    except OSError:
        models = []
    return models[0] if models else platform.processor() or "an unknown processor"


def _memory() -> str:
    try:
        return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 1e9:.0f} GB"
    except (ValueError, OSError):
        return "not known"


def _file_system(folder: Path) -> str:
    """Return the kind of the file system on which a folder lies: that of the longest mount above it."""
    try:
        mounts = [line.split() for line in Path("/proc/mounts").read_text().splitlines()]
    except OSError:
        return "not known"
    above = [(mount, kind) for _, mount, kind, *_ in mounts if folder.resolve().is_relative_to(mount)]
    return max(above, key=lambda one: len(one[0]), default=("", "not known"))[1]


def _libyaml() -> str:
    return _asked(sys.executable, "-c", "import yaml._yaml as y; print(y.get_version_string())")


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "not installed here"


def _asked(*command: str) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return "not installed here"
    return done.stdout.strip().removeprefix("v") or "not installed here"
