"""One format for every file, whoever wrote it: what it says and every comment stay."""

import io
import re
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, SequenceNode

from kumppanuus.editing.formatting import UnformattableError, format_files, formatted
from kumppanuus.editing.indenting import indented
from kumppanuus.files.folder import Folder
from kumppanuus.files.nodes import Scalar, plain
from kumppanuus.files.reader import read
from kumppanuus.model.agreement import Agreement
from kumppanuus.model.base import Model
from kumppanuus.model.kinds import KINDS
from kumppanuus.model.theme import Scheme
from kumppanuus.reading import model_of
from kumppanuus.schema import modeline
from kumppanuus.style import style
from tests.conftest import ROOT, TINY
from tests.editing.examples import examples
from tests.editing.handwriting import Hand, record
from tests.files.test_one_truth import TEXTS, mutate, theirs

DATA = ROOT / "data"
MODELS = sorted({model for kind in KINDS for model in kind.groups.values()}, key=lambda one: one.__name__)

EXAMPLES = """
== what is formatted stays
# yaml-language-server: nothing
title: {fi: Porin sopimus, sv: Björneborgs avtal}  # beside

round: kokeilusopimus-2020
sources:
  - {source: tiedote, at: "2021"}
== everything at once
# about the file
round:   kokeilusopimus-2020··
# the title
"title":   # beside
    sv: Björneborgs avtal
    # in Finnish
    fi: Porin
      sopimus

sources:
-   at: 2021
    source: tiedote
-   {at: no, source: tiedote}
complete: [parties]·
=>
# about the file
# the title
"title":   # beside
  # in Finnish
  fi: Porin
    sopimus
  sv: Björneborgs avtal
round:   kokeilusopimus-2020

complete: [parties]
sources:
  - source: tiedote
    at: "2021"
  - {source: tiedote, at: "no"}
== numbers and flags lose their quotation marks, dates and texts keep theirs
events:
  - {event: ends, date: "2027-12-31", planned: 'true'}
funding:
  - {decision: "tem-1", purpose: alku, share: "40"}
=>
events:
  - {event: ends, date: "2027-12-31", planned: true}
funding:
  - {decision: "tem-1", purpose: alku, share: 40}
== braces within braces, at all depths
outcomes: [{source: tiedote, text: {sv: två, fi: kaksi}}]
=>
outcomes: [{text: {fi: kaksi, sv: två}, source: tiedote}]
== an unknown key stays behind the one before it, a misspelt one comes where the right one would
plaecs: []
huomautus: x
round: a
toinen: y
title: {fi: Pori}
=>
title: {fi: Pori}
round: a
toinen: y
plaecs: []
huomautus: x
== spaces and blank lines at the end of the file
title: {fi: Pori}
··

=>
title: {fi: Pori}
== a text that ends the file with blank lines keeps them
note: |+
    yksi

=>
note: |+
  yksi

== what cannot be put in order hinders nothing else
sources:
    - page: 1
      # of the source
      source: yes
      at:   "a"
round:   b
title:   {sv: c, fi: d}
=>
title:   {fi: d, sv: c}
round:   b
sources:
  - page: 1
    # of the source
    source: "yes"
    at:   "a"
"""


@pytest.mark.parametrize(("before", "after"), examples(EXAMPLES))
def test_agreement_is_formatted(before: str, after: str) -> None:
    assert formatted(before.encode(), "a.yaml", Agreement).decode() == after
    assert formatted(after.encode(), "a.yaml", Agreement).decode() == after


@pytest.mark.parametrize(("before", "after"), examples(EXAMPLES))
def test_windows_line_ends_become_plain_ones(before: str, after: str) -> None:
    assert formatted(before.replace("\n", "\r\n").encode(), "a.yaml", Agreement).decode() == after


def test_missing_line_end_is_put_at_the_end() -> None:
    assert formatted(b"round: a\ntitle: {fi: b}", "a.yaml", Agreement) == b"title: {fi: b}\nround: a\n"


def test_missing_line_end_that_would_change_a_text_is_not() -> None:
    assert formatted(b"note: |\n    yksi", "a.yaml", Agreement) == b"note: |\n  yksi"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"# tulossa\n", id="nothing but a comment"),
        pytest.param(b"- a\n", id="a list"),
        pytest.param(b"a: 1\na: 2\n", id="a key that stands twice"),
        pytest.param(b"b: &x 1\na: 2\n", id="an anchor"),
        pytest.param(b"b: !!str 1\na: 2\n", id="a tag"),
        pytest.param(b"a: [1\n", id="a bracket that is not closed"),
        pytest.param(b"a:\t1\n", id="a tab"),
        pytest.param("a: ä\n".encode("latin-1"), id="another encoding"),
        pytest.param(b"a: 1\n---\nb: 2\n", id="two documents"),
    ],
)
def test_what_is_no_record_in_plain_yaml_cannot_be_formatted(data: bytes) -> None:
    with pytest.raises(UnformattableError):
        formatted(data, "a.yaml", Agreement)


