"""How much is tried: the same little whenever the tests run, and as much as fits with FUZZ_SECONDS."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

SECONDS = float(os.environ.get("FUZZ_SECONDS", "0"))
EXAMPLES = 100 + int(SECONDS * 4)
SEED = os.environ.get("FUZZ_SEED", "2021-02-09")


def rounds(few: int, share: float) -> Iterator[int]:
    """Count up to a few; or, with FUZZ_SECONDS, until a share of them has gone."""
    end = time.monotonic() + SECONDS * share
    number = 0
    while number < few or time.monotonic() < end:
        yield number
        number += 1


@contextmanager
def case(name: str, content: object = "") -> Iterator[str]:
    """Give the seed of a case; whatever goes wrong in it says how to do it again."""
    seed = f"{SEED} {name}"
    try:
        yield seed
    except Exception as error:
        error.add_note(f"do it again with FUZZ_SEED={SEED}: {name}\n{content!r:.2000}")
        raise
