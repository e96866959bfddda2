"""The models as JSON Schema, for editors that complete and check YAML while it is written.

Draft 07, which is what the YAML extension of VS Code and its kin know best. The models say what
there is; here it is put so that an editor gets the most of it.
"""

import json
import re
from inspect import cleandoc
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from kumppanuus.model.base import Model
from kumppanuus.model.identity import Misplaced, identify
from kumppanuus.model.kinds import KINDS
from kumppanuus.model.waiver import WAIVERS, Waivers

Schema = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
_TYPE = re.compile(r"(?:Annotated\[(\w+)|(Literal)\[)[^]]*]")
_CAPITAL = re.compile(r"(?<=[a-z])([A-Z])")


def _models() -> dict[str, type[Model]]:
    """Return what a file can be: a kind of record, or of place where each level has a form of its own."""
    found: dict[str, type[Model]] = {"waivers": Waivers}
    for kind in KINDS:
        forms = set(kind.groups.values())
        found |= kind.groups if len(forms) > 1 else {kind.name: forms.pop()}
    return dict(sorted(found.items()))


MODELS = _models()


def document(name: str) -> Schema:
    """Return the JSON Schema of a kind of file."""
    schema = MODELS[name].model_json_schema(ref_template="#/definitions/{model}", schema_generator=_Generator)
    definitions = schema.pop("$defs", {})
    for model in (schema, *definitions.values()):
        model["properties"] = {key: _with_its_own_hint(value) for key, value in model["properties"].items()}
    head = {"$schema": _DRAFT, "title": schema["title"], "description": schema["description"]}
    return {**head, **schema, "definitions": definitions}


def summary(name: str) -> str:
    """Return what a kind of file is, in a sentence or two."""
    return _first_paragraph(MODELS[name])


def text(name: str) -> str:
    """Return the JSON Schema of a kind of file as it is written."""
    return json.dumps(document(name), indent=2, ensure_ascii=False) + "\n"


def file_name(name: str) -> str:
    """Return the name of the file below ``schemas/`` for a kind of file."""
    return f"{name}.schema.json"


def modeline(path: str) -> str:
    """Return the comment that leads editors from a file, by its path below ``data/``, to its schema.

    It is empty for a file that can be no record.

    >>> modeline("sources/tem-aune.yaml")
    '# yaml-language-server: $schema=../../schemas/source.schema.json'
    """
    name = _name_of(path)
    up = "../" * len(path.split("/"))
    return f"# yaml-language-server: $schema={up}schemas/{file_name(name)}" if name else ""


def _name_of(path: str) -> str | None:
    if path == WAIVERS:
        return "waivers"
    identity = identify(path)
    if isinstance(identity, Misplaced):
        return None
    return identity.kind if identity.kind in MODELS else identity.id.partition("/")[0]


class _Generator(GenerateJsonSchema):
    """Pydantic's schemas, with what an editor's hints would only stumble over taken out."""

    def normalize_name(self, name: str) -> str:
        """Name a definition after the type of its values, and not after how they are read."""
        return super().normalize_name(_TYPE.sub(r"\1\2", name)).rstrip("_")

    def get_title_from_name(self, name: str) -> str:
        return name.replace("_", " ").capitalize()

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        told = super().model_schema(schema)
        told["title"] = _CAPITAL.sub(r" \1", told["title"].partition("[")[0]).strip().capitalize()
        told["description"] = _first_paragraph(schema["cls"])
        if together := [rule for base in schema["cls"].__mro__ for rule in vars(base).get("together", ())]:
            told["allOf"] = together
        return told

    def field_title_should_be_set(self, schema: Any) -> bool:
        return True

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Tell of a key of another form as of what it is, and not as of a key that is unknown."""
        keys, values = (
            self.generate_inner(schema["keys_schema"]),
            self.generate_inner(schema["values_schema"]),
        )
        return {"type": "object", "propertyNames": keys, "additionalProperties": values}

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        return {"anyOf": super().tagged_union_schema(schema)["oneOf"]}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Say that null is possible where the type is said, and not as an alternative of its own."""
        told = super().nullable_schema(schema)
        value, *others = told["anyOf"]
        if "type" not in value or "const" in value or len(others) > 1:
            return told
        types = value["type"] if isinstance(value["type"], list) else [value["type"]]
        value = {**value, "type": [*types, "null"]}
        if "enum" in value:
            value["enum"] = [*value["enum"], None]
        return value

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave out defaults that are the absence of a value."""
        told = super().default_schema(schema)
        return {key: value for key, value in told.items() if key != "default" or value not in (None, [])}


def _with_its_own_hint(field: Schema) -> Schema:
    """Say of the first alternative what is said of the key: editors show the hint of what they find there."""
    first, *others = field.get("anyOf", [{}])
    if "$ref" not in first:
        return field
    hint = {key: field[key] for key in ("title", "description") if key in field}
    return {**field, "anyOf": [{**first, **hint}, *others]}


def _first_paragraph(model: type[Model]) -> str:
    """Return what a model's docstring says to everybody; what follows is for whoever reads the code."""
    described = model.__pydantic_generic_metadata__["origin"] or model
    paragraph = cleandoc(described.__doc__ or "").partition("\n\n")[0]
    return " ".join(paragraph.split()).replace("``", "'")
