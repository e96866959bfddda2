"""A dataset with every file sound and the whole absurd: references and dates that lead anywhere.

What damages a file seldom leaves a record whole; this does, so that loops and days beyond all
others reach the checks, the views and the pages.
"""

import re
from collections import defaultdict
from random import Random

from kumppanuus.model.identity import Misplaced, identify

from .memory import Contents

_ID = re.compile(rb"(?<=[ \[])[a-z0-9]+(?:[-/][a-z0-9]+)*(?=[,\]}\n])")
_DATE = re.compile(rb"(?<= )(?:19|20)\d\d(?:-\d\d){0,2}(?=[,}\n])")
_DATES = (
    *(b"1900", b"2099-24", b"2099-12-31", b"2021-02", b"2013~", b"2030-01-01", b"2021-02-09T23:59"),
    *(b"1900/2099", b"2013/..", b"../2013", b"2013-21/2014-23"),
)


def rewired(contents: Contents, share: float, chance: Random) -> dict[str, bytes]:
    """Return a dataset in which a share of the ids are others of their kind, and of the dates any others."""
    ids: dict[str, list[bytes]] = defaultdict(list)
    for path in contents:
        identity = identify(path)
        assert not isinstance(identity, Misplaced)
        ids[identity.kind].append(identity.id.encode())
    alike = {name: names for names in ids.values() for name in names}

    def other_id(match: re.Match[bytes]) -> bytes:
        return chance.choice(alike.get(match[0], [match[0]])) if chance.random() < share else match[0]

    def other_date(match: re.Match[bytes]) -> bytes:
        return chance.choice(_DATES) if chance.random() < share else match[0]

    return {path: _DATE.sub(other_date, _ID.sub(other_id, data)) for path, data in contents.items()}
