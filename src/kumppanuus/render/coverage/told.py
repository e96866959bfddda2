"""What a matrix comes to, in lines with sources."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from kumppanuus.render.outline import Line
from kumppanuus.render.outline.rows import Rows
from kumppanuus.views.coverage import Column, EmptyRound, Held, LeftOut, Taking, Way
from kumppanuus.views.lines import Named

from .signs import meaning


class Told:
    """The lines below a matrix. ``signs`` are what heads its columns, by round."""

    def __init__(self, rows: Rows, signs: Mapping[str, str]) -> None:
        self.rows = rows
        self.words = rows.words
        self.signs = signs

    def rounds(self, rounds: Sequence[Named]) -> str:
        """``2013, 2016``."""
        return ", ".join(self.signs[one.id] for one in rounds)

    def column(self, column: Column) -> Line:
        """Return how many agreements a round has, and below that what is known of how many places."""
        words = self.words
        sign = self.signs[column.round.id]
        has_any = column.agreements.certain or column.agreements.perhaps
        label = "coverage-round" if has_any else "coverage-round-none"
        text = words.fill(label, sign=sign, count=self.rows.count(column.agreements))
        if column.statuses:
            text += f" ({', '.join(f'{words[one.status]} {one.agreements}' for one in column.statuses)})"
        if column.proposals.certain or column.proposals.perhaps:
            text += f"; {words.fill('timeline-proposals', count=self.rows.count(column.proposals))}"
        states = [f"{meaning(one.states, words)} {one.places}" for one in column.states]
        is_one_place = sum(one.places for one in column.states) == 1
        return Line(text, column.sources, below=() if is_one_place else (Line("; ".join(states)),))

    def taking(self, taking: Taking) -> Line:
        """``Lahden seutu; 2016: Valtion ja … kasvusopimus (keskuskaupungin sopimus)``."""
        parts = [self.words.text(taking.place.name), *map(self._way, taking.otherwise)]
        return Line("; ".join(parts), taking.sources)

    def _way(self, way: Way) -> str:
        sign, name = self.signs[way.round.id], self._reaching(way.held)
        if way.is_certain:
            return f"{sign}: {name}"
        return self.words.fill("coverage-perhaps", sign=sign, name=name)

    def left_out(self, absence: LeftOut) -> Line:
        """Return since when a place was without an agreement, when it had one again, and what sources say."""
        head = f"{self.words.text(absence.place.name)} ({self.rounds(absence.rounds)})"
        said = tuple(
            Line(f"{self.signs[one.round.id]}: {self.words.text(one.text)}", one.sources)
            for one in absence.said
        )
        return Line(f"{head}: {'; '.join(self._absence(absence))}", absence.sources, below=said)

    def _absence(self, absence: LeftOut) -> Iterator[str]:
        words = self.words
        if absence.only_parts:
            places = tuple(dict.fromkeys(place for said in absence.said for place in said.places))
            yield words.fill("coverage-only-part", names=self.names(places))
            return
        yield self._before(absence)
        if absence.back:
            label = "coverage-back" if absence.back_is_certain else "coverage-back-perhaps"
            yield words.fill(label, date=words.date(absence.back.since), name=self._name(absence.back))
        elif not absence.continued:
            yield words["coverage-not-back"]
        if absence.meanwhile:
            yield words.fill("coverage-meanwhile", names=", ".join(map(self._reaching, absence.meanwhile)))

    def _before(self, absence: LeftOut) -> str:
        words, last = self.words, absence.last
        if last is None:
            return words["coverage-none-before"]
        if absence.continued:
            return words.fill("coverage-continued", name=self._name(last))
        if absence.since is None:
            return words.fill("coverage-end-unknown", name=self._name(last))
        return words.fill("coverage-without", date=words.date(absence.since))

    def _name(self, held: Held) -> str:
        return self.words.text(held.agreement.name)

    def _reaching(self, held: Held) -> str:
        how = "coverage-state-central" if held.is_of_central_city else f"reach-{held.reach}"
        return f"{self._name(held)} ({self.words[how]})"

    def not_stated(self, rounds: Sequence[Named], places: Sequence[Named], *, besides: bool) -> Line:
        """``2018 (9): Helsingin seutu, …``; ``besides`` where others are of none of the rounds."""
        label = "coverage-not-stated-besides" if besides else "coverage-not-stated"
        names = self.names(places)
        return Line(self.words.fill(label, rounds=self.rounds(rounds), count=len(places), names=names))

    def names(self, places: Iterable[Named]) -> str:
        """Return the names of places in the order of the alphabet."""
        return self.rows.say.names(self.words.alphabetical(places, lambda place: place.name))

    def empty(self, one: EmptyRound) -> Line:
        """Return why a round is no column."""
        words = self.words
        name = f"{words.text(one.round.name)} ({one.round.id})"
        if one.agreements.certain or one.agreements.perhaps:
            count = self.rows.count(one.agreements)
            return Line(words.fill("coverage-reaches-none", name=name, count=count), one.sources)
        below = (Line(words.text(one.description)),) if one.description else ()
        return Line(words.fill("coverage-no-agreements", name=name), one.sources, below=below)