def test_first_line_tells_editors_of_the_schema() -> None:
    modeline = "# yaml-language-server: $schema=agreement.json"
    for before in (
        "round: a\n",
        "# yaml-language-server: $schema=old.json\nround: a\n",
        f"{modeline}\r\nround: a",
    ):
        assert formatted(before.encode(), "a.yaml", Agreement, modeline).decode() == f"{modeline}\nround: a\n"


def test_every_file_of_the_dataset_is_formatted() -> None:
    done = format_files(Folder(DATA), Folder(DATA).files())
    assert (done.texts, done.left) == ({}, ())


def test_what_is_not_read_is_left(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    for name, data in {
        "sources/kirje.yaml": b"publisher: ministry/tem\ntitle: Kirje\n",
        "sources/rikki.yaml": b"title: [\n",
        "sources/suuri.yaml": b"title: Suuri\n" + b"#" * 1_000_000,
        "sources/toinen.yml": b"b: 1\na: 2\n",
        "muistio.yaml": b"b: 1\na: 2\n",
        "waivers.yaml": b"waivers:\n- {record: a/b, check: unused-record}\n",
    }.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "sources" / "poissa.yaml").symlink_to("ei-ole.yaml")
    folder = Folder(tmp_path)
    done = format_files(folder, folder.files())
    assert done.texts == {
        "sources/kirje.yaml": b"title: Kirje\npublisher: ministry/tem\n",
        "waivers.yaml": b"waivers:\n  - {check: unused-record, record: a/b}\n",
    }
    assert done.before["waivers.yaml"] == b"waivers:\n- {record: a/b, check: unused-record}\n"
    assert done.left == (
        "muistio.yaml",
        "sources/poissa.yaml",
        "sources/rikki.yaml",
        "sources/suuri.yaml",
        "sources/toinen.yml",
    )


# Whoever wrote it

NUMBERED = re.compile(r"#\((\d+)\)")


def faults_after(before: str, model: type[Model]) -> list[str]:
    """Return in what way formatting a text does harm, or leaves something undone that it could do."""
    text = formatted(before.encode(), "a.yaml", model).decode()
    first, then = read(before.encode(), "a.yaml"), read(text.encode(), "a.yaml")
    assert first.root is not None
    assert then.root is not None
    findings = list(style(then, model))
    faults = {
        "it says something else": plain(then.root) != plain(first.root),
        "ruamel.yaml reads something else": theirs(text) != theirs(before),
        "a comment is lost or doubled": sorted(NUMBERED.findall(text)) != sorted(NUMBERED.findall(before)),
        "formatted again, it changes": formatted(text.encode(), "a.yaml", model).decode() != text,
        "Windows line ends are left": "\r" in text,
        "lines are left where they were": indented(then) != then.text,
        "a fix is left": any(one.fix for one in findings),
    }
    return [f"{fault}:\n{before}=>\n{text}" for fault, is_so in faults.items() if is_so]


@pytest.mark.parametrize("part", range(4))
def test_whatever_hand_wrote_it(part: int) -> None:
    for seed in range(part * 120, part * 120 + 120):
        chance = Random(seed)
        model = chance.choice(MODELS)
        text = Hand(chance).write(record(model, chance))
        assert read(text.encode(), "a.yaml").diagnostics == [], text
        assert faults_after(text, model) == []


def comments_of(text: str) -> list[str]:
    """Return the comments of a text: what begins with a number sign outside of all scalars."""
    document = read(text.encode(), "a.yaml")
    assert document.root is not None
    rest, waiting = list(text), [document.root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Scalar):
            start, end = document.offset(node.start), document.offset(node.end)
            if node.style in ("|", ">"):
                start = text.find("\n", start, end) + 1 or end
            rest[start:end] = ["."] * (end - start)
        else:
            waiting += node.items if hasattr(node, "items") else [*node.keys.values(), *node.values.values()]
    return sorted(one.rstrip() for one in re.findall("#.*", "".join(rest)))


