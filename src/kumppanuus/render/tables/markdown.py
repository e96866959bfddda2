"""The tables as Markdown: one document with all of them, or one alone."""

from collections.abc import Iterator

from kumppanuus.labels import Words
from kumppanuus.render.markdown import escaped
from kumppanuus.tables.described import TableSchema
from kumppanuus.tables.table import FLAG, Column

_INTRODUCTION = """\
# The tables

What `kumppanuus query` asks: the dataset as relational tables in SQLite. `kumppanuus query --tables` lists \
them, and `kumppanuus query --schema agreement` shows one of these pages in a terminal.

- NULL means that nothing is stated, and never that there is nothing.
- A text stands in three columns, as `title_fi`, `title_sv` and `title_en`. The Finnish one is always there.
- A date stands in three columns: as its source gives it (`2013-02`), and the first and the last day that it \
can mean, so that dates can be compared (`date_first`, `date_last`). The open end of a range is NULL.
- Sums are in euros. A whole number is an INTEGER, so that sums of them are exact.
- Where sources contradict each other, the column has what this dataset follows, and the table `claim` has \
what each of them says. Where no source tells what a reader expects, `not_known` has the reason.
- Numbers in lists count from 1. A `location` counts from 0, as in `events.0.date`, and leads to the table \
`citation`.
- What depends on a day follows `--as-of`: `status`, `status_possible` and `ends` in `agreement`, and the \
table `place_within`. All else is what the dataset says today, of any time.
- A value that `--set` gives is a text. A number is given as `--set share:=0.5`, or made of it with \
`CAST(:share AS REAL)`.
- `in_language(title_fi, title_sv, title_en)` is the text in the language of the answer (`--lang`), or else \
in Finnish; `own_translation` says which texts are this dataset's own translations."""
_END = "This page is made from the models and the tables. `make tables` writes it anew."


def schema_markdown(tables: tuple[TableSchema, ...], words: Words) -> str:
    """Return the columns of tables."""
    if len(tables) == 1:
        return "\n\n".join(_page(tables[0], "#")) + "\n"
    blocks = [block for table in tables for block in _page(table, "##")]
    return "\n\n".join([_INTRODUCTION, _list(tables), *blocks, "---", _END]) + "\n"


def _list(tables: tuple[TableSchema, ...]) -> str:
    rows = (f"| [{one.table}](#{one.table}) | {escaped(one.row)} |" for one in tables)
    return "\n".join(["| table | a row |", "|---|---|", *rows])


def _page(table: TableSchema, sign: str) -> Iterator[str]:
    yield f"{sign} {table.table}"
    yield escaped(table.row)
    if table.key:
        yield f"Key: {', '.join(f'`{name}`' for name in table.key)}"
    rows = (f"| `{one.name}` | {one.type} | {_meaning(one)} |" for one in table.columns)
    yield "\n".join(["| column | type | meaning |", "|---|---|---|", *rows])


def _meaning(column: Column) -> str:
    said = [escaped(column.meaning)]
    if column.choices == FLAG:
        said.append("1 or 0.")
    elif column.choices:
        said.append(f"One of {', '.join(f'`{one}`' for one in column.choices)}.")
    if column.link:
        said.append(
            f"Names [{column.link.table}](#{column.link.table}) (`{'`, `'.join(column.link.others)}`)."
        )
    return " ".join(said)
