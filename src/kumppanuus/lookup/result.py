"""What a search for a name comes to."""

from kumppanuus.structures import dataclass


@dataclass(frozen=True, slots=True)
class Lookup:
    """What a name leads to: one id, several candidates, or none and what may have been meant."""

    ids: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordLookup:
    """What an id leads to, as pairs of kind and id, or else what may have been meant."""

    keys: tuple[tuple[str, str], ...] = ()
    suggestions: tuple[str, ...] = ()
