"""A finding with the lines that it speaks of, a caret under the place, and the remedy beside it."""

from collections.abc import Iterator, Sequence

from kumppanuus.diagnostics import Diagnostic, Related

from .cells import visible
from .closing import closing
from .excerpt import MARGIN, Mark, marked
from .fixable import fixable
from .paint import OF_SEVERITY, paint
from .run import Run

_MOST = 5
"""So many related places are shown of a finding."""


def full(diagnostics: Sequence[Diagnostic], run: Run) -> str:
    """Return every finding with its excerpt, and the closing lines."""
    blocks = ["".join(f"{line}\n" for line in _block(one, run)) for one in diagnostics]
    end = "".join(f"{line}\n" for line in closing(diagnostics, run))
    return "\n".join(filter(None, (*blocks, end)))


def _block(diagnostic: Diagnostic, run: Run) -> Iterator[str]:
    style = OF_SEVERITY[diagnostic.severity]
    yield ": ".join(
        (
            _place(str(diagnostic.span), "bold", run),
            paint(f"{diagnostic.severity}[{diagnostic.check}]", style, run.screen),
            paint(visible(diagnostic.message, run.screen), "bold", run.screen),
        )
    )
    remedy = visible(" ".join(filter(None, (diagnostic.help, fixable(diagnostic)))), run.screen)
    yield from marked(diagnostic.excerpt, diagnostic.span, Mark("^", style), remedy, run.screen)
    for related in diagnostic.related[:_MOST]:
        yield from _related(related, run)
    if len(diagnostic.related) > _MOST:
        yield f"{'':>{MARGIN}} and {len(diagnostic.related) - _MOST} more"


def _related(related: Related, run: Run) -> Iterator[str]:
    yield f"{'':>{MARGIN}} {_place(str(related.span), 'cyan', run)}"
    message = visible(related.message, run.screen)
    yield from marked(related.excerpt, related.span, Mark("~", "cyan"), message, run.screen)


def _place(place: str, style: str, run: Run) -> str:
    return paint(visible(place, run.screen), style, run.screen)
