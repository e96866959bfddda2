"""Who can have which role: a matter of what kind of organisation or place it is."""

from typing import get_args

import pytest

from kumppanuus.model import roles
from kumppanuus.model.kinds import BY_NAME
from kumppanuus.model.roles import Role, can_be

KINDS = {*BY_NAME["organisation"].groups, *BY_NAME["place"].groups}


def test_roles_are_borne_by_kinds_and_levels_that_there_are() -> None:
    assert {bearer for bearers in roles._BEARERS.values() for bearer in bearers} <= KINDS
    assert roles._BEARERS.keys() <= {*get_args(Role)}


@pytest.mark.parametrize(
    ("role", "bearers"),
    [
        ("city", ["city/pori", "municipality/lieto"]),
        ("municipality", ["municipality/lieto", "city/kangasala", "city-region/oulu"]),
        ("state", ["ministry/tem", "agency/ara", "ely-centre/uusimaa", "company/finnvera"]),
        ("higher-education", ["university/turun-yliopisto", "network/porin-yliopistokeskus"]),
        ("regional-council", ["regional-council/kainuu", "region/kainuu"]),
        ("partner", ["company/prizztech", "ministry/tem", "city-region/pori"]),
    ],
)
def test_who_can_have_a_role(role: Role, bearers: list[str]) -> None:
    assert [name for name in bearers if not can_be(role, name)] == []


@pytest.mark.parametrize(
    ("role", "name"),
    [
        ("city", "ministry/tem"),
        ("city", "city-region/pori"),
        ("state", "city/pori"),
        ("higher-education", "company/prizztech"),
        ("regional-council", "city/pori"),
        ("municipality", "region/kainuu"),
    ],
)
def test_who_cannot(role: Role, name: str) -> None:
    assert not can_be(role, name)
