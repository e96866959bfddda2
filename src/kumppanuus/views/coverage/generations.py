"""Which rounds there are, in the order of time, and from when on."""

import datetime as dt
from collections.abc import Iterable

from kumppanuus.model.dates import PartialDate
from kumppanuus.model.statements import followed
from kumppanuus.status import start_of

from ..brief import Agreements
from ..families import families
from ..steps import first_day, has_begun


class Generations:
    """The rounds that had begun by the day, with the agreements that were known of each."""

    def __init__(self, agreements: Agreements) -> None:
        self.agreements = agreements
        self.dataset = agreements.dataset
        self.held: dict[str, list[str]] = {name: [] for name in self.dataset.rounds}
        for name, one in self.dataset.agreements.items():
            if agreements.is_known(name) and one.round in self.held:
                self.held[one.round].append(name)

    def families(self) -> list[list[str]]:
        """Return the rounds of each family in the order of time, the oldest family first."""
        groups = families(self.dataset)
        placed = {name for group in groups for name in group}
        groups += [[name] for name in self._instruments() if name not in placed]
        found = filter(None, (self._rounds(group) for group in groups))
        return sorted(found, key=lambda rounds: self.place(rounds[0]))

    def begins(self, name: str) -> PartialDate | None:
        """Return the first day of a round's term, or else of its agreements, or else of its course."""
        record = self.dataset.rounds[name]
        term = followed(record.term.date) if record.term else None
        if term and term.start:
            return PartialDate(term.start.text, term.start, term.start)
        known = map(self.agreements.maker.known, self.held[name])
        starts = [start for one in known if (start := start_of(one))]
        if starts:
            return min(starts, key=lambda start: start.beginning)
        first = first_day(record)
        return PartialDate.parse(first.isoformat()) if first else None

    def place(self, name: str) -> tuple[dt.date, str]:
        """Return where a round stands in the order of time."""
        begins = self.begins(name)
        return begins.beginning if begins else dt.date.max, name

    def _instruments(self) -> Iterable[str]:
        return dict.fromkeys(str(one.instrument) for one in self.dataset.rounds.values())

    def _rounds(self, instruments: Iterable[str]) -> list[str]:
        found = [
            name
            for name, one in self.dataset.rounds.items()
            if one.instrument in instruments
            and (self.held[name] or has_begun(one, self.agreements.maker.day))
        ]
        return sorted(found, key=self.place)
