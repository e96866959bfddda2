"""A municipality became part of one that was not there.

That one was itself gone by that day, or the mergers lead back to where they began. What it became
part of is the municipality that was there on the day, even if that one was abolished later.

Bad::

    # data/regions/municipality/luvia.yaml; Lavia was abolished in 2015
    abolished: {date: 2017-01-01, source: tiedote}
    merged_into: municipality/lavia

Good::

    # data/regions/municipality/luvia.yaml
    abolished: {date: 2017-01-01, source: tiedote}
    merged_into: municipality/eurajoki
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.place import Municipality

from .finding import Finding, RelatedFinding

EACH = Municipality


def run(dataset: Dataset, entry: Entry, municipality: Municipality) -> Iterator[Finding]:
    """Find mergers that cannot be; a circle that the days show already is told by them."""
    if gone := _gone_by_then(dataset, entry.id):
        message = f"'{municipality.merged_into}' was gone by then: it was abolished {gone}"
        into = dataset.by_key["place", str(municipality.merged_into)]
        other = RelatedFinding(into, ("abolished", "date"), "here")
        remedy = "name the municipality that was there on that day, or correct one of the days"
        yield Finding(entry, ("merged_into",), message, remedy, related=(other,))
        return
    circle = _circle(dataset, entry.id)
    is_first = entry.path == min((dataset.by_key["place", name].path for name in circle), default=None)
    if is_first and not any(_gone_by_then(dataset, name) for name in circle):
        way = " into ".join(f"'{one}'" for one in (*circle, entry.id))
        message = f"a circle of mergers: {way}"
        remedy = "name the municipality that is there today at its end"
        yield Finding(entry, ("merged_into",), message, remedy)


def _gone_by_then(dataset: Dataset, name: str) -> PartialDate | None:
    """Return when that was abolished of which a municipality became part, if it was gone by then."""
    one = _municipality(dataset, name)
    into = _municipality(dataset, one.merged_into) if one and one.merged_into != name else None
    gone = into.gone_from if into else None
    return gone if one and gone and one.gone_from and gone.last <= one.gone_from.first else None


def _municipality(dataset: Dataset, name: str | None) -> Municipality | None:
    place = dataset.places.get(name or "")
    return place if isinstance(place, Municipality) else None


def _circle(dataset: Dataset, name: str) -> tuple[str, ...]:
    """Return the municipalities in the circle of mergers that begins with one, or none."""
    way = [name]
    while (one := _municipality(dataset, way[-1])) and one.merged_into:
        if one.merged_into == name:
            return tuple(way)
        if one.merged_into in way:
            break
        way.append(str(one.merged_into))
    return ()
