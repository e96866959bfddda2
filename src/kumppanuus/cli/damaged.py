"""Saying on standard error which records of the dataset could not be read as a whole."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .options import Settings

_SHOWN = 5


def tell_of_damaged(damaged: Sequence[str], chosen: "Settings") -> None:
    """Name the records, if there are any, since an answer may lack what they say."""
    if not damaged:
        return
    names = ", ".join(damaged[:_SHOWN]) + (", …" if len(damaged) > _SHOWN else "")
    print(f"kumppanuus: {chosen.words.fill('damaged', names=names)}", file=sys.stderr)
    if chosen.at is None:
        print(f"  {chosen.words['see-validate']}", file=sys.stderr)
