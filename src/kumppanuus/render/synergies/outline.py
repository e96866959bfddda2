"""What stands in the answer on synergies, in which order."""

from collections.abc import Container, Iterator
from itertools import groupby

from kumppanuus.labels import Words
from kumppanuus.render.outline import Line, Outline, Section, filled
from kumppanuus.render.outline.rows import Rows
from kumppanuus.views.brief import Brief
from kumppanuus.views.lines import Numbers
from kumppanuus.views.synergies import Synergies
from kumppanuus.views.synergies.lines import Group, Neighbour, SharedTheme

from .phrases import SynergyPhrases, Told

_HEADINGS = {"same": "synergies-same-heading", "near": "synergies-near-heading"}


def synergies_outline(view: Synergies, words: Words) -> Outline:
    """Return the outline of the answer."""
    teller = _Teller(view, words)
    sections = (
        Section(words["synergies-compared-heading"], teller.standing(), lines=tuple(teller.compared())),
        *teller.groups(),
        Section(words["synergies-apart-heading"], lines=tuple(teller.left_out())),
        Section(words["synergies-method-heading"], lines=tuple(teller.method())),
    )
    return Outline(teller.title(), tuple(teller.about()), filled(sections))


class _Teller:
    def __init__(self, view: Synergies, words: Words) -> None:
        self.view = view
        self.words = words
        self.rows = Rows(words)
        self.say = SynergyPhrases(view, words)

    def title(self) -> str:
        """``Synergiat: Pori, teema Kiertotalous``."""
        view, words = self.view, self.words
        subjects = [words.text(one.name) for one in (view.place, view.agreement) if one]
        if view.theme:
            subjects.append(words.fill("synergies-theme", name=words.text(view.theme.theme.name)))
        return words.fill("synergies-title", names=", ".join(subjects))

    def about(self) -> Iterator[Line]:
        """Give who is asked about, how the percentage is meant, and what was not found."""
        view, words = self.view, self.words
        if view.place:
            place = f"{words.text(view.place.name)}: {self.rows.say.place(view.place)}"
            yield Line(place, view.place.sources)
        if view.place and view.merger:
            now = words.text(view.place.name)
            yield Line(self.rows.say.merger(view.merger, now), view.merger.sources)
        if view.theme:
            below = (
                Line(words.fill("synergies-broader", theme=self.say.weighed(one))) for one in view.broader
            )
            yield Line(self.say.weighed(view.theme), below=tuple(below))
        yield Line(words["synergies-intro"])
        yield from (Line(text) for text in self.findings())
        if view.told_later:
            yield Line(words["told-later"])

    def findings(self) -> Iterator[str]:
        """Give what the answer comes to where it is not the usual one."""
        view, words = self.view, self.words
        if view.lacks_theme:
            yield words["synergies-lacks-theme"]
        elif not view.compared and not view.theme:
            yield words["synergies-nothing-to-compare"]
        if (view.compared or view.theme) and all(group.name == "apart" for group in view.groups):
            yield words["synergies-none"]

    def standing(self) -> str:
        """Return which of a place's own agreements are compared."""
        view = self.view
        if view.place is None or view.standing is None:
            return ""
        return self.words[f"synergies-standing-{view.standing.replace('_', '-')}"]

    def compared(self) -> Iterator[Line]:
        """Give the agreements with which others are compared, and those that run and cannot be compared."""
        words = self.words
        for one in self.view.compared:
            themes = ", ".join(map(self.say.weighed, one.themes))
            weight = words.fill("synergies-weight", weight=self.say.weight(one.weight))
            yield Line(self.brief(one.agreement), one.agreement.sources, below=(Line(themes), Line(weight)))
        for brief in self.view.unmapped:
            yield Line(words.fill("synergies-unmapped", name=self.brief(brief)), brief.sources)

    def brief(self, brief: Brief) -> str:
        """``Porin seudun ekosysteemisopimus (Porin seutu); voimassa 31.12.2027 asti``."""
        where = self.rows.where(brief)
        status = self.rows.say.status(brief.status, brief.end)
        return f"{self.words.text(brief.title)} ({where}); {status}"

    def groups(self) -> Iterator[Section]:
        """Give the agreements by their standing, and those with the theme before those that are near."""
        for standing, found in groupby(self.view.groups, lambda group: group.name):
            groups = tuple(found)
            if standing == "apart":
                yield self.group(groups[0], "synergies-apart-heading", self.words["synergies-apart-note"])
            elif groups[0].theme is None:
                yield self.group(groups[0], f"{standing.replace('_', '-')}-heading")
            else:
                parts = tuple(self.group(one, _HEADINGS[one.theme or "same"]) for one in groups)
                yield Section(self.words[f"{standing.replace('_', '-')}-heading"], parts=parts)

    def group(self, group: Group, heading: str, note: str = "") -> Section:
        """Return the agreements of a group under their heading, and how many more there are."""
        notes = [note] if note else []
        if group.total > (shown := len(group.neighbours)):
            notes.append(self.words.fill("synergies-more", shown=shown, total=group.total))
        lines = tuple(map(self.neighbour, group.neighbours))
        return Section(self.words[heading], " ".join(notes), lines=lines)

    def neighbour(self, one: Neighbour) -> Line:
        """Return an agreement, and below it all that makes it near."""
        reach = f"; {self.words[f'reach-{one.reach}']}" if one.reach else ""
        text = f"{self.say.percent(one.score)}: {self.brief(one.agreement)}{reach}"
        return Line(text, one.agreement.sources, below=tuple(self.reasons(one)))

    def reasons(self, one: Neighbour) -> Iterator[Line]:
        """Give the own agreement, the themes in common, the sum, and the parties in common."""
        words = self.words
        if one.own and len(self.view.compared) > 1:
            yield Line(words.fill("synergies-nearest-to", name=words.text(one.own.name)))
        told: set[Told] = set()
        for label, shared in (("synergies-same", one.same), ("synergies-shared-broader", one.broader)):
            for theme in shared:
                text = words.fill(label, theme=self.say.shared(theme, told))
                yield Line(text, _cited(theme, told))
                told |= {Told.of(wording) for wording in (*theme.wordings, *theme.own_wordings)}
        yield Line(
            words.fill(
                "synergies-sum",
                shared=self.say.weight(one.shared_weight),
                whole=self.say.weight(one.whole_weight),
                percent=self.say.percent(one.score),
            )
        )
        if one.own:
            sources = (number for party in one.parties for number in party.sources)
            yield Line(self.say.parties(one.parties), tuple(dict.fromkeys(sources)))

    def left_out(self) -> Iterator[Line]:
        """Give what reaches the place without being its own, where nothing can be compared."""
        for one in self.view.left_out:
            text = f"{self.brief(one.agreement)}; {self.words[f'reach-{one.reach}']}"
            yield Line(text, one.agreement.sources)

    def method(self) -> Iterator[Line]:
        """Give how the numbers are made, and where that comes from."""
        words, view = self.words, self.view
        yield Line(words["synergies-method-score"])
        yield Line(words.fill("synergies-method-weight", total=view.counted))
        if any(one.parties for group in view.groups for one in group.neighbours):
            yield Line(words["synergies-method-parties"])
        yield Line(words["synergies-method-mapping"])
        if view.without_themes:
            yield Line(words.fill("synergies-without-themes", count=view.without_themes))
        yield Line(words["synergies-method-sources"])


def _cited(theme: SharedTheme, told: Container[Told]) -> Numbers:
    """Return the sources of the wordings that are told anew."""
    new = [one for one in (*theme.wordings, *theme.own_wordings) if Told.of(one) not in told]
    return tuple(dict.fromkeys(number for wording in new for number in wording.sources))
