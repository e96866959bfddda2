"""The columns that a list of a kind can have, and those that it has by default."""

from collections.abc import Callable
from typing import Any

from kumppanuus.dataset import Dataset
from kumppanuus.model.base import walk
from kumppanuus.model.folders import ORGANISATION_KINDS
from kumppanuus.model.references import Ref
from kumppanuus.model.statements import followed
from kumppanuus.model.validity import places_on
from kumppanuus.structures import dataclass
from kumppanuus.views.lines import Named
from kumppanuus.views.reach import Reach

from .agreements import Agreements
from .filters import Filters
from .ways import WAYS


@dataclass(frozen=True, slots=True)
class Line:
    """A record of the list, and what is known of it besides."""

    agreements: Agreements
    kind: str
    id: str
    record: Any
    reach: Reach | None = None
    through: tuple[str, ...] = ()
    """The agreements that name it; with filters, those through which it is what they ask for."""

    @property
    def dataset(self) -> Dataset:
        """The dataset that it is from."""
        return self.agreements.dataset

    def named(self, kind: str, name: str) -> Named:
        """Return a record by id and name."""
        return Named(str(name), self.dataset.name_of(kind, name))


Column = Callable[[Line], Any]


def _key(name: str) -> Column:
    """Return the column of what stands under a key."""
    return lambda line: getattr(line.record, name)


def _date(name: str) -> Column:
    """Return the column of the date of a statement under a key."""

    def value(line: Line) -> Any:
        dated = getattr(line.record, name, None)
        return followed(dated.date) if dated else None

    return value


def _count(name: str) -> Column:
    """Return the column of how many there are under a key."""
    return lambda line: len(getattr(line.record, name))


def _links(*keys: str, kind: str = "") -> Column:
    """Return the column of the records, of one kind or of any, that are named anywhere under some keys."""

    def value(line: Line) -> tuple[Named, ...]:
        parts = (part for key in keys for _, part in walk(getattr(line.record, key, None)))
        found = dict.fromkeys(
            (part.kind, str(part)) for part in parts if isinstance(part, Ref) and part.kind != "source"
        )
        return tuple(line.named(*one) for one in found if kind in ("", one[0]))

    return value


def _link(key: str) -> Column:
    """Return the column of the one record that a key names."""

    def value(line: Line) -> Named | None:
        ref = getattr(line.record, key, None)
        return line.named(ref.kind, ref) if ref else None

    return value


def _name(line: Line) -> Any:
    return line.dataset.name_of(line.kind, line.id)


def _sources(line: Line) -> tuple[str, ...]:
    found = (edge[1] for edge in line.agreements.links.named_by((line.kind, line.id)) if edge[0] == "source")
    return tuple(sorted(found))


def _agreement_places(line: Line) -> tuple[Any, ...]:
    """Return the places, or else what is known of them in words."""
    return _links("places")(line) or ((line.record.scope,) if line.record.scope else ())


def _signed(line: Line) -> Any:
    dates = [followed(event.date) for event in line.record.events if event.event == "signed"]
    return next((date for date in dates if date and date.first <= line.agreements.day), None)


def _parties(line: Line) -> tuple[Named, ...]:
    """Return the parties that the filters ask for, each once; without such a filter, all."""
    return _people(line, line.agreements.parties(line.id))


def _all_parties(line: Line) -> tuple[Named, ...]:
    return _people(line, line.record.parties)


def _people(line: Line, parties: Any) -> tuple[Named, ...]:
    who = [
        ("organisation", one.organisation) if one.organisation else ("place", one.place) for one in parties
    ]
    return tuple(line.named(*one) for one in dict.fromkeys(who))


def _of_themes(key: str) -> Column:
    def value(line: Line) -> tuple[Named, ...]:
        names = dict.fromkeys(name for theme in line.record.themes for name in getattr(theme, key))
        return tuple(line.named("theme", name) for name in names)

    return value


def _programmes(line: Line) -> tuple[Named, ...]:
    its_round = line.dataset.rounds.get(line.record.round)
    named = [its_round.programme] if its_round and its_round.programme else []
    spearheads = [theme.spearhead for theme in line.record.themes if theme.spearhead]
    return tuple(line.named("programme", name) for name in dict.fromkeys([*named, *spearheads]))


def _region(line: Line) -> Named | None:
    memberships = getattr(line.record, "region", ())
    regions = places_on(memberships, line.agreements.day) if memberships else ()
    return line.named("place", regions[0]) if regions else None


def _sub_region(line: Line) -> Named | None:
    subs = places_on(getattr(line.record, "sub_region", ()), line.agreements.day)
    return line.named("place", subs[0]) if subs else None


def _nuts3(line: Line) -> str | None:
    codes = getattr(line.record, "nuts3", ())
    return next((one.code for one in codes if one.holds_in(line.agreements.day.year)), None)


def _roles(line: Line) -> tuple[str, ...]:
    """Return as what an organisation takes part in the agreements through which it is listed."""
    return tuple(
        dict.fromkeys(
            party.role
            for name in line.through
            for party in line.agreements.parties(name)
            if party.organisation == line.id
        )
    )


def _observed(line: Line) -> Any:
    """Return the newest period that it was measured for."""
    return max((one.period for one in line.record.observations), default=None)


def _uses(line: Line) -> int:
    return len({edge.entry.key for edge in line.dataset.incoming.get((line.kind, line.id), ())})


