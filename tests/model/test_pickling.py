"""Records are kept between runs by pickle: what comes back is what was read, and is not validated again."""

import pickle
import subprocess
import sys
from decimal import Decimal

import pytest

from kumppanuus.loading import Loaded
from kumppanuus.model.agreement import Agreement, AgreementFunding
from kumppanuus.model.base import Model, walk
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.indicator import Observation
from kumppanuus.model.text import LocalText

MONEY = {"decision": "tem-2021-15", "purpose": "kaynnistys"}
CLAIMS = {
    "claims": [
        {"value": "100", "source": "a", "followed": "true", "why": {"fi": "Tarkin."}},
        {"value": "200", "source": "b"},
    ]
}


def again(value: object) -> object:
    """Return what pickle makes of a value."""
    return pickle.loads(pickle.dumps(value))


def same(one: Model, other: object) -> bool:
    """Whether two records are of the same types, say the same, and leave the same unsaid, in one order."""

    def told(record: object) -> list[object]:
        return [
            (location, type(part), part.model_fields_set if isinstance(part, Model) else str(part))
            for location, part in walk(record)
        ]

    return one == other and told(one) == told(other)


def test_every_record_of_the_real_data_comes_back_as_it_was(real: Loaded) -> None:
    assert [entry.path for entry in real.dataset.entries if not same(entry.record, again(entry.record))] == []
    assert same(real.waivers, again(real.waivers))


def test_records_come_back_in_another_process(real: Loaded) -> None:
    """There, nothing is imported but what the pickle itself names."""
    records = [entry.record for entry in real.dataset.entries]
    code = (
        "import pickle, sys; "
        "records = [pickle.loads(one) for one in pickle.load(sys.stdin.buffer)]; "
        "assert not [one for one in {type(record) for record in records} if one.__pydantic_complete__]; "
        "sys.stdout.buffer.write(pickle.dumps(records))"
    )
    alone = pickle.dumps([pickle.dumps(record) for record in records])
    environment = {"PYTHONPATH": ":".join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], input=alone, env=environment, stdout=-1, check=True)
    back = pickle.loads(done.stdout)
    assert [one for one, other in zip(records, back, strict=True) if not same(one, other)] == []


def test_a_null_that_was_written_is_told_from_a_key_that_is_absent() -> None:
    text = LocalText.model_validate({"fi": "Pori", "sv": None})
    back = again(text)
    assert isinstance(back, LocalText)
    assert (back.says("sv"), back.says("en")) == (True, False)


def test_claims_about_a_sum_and_about_a_number_are_told_apart() -> None:
    """Both are decimals, and Pydantic has one name for the two."""
    funding = AgreementFunding.model_validate({**MONEY, "share": CLAIMS})
    observation = Observation.model_validate({"place": "region/lappi", "period": "2020", "value": CLAIMS})
    for stated in (funding.share, observation.value):
        assert type(again(stated)) is type(stated)
    assert type(funding.share) is not type(observation.value)


def test_a_record_that_came_back_is_frozen_and_can_be_copied() -> None:
    back = again(
        Agreement.model_validate({"title": {"fi": "Sopimus"}, "round": "r", "scope": {"fi": "Kaikki"}})
    )
    assert isinstance(back, Agreement)
    with pytest.raises(ValueError, match="frozen"):
        back.round = back.round  # type: ignore[misc]
    copied = back.model_copy(update={"complete": ("places",)})
    assert same(copied, again(copied))


def test_a_date_comes_back_whole() -> None:
    date = PartialDate.parse("2013-05/2013-06~")
    back = again(date)
    assert back == date
    assert isinstance(back, PartialDate)
    assert (back.first, back.last, back.is_range, back.approximate) == (
        date.first,
        date.last,
        date.is_range,
        date.approximate,
    )


def test_a_decimal_keeps_its_zeros() -> None:
    funding = AgreementFunding.model_validate({**MONEY, "share": "100.50"})
    back = again(funding)
    assert isinstance(back, AgreementFunding)
    assert isinstance(back.share, Decimal)
    assert str(back.share) == "100.50"
