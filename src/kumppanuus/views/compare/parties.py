"""Parties side by side: who stayed, who came and went, and who carries on for whom."""

from collections.abc import Container, Iterable, Iterator, Sequence

from kumppanuus.dataset import Dataset
from kumppanuus.model.agreement import Party
from kumppanuus.model.text import LocalText
from kumppanuus.structures import dataclass

from ..card import CardMaker
from ..lines import Named, Numbers
from ..places import with_centres
from .change import Change, Listed, change

Who = tuple[str, str]
"""``("organisation", "city/pori")``, or a place."""

PROPOSER = "proposer"
"""Who only proposed is no party."""


@dataclass(frozen=True, slots=True)
class RoleLine:
    """As what somebody takes part, and in which agreement."""

    role: str
    office: LocalText | None
    agreement: Named
    sources: Numbers


@dataclass(frozen=True, slots=True)
class Relation:
    """Another party that carries on for this one or did before it, or acts for the place that this one is."""

    how: str
    who: Named


@dataclass(frozen=True, slots=True)
class ComparedParty:
    """A party and its roles: one item in ``held`` for each that is compared."""

    who: Named
    abbreviation: LocalText | None
    change: Change
    held: tuple[tuple[RoleLine, ...], ...]
    related: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class Taking:
    """A party in an agreement, and for which of those that are compared it stands."""

    side: int
    agreement: str
    party: Party

    @property
    def who(self) -> Who:
        """The organisation, or the place where the source names none."""
        if self.party.organisation:
            return "organisation", str(self.party.organisation)
        return "place", str(self.party.place)


class Parties:
    """The parties of what is compared."""

    def __init__(
        self,
        maker: CardMaker,
        takings: Iterable[Taking],
        lists: Sequence[Listed],
        *,
        in_order: bool,
        joint: Container[str] = (),
    ) -> None:
        self.maker = maker
        self.joint = joint
        """Agreements for several of those that are compared."""
        self.lists = lists
        self.in_order = in_order
        self.by_who: dict[Who, list[Taking]] = {}
        for one in takings:
            self.by_who.setdefault(one.who, []).append(one)

    def lines(self) -> tuple[ComparedParty, ...]:
        """Return the parties, those with the same to be said of them together."""
        related = {who: tuple(self._related(who)) for who in self.by_who}
        changes = {who: self._change(who, related[who]) for who in self.by_who}
        order = list(Change)
        return tuple(
            self._line(who, changes[who], related[who])
            for who in sorted(self.by_who, key=lambda who: order.index(changes[who]))
        )

    def _sides(self, who: Who) -> set[int]:
        return {one.side for one in self.by_who[who] if one.party.role != PROPOSER}

    def _change(self, who: Who, related: tuple[tuple[str, Who], ...]) -> Change:
        sides = self._sides(who)
        if not sides:
            return Change.PROPOSER
        present = [side in sides for side in range(len(self.lists))]
        own = {one.side for one in self.by_who[who] if one.agreement not in self.joint}
        alone = [side in own for side in range(len(self.lists))]
        found = change(present, self.lists, in_order=self.in_order, alone=alone)
        if not all(present) and {one.side for one in self.by_who[who]} == set(range(len(self.lists))):
            return Change.PROPOSED_BEFORE
        if found in (Change.KEPT, Change.COMMON, Change.JOINT, Change.RETURNED):
            return found
        return Change.CONTINUED if any(how in ("after", "before") for how, _ in related) else found

    def _related(self, who: Who) -> Iterator[tuple[str, Who]]:
        """Give the parties of other sides that came after or before one, or that act for it as a place."""
        sides = self._sides(who)
        for other in self.by_who:
            theirs = self._sides(other)
            if other == who or not sides or not theirs or theirs == sides:
                continue
            if other[1] in successors(self.maker.dataset, who):
                yield "after", other
            elif who[1] in successors(self.maker.dataset, other):
                yield "before", other
            elif how := _acts_for(self.maker.dataset, other, who):
                yield how, other

    def _line(self, who: Who, found: Change, related: tuple[tuple[str, Who], ...]) -> ComparedParty:
        kind, name = who
        organisation = self.maker.dataset.organisations.get(name) if kind == "organisation" else None
        sides: list[list[RoleLine]] = [[] for _ in self.lists]
        for one in self.by_who[who]:
            sides[one.side].append(self._role(one))
        return ComparedParty(
            self.maker.named(kind, name),
            organisation.abbreviation if organisation else None,
            found,
            tuple(map(tuple, sides)),
            tuple(Relation(how, self.maker.named(*other)) for how, other in related),
        )

    def _role(self, one: Taking) -> RoleLine:
        record = self.maker.dataset.agreements[one.agreement]
        return RoleLine(
            one.party.role,
            one.party.office,
            self.maker.named("agreement", one.agreement),
            self.maker.evidence.cite(one.party, record),
        )


def successors(dataset: Dataset, who: Who) -> frozenset[str]:
    """Return the organisations that took over the tasks of one, near and far."""
    kind, name = who
    found: set[str] = set()
    ahead = [name] if kind == "organisation" and name in dataset.organisations else []
    while ahead:
        for successor in dataset.organisations[ahead.pop()].successors:
            if successor not in found and successor in dataset.organisations:
                found.add(str(successor))
                ahead.append(str(successor))
    return frozenset(found - {name})


def _acts_for(dataset: Dataset, organisation: Who, place: Who) -> str | None:
    """Return how an organisation acts for a place that is a party: for itself, or for its central city."""
    record = dataset.organisations.get(organisation[1]) if organisation[0] == "organisation" else None
    if record is None or place[0] != "place":
        return None
    if place[1] in record.acts_for:
        return "acts-for"
    return "centre" if with_centres(dataset, (place[1],)).intersection(record.acts_for) else None
