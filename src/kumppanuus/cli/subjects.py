"""What a report can be on: for each option its view, how that looks, and how what was written is found."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .naming import named, place_named
from .options import Settings

if TYPE_CHECKING:
    from kumppanuus.dataset import Dataset
    from kumppanuus.render.look import Look


@dataclass(frozen=True, slots=True)
class Subject:
    """How a kind of report looks, and the function that builds one on what was named."""

    look: "Look[Any]"
    build: Callable[["Dataset", str, Settings], Any]


def place() -> Subject:
    """Return what a report on a place needs."""
    from kumppanuus.render.report import LOOK
    from kumppanuus.views.report import build

    return Subject(
        LOOK,
        lambda dataset, query, chosen: build(dataset, place_named(dataset, query, chosen.words), chosen.day),
    )


def party() -> Subject:
    """Return what a report on an organisation needs."""
    from kumppanuus.render.party import LOOK
    from kumppanuus.views.report.party import build

    return Subject(LOOK, _of("organisation", build))


def agreement() -> Subject:
    """Return what a report on an agreement needs."""
    from kumppanuus.render.agreement import LOOK
    from kumppanuus.views.report.agreement import build

    return Subject(LOOK, _of("agreement", build))


def instrument() -> Subject:
    """Return what a report on an instrument needs."""
    from kumppanuus.render.instrument import LOOK
    from kumppanuus.views.report.instrument import build

    return Subject(LOOK, _of("instrument", build))


def round_() -> Subject:
    """Return what a report on a round needs."""
    from kumppanuus.render.round import LOOK
    from kumppanuus.views.report.round import build

    return Subject(LOOK, _of("round", build))


def theme() -> Subject:
    """Return what a report on a theme needs."""
    from kumppanuus.render.theme import LOOK
    from kumppanuus.views.report.theme import build

    return Subject(LOOK, _of("theme", build))


def source() -> Subject:
    """Return what a report on a source needs."""
    from kumppanuus.render.sources import LOOK
    from kumppanuus.views.sources import build

    return Subject(
        LOOK,
        lambda dataset, query, chosen: build(dataset, [named(dataset, "source", query, chosen.words)]),
    )


def sources() -> Subject:
    """Return what the brief report on every source needs."""
    from kumppanuus.render.sources import LOOK
    from kumppanuus.views.sources import build

    return Subject(LOOK, lambda dataset, _, chosen: build(dataset, dataset.sources, brief=True))


def _of(kind: str, build: Callable[..., Any]) -> "Callable[[Dataset, str, Settings], Any]":
    """Return a function that finds a record of a kind by its name, and builds the report on it."""
    return lambda dataset, query, chosen: build(
        dataset, named(dataset, kind, query, chosen.words), chosen.day
    )
