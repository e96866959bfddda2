"""What every record shares: it rests on sources."""

from pydantic import Field

from .base import Model
from .dates import PartialDate
from .evidence import Citation, Sourced
from .references import ThemeRef
from .statements import Stated
from .text import LocalText


class Record(Model):
    """What one file of the dataset says. Its id is the file's path, so no key repeats it."""

    sources: tuple[Citation, ...] = Field(
        default=(),
        description="What the record rests on; a single one is inherited by every statement in it.",
    )

    @property
    def only_source(self) -> Citation | None:
        """The source that statements inherit, where there is exactly one."""
        names = {citation.source for citation in self.sources}
        return self.sources[0] if len(names) == 1 else None


class Dated(Sourced):
    """A day or a period on which something holds, with its source."""

    date: Stated[PartialDate] = Field(description="When, as precisely as the source says.")


class Statement(Sourced):
    """Something that a source says, in this dataset's own words."""

    text: LocalText = Field(description="What is stated, in this dataset's own words.")


class Aim(Statement):
    """Something that is aimed at."""

    last_keys = ("themes",)

    themes: tuple[ThemeRef, ...] = Field(default=(), description="The themes that it is about.")
