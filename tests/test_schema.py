"""What editors get: JSON Schemas that know the dataset, and are silent where nothing is wrong."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

from kumppanuus.schema import MODELS, document, file_name, modeline, text
from tests.conftest import ROOT, TINY, Command, Ran

DATA = ROOT / "data"
FILES = sorted(DATA.rglob("*.yaml"))
VALIDATORS = {name: jsonschema.Draft7Validator(document(name)) for name in MODELS}

# How others read YAML: numbers, truth values and nulls are what their YAML says they are. Days stay
# text, since JSON has none: so it is in editors, and so does whoever lays a JSON Schema on YAML.

DAY = "tag:yaml.org,2002:timestamp"


class Yaml11(yaml.CSafeLoader):
    """PyYAML: YAML 1.1, where ``no`` is false and 010 is 8."""


class Yaml12(SafeConstructor):
    """ruamel.yaml: YAML 1.2, as the YAML extension of VS Code has it."""


Yaml11.add_constructor(DAY, lambda loader, node: node.value)
Yaml12.add_constructor(DAY, lambda loader, node: node.value)

READER_12 = YAML(typ="safe", pure=True)
READER_12.Constructor = Yaml12


def read_11(text: str) -> Any:
    return yaml.load(text, Yaml11)


def read_12(text: str) -> Any:
    return READER_12.load(text)


def kind_of(path: str) -> str:
    """Return the kind of a file by its path below data/, as its modeline says."""
    return modeline(path).rpartition("/")[2].removesuffix(".schema.json")


def complaints(path: str, content: Any) -> list[str]:
    """Return where an editor would underline something, as ``$.events[0].date``."""
    return [str(error.json_path) for error in VALIDATORS[kind_of(path)].iter_errors(content)]


# The schemas themselves


@pytest.mark.parametrize("name", MODELS)
def test_schema_is_valid_by_its_own_meta_schema(name: str) -> None:
    assert document(name)["$schema"] == "http://json-schema.org/draft-07/schema#"
    jsonschema.Draft7Validator.check_schema(document(name))


def test_schemas_are_those_of_the_models() -> None:
    """After a change of the models, ``make schemas`` writes them anew."""
    written = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "schemas").iterdir()}
    assert written == {file_name(name): text(name) for name in MODELS}


def test_every_key_has_a_title_and_a_description() -> None:
    silent = [
        f"{name}: {key}"
        for name in MODELS
        for part in (document(name), *document(name)["definitions"].values())
        for key, value in part["properties"].items()
        if not (value.get("title") and value.get("description")) and value.keys() != {"$ref"}
    ]
    assert silent == []


def test_examples_are_right() -> None:
    parts = [part for name in MODELS for part in parts_of(document(name)) if "examples" in part]
    assert len(parts) > 100
    wrong = [
        example
        for part in parts
        for example in part["examples"]
        if not jsonschema.Draft7Validator(part).is_valid(example)
    ]
    assert wrong == []


def parts_of(schema: Any) -> Iterator[dict[str, Any]]:
    """Give a schema and every schema within it."""
    if isinstance(schema, dict):
        yield schema
    for part in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from parts_of(part)


def test_hint_says_what_the_model_says() -> None:
    event = document("agreement")["definitions"]["Event"]
    assert (event["title"], event["description"]) == (
        "Event",
        "Something that happened to the agreement, or is planned to.",
    )
    assert event["properties"]["event"]["enum"][:3] == ["proposed", "announced", "negotiated"]
    assert event["properties"]["planned"] == {
        "title": "Planned",
        "description": "Whether it is planned and not known to have happened.",
        "type": "boolean",
        "default": False,
    }
    date = event["properties"]["date"]
    assert date["description"] == "When, as precisely as the source says."
    assert [part.get("title") or part["$ref"] for part in date["anyOf"]] == [
        "Date",
        "#/definitions/Claims_PartialDate",
        "#/definitions/Unknown",
    ]
    assert date["anyOf"][0]["examples"] == ["2021-02-09", "2013-02", "2013-05/2013-06"]


# Files


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("agreements/inka/pori-2013.yaml", "../../../schemas/agreement.schema.json"),
        ("regions/sub-region/pori.yaml", "../../../schemas/sub-region.schema.json"),
        ("organisations/city/pori.yaml", "../../../schemas/organisation.schema.json"),
        ("timelines/inka-2013.yaml", "../../schemas/round.schema.json"),
        ("waivers.yaml", "../schemas/waivers.schema.json"),
    ],
)
def test_modeline_leads_from_a_file_to_its_schema(path: str, line: str) -> None:
    assert modeline(path) == f"# yaml-language-server: $schema={line}"
    assert (DATA / path).parent.joinpath(line).resolve().parent == ROOT / "schemas"


@pytest.mark.parametrize("path", ["pori.yaml", "agreements/pori-2021.yaml", "sources/Pori.yaml", "a/b.yml"])
def test_file_that_can_be_no_record_has_no_modeline(path: str) -> None:
    assert modeline(path) == ""


def test_every_file_leads_editors_to_its_schema() -> None:
    lost = [
        file.relative_to(DATA).as_posix()
        for file in FILES
        if file.read_text(encoding="utf-8").partition("\n")[0] != modeline(file.relative_to(DATA).as_posix())
    ]
    assert lost == []


@pytest.mark.parametrize("read", [read_11, read_12])
def test_editor_complains_of_no_file_of_the_real_data(read: Callable[[str], Any]) -> None:
    found = {
        path: complaints(path, read((DATA / path).read_text(encoding="utf-8")))
        for path in (file.relative_to(DATA).as_posix() for file in FILES)
    }
    assert len(found) > 1000
    assert {path: places for path, places in found.items() if places} == {}


# Mistakes

AGREEMENT = "agreements/kokeilusopimus/pori-2021.yaml"
FUNDING = "funding/tem-1.yaml"
ROUND = "timelines/kokeilusopimus-2020.yaml"
SOURCE = "sources/tiedote.yaml"
PORI = "regions/municipality/pori.yaml"
SCHEME = "themes/shared.yaml"


@pytest.mark.parametrize(
    ("path", "old", "new", "place"),
    [
        pytest.param(AGREEMENT, "places:", "place:", "$", id="an unknown key, and a missing one"),
        pytest.param(AGREEMENT, "role: city", "rol: city", "$.parties[1]", id="a misspelt key"),
        pytest.param(AGREEMENT, ", role: city", "", "$.parties[1]", id="a missing key"),
        pytest.param(AGREEMENT, "signed", "sighned", "$.events[1].event", id="a misspelt word of a choice"),
        pytest.param(AGREEMENT, "{fi: Porin kokeilusopimus}", "Pori", "$.title", id="a text without fi"),
        pytest.param(AGREEMENT, "{fi: Porin kokeilusopimus}", "[Pori]", "$.title", id="a list for a map"),
        pytest.param(AGREEMENT, "{fi: Porin kok", "{sv: Porin kok", "$.title", id="a text without Finnish"),
        pytest.param(AGREEMENT, "Porin kokeilusopimus", "2021", "$.title.fi", id="a number for a text"),
        pytest.param(AGREEMENT, "[city-region/pori]", "city-region/pori", "$.places", id="a lone value"),
        pytest.param(AGREEMENT, "city-region/pori", "pori", "$.places[0]", id="a place without its level"),
        pytest.param(AGREEMENT, "city-region/p", "cityregion/p", "$.places[0]", id="a misspelt level"),
        pytest.param(AGREEMENT, "2021-02-09", "9.2.2021", "$.events[1].date", id="a Finnish date"),
        pytest.param(AGREEMENT, "2021-02-09", "2021-02-30", "$.events[1].date", id="a day in no calendar"),
        pytest.param(AGREEMENT, "2021-02-09", "1821", "$.events[1].date", id="a year out of range"),
        pytest.param(
            AGREEMENT, "2021-02-09", "{value: null}", "$.events[1].date", id="null without a reason"
        ),
        pytest.param(AGREEMENT, "planned: true", "planned: no", "$.events[2].planned", id="no for false"),
        pytest.param(
            AGREEMENT, "city/pori,", "citty/pori,", "$.parties[1].organisation", id="no such folder"
        ),
        pytest.param(AGREEMENT, "organisation: city/pori, ", "", "$.parties[1]", id="a party that is nobody"),
        pytest.param(
            AGREEMENT,
            "role: city",
            "role: city, place: municipality/pori",
            "$.parties[1]",
            id="a party twice",
        ),
        pytest.param(
            AGREEMENT, ", mapping: inferred", "", "$.themes[0]", id="concepts without whose they are"
        ),
        pytest.param(AGREEMENT, "share: 40", "share: 4 925 000", "$.funding[0].share", id="spaces in a sum"),
        pytest.param(AGREEMENT, "share: 40", "share: -40", "$.funding[0].share", id="a sum below zero"),
        pytest.param(
            AGREEMENT, "share: 40", "share: 40, at: Sopimus", "$.funding[0]", id="at without source"
        ),
        pytest.param(AGREEMENT, "[parties]", "[parties, parties]", "$.complete", id="a word twice"),
        pytest.param(FUNDING, "stage: allocated}\npur", "stage: given}\npur", "$.total.stage", id="no stage"),
        pytest.param(ROUND, "latest-end", "last-end", "$.rules[1]", id="no kind of rule"),
        pytest.param(ROUND, "2027-12-31", "2027-31-12", "$.rules[1]", id="day and month swapped"),
        pytest.param(SOURCE, "kind: press-release", "kind: press release", "$.kind", id="no kind of source"),
        pytest.param(
            SOURCE, "language: fi", "address: www.pori.fi\nlanguage: fi", "$.address", id="no https"
        ),
        pytest.param(PORI, '"609"', "6090", "$.code", id="a code of four digits"),
        pytest.param(PORI, '"609"', '"69"', "$.code", id="a code of two digits"),
        pytest.param(SCHEME, "circular-economy", "Kierto Talous", "$.concepts", id="a key with capitals"),
    ],
)
def test_mistake_is_underlined_at_its_place(path: str, old: str, new: str, place: str) -> None:
    right = (TINY / path).read_text(encoding="utf-8")
    assert right.count(old) == 1
    assert complaints(path, read_12(right)) == []
    assert set(complaints(path, read_12(right.replace(old, new)))) == {place}


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        pytest.param(AGREEMENT, "2021-02-09", "2021", id="a bare year, which others take for a number"),
        pytest.param(AGREEMENT, "2021-02-09", "2021-02/..", id="an open range"),
        pytest.param(
            AGREEMENT, "2021-02-09", "{value: null, reason: {fi: Ei tiedossa.}}", id="null, and why"
        ),
        pytest.param(
            AGREEMENT,
            "2021-02-09",
            "{claims: [{value: 2020, source: a}, {value: 2021~, source: b, followed: true, why: {fi: x}}]}",
            id="claims in conflict",
        ),
        pytest.param(PORI, '"609"', "609", id="a code without its quotes, which others take for a number"),
        pytest.param(PORI, '"609"', "043", id="one that others take for 43, or for 35"),
    ],
)
@pytest.mark.parametrize("read", [read_11, read_12])
def test_what_is_no_mistake_is_not_underlined(
    path: str, old: str, new: str, read: Callable[[str], Any]
) -> None:
    right = (TINY / path).read_text(encoding="utf-8")
    assert right.count(old) == 1
    assert complaints(path, read(right.replace(old, new))) == []


# The command


def test_command_lists_the_kinds_of_file(run: Command) -> None:
    ran = run("schema")
    assert (ran.code, ran.err) == (0, "")
    assert [line.split()[0] for line in ran.out.splitlines()] == list(MODELS)
    assert "\nregion        A region (maakunta).\n" in ran.out


@pytest.mark.parametrize("arguments", [["funding"], ["funding", "-o", "-"]])
def test_command_prints_a_schema(run: Command, arguments: list[str]) -> None:
    assert run("schema", *arguments) == Ran(0, text("funding"), "")


def test_command_writes_all_schemas_to_a_folder_or_one(run: Command, tmp_path: Path) -> None:
    assert run("schema", "-o", str(tmp_path / "all")) == Ran(0, "", "")
    assert run("schema", "region", "-o", str(tmp_path / "deep" / "one")) == Ran(0, "", "")
    all_of_them = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "all").iterdir()}
    assert all_of_them == {file_name(name): text(name) for name in MODELS}
    assert [path.name for path in (tmp_path / "deep" / "one").iterdir()] == ["region.schema.json"]


@pytest.mark.parametrize(
    ("kind", "remedy"),
    [
        ("agreements", "did you mean 'agreement'?"),
        ("muncipality", "did you mean 'municipality'?"),
        ("place", f"choose one of {', '.join(MODELS)}"),
    ],
)
def test_kind_that_is_unknown(run: Command, kind: str, remedy: str) -> None:
    assert run("schema", kind) == Ran(2, "", f"kumppanuus: the kind '{kind}' is unknown\n  {remedy}\n")


def test_folder_that_is_a_file_is_told(run: Command, tmp_path: Path) -> None:
    file = tmp_path / "schemas"
    file.touch()
    assert run("schema", "-o", str(file)) == Ran(
        2,
        "",
        f"kumppanuus: the folder {file} cannot be made: file exists\n  name another folder after -o\n",
    )
