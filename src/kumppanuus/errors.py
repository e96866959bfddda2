"""What stops a command: a world that is not as it must be.

Broken *data* is never an exception; it is a value (:mod:`kumppanuus.diagnostics`).
"""


class KumppanuusError(Exception):
    """A fault outside the data, told as what is wrong and what to do about it."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


class NoDatasetError(KumppanuusError):
    """There is no dataset where one was looked for."""


class NothingFoundError(KumppanuusError):
    """A name, an id or a path that the user gave leads to nothing, or to several things."""


class UsageError(KumppanuusError):
    """Options that do not fit together, or a value that an option cannot take."""


class NoFullTextError(KumppanuusError):
    """The SQLite of this Python cannot search in texts."""


class UnwritableOutputError(KumppanuusError):
    """The output cannot be written where it was asked for."""


class TemplateError(KumppanuusError):
    """A template is missing or cannot be rendered."""


class QueryError(KumppanuusError):
    """A statement in SQL that cannot be answered."""
