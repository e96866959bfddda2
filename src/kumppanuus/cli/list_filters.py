"""What a list is asked for: the words of the options, as the records, words and dates that they mean."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args

from kumppanuus.errors import NothingFoundError, UsageError
from kumppanuus.model.folders import ORGANISATION_KINDS
from kumppanuus.model.roles import NegotiationRole, Role
from kumppanuus.nearest import nearest
from kumppanuus.status import StatusName
from kumppanuus.views.listing import Filters, kind_of, options_of

from .naming import named, place_named
from .options import choice, date_of

if TYPE_CHECKING:
    from kumppanuus.dataset import Dataset
    from kumppanuus.labels import Words
    from kumppanuus.model.dates import PartialDate

ROLES: tuple[str, ...] = (*get_args(Role), *get_args(NegotiationRole))
"""As what somebody takes part in an agreement, or took part in preparing a round."""


@dataclass(frozen=True, slots=True)
class GivenFilters:
    """The filters that were given: those that name a record as written, the others as what they mean."""

    names: Mapping[str, str]
    role: str | None
    status: tuple[StatusName, ...]
    since: "PartialDate | None"
    until: "PartialDate | None"
    ends: "PartialDate | None"

    @classmethod
    def of(cls, what: str, given: Mapping[str, Any]) -> "GivenFilters":
        """Read the options as far as that needs no dataset. Raises UsageError."""
        options = {option: value for option, value in given.items() if value not in (None, [])}
        _check(what, options)
        dates = {one: date_of(f"--{one}", options[one]) for one in ("from", "to", "ends") if one in options}
        _check_period(dates.get("from"), dates.get("to"))
        words = [word.strip() for text in options.get("status", ()) for word in text.split(",")]
        return cls(
            names={one: options[one] for one in _RECORDS if one in options},
            role=choice("the role", options["role"], _roles_of(what)) if "role" in options else None,
            status=tuple(StatusName(choice("the status", word, tuple(StatusName))) for word in words),
            since=dates.get("from"),
            until=dates.get("to"),
            ends=dates.get("ends"),
        )

    def filters(self, dataset: "Dataset", words: "Words") -> Filters:
        """Return the filters with the ids of the records that they name. Raises NothingFoundError."""
        found = {option: _found(dataset, option, query, words) for option, query in self.names.items()}
        return Filters(
            **found,
            role=self.role,
            status=self.status,
            since=self.since,
            until=self.until,
            ends=self.ends,
        )


_NEGOTIATED = ("organisations", "rounds")


def _roles_of(what: str) -> tuple[str, ...]:
    """Return the roles that can be asked for; those in preparing a round are no agreement's."""
    return ROLES if what in _NEGOTIATED else get_args(Role)


_RECORDS = ("region", "theme", "instrument", "round", "party", "programme", "source")


def _found(dataset: "Dataset", option: str, query: str, words: "Words") -> str:
    if option == "region":
        return place_named(dataset, query, words)
    if option == "party":
        return query if query in ORGANISATION_KINDS else _organisation(dataset, query, words)
    return named(dataset, option, query, words)


def _organisation(dataset: "Dataset", query: str, words: "Words") -> str:
    """Return the id of an organisation. Raises NothingFoundError, where a kind may be meant with that."""
    try:
        return named(dataset, "organisation", query, words)
    except NothingFoundError as error:
        if near := nearest(query, ORGANISATION_KINDS):
            remedy = words.fill("did-you-mean", names=", ".join(near))
            raise NothingFoundError(error.message, remedy) from None
        raise


def _check(what: str, options: Mapping[str, Any]) -> None:
    """Raise UsageError for a filter that the kind does not have."""
    had = options_of(kind_of(what))
    for option in options:
        if option not in had:
            raise UsageError(
                f"{what} cannot be filtered by --{option}",
                f"they can be filtered by {', '.join(f'--{one}' for one in had)}",
            )


def _check_period(since: "PartialDate | None", until: "PartialDate | None") -> None:
    for option, date in (("--from", since), ("--to", until)):
        if date is not None and date.is_range:
            raise UsageError(f"{option}: '{date}' is a range", "write one date, such as 2021-02-09 or 2021")
    if since and until and until.last < since.first:
        raise UsageError(
            f"the period from {since} to {until} ends before it begins", "put the earlier date after --from"
        )
