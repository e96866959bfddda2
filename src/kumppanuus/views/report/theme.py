"""The report on a theme: what it means, where it stands, and which agreements took it up, round by round."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator

from kumppanuus.dataset import Dataset
from kumppanuus.model.agreement import AgreedTheme
from kumppanuus.model.instrument import Instrument
from kumppanuus.model.programme import Programme
from kumppanuus.model.round import Round
from kumppanuus.model.text import LocalText
from kumppanuus.structures import dataclass
from kumppanuus.vocabulary import covered_by

from ..brief import Agreements, Brief, Count
from ..card import CardMaker
from ..evidence import Evidence, SourceLine
from ..lines import Named, Numbers
from ..participation import Taking, participation
from ..statement_lines import of_record
from ..steps import first_day, has_begun


@dataclass(frozen=True, slots=True)
class Match:
    """A theme of another vocabulary, and how it goes with this one: exact, close, broad or narrow."""

    how: str
    theme: Named
    scheme: Named
    mapping: str | None
    """Whether the match is this dataset's inference or a source's statement."""


@dataclass(frozen=True, slots=True)
class Wording:
    """How an agreement words the theme, and what it is mapped to where that is not the theme itself."""

    text: LocalText
    narrower: tuple[Named, ...]
    mapping: str | None
    sources: Numbers


@dataclass(frozen=True, slots=True)
class ThemeUse:
    """An agreement, and how it words the theme."""

    agreement: Brief
    wordings: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class Generation:
    """A round, and the agreements in it that took the theme up."""

    round: Named
    count: Count
    agreements: tuple[ThemeUse, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """A round whose menu offers the theme, and as which items."""

    round: Named
    items: tuple[Named, ...]
    sources: Numbers


@dataclass(frozen=True, slots=True)
class Mention:
    """An aim that is about the theme, or a frame whose programme is, and whose it is."""

    kind: str
    of: Named
    text: LocalText
    themes: tuple[Named, ...]
    sources: Numbers


@dataclass(frozen=True, slots=True)
class ThemeReport:
    """A theme and the agreements that took it up, on a day."""

    as_of: dt.date
    id: str
    name: LocalText
    scheme: Named
    definition: LocalText | None
    sources_of_name: Numbers
    broader: tuple[Named, ...]
    narrower: tuple[Named, ...]
    related: tuple[Named, ...]
    matches: tuple[Match, ...]
    menus: tuple[Offer, ...]
    aims: tuple[Mention, ...]
    frames: tuple[Mention, ...]
    rounds: tuple[Generation, ...]
    proposals: tuple[ThemeUse, ...]
    parties: tuple[Taking, ...]
    told_later: bool
    """Whether a theme comes from a source younger than the day."""
    later: int
    damaged: tuple[str, ...]
    sources: tuple[SourceLine, ...]


def build(dataset: Dataset, name: str, day: dt.date) -> ThemeReport:
    """Build the report on a theme. Raises KeyError for one that there is not."""
    concept = dataset.themes[name]
    scheme = name.partition("/")[0]
    maker = CardMaker(dataset, day, Evidence(dataset))
    agreements = Agreements(maker)
    covered = covered_by(dataset, name)
    held = [
        other
        for other, one in dataset.agreements.items()
        if any(_is_about(theme, covered) for theme in one.themes)
    ]
    return ThemeReport(
        as_of=day,
        id=name,
        name=concept.label,
        scheme=maker.named("scheme", scheme),
        definition=concept.definition,
        sources_of_name=maker.evidence.cite(concept, dataset.schemes[scheme]),
        broader=_named(maker, concept.broader),
        narrower=_named(maker, (other for other, one in dataset.themes.items() if name in one.broader)),
        related=_named(
            maker,
            dict.fromkeys(
                [*concept.related, *(other for other, one in dataset.themes.items() if name in one.related)]
            ),
        ),
        matches=tuple(_matches(maker, name)),
        menus=tuple(_menus(maker, covered)),
        aims=tuple(_aims(maker, covered)),
        frames=tuple(_frames(maker, covered)),
        rounds=tuple(_rounds(agreements, held, name, covered)),
        proposals=_uses(agreements, agreements.proposals(held), name, covered),
        parties=participation(agreements, held),
        told_later=any(
            maker.is_told_later(record, (theme for theme in record.themes if _is_about(theme, covered)))
            for record in (dataset.agreements[other] for other in held if agreements.is_known(other))
        ),
        later=agreements.later(held),
        damaged=tuple(one for kind, one in dataset.damaged if kind == "agreement"),
        sources=maker.evidence.lines(),
    )


def _named(maker: CardMaker, names: Iterable[str]) -> tuple[Named, ...]:
    return tuple(maker.named("theme", name) for name in names)


def _is_about(theme: AgreedTheme, covered: Collection[str]) -> bool:
    return any(one in covered for one in _mapped(theme))


def _mapped(theme: AgreedTheme) -> tuple[str, ...]:
    """Return what an agreement's theme is mapped to, and the headings under which other sources list it."""
    return (*theme.concepts, *theme.menu, *(one.group for one in theme.variants if one.group))


