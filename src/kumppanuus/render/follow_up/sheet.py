"""The follow-up as rows: one for each commitment that was asked for."""

from collections.abc import Iterator
from typing import Any

from kumppanuus.labels import Words
from kumppanuus.render.sheet import Sheet
from kumppanuus.views.follow_up import FollowedCommitment, FollowUp, Group

COLUMNS = (
    "group",
    "agreement",
    "number",
    "round",
    "agreement_status",
    "perhaps",
    "text",
    "owner",
    "due",
    "indicator",
    "target",
    "value",
    "value_date",
    "value_timing",
    "approximate",
    "percent",
    "status",
    "last_followed",
    "sources",
)


def follow_up_sheet(view: FollowUp, words: Words) -> Sheet:
    """Return the commitments, then those of others, of the region or the country, and of proposals."""
    return Sheet(COLUMNS, _rows(view))


def _rows(view: FollowUp) -> Iterator[tuple[Any, ...]]:
    parts: dict[str, tuple[Group, ...]] = {
        "commitments": view.groups,
        "others": view.others,
        "wider": view.wider,
        "proposals": view.proposals,
    }
    for name, groups in parts.items():
        for group in groups:
            yield from (_row(name, one) for one in group.all)


def _row(group: str, one: FollowedCommitment) -> tuple[Any, ...]:
    commitment, value = one.commitment, one.held_against
    return (
        group,
        one.agreement.id,
        one.number,
        one.round.id,
        one.agreement_status,
        one.perhaps,
        commitment.text,
        commitment.owner.id if commitment.owner else None,
        commitment.due,
        one.indicator.id if one.indicator else None,
        commitment.target,
        value.value if value else None,
        value.date if value else None,
        value.timing if value else None,
        one.approximate if commitment.target is not None or value else None,
        value.percent if value else None,
        one.status,
        one.last_told,
        one.documents,
    )