def _scheme(line: Line) -> Named:
    return line.named("scheme", line.id.partition("/")[0])


_THROUGH: dict[str, Column] = {
    "agreements": lambda line: len(line.through),
    "through": lambda line: tuple(line.named("agreement", name) for name in line.through),
    "sources": _sources,
}

COLUMNS: dict[str, dict[str, Column]] = {
    "agreement": {
        "title": _key("title"),
        "status": lambda line: line.agreements.status(line.id),
        "start": lambda line: line.agreements.start(line.id),
        "end": lambda line: line.agreements.end(line.id),
        "signed": _signed,
        "reach": lambda line: line.reach,
        "places": _agreement_places,
        "instrument": lambda line: line.named("instrument", line.dataset.instrument_of(line.id)),
        "round": _link("round"),
        "programme": _programmes,
        "themes": lambda line: tuple(theme.wording for theme in line.record.themes),
        "theme": lambda line: tuple(theme.wording for theme in line.agreements.themes(line.id)),
        "concepts": _of_themes("concepts"),
        "menu": _of_themes("menu"),
        "parties": _all_parties,
        "party": _parties,
        "funding": _links("funding"),
        "description": _key("description"),
        "sources": lambda line: tuple(str(one.source) for one in line.record.sources),
    },
    "funding": {
        "title": _key("title"),
        "number": _key("number"),
        "date": _date("decided"),
        "total": lambda line: followed(line.record.total.amount),
        "stage": lambda line: line.record.total.known_stage,
        "decided-by": lambda line: line.named("organisation", line.record.decided.organisation),
        "programme": _link("programme"),
        "purposes": lambda line: tuple(one.title for one in line.record.purposes),
        "recipients": _links("purposes", kind="organisation"),
        "places": _links("purposes", kind="place"),
        **_THROUGH,
    },
    "indicator": {
        "title": _key("title"),
        "unit": _key("unit"),
        "observations": _count("observations"),
        "newest": _observed,
        "places": _links("observations", kind="place"),
        **_THROUGH,
    },
    "instrument": {
        "title": _key("title"),
        "abbreviation": _key("abbreviation"),
        "level": _key("level"),
        "description": _key("description"),
        "succeeds": _links("succeeds"),
        **_THROUGH,
    },
    "organisation": {
        "name": _name,
        "abbreviation": _key("abbreviation"),
        "kind": lambda line: line.id.partition("/")[0],
        "place": _links("governs", "council_of"),
        "part-of": _link("part_of"),
        "founded": _date("founded"),
        "abolished": _date("abolished"),
        "successors": _links("successors"),
        "members": _links("members", kind="organisation"),
        "roles": _roles,
        **_THROUGH,
    },
    "place": {
        "name": _key("name"),
        "code": lambda line: getattr(line.record, "code", None),
        "region": _region,
        "sub-region": _sub_region,
        "level": lambda line: line.id.partition("/")[0],
        "nuts3": _nuts3,
        "central": _links("central"),
        "abolished": _date("abolished"),
        "merged-into": _link("merged_into"),
        **_THROUGH,
    },
    "programme": {
        "title": _key("title"),
        "owner": _link("owner"),
        "term": _date("term"),
        "instruments": _links("instruments"),
        "operators": _links("operators"),
        "description": _key("description"),
        **_THROUGH,
    },
    "round": {
        "title": _key("title"),
        "instrument": _link("instrument"),
        "term": _date("term"),
        "programme": _link("programme"),
        "menu": _link("menu"),
        "negotiators": _links("negotiators"),
        "description": _key("description"),
        **_THROUGH,
    },
    "scheme": {
        "title": _key("title"),
        "concepts": _count("concepts"),
        "round": _link("round"),
        "description": _key("description"),
        **_THROUGH,
    },
    "source": {
        "title": _key("title"),
        "date": _key("date"),
        "publisher": _link("publisher"),
        "kind": _key("kind"),
        "language": _key("language"),
        "address": _key("address"),
        "read": _key("read"),
        "uses": _uses,
        "agreements": _THROUGH["agreements"],
        "through": _THROUGH["through"],
    },
    "theme": {
        "label": _key("label"),
        "uses": _uses,
        "scheme": _scheme,
        "definition": _key("definition"),
        "broader": _links("broader", "broad_match"),
        **_THROUGH,
    },
}
"""What each kind can show; the first ones stand there by default."""

_USUAL = {
    "agreement": 4,
    "funding": 4,
    "indicator": 3,
    "instrument": 1,
    "organisation": 2,
    "place": 3,
    "programme": 3,
    "round": 3,
    "scheme": 2,
    "source": 3,
    "theme": 2,
}
"""How many of the columns those are."""


_FOR_REGION = {"agreement": "reach", "place": "level"}
"""What is shown of each record besides, where a place is asked for."""


def usual_columns(kind: str, filters: Filters) -> tuple[str, ...]:
    """Return the columns that a list has by default: those of its kind, and what the filters add."""
    usual = list(COLUMNS[kind])[: _USUAL[kind]]
    if filters.region and kind in _FOR_REGION:
        usual.append(_FOR_REGION[kind])
    if kind == "agreement" and (filters.role or filters.party in ORGANISATION_KINDS):
        usual.append("party")
    if any(option in WAYS[kind].through for option, _ in filters.given()):
        usual.append("agreements")
    return tuple(usual)
