"""Which checks are asked: ``--select`` and ``--ignore``."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kumppanuus.errors import UsageError
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
    return {_check_named(name.strip(), choices) for word in given for name in word.split(",")}


def _check_named(name: str, names: tuple[str, ...]) -> str:
    if name not in names:
        remedy = did_you_mean(name, names) or "'kumppanuus explain' lists the checks"
        raise UsageError(f"the check '{name}' is unknown", remedy)
    return name


def complete_check(incomplete: str) -> list[str]:
    """Return the checks that begin so, for the shell."""
    from kumppanuus.checks import BY_NAME

    done, comma, begun = incomplete.rpartition(",")
    return [done + comma + name for name in BY_NAME if name.startswith(begun)]
