"""Lists that are stated complete: only then is a gap in one a fault, and not just unknown."""

from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, TypeVar

from pydantic import AfterValidator, Field

from .base import invalid

L = TypeVar("L", bound=str)


def _once(names: tuple[str, ...]) -> tuple[str, ...]:
    for name in names:
        if names.count(name) > 1:
            raise invalid(f"'{name}' stands twice in this list", "take one of the two out")
    return names


if TYPE_CHECKING:
    Complete: TypeAlias = tuple[L, ...]
else:

    class Complete:
        """``Complete[Literal["parties", "themes"]]``: the lists of a record that are stated complete."""

        def __class_getitem__(cls, names: Any) -> Any:
            return Annotated[
                tuple[names, ...],
                AfterValidator(_once),
                Field(
                    description="The lists that are stated complete.", json_schema_extra={"uniqueItems": True}
                ),
            ]
