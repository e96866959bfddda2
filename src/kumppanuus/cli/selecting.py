"""Which checks are asked: ``--select`` and ``--ignore``."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from kumppanuus.errors import NothingFoundError, UsageError
from kumppanuus.nearest import did_you_mean

if TYPE_CHECKING:
    from kumppanuus.checks.finding import Check


def checks_asked(select: Iterable[str] | None, ignore: Iterable[str] | None) -> dict[str, "Check"]:
    """Return the checks that are selected, or all, without those to ignore. Raises UsageError for none."""
    from kumppanuus.checks import BY_NAME

    selected = _named(select or (), BY_NAME) or set(BY_NAME)
    asked = selected - _named(ignore or (), BY_NAME)
    if not asked:
        raise UsageError("every check that is selected is to be ignored", "leave one out of --ignore")
    return {name: check for name, check in BY_NAME.items() if name in asked}


def _named(given: Iterable[str], names: Iterable[str]) -> set[str]:
    """Return the names, several of which can stand in one word, with commas between them."""
    choices = tuple(names)
    return {check_named(name.strip(), choices) for word in given for name in word.split(",")}


def check_named(name: str, names: Collection[str]) -> str:
    """Return the name of a check as it is spelt. Raises NothingFoundError with a suggestion."""
    spelt = _spelt(name)
    if spelt not in names:
        remedy = did_you_mean(spelt, names) or "see them all with 'kumppanuus explain'"
        raise NothingFoundError(f"there is no check '{name}'", remedy)
    return spelt


def _spelt(name: str) -> str:
    """Return a name as checks are spelt: in small letters, with hyphens."""
    return name.lower().replace("_", "-")


def complete_check(incomplete: str) -> list[str]:
    """Return the checks that begin so, for the shell."""
    from kumppanuus.checks import BY_NAME

    done, comma, begun = incomplete.rpartition(",")
    return [done + comma + name for name in BY_NAME if name.startswith(_spelt(begun))]
