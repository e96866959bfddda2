"""What a file is, by its path: the path of a record is its identity."""

import re
from collections.abc import Collection
from pathlib import PurePosixPath
from typing import NamedTuple

from kumppanuus.nearest import nearest, unaccented

from .base import Model
from .kinds import BY_FOLDER, Kind

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PATH = re.compile(rf"{_NAME.pattern}(/{_NAME.pattern})*\.yaml")
_NO_NAME = re.compile(r"[^a-z0-9]+")
_FEW = 10


class Identity(NamedTuple):
    """What a file is, by its path."""

    kind: str
    id: str
    model: type[Model]


class Misplaced(NamedTuple):
    """A file that lies where no record can be: what to do, and which record was probably meant."""

    remedy: str
    meant: Identity | None = None


def identify(path: str) -> Identity | Misplaced:
    """Return what the file at a path below ``data/`` is.

    >>> identify("agreements/ekosysteemisopimus/pori-2021.yaml").id
    'ekosysteemisopimus/pori-2021'
    """
    if _PATH.fullmatch(path):
        return _identify(*path.removesuffix(".yaml").split("/"))
    pure = PurePosixPath(path)
    if pure.suffix != ".yaml":
        right = pure.with_name(f"{pure.name.strip('.').partition('.')[0] or 'x'}.yaml")
        renamed = identify(str(right))
        return Misplaced(f"name it {right.name}", renamed if isinstance(renamed, Identity) else None)
    if proper := _proper_name(pure):
        renamed = identify(proper)
        return Misplaced(f"name it {proper}", renamed if isinstance(renamed, Identity) else None)
    return _identify(*pure.with_suffix("").parts)


def _identify(folder: str, *inside: str) -> Identity | Misplaced:
    """Return what a file is whose path has these parts, without capitals, spaces and the like."""
    kind = BY_FOLDER.get(folder)
    if kind is None or not inside:
        close = nearest(folder, BY_FOLDER, most=1) if inside else ()
        if close and not BY_FOLDER[close[0]].model_for(inside):
            return _misplaced(BY_FOLDER[close[0]], inside)
        return Misplaced(f"move it to {close[0] if close else _one_of(BY_FOLDER)}/")
    model = kind.model_for(inside)
    return Identity(kind.name, "/".join(inside), model) if model else _misplaced(kind, inside)


def _proper_name(path: PurePosixPath) -> str | None:
    """Return a path without capitals, spaces and the like, in a path that has some."""
    parts = path.with_suffix("").parts
    if all(_NAME.fullmatch(part) for part in parts):
        return None
    plain = [_NO_NAME.sub("-", unaccented(part.lower())).strip("-") or "x" for part in parts]
    return "/".join(plain) + ".yaml"


def _misplaced(kind: Kind, inside: tuple[str, ...]) -> Misplaced:
    """Say where in its kind's folder a file should lie; a folder that is not known stands in brackets."""
    group, name = "", inside[-1]
    if "*" in kind.groups:
        group = "<instrument>"
    elif "" not in kind.groups:
        close = nearest(inside[0], kind.groups, most=1)
        group = close[0] if close else _one_of(kind.groups)
    home = "/".join(part for part in (kind.folder, group, f"{name}.yaml") if part)
    moved = identify(home) if "<" not in home else None
    return Misplaced(f"move it to {home}", moved if isinstance(moved, Identity) else None)


def _one_of(names: Collection[str]) -> str:
    """Return ``<agency|association|…>``, for an editor to choose from."""
    return f"<{'|'.join(sorted(names)[:_FEW])}{'|…' if len(names) > _FEW else ''}>"
