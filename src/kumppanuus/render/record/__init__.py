"""How one record looks."""

from dataclasses import replace
from functools import partial

from kumppanuus.render.look import Look
from kumppanuus.views.record import RecordView

from .sheet import record_sheet
from .text import record_text

LOOK = Look[RecordView](text=record_text, sheet=record_sheet, page="record")
WHOLE = replace(LOOK, text=partial(record_text, whole=True))
"""With all that points to it in a terminal too; the other formats always have it."""
