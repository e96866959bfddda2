"""Who takes part in some agreements, and how often."""

from collections import defaultdict
from collections.abc import Iterable

from kumppanuus.model.text import LocalText
from kumppanuus.structures import dataclass

from .brief import Agreements, Count
from .lines import Named


@dataclass(frozen=True, slots=True)
class Taking:
    """A party, as what it takes part, and in how many of the agreements."""

    who: Named
    abbreviation: LocalText | None
    roles: tuple[str, ...]
    agreements: Count


def participation(agreements: Agreements, names: Iterable[str]) -> tuple[Taking, ...]:
    """Return the parties of some agreements, the most frequent first. Proposals do not count."""
    dataset = agreements.dataset
    roles: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    held: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in agreements.known(names):
        for party in dataset.agreements[name].parties:
            key = (
                ("organisation", str(party.organisation))
                if party.organisation
                else ("place", str(party.place))
            )
            roles[key][party.role] = None
            held[key].append(name)
    found = []
    for (kind, who), theirs in held.items():
        organisation = dataset.organisations.get(who) if kind == "organisation" else None
        found.append(
            Taking(
                agreements.maker.named(kind, who),
                organisation.abbreviation if organisation else None,
                tuple(roles[kind, who]),
                agreements.count(theirs),
            )
        )
    return tuple(
        sorted(found, key=lambda one: (-one.agreements.certain, -one.agreements.perhaps, one.who.id))
    )
