"""Markdown and HTML pages through Jinja2 templates: ours, or one that a user brings."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2 import TemplateError as JinjaError
from jinja2.exceptions import TemplateNotFound, TemplateSyntaxError

from kumppanuus.errors import TemplateError
from kumppanuus.labels import Words

from .compiled import Compiled, Keeper
from .markdown import escaped
from .phrases import Phrases


def page(
    name: str,
    view: Any,
    words: Words,
    folder: Path,
    own: Path | None = None,
    tools: Mapping[str, Any] | None = None,
    keeper: Keeper | None = None,
) -> str:
    """Render ``view`` with the template ``name`` in ``folder``, or with the user's ``own`` one.

    A template gets ``view``, ``words``, ``say`` (phrases) and the ``tools`` of its view. The ``keeper``
    keeps it compiled. Raises TemplateError, with the line, for one that is missing or cannot be rendered.
    """
    folders = [own.parent, folder] if own else [folder]
    settings: dict[str, Any] = {
        "autoescape": ".html" in name,
        "undefined": StrictUndefined,
        "trim_blocks": True,
        "lstrip_blocks": True,
        "keep_trailing_newline": True,
    }
    environment = Environment(
        loader=ChoiceLoader([FileSystemLoader(one) for one in folders]),
        bytecode_cache=Compiled(keeper, settings) if keeper else None,
        **settings,
    )
    filters: dict[str, Callable[..., str]] = {
        "capital": words.capital,
        "date": words.date,
        "day": words.day,
        "md": escaped,
        "money": words.money,
        "text": words.text,
    }
    environment.filters.update((name, _at_last(filter_)) for name, filter_ in filters.items())
    environment.globals.update(
        words=words,
        say=Phrases(words),
        **(tools or {}),
    )
    used = own.name if own else name
    try:
        text = environment.get_template(used).render(view=view)
    except TemplateNotFound as error:
        raise TemplateError(f"there is no template {error.name}", f"put it into {folders[0]}") from None
    except TemplateSyntaxError as error:
        raise TemplateError(
            f"{error.filename or used}:{error.lineno}: {error.message}", "correct the template"
        ) from None
    except Exception as error:  # whatever a template of the user's does is no fault of ours
        if own is None and not isinstance(error, JinjaError):
            raise
        raise TemplateError(
            f"{used}{_line_of(error, used)}: {error}",
            "correct the template; the view's fields are in --format json",
        ) from None
    return re.sub(r"\n{3,}", "\n\n", text)


def _at_last(filter_: Callable[..., str]) -> Callable[..., str]:
    """Return a filter that is never run while a template is compiled, even on what always stays the same.

    So what is kept of the template holds no word of a language.
    """
    return pass_context(lambda context, *values: filter_(*values))


def _line_of(error: BaseException, name: str) -> str:
    """Return the template's line that failed, from the traceback that Jinja2 rewrites."""
    line, trace = None, error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename.endswith(name):
            line = trace.tb_lineno
        trace = trace.tb_next
    return f":{line}" if line else ""
