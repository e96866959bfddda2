"""Manual pages as Markdown: one, or all of them in one document with a table at its top."""

import re
from collections.abc import Collection, Iterator, Sequence

from kumppanuus.manual import Page, Paragraph
from kumppanuus.render.markdown import escaped

from .weight import weight

_INTRODUCTION = """\
# The checks

What `kumppanuus validate` looks for, why it matters, and what to do about it. `kumppanuus explain` shows \
these pages in a terminal, as in `kumppanuus explain ends-before-start`.

A check complains only of what is stated, or of a gap in a list that is stated complete. What is absent is \
not known, and no fault.

An *error* is what cannot be right, and a run that finds one fails. A *warning* is what is probably wrong, \
or depends on the day. A *safe* fix does not change what the data says; an *unsafe* one is to be looked at \
before it is kept."""
_END = "This page is made from the docstrings of the checks. `make checks` writes it anew."


def page_markdown(page: Page) -> str:
    """Return one page."""
    return "\n\n".join(_page(page, "#", ())) + "\n"


def pages_markdown(pages: Sequence[Page]) -> str:
    """Return all pages, with a table that leads to them."""
    names = {page.name for page in pages}
    blocks = [block for page in pages for block in _page(page, "##", names)]
    return "\n\n".join([_INTRODUCTION, _table(pages), *blocks, "---", _END]) + "\n"


def _table(pages: Sequence[Page]) -> str:
    return "\n".join(["| check | severity | fix | the fault |", "|---|---|---|---|", *map(_row, pages)])


def _row(page: Page) -> str:
    return f"| [{page.name}](#{page.name}) | {page.severity} | {page.fixes} | {_prose(page.title)} |"


def _page(page: Page, sign: str, names: Collection[str]) -> Iterator[str]:
    """Give the blocks of a page. The names of checks that stand in the same document are links."""
    yield f"{sign} {page.name}"
    yield f"**{_prose(page.title)}**"
    for paragraph in page.paragraphs:
        yield _paragraph(paragraph, names)
    yield f"Bad:\n\n{_example(page.bad)}"
    yield f"Good:\n\n{_example(page.good)}"
    yield f"*{escaped(weight(page))}*"


def _paragraph(paragraph: Paragraph, names: Collection[str]) -> str:
    if isinstance(paragraph, str):
        return _prose(paragraph, names)
    return "\n".join(f"- {_prose(item, names)}" for item in paragraph)


def _prose(text: str, names: Collection[str] = ()) -> str:
    """Return a text with its code as it is, and all else escaped."""
    parts = re.split(r"`([^`]*)`", text)
    for number, part in enumerate(parts):
        if number % 2 == 0:
            parts[number] = escaped(part)
        else:
            parts[number] = f"[`{part}`](#{part})" if part in names else f"`{part}`"
    return "".join(parts)


def _example(text: str) -> str:
    return f"```yaml\n{text}\n```"
