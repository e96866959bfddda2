"""How the tables that can be asked look: a list of them, and their columns. In English, like the help."""

from kumppanuus.render.look import Look
from kumppanuus.tables.described import TableLine, TableSchema

from .markdown import schema_markdown
from .text import list_text, schema_text

LIST_LOOK = Look[tuple[TableLine, ...]](text=list_text)
LOOK = Look[tuple[TableSchema, ...]](text=schema_text, others={"md": schema_markdown})
