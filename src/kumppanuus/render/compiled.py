"""Compiled templates that are kept between runs: to compile one takes longer than to fill it."""

import sys
from hashlib import sha256
from typing import Protocol

import jinja2
from jinja2.bccache import Bucket, BytecodeCache


class Keeper(Protocol):
    """Where things are kept between runs. Whatever is wrong with one, it is as if it had not been kept."""

    def get(self, name: str) -> bytes | None:
        """Return what was kept under a name, or None."""

    def put(self, name: str, piece: bytes) -> None:
        """Keep something under a name, or let it go."""


class Compiled(BytecodeCache):
    """Templates as Jinja2 compiled them; it looks itself whether their text is still the same."""

    def __init__(self, keeper: Keeper, settings: object) -> None:
        """Take what keeps them, and all that the code depends on besides the template's text."""
        self._keeper = keeper
        self._by = (settings, getattr(jinja2, "__version__", ""), sys.implementation.cache_tag)

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return the name under which a template is kept."""
        return sha256(repr((name, filename, self._by)).encode(errors="surrogateescape")).hexdigest()[:32]

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fetch a compiled template, if it is there."""
        if piece := self._keeper.get(bucket.key):
            bucket.bytecode_from_string(piece)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template."""
        self._keeper.put(bucket.key, bucket.bytecode_to_string())
