"""Building an index in a database, or bringing it up to date: only what has changed is looked at closely.

SQLite's full-text search keeps the words and weighs the records (BM25). It is given each word with its base
form, so it needs to know nothing of languages. It does not keep the texts; to take a record out, it is
given them once more, so they are kept beside it.
"""

import marshal
import sqlite3
import zlib
from collections import Counter
from collections.abc import Mapping
from itertools import count

from kumppanuus.dataset import Dataset, Key
from kumppanuus.errors import NoFullTextError
from kumppanuus.uncollected import nothing_collected

from .forms import WordForms
from .passages import Weight, passages, searched
from .spelling import hyphenated, words_of

COLUMNS = ", ".join(weight.name for weight in Weight)
_TABLES = (
    f"CREATE VIRTUAL TABLE records USING fts5({COLUMNS}, content = '')",
    "CREATE TABLE record (number INTEGER PRIMARY KEY, kind TEXT, id TEXT, stamp BLOB, texts BLOB)",
    "CREATE TABLE word (text TEXT, language TEXT, own TEXT, base TEXT, ends TEXT, uses INTEGER, "
    "PRIMARY KEY (text, language)) WITHOUT ROWID",
    "CREATE INDEX word_own ON word (own)",
)
_GAPS = ", ".join("?" for _ in Weight)
_ADD = f"INSERT INTO records (rowid, {COLUMNS}) VALUES (?, {_GAPS})"
_TAKE_OUT = f"INSERT INTO records (records, rowid, {COLUMNS}) VALUES ('delete', ?, {_GAPS})"

Texts = list[tuple[int, str, str]]
"""The texts of a record, each with its weight and its language."""


def bring_up_to_date(
    connection: sqlite3.Connection, dataset: Dataset, stamps: Mapping[Key, bytes] | None = None
) -> None:
    """Let an index have what the records of a dataset say.

    ``stamps`` tell for each record what its texts depend on; where there are none, all are looked at.
    Raises NoFullTextError.
    """
    if not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
        _make(connection)
    connection.execute("BEGIN")
    with nothing_collected():
        _Update(connection, dataset, stamps or {}).run()
    connection.execute("COMMIT")


def _make(connection: sqlite3.Connection) -> None:
    try:
        for create in _TABLES:
            connection.execute(create)
    except sqlite3.OperationalError as error:
        if "no such module" not in str(error):
            raise
        raise NoFullTextError(
            "the SQLite of this Python has no full-text search (FTS5)",
            "use a Python whose SQLite was built with it, as nearly all are",
        ) from None


class _Update:
    def __init__(self, connection: sqlite3.Connection, dataset: Dataset, stamps: Mapping[Key, bytes]) -> None:
        self._connection = connection
        self._dataset = dataset
        self._stamps = stamps
        self._forms = WordForms(connection)
        self._uses: Counter[tuple[str, str]] = Counter()

    def run(self) -> None:
        """Compare each record with what there is of it."""
        rows = self._connection.execute("SELECT kind, id, number, stamp FROM record")
        before = {(kind, name): (number, stamp) for kind, name, number, stamp in rows}
        numbers = count(max((number for number, _ in before.values()), default=0) + 1)
        for key in dict.fromkeys(searched(self._dataset)):
            number, stamp = before.pop(key, (None, None))
            now = self._stamps.get(key, b"")
            if number is None:
                self._add(next(numbers), key, now, _texts(self._dataset, key))
            elif stamp != now:
                self._compare(number, key, now)
        for number, _ in before.values():
            self._take_out(number)
        self._write_words()

    def _compare(self, number: int, key: Key, stamp: bytes) -> None:
        texts = _texts(self._dataset, key)
        if texts == self._kept_texts(number):
            self._connection.execute("UPDATE record SET stamp = ? WHERE number = ?", (stamp, number))
        else:
            self._take_out(number)
            self._add(number, key, stamp, texts)

    def _add(self, number: int, key: Key, stamp: bytes, texts: Texts) -> None:
        packed = zlib.compress(marshal.dumps(texts), 1)
        self._connection.execute("INSERT INTO record VALUES (?, ?, ?, ?, ?)", (number, *key, stamp, packed))
        self._connection.execute(_ADD, (number, *self._columns(texts)))
        self._uses.update(_words(texts))

    def _take_out(self, number: int) -> None:
        texts = self._kept_texts(number)
        self._connection.execute(_TAKE_OUT, (number, *self._columns(texts)))
        self._connection.execute("DELETE FROM record WHERE number = ?", (number,))
        self._uses.subtract(_words(texts))

    def _kept_texts(self, number: int) -> Texts:
        select = "SELECT texts FROM record WHERE number = ?"
        texts: Texts = marshal.loads(
            zlib.decompress(self._connection.execute(select, (number,)).fetchone()[0])
        )
        return texts

    def _columns(self, texts: Texts) -> tuple[str, ...]:
        columns: dict[int, list[str]] = {weight: [] for weight in Weight}
        for weight, language, text in texts:
            columns[weight] += (
                form
                for written in hyphenated(text)
                for forms in self._forms.of(written, language)
                for form in sorted(forms)
            )
        return tuple(" ".join(columns[weight]) for weight in Weight)

    def _write_words(self) -> None:
        """Write down the new words, and how many records have each word now."""
        new = ((*word, *told) for word, told in self._forms.new.items())
        self._connection.executemany("INSERT INTO word VALUES (?, ?, ?, ?, ?, 0)", new)
        uses = ((number, *word) for word, number in self._uses.items() if number)
        self._connection.executemany("UPDATE word SET uses = uses + ? WHERE text = ? AND language = ?", uses)


def _texts(dataset: Dataset, key: Key) -> Texts:
    return [
        (int(passage.weight), str(language), str(text))
        for passage in passages(dataset, key)
        for language, text in passage.texts.items()
    ]


def _words(texts: Texts) -> set[tuple[str, str]]:
    return {(word.text, language) for _, language, text in texts for word in words_of(text)}
