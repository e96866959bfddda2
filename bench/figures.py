"""Figures as a reader reads them, and tables of them in Markdown."""

from collections.abc import Iterable, Sequence


def seconds(value: float) -> str:
    """Write a time.

    >>> seconds(0.0123), seconds(0.123), seconds(1.234), seconds(123.4)
    ('12.3 ms', '123 ms', '1.23 s', '123 s')
    """
    if value < 1:
        milliseconds = value * 1000
        return f"{milliseconds:.1f} ms" if milliseconds < 100 else f"{milliseconds:.0f} ms"
    return f"{value:.2f} s" if value < 10 else f"{value:.1f} s" if value < 100 else f"{value:.0f} s"


def spread(values: Sequence[float]) -> str:
    """Write the shortest and the longest time; of a single run there is none.

    >>> spread([0.2, 0.1, 0.3]), spread([0.2])
    ('100 ms – 300 ms', '')
    """
    return f"{seconds(min(values))} – {seconds(max(values))}" if len(values) > 1 else ""


def times(value: float) -> str:
    """Write how many times something is something else.

    >>> times(0.0251), times(2.345), times(34.5), times(4321.0)
    ('1/40', '2.3', '34', '4,321')
    """
    if value < 0.5:
        return f"1/{1 / value:.0f}"
    return f"{value:.1f}" if value < 20 else f"{value:,.0f}"


def size(count: float) -> str:
    """Write a number of bytes.

    >>> size(2_000_000), size(1_005_000_000)
    ('2.0 MB', '1.00 GB')
    """
    return f"{count / 1e6:.1f} MB" if count < 1e9 else f"{count / 1e9:.2f} GB"


def table(headings: Sequence[str], rows: Iterable[Sequence[str]], numbers: str) -> str:
    """Return a table; ``numbers`` has an ``r`` for each column on whose right the figures stand.

    >>> print(table(("work", "s"), [("one", "1")], "lr"))
    | work | s |
    |---|--:|
    | one | 1 |
    """
    rule = "|".join("--:" if side == "r" else "---" for side in numbers)
    lines = [headings, *rows]
    first, *others = (f"| {' | '.join(line)} |" for line in lines)
    return "\n".join([first, f"|{rule}|", *others])


def listed(parts: Sequence[str]) -> str:
    """Write several things in one sentence.

    >>> listed(["a"]), listed(["a", "b", "c"])
    ('a', 'a, b and c')
    """
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
