"""The tables of a dataset in a file beside what else is kept of it, made once, as each is read.

While the dataset is unchanged, a statement whose tables are there is answered without the models. A file
that is of another content, damaged, or of another day is made anew with what of it can be used; where none
can be written, a question is answered from memory.
"""

import contextlib
import marshal
import os
import sqlite3
from collections.abc import Callable, Collection

from kumppanuus.database_file import DatabaseFile
from kumppanuus.kept import path_for

from .database import InMemory, Tables, all_tables, empty

TYPE_CHECKING = False

if TYPE_CHECKING:
    import datetime as dt

    from kumppanuus.dataset import Dataset

SHARED = "schema"
"""The part of the file that every statement reads."""

Load = Callable[[], "tuple[Dataset, bytes]"]
"""Opens the dataset, and tells its content from any other."""


class KeptDatabase:
    """The tables of the dataset in a folder, whose content is known before it is opened, if it is."""

    def __init__(self, root: str, content: bytes, load: Load) -> None:
        self._path = path_for(os.path.realpath(root), "sqlite")
        self._load = load
        self._file = DatabaseFile.open(self._path, content) if self._path else None

    @property
    def tables(self) -> Tables:
        """The tables that there are, as the file tells of them."""
        told = self._file.get("tables") if self._file else None
        return all_tables() if told is None else Tables(*marshal.loads(told))

    def open(self) -> sqlite3.Connection:
        """Return a connection to the file, or else to an empty database."""
        if self._file and self._file.get("tables") and self._file.holds(SHARED):
            with contextlib.suppress(sqlite3.Error):
                connection = self._file.connect()
                if connection:
                    return connection
        self._file = None
        return empty()

    def filled(
        self, connection: sqlite3.Connection, names: Collection[str], day: "dt.date"
    ) -> sqlite3.Connection:
        """Return a connection to a file that has all rows of some tables, as of a day."""
        if not names or (self._file and _has_all(self._file, names, day)):
            return connection
        from .writing_database import write

        dataset, content = self._load()
        if self._path:
            with contextlib.suppress(OSError, sqlite3.Error):
                write(self._path, content, dataset, names, day)
                self._file = DatabaseFile.open(self._path, content)
                made = self._file.connect() if self._file and _has_all(self._file, names, day) else None
                if made:
                    return made
        memory = InMemory(dataset)
        return memory.filled(memory.open(), names, day)


def _has_all(file: DatabaseFile, names: Collection[str], day: "dt.date") -> bool:
    """Whether some tables are there whole, as of a day."""
    days = days_of(file)
    return all(days.get(name) in ("", day.isoformat()) and file.holds(name) for name in names)


def days_of(file: DatabaseFile) -> dict[str, str]:
    """Return the tables that are filled, with the day that their rows are of; none where any day will do."""
    told = file.get("days")
    days: dict[str, str] = {} if told is None else marshal.loads(told)
    return days
