"""One record as many hands would write it: in any order, indented anyhow, with comments and blank lines.

What YAML leaves open is chosen by chance, from a seed, so that a failure can be made again.
"""

import re
from random import Random
from typing import Any

from kumppanuus.model.base import Model
from kumppanuus.model.keys import forms_of, inside, is_model

TEXTS = (
    *("Pori", "city/pori", "Kiertotalous ja ”vihreä siirtymä” 2021–2027", "ä 😀", "yksi kaksi kolme neljä"),
    *("no", "12:30", "609", "1.50", "true", "2021-02-09", "~", "null", "", "=", "on", "0x1F", "1e3", ".5"),
    *("a: b", "- a", "-  a", "# a", "a #b", "a#b", "a:b", "'a'", '"a"', "it's", "a\\", "\\ a", "? a", "|"),
    *(
        "{a}",
        "[a",
        "a]",
        "a, b",
        "&a",
        "*a",
        "!a",
        "%a",
        "@a",
        "`a`",
        "--- a",
        "x -   y",
        "http://a.fi/?b=c#d",
    ),
    *("yksi\nkaksi\n", "yksi\n\nkaksi", "yksi\n  kaksi\n", "yksi\n# kaksi\n\n\n", "- yksi\n-   kaksi"),
)
OTHER_KEYS = ("huomautus", "x y", "no", "12", "a:b", "soruce", "tiitle")
COMMENTS = ("", " sana", " a: b", " -   c", " 'x", " {y", "#", " x  y \\", " |", ": x")

_LETTERS = "abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/–”"
_PLAIN = re.compile(f"[{_LETTERS}]([{_LETTERS} .:#'\"😀=~,-]*[{_LETTERS}])?")
_DEEPEST = 5


def record(model: type[Model], chance: Random, depth: int = 0) -> dict[str, Any]:
    """Make up a map of a model, with some of its keys, and now and then a misspelt or an unknown one."""
    forms = forms_of(model)
    keys = chance.sample(sorted(forms), k=chance.randint(1, min(len(forms), 6)))
    found = {key: _value(forms[key], chance, depth + 1) for key in keys}
    if chance.random() < 0.15:
        found[chance.choice(OTHER_KEYS)] = "x"
    return found


def _value(forms: tuple[Any, ...], chance: Random, depth: int) -> Any:
    form = chance.choice(forms)
    if form is type(None) or chance.random() < 0.05:
        return None
    if is_model(form):
        return record(form, chance, depth) if depth < _DEEPEST else {}
    within = inside(form)
    if not within or depth >= _DEEPEST:
        return chance.choice(TEXTS)
    several = [_value(within, chance, depth + 1) for _ in range(chance.randint(0, 3))]
    if str(form).startswith("tuple"):
        return several
    return {chance.choice(("no", "yksi", "y", "a b", "2021")): one for one in several}


