"""What stands after a statement in a terminal: the numbers of its sources, and what contradicts it."""

from collections.abc import Sequence

from rich.text import Text

from kumppanuus.render.phrases import Phrases
from kumppanuus.views.lines import ClaimLine


def contradicted(line: Text, claims: Sequence[ClaimLine], say: Phrases) -> Text:
    """Put what each of several sources says after a line."""
    if not claims:
        return line
    line.append(f", {say.words['sources-differ']}: ", style="dim")
    for number, claim in enumerate(claims):
        line.append(("; " if number else "") + say.claim(claim), style="dim")
        cited(line, claim.sources)
        if claim.followed:
            line.append(f" ({say.why(claim)})", style="dim")
    return line


def cited(line: Text, numbers: tuple[int, ...]) -> Text:
    """Put the numbers of its sources after a line."""
    for number in numbers:
        line.append(f" [{number}]", style="not bold cyan")
    return line
