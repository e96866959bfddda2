"""``python -m bench``: measure, and write what came out to docs/performance.md.

With ``--only`` single works are measured and shown, and nothing is written.
"""

import argparse
import datetime as dt
import signal
import sys
import time
from collections.abc import Collection

from .datasets import DATASETS, LARGE, PLACE, REAL, ROOT, SMALL, Dataset
from .figures import seconds, spread, times
from .machine import machine, software
from .measured import Measured, keep, kept
from .page import page, targets
from .peers import install, left_out, peer_works
from .rounds import QUICK, SLOW, Runs, measure
from .work import Work
from .works import Works, own_command

PAGE = ROOT / "docs" / "performance.md"
NOTES = ROOT / "bench" / "notes.md"
KEPT = PLACE / "measurements.json"
COMPLAINTS = PLACE / "complaints.txt"
SETTLED = 3.0
"""So many seconds after a change a file no longer counts as one that may be changing still."""


def main() -> None:
    """Measure the datasets that are asked for."""
    asked = _arguments()
    # Whoever ends this ends what is being measured too, and gets the edited files back.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    PLACE.mkdir(exist_ok=True)
    install(_tell)
    measured = {} if asked.only else kept(KEPT)
    for name in asked.datasets:
        measured[name] = _measured(DATASETS[name], asked.only)
        if not asked.only:
            keep(KEPT, measured)
    if not asked.only:
        ordered = {name: measured[name] for name in DATASETS if name in measured}
        text = page(ordered, machine(PLACE, own_command()), software(), NOTES.read_text("utf-8"))
        PAGE.write_text(text, "utf-8")
        _tell(f"{targets(ordered)}\n\nWritten to {PAGE.relative_to(ROOT)}.")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure what a user waits for.")
    parser.add_argument(
        "--only", type=_names, default=(), help="works by name, with commas; nothing is written"
    )
    parser.add_argument("--datasets", type=_names, default=(), help=f"of {', '.join(DATASETS)}, with commas")
    parser.add_argument("--large", action="store_true", help="measure the large datasets")
    asked = parser.parse_args()
    usual = LARGE if asked.large else (REAL,) if asked.only else SMALL
    asked.datasets = asked.datasets or tuple(dataset.name for dataset in usual)
    if unknown := [name for name in asked.datasets if name not in DATASETS]:
        parser.error(f"there is no dataset {unknown[0]}; there are {', '.join(DATASETS)}")
    return asked


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _measured(dataset: Dataset, only: Collection[str]) -> Measured:
    """Measure one dataset: first what reads it, then what finds nothing changed."""
    _tell(f"{dataset.title}…")
    dataset.prepare()
    works = Works(dataset)
    slow = _chosen([*works.slow(), *peer_works(dataset)], only)
    quick = _chosen(works.quick(), only)
    if not slow and not quick:
        names = [work.name for work in (*works.quick(), *works.slow(), *peer_works(dataset))]
        _tell(f"  nothing is called so here; there are {', '.join(dict.fromkeys(names))}")
    groups: list[dict[str, Runs]] = []
    if slow:
        try:
            groups.append(measure(slow, SLOW, COMPLAINTS, _tell))
        finally:
            works.edits.undo()
    if quick:
        time.sleep(SETTLED)
        for work in works.settle():
            if any(one.name == work.name for one in quick):
                work.run(COMPLAINTS)
        groups.insert(0, measure(quick, QUICK, COMPLAINTS, _tell))
    its = _described(dataset, [*quick, *slow], groups)
    for name, label in its.labels.items():
        if median := its.median(name):
            ratio = its.ratio(name, "bare")
            bare = f"{times(ratio)} × bare" if ratio else ""
            _tell(f"  {name:<20} {seconds(median):>9} {bare:>14}  {spread(its.seconds(name)):<20}  {label}")
    return its


def _chosen(works: list[Work], only: Collection[str]) -> list[Work]:
    """Leave out what was not asked for, but for the bare Python, and the first run before what needs it."""
    if not only:
        return works
    chosen = {name for name in only if any(work.name == name for work in works)}
    if chosen:
        chosen |= {"bare"}
    if chosen & {"validate-changed", "query-first"}:
        chosen |= {"validate-first"}
    return [work for work in works if work.name in chosen]


def _described(dataset: Dataset, works: list[Work], groups: list[dict[str, Runs]]) -> Measured:
    """Say of what the measurements are."""
    files = [path.stat().st_size for path in dataset.data.rglob("*.yaml")]
    agreements = [path.stat().st_size for path in dataset.agreement_files]
    return Measured(
        name=dataset.name,
        title=dataset.title,
        day=dt.date.today().isoformat(),
        agreements=len(agreements),
        files=len(files),
        bytes=sum(files),
        agreement_bytes=sum(agreements),
        left_out=left_out(dataset),
        labels={work.name: work.what for work in works},
        groups=groups,
    )


if __name__ == "__main__":
    main()
