"""Addresses of pages: what is wrong with one, and how it is written right."""

import re

from .base import invalid

_BEGINNING = re.compile(r"https?://", re.IGNORECASE)
_NEARLY = re.compile(r"h?t?tp(s?)[:;/]+|(?=www\.)", re.IGNORECASE)
_HOST = re.compile(r"[^/?#]*")
_HAS_A_DOT = re.compile(r"[^.]+(\.[^.]+)+")
_IMPOSSIBLE = re.compile(r"[^A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]")
_BRACKETS = (("(", ")"), ("[", "]"))


def read_address(text: str) -> str:
    """Return an address as it is. Raises a pydantic error, with a remedy, for what is none."""
    beginning = _BEGINNING.match(text)
    if re.search(r"\s", text):
        raise _malformed("a space stands in this address", "take it out, or write %20 for it")
    if not beginning:
        raise _malformed(f"'{text}' begins with neither https:// nor http://", _begin_right(text))
    if sign := _IMPOSSIBLE.search(text):
        encoded = "".join(f"%{byte:02X}" for byte in sign[0].encode())
        raise _malformed(
            f"'{sign[0]}' cannot stand in an address", f"copy it from a browser, which writes {encoded}"
        )
    host = _HOST.match(text, beginning.end())
    if not host or not _HAS_A_DOT.fullmatch(host[0]):
        raise _malformed(f"'{text}' names no site", "write the whole address: https://tem.fi/sopimukset")
    if text[-1] in ",;" or (text[-1] == "." and text[-2] != "."):
        raise _malformed(f"the address ends with '{text[-1]}'", "take it out: it belongs to the sentence")
    for opening, closing in _BRACKETS:
        if text.count(opening) != text.count(closing):
            raise _malformed(
                f"'{opening}' and '{closing}' do not match in this address", "copy the address as a whole"
            )
    return text


def _malformed(message: str, remedy: str) -> Exception:
    return invalid(message, remedy, check="malformed-address")


def _begin_right(text: str) -> str:
    """Say how an address begins: as this one, where it is plain what was meant."""
    nearly = _NEARLY.match(text)
    if nearly is None:
        return "write the whole address, with https:// before it"
    insecure = nearly[0] and not nearly[1]
    return f"write {'http' if insecure else 'https'}://{text[nearly.end() :]}"
