"""How one record looks."""

from kumppanuus.render.look import Look
from kumppanuus.views.record import RecordView

from .text import record_text

LOOK = Look[RecordView](text=record_text)
