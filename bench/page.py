"""``docs/performance.md``: every table from the measurements, and the notes that people write."""

from collections.abc import Mapping, Sequence

from .beside import beside
from .figures import seconds, size, spread, table, times
from .measured import Measured
from .peers import PEERS
from .targets import TARGETS, Target

_HEAD = """\
# Performance

`make bench` writes this page, but for the notes at its end, which people write in `bench/notes.md`. A figure
is the median of whole processes, from their start to their end, with the files in the memory of the system.
The commands run in turn, and a ratio is the median of the ratios within each turn. "× bare" is how many times
`python -c pass` takes, with the same Python. Peak memory is that of the largest process; less than a bare
Python has cannot be told. What takes long runs once, and has no spread.
"""

_REPEAT = """\
## How to repeat it

```console
$ make bench                                      # the real dataset, 300, 1,000 and 10,000 agreements
$ make bench-large                                # 100,000 agreements, 1 GB on the disk
$ make bench ONLY=version,validate-unchanged      # single works of the real dataset, on the screen alone
$ make bench ONLY=validate-first DATASETS=10000   # or of another one
$ python -m bench.generating 1000 FOLDER          # a generated dataset by itself
```

The generated datasets are the same bytes wherever `data/` and the generator are the same: their words are
those of the dataset's own texts, as often as they stand there. Everything lies in `.bench/`, which git
ignores and `make clean` takes away; `.bench/measurements.json` holds every single run. The programs to
compare with are installed there too, in the versions of `bench/peers.txt` and `bench/package.json`.
"""


def page(
    measured: Mapping[str, Measured], machine: Mapping[str, str], software: Mapping[str, str], notes: str
) -> str:
    """Return the whole page."""
    sections = [
        _HEAD,
        f"## Targets\n\n{targets(measured)}\n",
        f"## Beside other programs\n\n{beside(measured.values())}\n",
        *(_dataset(one) for one in measured.values()),
        f"## The machine\n\n{_pairs(('', ''), machine)}\n",
        f"## The versions\n\n{_pairs(('program or library', 'version'), software)}\n",
        _REPEAT,
        notes.strip() + "\n",
    ]
    return "\n".join(sections)


def targets(measured: Mapping[str, Measured]) -> str:
    """Return the table of what is promised and whether it is kept."""
    rows = []
    for target in TARGETS:
        value = target.value(measured)
        figure = "–" if value is None else _figure(target, value)
        rows.append((target.what, _at_most(target), figure, _SAID[target.verdict(measured)]))
    return table(("work", "at most", "measured", ""), rows, "lrrl")


_SAID = {"kept": "kept", "missed": "**missed**", "not measured": "not measured"}
_AGAINST = {
    "bare": "× bare",
    "floor-list": "× list and stat",
    "floor-scan": "× read and scan",
    "check-jsonschema": "of its time",
}


def _at_most(target: Target) -> str:
    return _figure(target, target.most)


def _figure(target: Target, value: float) -> str:
    if target.unit == "s":
        return seconds(value)
    if target.unit == "MB":
        return f"{value:.0f} MB"
    return f"{times(value)} {_AGAINST.get(target.times, 'times')}"


def _dataset(its: Measured) -> str:
    """Return the section of one dataset: this program, the floors, and the others."""
    agreements = f"{its.agreements:,} of them agreements, {size(its.agreement_bytes)}"
    intro = f"{its.files:,} files, {size(its.bytes)}; {agreements}. Measured on {its.day}."
    peers = {peer.name for peer in PEERS}
    floors = [name for name in its.labels if name == "bare" or name.startswith("floor-")]
    others = [name for name in its.labels if name in peers]
    own = [name for name in its.labels if name not in (*floors, *others)]
    parts = [f"## {its.title}\n\n{intro}\n", _table("kumppanuus", its, own), _table("floors", its, floors)]
    if others:
        parts.append(_table("others, agreements alone", its, others))
    if its.left_out:
        reasons = "; ".join(f"{package}, which {reason}" for package, reason in its.left_out.items())
        parts.append(f"Left out: {reasons}.\n")
    return "\n".join(parts)


def _table(heading: str, its: Measured, names: Sequence[str]) -> str:
    headings = (heading, "median", "from – to", "× bare", "peak memory", "runs")
    return table(headings, (_row(its, name) for name in names), "lrrrrr") + "\n"


def _row(its: Measured, name: str) -> tuple[str, ...]:
    label = its.labels[name]
    took = its.seconds(name)
    if not took:
        what = "failed, or did not finish" if name in its.failures() else "not measured"
        return (label, what, "", "", "", "")
    bare = its.ratio(name, "bare")
    return (
        label,
        seconds(its.median(name) or 0),
        spread(took),
        times(bare) if bare else "",
        f"{its.megabytes(name) or 0:.0f} MB",
        str(len(took)),
    )


def _pairs(headings: tuple[str, str], pairs: Mapping[str, str]) -> str:
    return table(headings, pairs.items(), "ll")