# Where the theme stands


_OTHER_WAY = {"exact": "exact", "close": "close", "broad": "narrow", "narrow": "broad"}
"""What a match is when it is stated of the other theme."""


def _matches(maker: CardMaker, name: str) -> Iterator[Match]:
    """Give the matches in other vocabularies, stated on either side, each once."""
    dataset = maker.dataset
    stated = {how: dict.fromkeys(getattr(dataset.themes[name], f"{how}_match"), name) for how in _OTHER_WAY}
    for other, concept in dataset.themes.items():
        for how, seen in _OTHER_WAY.items():
            if name in getattr(concept, f"{how}_match"):
                stated[seen].setdefault(other, other)
    for how, found in stated.items():
        for other, holder in found.items():
            scheme = other.partition("/")[0]
            mapping = dataset.schemes[holder.partition("/")[0]].mapping
            yield Match(how, maker.named("theme", other), maker.named("scheme", scheme), mapping)


def _menus(maker: CardMaker, covered: Collection[str]) -> Iterator[Offer]:
    """Give the rounds that had begun by the day and whose menu offers the theme or a narrower one."""
    for name, its_round in _in_order(maker):
        scheme = maker.dataset.schemes.get(its_round.menu) if its_round.menu else None
        items = [f"{its_round.menu}/{key}" for key in scheme.concepts] if scheme else []
        offered = [item for item in items if item in covered]
        if scheme and offered:
            yield Offer(maker.named("round", name), _named(maker, offered), of_record(maker, scheme))


def _in_order(maker: CardMaker) -> list[tuple[str, Round]]:
    """Return the rounds that had begun by the day, the oldest first."""
    begun = [one for one in maker.dataset.rounds.items() if has_begun(one[1], maker.day)]
    return sorted(begun, key=lambda one: (first_day(one[1]) or dt.date.max, one[0]))


def _aims(maker: CardMaker, covered: Collection[str]) -> Iterator[Mention]:
    """Give the aims of programmes, instruments and rounds that are about the theme."""
    for entry in maker.dataset.entries:
        record = entry.record
        if isinstance(record, Programme | Instrument | Round):
            for aim in record.aims:
                themes = [theme for theme in aim.themes if theme in covered]
                if themes and not maker.is_younger(aim, record):
                    yield Mention(
                        entry.kind,
                        maker.named(entry.kind, entry.id),
                        aim.text,
                        _named(maker, themes),
                        maker.evidence.cite(aim, record),
                    )


def _frames(maker: CardMaker, covered: Collection[str]) -> Iterator[Mention]:
    """Give the frames of rounds that are a programme whose own vocabulary, or whose aims, hold the theme."""
    for name, its_round in _in_order(maker):
        for frame in its_round.frames:
            themes = _of_programme(maker.dataset, frame.programme, covered)
            if themes and not maker.is_younger(frame, its_round):
                yield Mention(
                    "round",
                    maker.named("round", name),
                    frame.name,
                    _named(maker, themes),
                    maker.evidence.cite(frame, its_round),
                )


def _of_programme(dataset: Dataset, name: str | None, covered: Collection[str]) -> list[str]:
    programme = dataset.programmes.get(name or "")
    if programme is None:
        return []
    scheme = dataset.schemes.get(programme.themes or "")
    own = [f"{programme.themes}/{key}" for key in scheme.concepts] if scheme else []
    aimed = [str(theme) for aim in programme.aims for theme in aim.themes]
    return [theme for theme in dict.fromkeys((*own, *aimed)) if theme in covered]


# Which agreements took it up


def _rounds(
    agreements: Agreements, held: Iterable[str], name: str, covered: Collection[str]
) -> Iterator[Generation]:
    """Give the rounds in which the theme was taken up, the oldest first."""
    dataset = agreements.dataset
    by_round: dict[str, list[str]] = {}
    for other in agreements.known(held):
        by_round.setdefault(str(dataset.agreements[other].round), []).append(other)
    begun = {other: first_day(one) for other, one in dataset.rounds.items()}
    for its_round in sorted(by_round, key=lambda one: (begun.get(one) or dt.date.max, one)):
        names = by_round[its_round]
        uses = _uses(agreements, names, name, covered)
        yield Generation(agreements.maker.named("round", its_round), agreements.count(names), uses)


def _uses(
    agreements: Agreements, names: Iterable[str], name: str, covered: Collection[str]
) -> tuple[ThemeUse, ...]:
    return tuple(
        ThemeUse(agreements.brief(other), tuple(_wordings(agreements.maker, other, name, covered)))
        for other in names
    )


def _wordings(maker: CardMaker, agreement: str, name: str, covered: Collection[str]) -> Iterator[Wording]:
    record = maker.dataset.agreements[agreement]
    for theme in record.themes:
        if _is_about(theme, covered):
            mapped = _mapped(theme)
            narrower = [one for one in mapped if one in covered and one != name] if name not in mapped else []
            yield Wording(
                theme.wording, _named(maker, narrower), theme.mapping, maker.evidence.cite(theme, record)
            )
