"""Which folder of the dataset holds which kind of record."""

from dataclasses import dataclass
from functools import cache

from .agreement import Agreement
from .base import Model
from .folders import ORGANISATION_KINDS
from .funding import FundingDecision
from .indicator import Indicator
from .instrument import Instrument
from .keys import forms_within
from .organisation import Organisation
from .place import CityRegion, Country, Municipality, Region, SubRegion
from .programme import Programme
from .references import Ref
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
        {
            "city-region": CityRegion,
            "country": Country,
            "municipality": Municipality,
            "region": Region,
            "sub-region": SubRegion,
        },
    ),
    Kind("programme", "programmes", "programmes", {"": Programme}),
    Kind("round", "rounds", "timelines", {"": Round}),
    Kind("scheme", "schemes", "themes", {"": Scheme}),
    Kind("source", "sources", "sources", {"": Source}),
)
"""Sorted by name. ``waivers.yaml`` is no record and stands outside."""

BY_NAME = {kind.name: kind for kind in KINDS}
BY_FOLDER = {kind.folder: kind for kind in KINDS}


@cache
def kinds_named_by(kind: str) -> frozenset[str]:
    """Return the kinds of records that one of a kind can name.

    >>> sorted(kinds_named_by("source"))
    ['organisation']
    """
    models = BY_NAME[kind].groups.values()
    forms = {form for model in models for form in forms_within(model)}
    return frozenset(form.kind for form in forms if issubclass(form, Ref))
