"""Findings as JSON, with the edits of their fixes."""

import json

from tests.conftest import Command, TinyDataset
from tests.findings.conftest import PORI, ULVILA


def test_findings_are_objects_with_places_and_fixes(run: Command, faulty: TinyDataset) -> None:
    ran = run("validate", "--format", "json")
    assert (ran.code, ran.err) == (1, "")
    place = {"path": f"data/{PORI}", "line": 10, "column": 20, "end_line": 10, "end_column": 30}
    code = {"line": 2, "column": 7, "end_line": 2, "end_column": 12}
    pori = {"path": "data/regions/municipality/pori.yaml", **code}
    assert json.loads(ran.out) == [
        {
            "check": "dangling-reference",
            "severity": "error",
            "message": "no organisation 'city/porri'",
            "help": "did you mean 'city/pori'?",
            **place,
            "related": [],
            "fix": {
                "message": "write 'city/pori'",
                "safe": False,
                "edits": [{**place, "text": "city/pori"}],
            },
        },
        {
            "check": "duplicate-record",
            "severity": "error",
            "message": "the code '609' is that of 'municipality/pori' already",
            "help": "correct one of the codes",
            "path": f"data/{ULVILA}",
            **code,
            "related": [{"message": "it is the code of this one", **pori}],
            "fix": None,
        },
    ]


def test_clean_dataset_is_an_empty_list(run: Command, tiny: TinyDataset) -> None:
    assert run("validate", "--format", "json").out == "[]\n"
