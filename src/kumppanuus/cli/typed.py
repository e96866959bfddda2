"""What has been typed so far: of which command, and which of its options and arguments have a value.

The words are read as Typer's parser reads them. Where that finds a fault, it stops, and so does this.
"""

from .grammar import COMMANDS

TYPE_CHECKING = False

if TYPE_CHECKING:
    from .grammar import Argument, Option


class Typed:
    """A command, or none yet, with what has been given to it."""

    def __init__(self, words: list[str]) -> None:
        self.command = ""
        self.given, rest = _read("", words)
        if rest and rest[0] in COMMANDS:
            self.command = rest[0]
            self.given, _ = _read(self.command, rest[1:])

    @property
    def options(self) -> "tuple[Option, ...]":
        """The options of the command."""
        return COMMANDS[self.command][0]

    @property
    def arguments(self) -> "tuple[Argument, ...]":
        """The arguments of the command."""
        return COMMANDS[self.command][1]


def _read(command: str, words: list[str]) -> tuple[set[str], list[str]]:
    """Return what has a value, and the words that are left where no command is named yet."""
    options, arguments = COMMANDS[command]
    by_spelling = {spelling: option for option in options for spelling in option[1]}
    given: set[str] = set()
    values: list[str] = []
    rest = list(words)
    while rest:
        word = rest.pop(0)
        if word == "--":
            break
        if len(word) > 1 and word[0] == "-":
            if not _read_option(word, rest, by_spelling, given):
                return given, []
        elif command:
            values.append(word)
        else:
            rest.insert(0, word)
            break
    values += rest
    if command:
        given.update(_filled(arguments, len(values)))
    return given, values


def _filled(arguments: "tuple[Argument, ...]", count: int) -> list[str]:
    """Return the names of the arguments that so many values fill."""
    return [name for name, _, _ in arguments[:count]]


def _read_option(word: str, rest: list[str], by_spelling: "dict[str, Option]", given: set[str]) -> bool:
    """Read an option and take its value from the rest. Return whether the parser can go on."""
    spelling, equals, value = word.partition("=")
    if len(spelling) > 2 and spelling in by_spelling:
        option = by_spelling[spelling]
        if equals:
            rest.insert(0, value)
        return not (equals and not option[2]) and _take(option, rest, given)
    return word[1] != "-" and _read_short_options(word, rest, by_spelling, given)


def _read_short_options(
    word: str, rest: list[str], by_spelling: "dict[str, Option]", given: set[str]
) -> bool:
    """Read short options that stand together, the last perhaps with its value: ``-qr``, ``-rPori``."""
    for position, letter in enumerate(word[1:], start=2):
        option = by_spelling.get(f"-{letter}")
        if option is None:
            return False
        if option[2] and word[position:]:
            rest.insert(0, word[position:])
            return _take(option, rest, given)
        if not _take(option, rest, given):
            return False
    return True


def _take(option: "Option", rest: list[str], given: set[str]) -> bool:
    name, _, takes_value, _, _, _ = option
    if takes_value:
        if not rest:
            return False
        rest.pop(0)
    given.add(name)
    return True
