"""The models describe themselves: field descriptions become the schema, the docs and the editor's hints."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest

from kumppanuus.model.base import Model
from kumppanuus.model.kinds import KINDS
from kumppanuus.model.waiver import Waivers


def reachable(model: type[Model]) -> Iterator[type[Model]]:
    """Give a model and every model that its fields can hold."""
    waiting, seen = [model], set[type[Model]]()
    while waiting:
        one = waiting.pop()
        if one not in seen:
            seen.add(one)
            waiting += [inner for field in one.model_fields.values() for inner in models_in(field.annotation)]
            yield one


def models_in(annotation: Any) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for part in get_args(annotation):
        yield from models_in(part)


ROOTS: list[type[Model]] = [Waivers, *(model for kind in KINDS for model in kind.groups.values())]
MODELS = sorted({model for root in ROOTS for model in reachable(root)}, key=lambda model: model.__name__)
BY_NAME = {model.__name__: model for model in MODELS}


def test_models_deep_within_records_are_found() -> None:
    names = {
        "Agreement",
        "Event",
        "Claim[PartialDate]",
        "Unknown",
        "LocalText",
        "RequiredParty",
        "Concept",
        "Waiver",
    }
    assert names <= BY_NAME.keys()


@pytest.mark.parametrize("name", BY_NAME)
def test_every_field_has_a_description_that_is_a_sentence(name: str) -> None:
    fields = BY_NAME[name].model_fields
    faulty = [key for key, field in fields.items() if not is_sentence(field.description or "")]
    assert faulty == []


def is_sentence(text: str) -> bool:
    return text[:1].isupper() and text.endswith((".", ".)")) and "\n" not in text


@pytest.mark.parametrize("name", BY_NAME)
def test_every_model_is_frozen_and_knows_no_other_key(name: str) -> None:
    config = BY_NAME[name].model_config
    assert (config.get("frozen"), config.get("extra")) == (True, "forbid")


@pytest.mark.parametrize("name", BY_NAME)
def test_every_model_says_what_it_is(name: str) -> None:
    model = BY_NAME[name]
    described = model.__pydantic_generic_metadata__["origin"] or model
    assert is_sentence((described.__doc__ or "").partition("\n")[0])


@pytest.mark.parametrize("name", BY_NAME)
def test_lists_are_tuples_that_nothing_can_add_to(name: str) -> None:
    annotations = [str(field.annotation) for field in BY_NAME[name].model_fields.values()]
    assert [annotation for annotation in annotations if "list[" in annotation or "set[" in annotation] == []
