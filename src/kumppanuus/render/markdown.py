"""Text in Markdown."""

import re

_SIGNS = re.compile(r"([\\`*_\[\]<>|#~])")


def escaped(text: object) -> str:
    """Escape what Markdown would take for its own."""
    return _SIGNS.sub(r"\\\1", str(text).replace("\n", " ").replace("&", "&amp;"))