class Hand:
    """Writes records as YAML. Each comment has a number, so that it can be found again: ``#(17) sana``."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.often_comments = chance.choice((0.0, 0.1, 0.2))
        self.often_braces = chance.choice((0.05, 0.3))
        self.often_question_marks = chance.choice((0.0, 0.0, 0.0, 0.05))
        self.step = chance.choice((1, 2, 2, 3, 4, 4, 8))
        self.comments = 0

    def write(self, value: dict[str, Any]) -> str:
        """Return the text of a file that holds a map."""
        chance = self.chance
        lines = [*self._above(0), *self._map(value, chance.choice((0, 0, 0, 2))), *self._above(0)]
        if self._now_and_then(0.1):
            lines = ["---", *lines, *chance.choice(([], ["..."]))]
        text = "\n".join(lines) + "\n"
        if self._now_and_then(0.2) and not re.search("[|>]", text):
            text = text.rstrip("\n")
        return text.replace("\n", "\r\n") if self._now_and_then(0.2) else text

    def _now_and_then(self, often: float) -> bool:
        return self.chance.random() < often

    # Between the lines

    def _comment(self) -> str:
        if not self._now_and_then(self.often_comments):
            return ""
        self.comments += 1
        return f"#({self.comments}){self.chance.choice(COMMENTS)}"

    def _beside(self) -> str:
        comment = self._comment()
        return " " * self.chance.randint(1, 3) + comment if comment else self._spaces()

    def _spaces(self) -> str:
        return " " * self.chance.choice((1, 3)) if self._now_and_then(0.04) else ""

    def _above(self, column: int) -> list[str]:
        """Return blank lines and comments, mostly in a column."""
        lines = []
        while self._now_and_then(0.08):
            lines.append(self._spaces())
        if comment := self._comment():
            at = column if self._now_and_then(0.7) else self.chance.randint(0, column + 3)
            lines += [" " * at + comment + self._spaces(), *self._above(column)]
        return lines

    # Lists and maps on lines of their own

    def _map(self, value: dict[str, Any], column: int) -> list[str]:
        lines: list[str] = []
        for key in self.chance.sample(list(value), k=len(value)):
            lines += self._above(column) if lines else []
            written, indent = self._key(key), " " * column
            if self._now_and_then(self.often_question_marks):
                lines.append(f"{indent}? {written}{self._beside()}")
                head = f"{indent}:"
            else:
                head = f"{indent}{written}{self.chance.choice(('', '', '', ' '))}:"
            lines += self._under(head, value[key], column, behind_dash=False)
        return lines

    def _list(self, value: list[Any], column: int) -> list[str]:
        lines: list[str] = []
        for item in value:
            lines += self._above(column) if lines else []
            lines += self._under(" " * column + "-", item, column, behind_dash=True)
        return lines

    def _under(self, head: str, value: Any, column: int, *, behind_dash: bool) -> list[str]:
        """Write what stands behind a colon or a dash, or below it."""
        if not isinstance(value, dict | list) or not value or self._now_and_then(self.often_braces):
            return self._on_line(head, value, column)
        if behind_dash and self._now_and_then(0.8):
            begin = len(head) + self.chance.choice((1, 1, 1, 2, 3))
            first, *others = self._block(value, begin)
            return [head + first[len(head) :], *others]
        inner = column + (self.step if self._now_and_then(0.9) else self.chance.randint(1, 5))
        if isinstance(value, list) and not behind_dash and self._now_and_then(0.3):
            inner = column
        return [head + self._beside(), *self._above(inner), *self._block(value, inner)]

    def _block(self, value: dict[str, Any] | list[Any], column: int) -> list[str]:
        return self._map(value, column) if isinstance(value, dict) else self._list(value, column)

    # Texts, braces and brackets

    def _on_line(self, head: str, value: Any, column: int) -> list[str]:
        """Write what begins behind a colon or a dash; its further lines stand deeper."""
        gap = " " * self.chance.choice((1, 1, 1, 1, 2, 4))
        if isinstance(value, str) and self._now_and_then(0.5 if "\n" in value else 0.1):
            block = self._block_of_text(value, column)
            if block:
                return [head + gap + block[0], *block[1:]]
        first, *others = self._flow(value, may_break=True).split("\n")
        inner = column + self.chance.randint(1, 6)
        others = [" " * (inner + self.chance.randint(0, 2)) + piece for piece in others]
        if first and self._now_and_then(0.05):
            return [head + self._beside(), " " * inner + first, *others]
        lines = [head + gap + first if first else head, *others]
        return [*lines[:-1], lines[-1] + self._beside()]

    def _block_of_text(self, value: str, column: int) -> list[str]:
        """Write a text below ``|``, or nothing where it begins with white space."""
        if not value.strip() or value[0].isspace():
            return []
        step = self.chance.randint(1, 5)
        words = value.rstrip("\n")
        line_ends = len(value) - len(words)
        sign = f"|{step if self._now_and_then(0.2) else ''}{('-', '', '+')[min(line_ends, 2)]}"
        lines = [" " * (column + step) + line if line else "" for line in words.split("\n")]
        return [sign + self._beside(), *lines, *[""] * (line_ends - 1)]

    def _key(self, key: str) -> str:
        is_plain = _PLAIN.fullmatch(key) and key != "null"
        return key if is_plain and self._now_and_then(0.95) else self._quoted(key, may_break=False)

    def _flow(self, value: Any, *, may_break: bool) -> str:
        """Write a value in braces, in brackets, or as a text, perhaps over several lines."""
        if value is None:
            return self.chance.choice(("", "null", "~")) if may_break else "null"
        if isinstance(value, str):
            return self._text(value, may_break=may_break)
        if isinstance(value, dict):
            keys = self.chance.sample(list(value), k=len(value))
            parts = [f"{self._key(key)}: {self._flow(value[key], may_break=False)}" for key in keys]
        else:
            parts = [self._flow(item, may_break=False) for item in value]
        opening, closing = "{}" if isinstance(value, dict) else "[]"
        if not (may_break and parts and self._now_and_then(0.3)):
            return opening + ", ".join(parts) + closing
        begin, end = self.chance.choice(("", self._break())), self.chance.choice(("", self._break()))
        return (
            opening
            + begin
            + "".join(f"{part},{self._break()}" for part in parts[:-1])
            + parts[-1]
            + end
            + closing
        )

    def _break(self) -> str:
        return self._beside() + "\n" if self._now_and_then(0.7) else " "

    def _text(self, value: str, *, may_break: bool) -> str:
        is_plain = _PLAIN.fullmatch(value) and value != "null" and not re.search(": | #", value)
        if is_plain and (may_break or "," not in value) and self._now_and_then(0.85):
            return self._broken(value) if may_break else value
        return self._quoted(value, may_break=may_break)

    def _quoted(self, value: str, *, may_break: bool) -> str:
        if "\n" not in value and self._now_and_then(0.5):
            text = "'" + value.replace("'", "''") + "'"
        else:
            text = '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
        return self._broken(text) if may_break else text

    def _broken(self, text: str) -> str:
        """Break a text between two words, as an editor does that wraps lines."""
        words = text.split(" ")
        if (
            len(words) < 3
            or not all(word.strip("'\"").isalpha() for word in words)
            or self._now_and_then(0.6)
        ):
            return text
        line_ends = ["\n", " \n"] + ([" \\\n", "\\ \\\n"] if text[0] == '"' else [])
        return " ".join(words[:2]) + self.chance.choice(line_ends) + " ".join(words[2:])
