"""Whatever file is damaged, the commands answer from what could be read, and say what is left out."""

import shutil
from pathlib import Path

import pytest

from kumppanuus.loading import load
from tests.conftest import SAMPLE, Command

FILES = (
    "agreements/ekosysteemisopimus/pori-2021.yaml",
    "funding/tem-2021-15.yaml",
    "instruments/ekosysteemisopimus.yaml",
    "organisations/city/pori.yaml",
    "organisations/ministry/tem.yaml",
    "regions/city-region/pori.yaml",
    "regions/municipality/pori.yaml",
    "regions/region/satakunta.yaml",
    "sources/tem-ekosysteemisopimukset-2021.yaml",
    "themes/shared.yaml",
    "timelines/ekosysteemisopimus-2020.yaml",
)
"""Of each kind one on which Pori's agreement leans."""

COMMANDS = [
    "list agreements --region Pori --theme shared/circular-economy",
    "list themes",
    "list rounds --region Pori",
    "list municipalities",
    "show ekosysteemisopimus/pori-2021",
    "show ministry/tem",
    "show ekosysteemisopimus/pori-2021 --why status",
    "query themes-by-instrument",
    "query unaccounted",
    "timeline --region Pori",
    "timeline",
    "timeline --round ekosysteemisopimus-2020",
    "funding",
    "funding --region Pori",
    "coverage",
    "coverage --level region --region Satakunta",
    "follow-up",
    "follow-up --region Pori --status open,unreported",
    "eligibility Pori",
    "eligibility Satakunta --round ekosysteemisopimus-2020",
    "report --region Pori",
    "report --party ministry/tem",
    "report --agreement ekosysteemisopimus/pori-2021",
    "report --instrument ekosysteemisopimus",
    "report --round ekosysteemisopimus-2020",
    "report --theme shared/circular-economy",
    "report --sources",
    "synergies --region Pori",
    "synergies --theme shared/circular-economy",
    "synergies --agreement ekosysteemisopimus/pori-2021",
    "assess ekosysteemisopimus/pori-2021",
    "compare Pori Kajaani",
    "compare koesopimus/pori-2013 ekosysteemisopimus/pori-2021",
]
NO_RECORD = "title: ["
HALF_A_RECORD = "title: {fi: Puoli}\n"


@pytest.mark.parametrize("text", [NO_RECORD, HALF_A_RECORD], ids=["no record", "half a record"])
@pytest.mark.parametrize("file", FILES)
def test_commands_answer_without_a_file(
    file: str, text: str, run: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(SAMPLE, tmp_path / "data")
    (tmp_path / "data" / file).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    loaded = load(tmp_path / "data")
    monkeypatch.setattr("kumppanuus.cli.opening.load", lambda *_, **__: loaded)
    codes = {command: run(*command.split()).code for command in COMMANDS}
    subject = Path(file).stem
    may_fail = {command for command in COMMANDS if subject in command.lower()}
    assert {command for command, code in codes.items() if code not in (0, 2)} == set()
    assert {command for command, code in codes.items() if code == 2} <= may_fail
