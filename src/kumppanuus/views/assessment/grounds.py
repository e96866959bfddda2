"""What the record states and a finding rests on."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from kumppanuus.model.agreement import AgreedTheme, Event, Party
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.roles import Role
from kumppanuus.model.rule import ExpectedParty, RequiredParty
from kumppanuus.model.statements import followed
from kumppanuus.model.text import LocalText
from kumppanuus.rules import within

from ..lines import ClaimLine, Numbers
from .held_against import HeldAgainst
from .parts import Ground


class Grounds:
    """Statements of one agreement as grounds."""

    def __init__(self, held: HeldAgainst) -> None:
        self.held = held
        self.agreement = held.agreement

    def party(self, party: Party, kind: str = "party") -> Ground:
        """Return a party."""
        who = ("organisation", party.organisation) if party.organisation else ("place", str(party.place))
        named = self.held.named(*who)
        sources = self._cite(party)
        return _ground(kind, sources, name=named.id, text=named.name, role=party.role, office=party.office)

    def in_other_roles(self, rule: RequiredParty | ExpectedParty) -> Iterator[Ground]:
        """Give who is meant by a rule, or may be, and is there as something else."""
        kind = rule.kind if isinstance(rule, ExpectedParty) else None
        for party in self.agreement.parties:
            bearer = str(party.organisation or party.place)
            if rule.organisation:
                is_meant = rule.organisation == bearer
            elif kind:
                is_meant = kind == _kind(bearer)
            else:
                is_meant = rule.role in (_kind(bearer), self._usual_roles.get(_kind(bearer)))
            if is_meant:
                yield self.party(party, "other-role")

    @cached_property
    def _usual_roles(self) -> Mapping[str, Role]:
        """The role that a kind of organisation, or a level of place, has most often in all agreements.

        So a university that is there as a proposer is told where higher education is required.
        """
        counts: defaultdict[str, Counter[Role]] = defaultdict(Counter)
        for agreement in self.held.dataset.agreements.values():
            for party in agreement.parties:
                if party.role != "proposer":
                    counts[_kind(str(party.organisation or party.place))][party.role] += 1
        return {kind: roles.most_common(1)[0][0] for kind, roles in counts.items()}

    def themes_for(self, item: str) -> Iterator[Ground]:
        """Give the themes for which an item of the menu is needed, or that may belong to it."""
        for theme in self.agreement.themes:
            if any(within(self.held.dataset, chosen, item) for chosen in theme.menu):
                yield self.theme(theme, "belonging")
        for theme in self.held.near(item):
            yield self.theme(theme, "near")

    def themes_of(self, items: Iterable[str]) -> Iterator[Ground]:
        """Give the themes that belong to concepts or items of a menu."""
        covered = {one for item in items for one in self.held.covered(item)}
        for theme in self.held.original.themes:
            if covered.intersection(map(str, (*theme.menu, *theme.concepts))):
                yield self.theme(theme, "belonging")

    def theme(self, theme: AgreedTheme, kind: str = "theme") -> Ground:
        """Return a theme as the agreement words it."""
        return _ground(kind, self._cite(theme), text=theme.wording)

    def places(self, names: Iterable[str]) -> Iterator[Ground]:
        """Give places that the agreement is about."""
        for name in names:
            named = self.held.named("place", name)
            yield _ground("place", self.held.numbers_of_record(), name=named.id, text=named.name)

    def end(self, event: Event) -> Ground:
        """Return when the agreement ends."""
        claims = self.held.maker.claims(event.date)
        sources = () if claims else self._cite(event)
        return _ground("end", sources, date=followed(event.date), claims=claims)

    def of_list(self, name: str) -> Numbers:
        """Return the sources of a list of the agreement, for what is said of the list as a whole."""
        if name == "places":
            return self.held.numbers_of_record()
        statements = self.agreement.parties if name == "parties" else self.agreement.themes
        return tuple(sorted({number for one in statements for number in self._cite(one)}))

    def _cite(self, statement: Party | AgreedTheme | Event) -> Numbers:
        return self.held.maker.evidence.cite(statement, self.agreement)


def _kind(name: str) -> str:
    """Return the kind of organisation or the level of place that an id begins with."""
    return name.partition("/")[0]


def _ground(
    kind: str,
    sources: Numbers,
    *,
    name: str | None = None,
    text: LocalText | None = None,
    role: str | None = None,
    office: LocalText | None = None,
    date: PartialDate | None = None,
    claims: tuple[ClaimLine, ...] = (),
) -> Ground:
    return Ground(kind, name, text, role, office, date, claims, sources)
