"""What stands in the coverage, in which order: a matrix for each family, and below it what it comes to."""

from collections.abc import Iterator, Sequence

from kumppanuus.labels import Words
from kumppanuus.render.outline import Key, Line, Matrix, Outline, Section, filled
from kumppanuus.render.outline.rows import Rows, sentence
from kumppanuus.views.coverage import Column, Coverage, Every, Family, LeftOut, PlaceRow, Taking

from .signs import cell_key, headings
from .told import Told


def coverage_outline(view: Coverage, words: Words) -> Outline:
    """Return the outline of the coverage."""
    rows = Rows(words)
    several = [family for family in view.families if len(family.columns) > 1]
    single = [family for family in view.families if len(family.columns) < 2]
    sections = [_Matrix(view, (family,), rows).section(_names(family, words)) for family in several]
    if single:
        heading = _names(single[0], words) if len(single) == 1 else words["coverage-single-heading"]
        sections.append(_Matrix(view, single, rows).section(heading))
    sections += [
        Section(
            words.fill("coverage-elsewhere-heading", count=rows.count(view.elsewhere_count)),
            table=rows.agreements(view.elsewhere),
        ),
        Section(words["proposals-heading"], table=rows.agreements(view.proposals_elsewhere)),
    ]
    title = words.fill("coverage-title", places=words[f"list-{view.level}s"].lower())
    return Outline(title, tuple(_about(view, rows)), filled(sections))


def _names(family: Family, words: Words) -> str:
    return sentence(", ".join(words.text(one.name) for one in family.instruments))


def _about(view: Coverage, rows: Rows) -> Iterator[Line]:
    words = rows.words
    for label, asked in (("filter-region", view.region), ("filter-instrument", view.instrument)):
        if asked:
            yield Line(f"{words[label]}: {words.text(asked.name)}")
    yield Line(words["coverage-open-world"])
    if any(cell.left_out for family in view.families for row in family.rows for cell in row.cells):
        yield Line(words["coverage-left-out-means"])
    yield from rows.none_of(view.families)


class _Matrix:
    """The section of a family, or of several that have one round each."""

    def __init__(self, view: Coverage, families: Sequence[Family], rows: Rows) -> None:
        self.view = view
        self.families = families
        self.rows = rows
        self.words = rows.words
        self.columns = [column for family in families for column in family.columns]
        self.unstated = [rows[0].place for rows in self._by_place() if all(row.is_empty for row in rows)]
        """The places of which nothing is stated in any of the rounds."""
        self.told = Told(rows, headings(self.columns))

    def section(self, heading: str) -> Section:
        """Return the matrix, and what it comes to in words."""
        words, told = self.words, self.told
        if self.columns and len(self.unstated) == len(self.view.places):
            return Section(
                heading, lines=(Line(words.fill("coverage-nothing", names=told.names(self.unstated))),)
            )
        parts = (
            Section(words["agreements-by-round-heading"], lines=tuple(map(told.column, self.columns))),
            *(self._every(family.every) for family in self.families if family.every),
            Section(
                words["coverage-left-out-heading"],
                lines=tuple(told.left_out(one) for family in self.families for one in self._left_out(family)),
            ),
            Section(words["coverage-not-stated-heading"], lines=tuple(self._not_stated())),
            Section(
                words["coverage-empty-heading"],
                lines=tuple(told.empty(one) for family in self.families for one in family.empty),
            ),
        )
        return Section(heading, self._note(), matrix=self._matrix(), parts=filled(parts))

    def _note(self) -> str:
        if len(self.families) != 1 or len(self.families[0].instruments) < 2:
            return ""
        inferred = self.families[0].is_inferred
        return self.words["coverage-succession-inferred" if inferred else "coverage-succession"]

    def _matrix(self) -> Matrix:
        words = self.words
        heads = tuple(Key(self.told.signs[one.round.id], self._meaning(one)) for one in self.columns)
        rows = tuple(
            (
                words.text(rows[0].place.name),
                tuple(cell_key(cell, words) for row in rows for cell in row.cells),
            )
            for rows in self._by_place()
            if not all(row.is_empty for row in rows)
        )
        return Matrix(sentence(words[self.view.level]), heads, rows)

    def _by_place(self) -> list[tuple[PlaceRow, ...]]:
        rows = zip(*(family.rows for family in self.families), strict=True)
        return self.words.alphabetical(rows, lambda of_place: of_place[0].place.name)

    def _left_out(self, family: Family) -> list[LeftOut]:
        return self.words.alphabetical(family.left_out, lambda absence: absence.place.name)

    def _meaning(self, column: Column) -> str:
        """``Siltasopimukset 2018–2020 (siltasopimus-2018; siltasopimus; tarkoitettu tasolle: maakunta)``."""
        words = self.words
        parts = [column.round.id]
        if len({one.instrument for one in self.columns}) > 1:
            parts.append(words.text(column.instrument.name))
        if column.levels and self.view.level not in column.levels:
            levels = ", ".join(words[level] for level in column.levels)
            parts.append(words.fill("made-for", levels=levels))
        return f"{words.text(column.round.name)} ({'; '.join(parts)})"

    def _every(self, every: Every) -> Section:
        words, told = self.words, self.told
        note = words.fill(
            "coverage-generations", level=words[self.view.level], rounds=told.rounds(every.rounds)
        )
        lines = tuple(
            Line(words.fill(label, count=len(takings)), below=tuple(map(told.taking, self._ordered(takings))))
            for label, takings in (
                ("coverage-every-own", every.own),
                ("coverage-every-otherwise", every.otherwise),
                ("coverage-every-left-out", every.left_out),
                ("coverage-every-perhaps", every.perhaps),
            )
            if takings
        )
        return Section(
            words["coverage-every-heading"], note, lines=lines or (Line(words["coverage-every-none"]),)
        )

    def _ordered(self, takings: Sequence[Taking]) -> list[Taking]:
        return self.words.alphabetical(takings, lambda taking: taking.place.name)

    def _not_stated(self) -> Iterator[Line]:
        """Give whom nothing is stated of: first those without a row, and of each round the others."""
        unstated, told = self.unstated, self.told
        if unstated and self.columns:
            count, names = len(unstated), told.names(unstated)
            yield Line(self.words.fill("coverage-no-row", count=count, names=names))
        for family in self.families:
            for one in family.not_stated:
                places = [place for place in one.places if place not in unstated]
                if places:
                    yield told.not_stated(one.rounds, places, besides=bool(unstated))