def test_damaged_text_is_refused_or_formatted_without_harm() -> None:
    chance = Random(20210209)
    written = [Hand(chance).write(record(Agreement, chance)) for _ in range(100)]
    is_formatted = 0
    for text in [mutate(text, chance) for text in (*TEXTS, *written, *written, *written)]:
        try:
            after = formatted(text.encode(), "a.yaml", Agreement)
        except UnformattableError:
            continue
        is_formatted += 1
        first, then = read(text.encode(), "a.yaml"), read(after, "a.yaml")
        assert first.root is not None
        assert then.root is not None
        assert plain(then.root) == plain(first.root)
        assert comments_of(first.text) == comments_of(then.text)
        assert formatted(after, "a.yaml", Agreement) == after
    assert is_formatted > 100


# The files of the dataset


@cache
def sample() -> list[tuple[str, str, type[Model]]]:
    """Return some of the real files, spread over the kinds: path, text and model.

    No vocabularies are: their concepts stand in the editors' own order, which cannot be found again.
    """
    paths = [path.relative_to(DATA).as_posix() for path in sorted(DATA.rglob("*.yaml"))][::13]
    models = [(path, model_of(path)) for path in paths]
    return [
        (path, (DATA / path).read_text(encoding="utf-8"), model)
        for path, model in models
        if model and model is not Scheme
    ]


def written_anew(text: str, chance: Random) -> str:
    """Let ruamel.yaml write a text with its keys in any order and other indentation."""
    yaml = YAML(typ="safe", pure=True)
    yaml.width, yaml.default_flow_style = 100_000, None
    widths = chance.choice([(2, 2, 0), (4, 4, 2), (4, 6, 4), (2, 5, 1), (3, 3, 0), (8, 8, 6)])
    yaml.map_indent, yaml.sequence_indent, yaml.sequence_dash_offset = widths
    root = yaml.compose(text)
    waiting: list[Any] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, MappingNode):
            chance.shuffle(node.value)
            waiting += [value for _, value in node.value]
        elif isinstance(node, SequenceNode):
            waiting += node.value
    out = io.StringIO()
    yaml.serialize(root, out)
    return out.getvalue()


def annotated(text: str, chance: Random) -> str:
    """Put numbered comments above and beside lines, and spaces at their ends."""
    lines: list[str] = []
    for number, line in enumerate(text.split("\n")[:-1]):
        indent = len(line) - len(line.lstrip())
        if lines and chance.random() < 0.1:
            lines.append(" " * indent + f"#({number}) a: b -   c")
        beside = f"  #({number}) beside" if chance.random() < 0.1 else ""
        lines.append(line + (beside or " " * chance.choice((0, 0, 0, 2))))
    return "\n".join(lines) + "\n"


def without_comments(text: str) -> str:
    return re.sub(r"  #\(\d+\) beside$", "", re.sub(r"^ *#\(\d+\) a.*\n", "", text, flags=re.M), flags=re.M)


def test_shuffled_and_indented_otherwise_a_file_comes_back() -> None:
    chance = Random(20210209)
    assert len(sample()) > 100
    for path, text, model in sample():
        before = written_anew(text, chance)
        before = before.replace("\n", "\r\n") if chance.random() < 0.2 else before
        assert formatted(before.encode(), path, model, modeline(path)).decode() == text, path


def test_with_comments_it_comes_back_between_them() -> None:
    chance = Random(20210209)
    compared = 0
    for path, text, model in sample():
        before = annotated(written_anew(text, chance), chance)
        assert faults_after(before, model) == [], path
        after = formatted(before.encode(), path, model)
        if not list(style(read(after, path), model)):  # else a comment behind a dash was in the way
            assert without_comments(after.decode()) == text.removeprefix(f"{modeline(path)}\n"), path
            compared += 1
    assert compared > 80


def test_every_file_that_git_would_have_changed_comes_back(tmp_path: Path) -> None:
    """On Windows, git may write all files with line ends of that system."""
    texts = {path.relative_to(TINY).as_posix(): path.read_bytes() for path in TINY.rglob("*.yaml")}
    windows = {path: text.replace(b"\n", b"\r\n") for path, text in texts.items()}
    assert format_files(Folder(tmp_path, windows), windows).texts == texts


# What is long


def test_long_file_is_formatted() -> None:
    items = "".join(f"-   at: {number}\n    source: no\n    # {number}\n" for number in range(2_000))
    after = "".join(f'  - source: "no"\n    at: "{number}"\n' for number in range(2_000))
    text = formatted(f"sources:\n{items}".encode(), "a.yaml", Agreement).decode()
    assert re.sub("    # .*\n", "", text) == f"sources:\n{after}"


def test_map_with_very_many_keys_is_formatted() -> None:
    others = "".join(f"avain{number}: x\n" for number in range(3_000))
    text = formatted(f"round: a\n{others}title: {{fi: b}}\n".encode(), "a.yaml", Agreement).decode()
    assert text == f"title: {{fi: b}}\nround: a\n{others}"
