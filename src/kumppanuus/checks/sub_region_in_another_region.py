"""A municipality and its sub-region lie in different regions in the same year.

A sub-region is a part of one region. So in a year in which a municipality belongs to a sub-region,
and both to a stated region, that is the same one. Where one of the three is not stated for the
year, nothing is told.

Bad::

    # the sub-region of Pori has been a part of Satakunta since 2013
    region:
      - {place: region/varsinais-suomi, first: 2013, last: 2020}
      - {place: region/satakunta, first: 2021}
    sub_region:
      - {place: sub-region/pori, first: 2020}

Good::

    sub_region:
      - {place: sub-region/pori, first: 2021}
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.place import Municipality, SubRegion
from kumppanuus.model.validity import Membership

from .finding import Finding, RelatedFinding

EACH = Municipality

Held = tuple[int, Membership]
"""A membership that holds in some year, and its place in the list."""


def run(dataset: Dataset, entry: Entry, municipality: Municipality) -> Iterator[Finding]:
    """Find them. Municipalities of the same two regions in one sub-region are one finding."""
    firsts = {one.first for one in (*municipality.region, *municipality.sub_region)}
    for number, membership in enumerate(municipality.sub_region):
        sub_region = dataset.places.get(membership.place)
        if not isinstance(sub_region, SubRegion):
            continue
        for year in sorted(firsts | {one.first for one in sub_region.region}):
            own, its = _held(dataset, municipality.region, year), _held(dataset, sub_region.region, year)
            if membership.holds_in(year) and own and its and own[1].place != its[1].place:
                yield _finding(dataset, entry, number, membership, own, its, year)
                break


def _held(dataset: Dataset, memberships: tuple[Membership, ...], year: int) -> Held | None:
    """Return what holds in a year, where that is one place, and there is such a place."""
    held = [(number, one) for number, one in enumerate(memberships) if one.holds_in(year)]
    return held[0] if len(held) == 1 and dataset.exists("place", held[0][1].place) else None


def _finding(
    dataset: Dataset, entry: Entry, number: int, membership: Membership, own: Held, its: Held, year: int
) -> Finding:
    sub_region = dataset.by_key["place", str(membership.place)]
    related = (
        RelatedFinding(entry, ("region", own[0]), "the region of the municipality"),
        RelatedFinding(sub_region, ("region", its[0]), "the region of the sub-region"),
    )
    message = (
        f"in {year} '{membership.place}' is a part of '{its[1].place}', and this municipality lies in "
        f"'{own[1].place}'"
    )
    remedy = "correct the sub-region, or one of the regions"
    cause = (membership.place, own[1].place, its[1].place)
    where = ("sub_region", number, "place")
    return Finding(entry, where, message, remedy, related=related, cause=cause)
