"""The phrases of the answer: a theme with its weight, wordings, parties in common, a percentage."""

from collections.abc import Container, Sequence
from decimal import Decimal

from kumppanuus.labels import Words
from kumppanuus.model.text import LocalText
from kumppanuus.structures import dataclass
from kumppanuus.views.lines import Numbers
from kumppanuus.views.synergies import Synergies
from kumppanuus.views.synergies.lines import CommonParty, SharedTheme, Weighed, WordingLine

_ONE_PERCENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Told:
    """A wording that a reader has read, and where it comes from."""

    text: LocalText
    sources: Numbers

    @classmethod
    def of(cls, wording: WordingLine) -> "Told":
        """Return what a reader remembers of a wording."""
        return cls(wording.text, wording.sources)


class SynergyPhrases:
    """The phrases of one language, for one answer."""

    def __init__(self, view: Synergies, words: Words) -> None:
        self.view = view
        self.words = words

    def percent(self, score: Decimal) -> str:
        """``24 %``; what is shared and hardly weighs anything is not nothing: ``alle 1 %``."""
        if 0 < score < _ONE_PERCENT:
            return self.words.fill("synergies-less-than", percent=self.words.percent(_ONE_PERCENT))
        return self.words.percent(score)

    def weight(self, weight: Decimal) -> str:
        """``3,2``."""
        return self.words.rounded(weight, 1)

    def weighed(self, one: Weighed) -> str:
        """``Kiertotalous 3,2 (10/91)``."""
        return self.words.fill(
            "synergies-weighed",
            theme=self.words.text(one.theme.name),
            weight=self.weight(one.weight),
            count=one.count,
            total=self.view.counted,
        )

    def shared(self, one: SharedTheme, told: Container[Told]) -> str:
        """``Kiertotalous 3,2 (10/91): siellä ”…”; täällä ”…”``, each wording where it is told first."""
        there, here = (
            ", ".join(self._quoted(wording) for wording in wordings if Told.of(wording) not in told)
            for wordings in (one.wordings, one.own_wordings)
        )
        if one.own_wordings:
            there = self.words.fill("synergies-there", texts=there) if there else ""
            here = self.words.fill("synergies-here", texts=here) if here else ""
        texts = "; ".join(filter(None, (there, here)))
        return f"{self.weighed(one.of)}: {texts}" if texts else self.weighed(one.of)

    def _quoted(self, wording: WordingLine) -> str:
        return self.words.fill("quoted", text=self.words.text(wording.text))

    def parties(self, parties: Sequence[CommonParty]) -> str:
        """Say who takes part in both: ``Business Finland (30); valtion puolelta TEM (85)``."""
        if not parties:
            return self.words["synergies-no-parties"]
        state = ", ".join(self._party(party) for party in parties if party.is_state)
        others = ", ".join(self._party(party) for party in parties if not party.is_state)
        said = (others, self.words.fill("synergies-state", names=state) if state else "")
        return self.words.fill("synergies-parties", names="; ".join(filter(None, said)))

    def _party(self, party: CommonParty) -> str:
        name = self.words.text(party.who.name)
        return self.words.fill("synergies-party", name=name, count=party.agreements)
