"""Naming another record. A reference is text that knows which kind of record it names."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any, ClassVar, Self

from pydantic_core import CoreSchema, core_schema

from .base import invalid, scalar, written
from .folders import LEVELS, ORGANISATION_KINDS
from .scalars import SLUG

_ID = re.compile(f"{SLUG}(?:/{SLUG})*")


def _below(folders: tuple[str, ...]) -> str:
    return f"(?:{'|'.join(folders)})/{SLUG}"


class Ref(str):
    """The id of a record, which is its path below its kind's folder: ``city/pori``."""

    __slots__ = ()
    kind: ClassVar[str] = ""
    example: ClassVar[str] = ""
    paths: ClassVar[str] = SLUG
    """The paths that the kind's folder can have, for the JSON Schema alone.

    For the model, a path that it cannot have is one that leads nowhere (the check ``dangling-reference``).
    """

    @classmethod
    def _parse(cls, text: str) -> Self:
        """Read an id. Raises a pydantic error, with a remedy, for what cannot be one."""
        if not _ID.fullmatch(text):
            raise invalid(f"'{text}' cannot be the id of a record", cls._form())
        return cls(text)

    @classmethod
    def _form(cls) -> str:
        return f"an id looks like {cls.example}: the file's path below its kind's folder, without .yaml"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            _validator(cls),
            serialization=core_schema.to_string_ser_schema(),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: Any) -> dict[str, Any]:
        what, _, _ = (cls.__doc__ or "").partition(":")
        return {
            "description": f"{what}.",
            **written(cls.paths, cls._form()),
            "examples": [cls.example],
        }


@cache
def _validator(kind: type[Ref]) -> Callable[[Any], Any]:
    """Return the one validator of a kind of ids: the same ones stand in very many places."""
    return scalar(f"an id such as {kind.example}", kind._parse, remember=5000)


class AgreementRef(Ref):
    """An agreement: ``ekosysteemisopimus/pori-2021``."""

    kind = "agreement"
    example = "ekosysteemisopimus/pori-2021"
    paths = f"{SLUG}/{SLUG}"


class FundingRef(Ref):
    """A funding decision: ``tem-2021-15``."""

    kind = "funding"
    example = "tem-2021-15"


class IndicatorRef(Ref):
    """An indicator: ``bkt-osuus``."""

    kind = "indicator"
    example = "bkt-osuus"


class InstrumentRef(Ref):
    """An instrument: ``ekosysteemisopimus``."""

    kind = "instrument"
    example = "ekosysteemisopimus"


class OrganisationRef(Ref):
    """An organisation: ``ministry/tem``."""

    kind = "organisation"
    example = "ministry/tem"
    paths = _below(ORGANISATION_KINDS)


class PlaceRef(Ref):
    """A place at its level: ``municipality/pori``. A subclass names places of one level only."""

    kind = "place"
    example = "municipality/pori"
    paths = _below(LEVELS)
    level: ClassVar[str] = ""

    def __init_subclass__(cls) -> None:
        cls.paths = _below((cls.level,))

    @classmethod
    def _parse(cls, text: str) -> Self:
        if not text.startswith(f"{cls.level}/" if cls.level else ""):
            raise invalid(f"'{text}' is no {cls.level}", f"write the id of one, such as {cls.example}")
        return super()._parse(text)


class MunicipalityRef(PlaceRef):
    """A municipality: ``municipality/pori``."""

    level = "municipality"


class RegionRef(PlaceRef):
    """A region (maakunta): ``region/satakunta``."""

    example = "region/satakunta"
    level = "region"


class SubRegionRef(PlaceRef):
    """A sub-region (seutukunta): ``sub-region/pori``."""

    example = "sub-region/pori"
    level = "sub-region"


class ProgrammeRef(Ref):
    """A programme: ``inka``."""

    kind = "programme"
    example = "inka"


class RoundRef(Ref):
    """A round of an instrument: ``ekosysteemisopimus-2020``."""

    kind = "round"
    example = "ekosysteemisopimus-2020"


class SchemeRef(Ref):
    """A vocabulary of themes: ``shared``."""

    kind = "scheme"
    example = "shared"


class SourceRef(Ref):
    """A source: ``tem-ekosysteemisopimukset-2021``."""

    kind = "source"
    example = "tem-ekosysteemisopimukset-2021"


class ThemeRef(Ref):
    """A concept in a vocabulary of themes: ``shared/circular-economy``."""

    kind = "theme"
    example = "shared/circular-economy"
    paths = f"{SLUG}/{SLUG}"
