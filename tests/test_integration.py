"""Where others run us: a GitHub Action, pre-commit, and the recipes in the documentation."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from kumppanuus.schema import modeline
from tests.conftest import ROOT, TINY, Command

ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40}")


def blocks(page: str, language: str) -> list[str]:
    """Return the code of a language in a page of the documentation."""
    return re.findall(rf"```{language}\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.S)


def assert_exists(run: Command, line: str) -> None:
    """The command exists, and has the options that stand in the line."""
    _, command, *arguments = line.split()
    help_ = run(command, "--help")
    assert (help_.code, help_.err) == (0, ""), line
    options = {argument for argument in arguments if argument.startswith("-")}
    assert options <= set(re.findall(r"(?<!\S)--?[a-z-]+", help_.out)), line


# pre-commit


@pytest.mark.parametrize("id_", HOOKS)
def test_hook_runs_a_command_that_exists(id_: str, run: Command) -> None:
    assert_exists(run, HOOKS[id_]["entry"])


def test_hooks_are_for_the_files_of_a_dataset() -> None:
    patterns = {hook["files"] for hook in HOOKS.values()}
    assert len(patterns) == 1
    of_data = re.compile(patterns.pop())
    assert of_data.search("data/sources/tem-aune.yaml")
    assert of_data.search("data/sources/tem-aune.yml")
    assert not of_data.search("docs/data/sources.yaml")
    assert not of_data.search("data/README.md")


def test_hooks_in_the_recipe_are_ours() -> None:
    (recipe,) = (yaml.safe_load(block) for block in blocks("docs/ci.md", "yaml") if "hooks:" in block)
    assert {hook["id"] for hook in recipe["repos"][0]["hooks"]} == HOOKS.keys()


# The GitHub Action


def test_what_the_action_and_the_recipes_use_is_pinned_by_commit() -> None:
    pages = "".join((ROOT / page).read_text(encoding="utf-8") for page in ("README.md", "docs/ci.md"))
    used = [step["uses"] for step in STEPS if "uses" in step]
    used += [name for name in re.findall(r"- uses: (\S+)", pages) if name != "./"]
    assert len(used) == 3
    assert [name for name in used if not PINNED.fullmatch(name)] == []


def test_packages_of_the_action_are_pinned_by_hash() -> None:
    install = STEPS[1]["run"].splitlines()
    assert "--require-hashes --requirement" in install[0]
    assert "--no-deps --no-build-isolation" in install[1]


def test_what_a_workflow_passes_reaches_no_shell_as_code() -> None:
    assert [step["run"] for step in STEPS if "${{" in step.get("run", "")] == []


def test_inputs_in_the_documentation_are_those_of_the_action() -> None:
    table = re.findall(r"^\| `([a-z-]+)` \|", (ROOT / "docs/ci.md").read_text(encoding="utf-8"), re.M)
    assert table == list(ACTION["inputs"])


@pytest.mark.parametrize(
    ("data", "arguments", "out"),
    [
        ("data", "validate", "No faults found; checked 14 files in data.\n"),
        ("", "validate --format concise data/sources", "No faults found; checked 1 file in data.\n"),
    ],
)
def test_last_step_of_the_action_runs_the_command(
    data: str, arguments: str, out: str, tmp_path: Path
) -> None:
    environment = {
        "ARGUMENTS": arguments,
        "DATA": data,
        "GITHUB_ACTIONS": "",
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT / "src"),
    }
    ran = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", STEPS[-1]["run"]],
        capture_output=True,
        text=True,
        cwd=TINY.parent,
        env={**os.environ, **environment},
        check=False,
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, out, "")


# The documentation


@pytest.mark.parametrize("page", ["docs/ci.md", "docs/editors.md"])
def test_commands_in_the_documentation_exist(page: str, run: Command) -> None:
    code = "\n".join([*blocks(page, "yaml"), *blocks(page, "sh")])
    lines = re.findall(r"(?:^|- )(kumppanuus [a-z][^>|#\n]*)", code, re.M)
    assert len(lines) >= 3
    for line in lines:
        assert_exists(run, line)


def test_recipes_are_yaml() -> None:
    recipes = [yaml.safe_load(block) for block in blocks("docs/ci.md", "yaml")]
    assert [sorted(map(str, recipe)) for recipe in recipes] == [
        ["True", "jobs", "name", "permissions"],  # YAML 1.1 reads "on" as true; GitHub does not
        ["validate"],
        ["repos"],
    ]


def test_modeline_in_the_documentation_is_that_of_an_agreement() -> None:
    assert blocks("docs/editors.md", "yaml") == [modeline("agreements/inka/pori-2013.yaml") + "\n"]
