"""What the shell offers while a command is being written, told without Typer, so that nobody waits for it.

The rules are Typer's own, and so is what is printed. What only the command itself knows, and ids of a dataset
of which nothing is kept, are left to it.
"""

from .grammar import SUMMARIES
from .typed import Typed
from .words import split

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .grammar import Offer

    Candidates = list[tuple[str, str]]
    """Each with its help, or none."""


def answer(shell: str, environment: "Mapping[str, str]") -> tuple[str, int] | None:
    """Return what is printed for a shell, and the exit code; None for what is to be asked of Typer."""
    told = _SHELLS.get(shell)
    typed = told[0](environment) if told else None
    if told is None or typed is None:
        return None
    found = _candidates(*typed)
    return None if found is None else told[1](found, environment)


def _candidates(words: list[str], begun: str) -> "Candidates | None":
    """Return what the begun word can become."""
    typed = Typed(words)
    if begun == "=":
        begun = ""
    elif begun.startswith("-") and "=" in begun:
        option, _, begun = begun.partition("=")
        words = [*words, option]
    if "--" not in words and begun.startswith("-"):
        return _names(typed, begun)
    if words and words[-1].startswith("-"):
        for _, spellings, takes_value, _, _, offer in typed.options:
            if takes_value and words[-1] in spellings:
                return _values(offer, begun)
    for name, takes_all, offer in typed.arguments:
        if takes_all or name not in typed.given:
            return _values(offer, begun)
    return _names(typed, begun)


def _names(typed: Typed, begun: str) -> "Candidates":
    """Return the commands and the options that begin so; what takes one value is not offered again."""
    commands = () if typed.command else SUMMARIES.items()
    found = [(name, summary) for name, summary in commands if name.startswith(begun)]
    if begun and not begun[0].isalnum():
        for name, spellings, _, repeated, help_, _ in typed.options:
            if repeated or name not in typed.given:
                found += [(spelling, help_) for spelling in spellings if spelling.startswith(begun)]
    return found


def _values(offer: "Offer | None", begun: str) -> "Candidates | None":
    """Return the values that begin so."""
    how, values = offer or ("one", ())
    done = ""
    if how == "ask":
        return None
    if how == "kept":
        from kumppanuus.kept import names_in

        names = names_in()
        if names is None:
            return None
        values = tuple(name for kind in values for name in names.get(kind, ()))
    elif how == "some":
        done = begun[: begun.rfind(",") + 1]
    return [(done + value, "") for value in values if (done + value).startswith(begun)]


def _typed_in_bash(environment: "Mapping[str, str]") -> tuple[list[str], str] | None:
    number = environment.get("COMP_CWORD", "")
    if not (number.isascii() and number.isdigit() and "COMP_WORDS" in environment):
        return None
    words, at = split(environment["COMP_WORDS"]), int(number)
    return words[1:at], words[at] if at < len(words) else ""


def _typed_before(environment: "Mapping[str, str]") -> tuple[list[str], str]:
    line = environment.get("_TYPER_COMPLETE_ARGS", "")
    words = split(line)[1:]
    if words and not line.endswith(" "):
        return words[:-1], words[-1]
    return words, ""


def _typed_in_powershell(environment: "Mapping[str, str]") -> tuple[list[str], str]:
    words = split(environment.get("_TYPER_COMPLETE_ARGS", ""))
    begun = environment.get("_TYPER_COMPLETE_WORD_TO_COMPLETE", "")
    return words[1:-1] if begun else words[1:], begun


def _for_bash(found: "Candidates", _: "Mapping[str, str]") -> tuple[str, int]:
    return "\n".join(value for value, _ in found) + "\n", 0


def _for_zsh(found: "Candidates", _: "Mapping[str, str]") -> tuple[str, int]:
    lines = [f'"{_escaped(value)}"' + (f':"{_escaped(help_)}"' if help_ else "") for value, help_ in found]
    text = "\n".join(lines)
    return f"_arguments '*: :(({text}))'\n" if lines else "_files\n", 0


def _escaped(text: str) -> str:
    for mark, escaped in (('"', '""'), ("'", "''"), ("$", "\\$"), ("`", "\\`"), (":", "\\\\:")):
        text = text.replace(mark, escaped)
    return text


def _for_fish(found: "Candidates", environment: "Mapping[str, str]") -> tuple[str, int]:
    action = environment.get("_TYPER_COMPLETE_FISH_ACTION", "")
    if action == "is-args":
        return "", 0 if found else 1
    shown = found if action == "get-args" else []
    return "\n".join(f"{value}\t{help_}" if help_ else value for value, help_ in shown) + "\n", 0


def _for_powershell(found: "Candidates", _: "Mapping[str, str]") -> tuple[str, int]:
    return "\n".join(f"{value}:::{help_ or ' '}" for value, help_ in found) + "\n", 0


_SHELLS = {
    "complete_bash": (_typed_in_bash, _for_bash),
    "complete_zsh": (_typed_before, _for_zsh),
    "complete_fish": (_typed_before, _for_fish),
    "complete_powershell": (_typed_in_powershell, _for_powershell),
    "complete_pwsh": (_typed_in_powershell, _for_powershell),
}
