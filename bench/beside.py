"""What the figures say of this program beside others, in sentences: also where another one is ahead."""

from collections.abc import Iterable, Iterator

from .figures import listed, seconds, times
from .measured import Measured
from .peers import PEERS, Peer

INTRODUCTION = """\
The others look at the agreements alone, one file at a time, for their form; `validate` reads all files of
the dataset, follows their references and holds them against every rule. A first run is compared with a first
run, and a run in which nothing changed with one from the other program's own cache.
"""

_FROM_CACHE = "ryl-unchanged"
_FILLS_CACHE = "ryl-first"


def beside(measured: Iterable[Measured]) -> str:
    """Return what is told of all datasets."""
    items = [f"- {sentence}" for its in measured for sentence in _of(its)]
    return "\n".join([INTRODUCTION, *items])


def _of(its: Measured) -> Iterator[str]:
    """Say who is ahead of whom with one dataset."""
    yield from _against(its, "validate-first", "a first `validate`", [one.name for one in _comparable(its)])
    if its.median(_FROM_CACHE):
        yield from _against(its, "validate-unchanged", "a `validate` with nothing changed", [_FROM_CACHE])


def _comparable(its: Measured) -> list[Peer]:
    return [peer for peer in PEERS if peer.name not in (_FROM_CACHE, _FILLS_CACHE) and its.median(peer.name)]


def _against(its: Measured, work: str, what: str, names: list[str]) -> Iterator[str]:
    own = its.median(work)
    if not own or not names:
        return
    packages = {peer.name: peer.package for peer in PEERS}
    took = {name: its.median(name) or 0 for name in names}
    ahead = [f"{packages[name]} ({seconds(took[name])})" for name in names if took[name] < own]
    behind = [
        f"{packages[name]} ({seconds(took[name])}, {times(took[name] / own)} times)"
        for name in names
        if took[name] >= own
    ]
    where = f"{its.title}: {what} takes {seconds(own)}."
    if ahead:
        where += f" **Faster {'is' if len(ahead) == 1 else 'are'} {listed(ahead)}.**"
    if behind:
        where += f" Slower {'is' if len(behind) == 1 else 'are'} {listed(behind)}."
    yield where
