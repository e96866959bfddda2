"""The data as it stood at a revision in git, read without a checkout."""

import subprocess
from pathlib import Path

import pytest

import kumppanuus
from kumppanuus.errors import NothingFoundError, UsageError
from tests.conftest import Command, TinyDataset

PORI = "agreements/kokeilusopimus/pori-2021.yaml"


def git(*arguments: str) -> str:
    who = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org", "-c", "init.defaultBranch=main"]
    return subprocess.run(["git", *who, *arguments], check=True, capture_output=True, text=True).stdout


@pytest.fixture
def history(tiny: TinyDataset) -> TinyDataset:
    """A repository whose first commit, v1, has another title than the second one and the files now."""
    git("init")
    git("add", ".")
    git("commit", "-m", "The data")
    git("tag", "v1")
    tiny.change(PORI, "Porin kokeilusopimus", "Porin toinen nimi")
    git("commit", "-am", "Another title")
    tiny.change(PORI, "Porin toinen nimi", "Porin kolmas nimi")
    return tiny


def title(at: str | None = None) -> str:
    return kumppanuus.open_dataset(at=at).agreement("kokeilusopimus/pori-2021").title.fi


def test_each_revision_has_its_own_data(history: TinyDataset) -> None:
    assert [title("v1"), title("HEAD"), title()] == [
        "Porin kokeilusopimus",
        "Porin toinen nimi",
        "Porin kolmas nimi",
    ]


def test_every_file_is_read_as_it_is_on_disk(history: TinyDataset) -> None:
    git("commit", "-am", "The third title")
    assert kumppanuus.open_dataset(at="HEAD") == kumppanuus.open_dataset()


@pytest.mark.parametrize(
    "arguments", [("--at", "v1", "list", "agreements"), ("list", "agreements", "--at", "v1")]
)
def test_commands_answer_from_a_revision(
    arguments: tuple[str, ...], history: TinyDataset, run: Command
) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.err) == (0, "")
    assert "Porin kokeilusopimus" in ran.out


def test_file_that_is_only_on_disk_is_not_seen(history: TinyDataset) -> None:
    history.write("sources/uusi.yaml", "title: Uusi\nkind: page\nlanguage: fi\n")
    assert "uusi" in kumppanuus.open_dataset().sources
    assert "uusi" not in kumppanuus.open_dataset(at="HEAD").sources


def test_damaged_file_at_a_revision_is_told(history: TinyDataset, run: Command) -> None:
    history.write(PORI, "title: [")
    git("commit", "-am", "Broken")
    ran = run("list", "agreements", "--at", "HEAD", "--lang", "en")
    assert ran.code == 0
    assert "kokeilusopimus/pori-2021" in ran.err


def test_dataset_at_the_root_of_its_repository(tiny: TinyDataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tiny.data)
    git("init")
    git("add", ".")
    git("commit", "-m", "The data")
    assert title("HEAD") == "Porin kokeilusopimus"


@pytest.mark.parametrize("name", ["v2", "--help", "", "v1:data", "HEAD~9", "^HEAD"])
def test_unknown_revision(name: str, history: TinyDataset) -> None:
    with pytest.raises(NothingFoundError) as caught:
        kumppanuus.open_dataset(at=name)
    assert caught.value.message == f"there is no revision '{name}' in {history.root}"
    assert "git log --oneline" in caught.value.remedy


def test_revision_before_there_was_a_dataset(history: TinyDataset) -> None:
    git("commit", "-am", "The third title")
    git("checkout", "--orphan", "empty")
    git("rm", "-r", "-f", "--quiet", ".")
    git("commit", "--allow-empty", "-m", "Nothing")
    git("checkout", "main")
    with pytest.raises(NothingFoundError, match="there was no dataset in data at empty"):
        kumppanuus.open_dataset(at="empty")


def test_shallow_clone_is_told_how_to_get_the_rest(history: TinyDataset, tmp_path: Path) -> None:
    git("clone", "--depth", "1", f"file://{history.root}", "shallow")
    with pytest.raises(NothingFoundError) as caught:
        kumppanuus.open_dataset("shallow/data", at="HEAD~1")
    assert "git fetch --unshallow" in caught.value.remedy


def test_repository_of_the_environment_is_not_asked(
    history: TinyDataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git("init", "other")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "other" / ".git"))
    assert title("v1") == "Porin kokeilusopimus"


def test_damaged_repository_is_told(history: TinyDataset) -> None:
    name = git("rev-parse", f"v1:data/{PORI}").strip()
    path = history.root / ".git" / "objects" / name[:2] / name[2:]
    path.chmod(0o600)
    path.unlink()
    with pytest.raises(NothingFoundError, match=f"^git cannot read {history.root}: "):
        kumppanuus.open_dataset(at="v1")


def test_no_repository(tiny: TinyDataset, run: Command) -> None:
    ran = run("list", "agreements", "--at", "HEAD")
    assert ran.code == 2
    assert (
        ran.err
        == f"kumppanuus: {tiny.data} is in no git repository, so --at leads nowhere\n  use it in a clone\n"
    )


def test_no_git(history: TinyDataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UsageError, match="git is not installed"):
        kumppanuus.open_dataset(at="HEAD")


@pytest.mark.parametrize("command", ["validate", "fmt"])
def test_commands_about_files_refuse_a_revision(command: str, history: TinyDataset, run: Command) -> None:
    ran = run("--at", "v1", command)
    assert ran.code == 2
    assert ran.err.startswith(f"kumppanuus: {command} is about the files as they are now")
