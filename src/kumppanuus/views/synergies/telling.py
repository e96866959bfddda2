"""What makes two agreements near, told with its sources: themes, wordings, and parties in common."""

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

from kumppanuus.model.agreement import Agreement, Party
from kumppanuus.similarity import Similarity, Themes
from kumppanuus.vocabulary import with_broader

from ..brief import Agreements
from ..lines import Named, Numbers
from .lines import CommonParty, Compared, Neighbour, SharedTheme, Weighed, WordingLine
from .matching import Match

_FOUR_DECIMALS = Decimal("0.0001")

PartyKey = tuple[str, str]
"""Whether a party is an organisation or a place, and its id."""


def exactly(number: float) -> Decimal:
    """Return a weight or a score as data holds it: with four decimals."""
    return Decimal(number).quantize(_FOUR_DECIMALS)


class Teller:
    """Tells of agreements with the sources of one view, by the weights of one day."""

    def __init__(self, agreements: Agreements, similarity: Similarity, counted: Iterable[str]) -> None:
        """Take the agreements that count: also those without a theme have parties."""
        self.agreements = agreements
        self.similarity = similarity
        self.maker = agreements.maker
        self._taking = Counter(
            key for name in counted for key in _parties(agreements.dataset.agreements[name])
        )

    def weighed(self, themes: Iterable[str]) -> tuple[Weighed, ...]:
        """Return themes with their weights, the heaviest first."""
        similarity = self.similarity
        in_order = sorted(themes, key=lambda theme: (-similarity.weight(theme), theme))
        return tuple(
            Weighed(
                self.maker.named("theme", theme), exactly(similarity.weight(theme)), similarity.count(theme)
            )
            for theme in in_order
        )

    def compared(self, name: str) -> Compared:
        """Return an agreement with which others are compared."""
        themes = self.similarity.set_of(name)
        return Compared(
            self.agreements.brief(name), self.weighed(themes), exactly(self.similarity.weight_of(themes))
        )

    def neighbour(self, match: Match, asked: str | None, reach: str | None) -> Neighbour:
        """Return what is told of a match; ``asked`` is the theme asked for."""
        likeness, brief = match.likeness, self.agreements.brief(match.other)
        same = self.same(match, asked)
        return Neighbour(
            agreement=brief,
            reach=str(reach) if reach else None,
            own=self.maker.named("agreement", match.own) if match.own else None,
            score=exactly(likeness.score),
            shared_weight=exactly(likeness.shared_weight),
            whole_weight=exactly(likeness.whole_weight),
            same=tuple(self._shared(match, same)),
            broader=tuple(self._shared(match, likeness.shared - same)),
            parties=tuple(self._common(match)) if match.own else (),
        )

    def sources(self, match: Match) -> Numbers:
        """Return the sources of the themes that bring what a match shares."""
        names = (match.other, match.own) if match.own else (match.other,)
        wordings = (
            wording
            for theme in self.weighed(match.likeness.shared)
            for name in names
            for wording in self._wordings(name, theme.theme.id)
        )
        return tuple(dict.fromkeys(number for wording in wordings for number in wording.sources))

    def same(self, match: Match, asked: str | None = None) -> Themes:
        """Return the themes in common that are no mere heading: both are mapped to them."""
        if match.own is None:
            return match.likeness.shared & {asked or ""}
        return self.similarity.stated(match.own) & self.similarity.stated(match.other)

    def _shared(self, match: Match, themes: Iterable[str]) -> Iterator[SharedTheme]:
        for one in self.weighed(themes):
            yield SharedTheme(
                one,
                tuple(self._wordings(match.other, one.theme.id)),
                tuple(self._wordings(match.own, one.theme.id)) if match.own else (),
            )

    def _wordings(self, name: str, theme: str) -> Iterator[WordingLine]:
        """Give how an agreement words a theme or what is narrower."""
        agreement = self.agreements.dataset.agreements[name]
        for one in agreement.themes:
            concepts = sorted(self.similarity.concepts(one))
            under = [concept for concept in concepts if theme in with_broader(self.maker.dataset, [concept])]
            if under:
                yield WordingLine(
                    one.wording,
                    tuple(self.maker.named("theme", concept) for concept in under),
                    one.mapping,
                    self.maker.evidence.cite(one, agreement),
                )

    def _common(self, match: Match) -> list[CommonParty]:
        """Return who takes part in both: those of the State last, and of each the rarest first."""
        assert match.own is not None
        dataset = self.agreements.dataset
        there, here = (_parties(dataset.agreements[name]) for name in (match.other, match.own))
        found = [self._party(match, key, there[key], here[key]) for key in there if key in here]
        return sorted(found, key=lambda one: (one.is_state, one.agreements, one.who.id))

    def _party(self, match: Match, key: PartyKey, there: list[Party], here: list[Party]) -> CommonParty:
        dataset, evidence = self.agreements.dataset, self.maker.evidence
        organisation = dataset.organisations.get(key[1]) if key[0] == "organisation" else None
        numbers = [
            number
            for name, parties in ((match.other, there), (str(match.own), here))
            for party in parties
            for number in evidence.cite(party, dataset.agreements[name])
        ]
        return CommonParty(
            Named(key[1], dataset.name_of(*key)),
            organisation.abbreviation if organisation else None,
            tuple(dict.fromkeys(party.role for party in there)),
            tuple(dict.fromkeys(party.role for party in here)),
            self._taking[key],
            tuple(dict.fromkeys(numbers)),
        )


def _parties(agreement: Agreement) -> dict[PartyKey, list[Party]]:
    """Return who takes part in an agreement, perhaps in several roles; to have proposed it is no part.

    A proposal has its proposers alone, and they stand behind it.
    """
    found: dict[PartyKey, list[Party]] = {}
    for party in agreement.parties:
        if party.role == "proposer" and not agreement.is_proposal:
            continue
        key = ("organisation", str(party.organisation)) if party.organisation else ("place", str(party.place))
        found.setdefault(key, []).append(party)
    return found
