"""Which folder of the dataset holds which kind of record: a file's path is its identity."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import NamedTuple

from kumppanuus.nearest import nearest

from .agreement import Agreement
from .base import Model
from .funding import FundingDecision
from .indicator import Indicator
from .instrument import Instrument
from .organisation import ORGANISATION_KINDS, Organisation
from .place import CityRegion, Municipality, Region, SubRegion
from .programme import Programme
from .round import Round
from .source import Source
from .theme import Scheme


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record: its name, its folder below ``data/``, and the model of a file in it.

    ``groups`` are the folders within the folder, each with its model. Where every folder
    name is allowed, as below ``agreements/``, the group is ``*``.
    """

    name: str
    plural: str
    folder: str
    groups: dict[str, type[Model]]

    def model_for(self, parts: tuple[str, ...]) -> type[Model] | None:
        """Return the model for a path below the folder, or None where no record can be."""
        group, depth = ("", 1) if "" in self.groups else (parts[0], 2)
        if len(parts) != depth:
            return None
        return self.groups.get(group) or self.groups.get("*")


KINDS: tuple[Kind, ...] = (
    Kind("agreement", "agreements", "agreements", {"*": Agreement}),
    Kind("funding", "funding", "funding", {"": FundingDecision}),
    Kind("indicator", "indicators", "indicators", {"": Indicator}),
    Kind("instrument", "instruments", "instruments", {"": Instrument}),
    Kind("organisation", "organisations", "organisations", dict.fromkeys(ORGANISATION_KINDS, Organisation)),
    Kind(
        "place",
        "places",
        "regions",
        {"city-region": CityRegion, "municipality": Municipality, "region": Region, "sub-region": SubRegion},
    ),
    Kind("programme", "programmes", "programmes", {"": Programme}),
    Kind("round", "rounds", "timelines", {"": Round}),
    Kind("scheme", "schemes", "themes", {"": Scheme}),
    Kind("source", "sources", "sources", {"": Source}),
)
"""Sorted by name. ``waivers.yaml`` is no record and stands outside."""

BY_NAME = {kind.name: kind for kind in KINDS}
BY_FOLDER = {kind.folder: kind for kind in KINDS}


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
    pure = PurePosixPath(path)
    if pure.suffix != ".yaml":
        renamed = identify(str(pure.with_suffix(".yaml")))
        meant = renamed if isinstance(renamed, Identity) else None
        return Misplaced(f"name it {pure.with_suffix('.yaml').name}", meant)
    folder, *inside = pure.with_suffix("").parts
    kind = BY_FOLDER.get(folder)
    if kind is None or not inside:
        close = nearest(folder, BY_FOLDER, most=1) if inside else ()
        return Misplaced(f"move it to {close[0]}/" if close else f"move it to one of {', '.join(BY_FOLDER)}")
    model = kind.model_for(tuple(inside))
    return Identity(kind.name, "/".join(inside), model) if model else _misplaced(kind, inside)


def _misplaced(kind: Kind, inside: list[str]) -> Misplaced:
    """Say where in its kind's folder a file should lie; a folder that is not known stands in brackets."""
    group, name = "", inside[-1]
    if "*" in kind.groups:
        group = "<instrument>"
    elif "" not in kind.groups:
        close = nearest(inside[0], kind.groups, most=1)
        group = close[0] if close else f"<{'|'.join(sorted(kind.groups))}>"
    home = "/".join(part for part in (kind.folder, group, f"{name}.yaml") if part)
    moved = identify(home) if "<" not in home else None
    return Misplaced(f"move it to {home}", moved if isinstance(moved, Identity) else None)
