"""What is doubtful: a value that sources contradict each other about, or that nobody states.

A statement takes one of three forms::

    date: 2021-02-09
    date: {value: null, reason: {fi: …}}
    date: {claims: [{value: 2020, source: a, followed: true, why: {fi: …}}, {value: 2017, source: b}]}
"""

from typing import TYPE_CHECKING, Annotated, Any, Generic, Self, TypeAlias, TypeVar, get_args

from pydantic import ConfigDict, Discriminator, Field, Tag, WithJsonSchema, model_validator

from .base import Model, invalid
from .evidence import Citation
from .scalars import Flag
from .text import LocalText

T = TypeVar("T")


class Unknown(Model):
    """No value, and the reason why a reader who expects one does not find it."""

    model_config = ConfigDict(title="Not known")

    value: None = Field(description="Always null.")
    reason: LocalText = Field(description="Why it is not known.")


class Generalised(Model):
    """A model about a type that is not yet known."""

    @classmethod
    def model_rebuild(cls, **options: Any) -> bool | None:
        """Build nothing before the type is known: Pydantic would, whenever one is given."""
        return None if cls.__pydantic_generic_metadata__["parameters"] else super().model_rebuild(**options)


class Claim(Generalised, Citation, Generic[T]):
    """What one source says."""

    last_keys = ("followed", "why")

    value: T = Field(description="The value that the source gives.")
    followed: Flag = Field(default=False, description="Whether this dataset follows this source.")
    why: LocalText | None = Field(default=None, description="Why this source is followed.")


class Claims(Generalised, Generic[T]):
    """Sources that contradict each other, side by side. Exactly one of them is followed."""

    model_config = ConfigDict(title="Claims in conflict")

    claims: tuple[Claim[T], ...] = Field(
        description="What each source says.",
        min_length=2,
        json_schema_extra={
            "contains": {"required": ["followed", "why"], "properties": {"followed": {"const": True}}}
        },
    )

    @model_validator(mode="after")
    def _one_is_followed(self) -> Self:
        followed = [claim for claim in self.claims if claim.followed]
        if len(followed) != 1:
            raise invalid(
                f"{len(followed) or 'none'} of the claims {'are' if len(followed) > 1 else 'is'} followed",
                "write 'followed: true' and 'why' in exactly one of them",
                "claims",
                check="conflict-without-choice",
            )
        if followed[0].why is None:
            raise invalid(
                "a claim is followed without a reason",
                "add 'why' to it",
                "claims",
                check="conflict-without-choice",
            )
        return self

    @property
    def followed(self) -> Claim[T]:
        """The claim that the dataset follows."""
        return next(claim for claim in self.claims if claim.followed)


PLAIN, CLAIMS, UNKNOWN = "<plain>", "<claims>", "<unknown>"


def _form(value: Any) -> str:
    if isinstance(value, Claims) or (isinstance(value, dict) and "claims" in value):
        return CLAIMS
    if isinstance(value, Unknown) or (isinstance(value, dict) and ("value" in value or "reason" in value)):
        return UNKNOWN
    return PLAIN


def _name(model: type[Model], item: Any) -> None:
    """Give a model of a type's claims a name in this module, by which pickle finds it.

    Pydantic's own name for it would do, but that of sums is also that of numbers: both are decimals.
    """
    schemas = (one.json_schema for one in get_args(item) if isinstance(one, WithJsonSchema))
    if title := next((schema["title"] for schema in schemas if schema), ""):
        model.__qualname__ = f"{model.__name__.partition('[')[0]}[{title}]"
    assert globals().setdefault(model.__qualname__, model) is model, "two types have one name"


if TYPE_CHECKING:
    Stated: TypeAlias = T | Claims[T] | Unknown
else:

    class Stated:
        """``Stated[X]``: an X, or claims in conflict about it, or null with a reason.

        A plain generic alias would lose X within ``Claims``, since typing does not look for
        parameters in Pydantic's classes.
        """

        def __class_getitem__(cls, item: Any) -> Any:
            _name(Claims[item], item)
            _name(Claim[item], item)
            return Annotated[
                Annotated[item, Tag(PLAIN)]
                | Annotated[Claims[item], Tag(CLAIMS)]
                | Annotated[Unknown, Tag(UNKNOWN)],
                Discriminator(_form),
            ]


def claimed(stated: T | Claims[T] | Unknown | None) -> tuple[T, ...]:
    """Return every value that a source gives: the stated one, or each claim, or none."""
    if isinstance(stated, Claims):
        return tuple(claim.value for claim in stated.claims)
    return () if stated is None or isinstance(stated, Unknown) else (stated,)


def followed(stated: T | Claims[T] | Unknown | None) -> T | None:
    """Return the value to go by: the stated one, or the claim that is followed, or none."""
    if isinstance(stated, Claims):
        return stated.followed.value
    if isinstance(stated, Unknown):
        return None
    return stated
