"""Compiled templates are kept between runs: a page is the same with them, without them, and with rubbish."""

from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import Environment

from kumppanuus.files.pieces import Pieces
from tests.conftest import Command, TinyDataset

REPORT = ("report", "--region", "Pori", "--as-of", "2026-11-21")


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[Path]]:
    """Return the files of compiled templates, in a folder of this test's own."""
    folder = tmp_path / "kept"
    monkeypatch.setenv("KUMPPANUUS_CACHE", str(folder))
    return lambda: sorted(folder.glob("template-*"))


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """Return the names of the templates that are compiled from now on, as a list that grows."""
    names: list[str | None] = []
    compile_ = Environment.compile

    def note(self: Environment, source: str, name: str | None = None, *others: object) -> object:
        names.append(name)
        return compile_(self, source, name, *others)  # type: ignore[call-overload]

    monkeypatch.setattr(Environment, "compile", note)
    return names
    return names


def test_second_page_compiles_nothing(
    tiny: TinyDataset, run: Command, kept: Callable[[], list[Path]], compiled: list[str | None]
) -> None:
    first = run(*REPORT, "--format", "md")
    assert sorted(filter(None, compiled)) == ["macros.md.j2", "report.md.j2"]
    compiled.clear()
    assert run(*REPORT, "--format", "md") == first
    assert compiled == []


def test_nothing_is_kept_where_nothing_may_be(
    tiny: TinyDataset, run: Command, kept: Callable[[], list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run(*REPORT, "--format", "html")
    monkeypatch.setenv("KUMPPANUUS_CACHE", "off")
    for path in kept():
        path.unlink()
    assert run(*REPORT, "--format", "html") == first
    assert kept() == []


def test_what_is_kept_holds_no_word_of_a_language(
    tiny: TinyDataset, run: Command, kept: Callable[[], list[Path]], compiled: list[str | None]
) -> None:
    """Jinja2 works out beforehand what always stays the same, such as how an unknown sum is told."""
    Path("own.md.j2").write_text("{{ none|money }}\n", encoding="utf-8")
    outs = [run(*REPORT, "--template", "own.md.j2", "--lang", lang).out for lang in ("fi", "en", "fi")]
    assert outs == ["summa ei tiedossa\n", "amount unknown\n", "summa ei tiedossa\n"]
    assert compiled == ["own.md.j2"]


def test_a_changed_template_counts_at_once(
    tiny: TinyDataset, run: Command, kept: Callable[[], list[Path]]
) -> None:
    outs = []
    for text in ("one\n", "two\n"):
        Path("own.md.j2").write_text(text, encoding="utf-8")
        outs.append(run(*REPORT, "--template", "own.md.j2").out)
    assert outs == ["one\n", "two\n"]


def test_a_template_of_both_formats_is_kept_for_each(
    tiny: TinyDataset, run: Command, kept: Callable[[], list[Path]]
) -> None:
    """Only in HTML is a sign written as HTML wants it."""
    Path("own.j2").write_text("{{ '<' ~ view.place.name.fi }}\n", encoding="utf-8")
    outs = [
        run(*REPORT, "--template", "own.j2", "--format", format_).out
        for format_ in ("md", "html", "md", "html")
    ]
    assert outs == ["<Pori\n", "&lt;Pori\n"] * 2


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data[:200] + bytes([data[200] ^ 1]) + data[201:],
        lambda data: b"rubbish",
    ],
)
def test_a_damaged_piece_is_as_none(
    tiny: TinyDataset,
    run: Command,
    kept: Callable[[], list[Path]],
    compiled: list[str | None],
    damage: Callable[[bytes], bytes],
) -> None:
    first = run(*REPORT, "--format", "md")
    for path in kept():
        path.write_bytes(damage(path.read_bytes()))
    compiled.clear()
    assert run(*REPORT, "--format", "md") == first
    assert len(compiled) == 2


def test_a_piece_of_another_python_is_as_none(
    tiny: TinyDataset, run: Command, kept: Callable[[], list[Path]], compiled: list[str | None]
) -> None:
    first = run(*REPORT, "--format", "md")
    for path in kept():
        name = path.stem.removeprefix("template-")
        Pieces("template").put(name, b"j2 of another version")
    compiled.clear()
    assert run(*REPORT, "--format", "md") == first
    assert len(compiled) == 2


def test_a_folder_that_cannot_be_written_stops_nothing(
    tiny: TinyDataset, run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("file").touch()
    monkeypatch.setenv("KUMPPANUUS_CACHE", str(Path("file/below").absolute()))
    assert run(*REPORT, "--format", "md").code == 0
