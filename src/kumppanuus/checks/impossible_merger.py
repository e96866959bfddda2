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

import datetime as dt
from collections.abc import Iterator

from kumppanuus.dataset import Dataset
from kumppanuus.model.place import Municipality

from .finding import Finding, RelatedFinding


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find mergers that cannot be; a circle that the days show already is told by them."""
    told: set[str] = set()
    municipalities = dict(dataset.municipalities())
    for name, one in municipalities.items():
        into = municipalities.get(one.merged_into or "")
        gone = into.gone_from if into else None
        if into is not one and gone and one.gone_from and gone.last <= one.gone_from.first:
            told.add(name)
            message = f"'{one.merged_into}' was gone by then: it was abolished {gone}"
            other = RelatedFinding(
                dataset.by_key["place", str(one.merged_into)], ("abolished", "date"), "here"
            )
            remedy = "name the municipality that was there on that day, or correct one of the days"
            entry = dataset.by_key["place", name]
            yield Finding(entry, ("merged_into",), message, remedy, related=(other,))
    for name in municipalities:
        circle = _circle(municipalities, name)
        if circle and told.isdisjoint(circle):
            told.update(circle)
            way = " into ".join(f"'{one}'" for one in (*circle, name))
            message = f"a circle of mergers: {way}"
            remedy = "name the municipality that is there today at its end"
            yield Finding(dataset.by_key["place", name], ("merged_into",), message, remedy)


def _circle(municipalities: dict[str, Municipality], name: str) -> tuple[str, ...]:
    """Return the municipalities in the circle of mergers that begins with one, or none."""
    way = [name]
    while (one := municipalities.get(way[-1])) and one.merged_into:
        if one.merged_into == name:
            return tuple(way)
        if one.merged_into in way:
            break
        way.append(str(one.merged_into))
    return ()
