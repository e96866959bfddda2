"""A dataset's folder as it stood at a revision, read from git without a checkout."""

import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from kumppanuus.errors import NothingFoundError, UsageError

from .folder import Folder
from .listing import MAX_BYTES
from .locating import repository_of
from .naming import named_as_yaml
from .showing import escaped

_COMMIT = re.compile("[0-9a-f]{40}|[0-9a-f]{64}")
_FILE = "100"
"""How the mode of a plain file begins; that of a link or of another repository does not."""


class _Blob(NamedTuple):
    """A file in git: its path below the folder, its size in bytes, and the name of its content."""

    path: str
    size: int
    name: str


@dataclass(frozen=True)
class Revision(Folder):
    """A folder at a revision. Its files are shown as git writes them: ``v1.0:data/waivers.yaml``."""

    name: str = ""
    """The revision, as the user wrote it."""
    prefix: str = ""
    """The folder's path below the repository's root, with a slash at its end, or nothing for the root."""
    sizes: dict[str, int] = field(default_factory=dict, repr=False)

    def files(self) -> list[str]:
        """Return the YAML files, sorted."""
        return sorted(self.sizes)

    def size(self, name: str) -> int:
        """Return a file's size in bytes."""
        return self.sizes[name]

    def shown(self, name: str) -> str:
        """Return the path with its revision."""
        return escaped(f"{self.name}:{self.prefix}{name}")


def at_revision(root: Path, name: str) -> Revision:
    """Return a dataset's folder as it stood at a revision: a commit, a branch or a tag.

    Raises UsageError where it is in no git repository or git is not there, NothingFoundError for a
    revision that there is not or at which there was no dataset.
    """
    repository = repository_of(root)
    if repository is None:
        raise UsageError(f"{root} is in no git repository, so --at leads nowhere", "use it in a clone")
    commit = _commit(repository, name)
    below = root.resolve().relative_to(repository).as_posix()
    prefix = "" if below == "." else f"{below}/"
    blobs = list(_blobs(repository, commit, prefix))
    if not blobs:
        where = f"{prefix.rstrip('/') or 'this repository'} at {name}"
        raise NothingFoundError(f"there was no dataset in {where}", "name a later revision after --at")
    readable = [blob for blob in blobs if blob.size <= MAX_BYTES]
    contents = dict(zip((blob.path for blob in readable), _contents(repository, readable), strict=True))
    return Revision(root, contents, name, prefix, {blob.path: blob.size for blob in blobs})


def _commit(repository: Path, name: str) -> str:
    found = _git(repository, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    commit = found.stdout.decode().strip()
    if found.returncode == 0 and _COMMIT.fullmatch(commit):
        return commit
    if found.stderr.strip():
        raise _unreadable(repository, found)
    shallow = _git(repository, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
    remedy = (
        "this clone has only a part of the history; 'git fetch --unshallow' brings the rest"
        if shallow
        else "name a commit, a branch or a tag: 'git log --oneline' lists commits"
    )
    raise NothingFoundError(f"there is no revision '{name}' in {repository}", remedy)


def _blobs(repository: Path, commit: str, prefix: str) -> Iterator[_Blob]:
    """Give the YAML files below a folder; hidden ones do not count."""
    listed = _git(repository, "ls-tree", "-r", "-l", "-z", "--full-tree", commit, "--", prefix or ".")
    if listed.returncode:
        raise _unreadable(repository, listed)
    for line in listed.stdout.decode(errors="surrogateescape").split("\0")[:-1]:
        described, _, path = line.partition("\t")
        mode, _, content, size = described.split()
        below = path.removeprefix(prefix)
        hidden = any(part.startswith(".") for part in below.split("/"))
        if mode.startswith(_FILE) and named_as_yaml(below.rpartition("/")[2]) and not hidden:
            if not size.isdecimal():  # git writes BAD for a content that is missing
                raise _unreadable(repository, listed)
            yield _Blob(below, int(size), content)


def _contents(repository: Path, blobs: list[_Blob]) -> Iterator[bytes]:
    """Give the files' bytes, all from one process. Each comes after a line that names it."""
    asked = "".join(f"{blob.name}\n" for blob in blobs).encode()
    answered = _git(repository, "cat-file", "--batch", given=asked)
    start = 0
    for blob in blobs:
        named = f"{blob.name} blob {blob.size}\n".encode()
        if not answered.stdout.startswith(named, start):
            raise _unreadable(repository, answered)
        start += len(named)
        yield answered.stdout[start : start + blob.size]
        start += blob.size + 1


def _unreadable(repository: Path, ran: subprocess.CompletedProcess[bytes]) -> NothingFoundError:
    """Return what git itself complains of: a repository that belongs to another, or that is damaged."""
    said = (
        escaped(" ".join(ran.stderr.decode(errors="replace").split())) or "a part of its history is missing"
    )
    return NothingFoundError(f"git cannot read {repository}: {escaped(said)}", "mend that, or leave --at out")


def _git(repository: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run git in the repository, and in no other that the environment may name."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    command = ["git", "-C", str(repository), *arguments]
    try:
        return subprocess.run(command, input=given, capture_output=True, check=False, env=own)
    except FileNotFoundError:
        raise UsageError("git is not installed, and --at needs it", "install git") from None
