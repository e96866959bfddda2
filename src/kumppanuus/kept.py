"""What is kept of a dataset beside it, for calls that are to be answered at once."""

TYPE_CHECKING = False  # importing it from typing would take longer than the answer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def names_in(data: str | None) -> "Mapping[str, Sequence[str]] | None":
    """Return the ids of each kind, sorted; None where what is kept is not of the dataset as it is now.

    Beside the kinds stand ``record``, the ids of all, and ``place-names``, what places are called.
    ``data`` is the folder of the dataset, by default the one that commands find without ``--data``.
    """
    return None
