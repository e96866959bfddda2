"""What a list says in words: its values, its filters, its headings."""

from typing import Any

from kumppanuus.labels import Words
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.folders import ORGANISATION_KINDS
from kumppanuus.model.text import LocalText
from kumppanuus.status import Status
from kumppanuus.views.lines import Named
from kumppanuus.views.listing import Applied, ListGroup, Listing

_FAMILIES = {
    ("organisations", "kind"): "organisation-",
    ("sources", "kind"): "document-",
    ("sources", "language"): "language-",
}
_FAMILY_OF = {"level": "", "reach": "reach-", "roles": "role-", "stage": "stage-"}
"""With what the key of a label begins, for columns whose values are words of a closed set."""


def cell(value: Any, words: Words, family: str | None = None) -> str:
    """Return a value of a column as text; of a status only its name, since a report tells the rest."""
    if value is None:
        return ""
    if isinstance(value, Named):
        return words.text(value.name)
    if isinstance(value, LocalText):
        return words.text(value)
    if isinstance(value, PartialDate):
        return words.date(value)
    if isinstance(value, Status):
        return words[value.name]
    if isinstance(value, tuple):
        return "; ".join(cell(part, words, family) for part in value)
    if isinstance(value, str):
        return value if family is None else words[f"{family}{value}"]
    return words.number(value)


def cells(listing: Listing, group: ListGroup, words: Words) -> list[list[str]]:
    """Return the rows of a group as texts, with the id first."""
    families = [
        _FAMILIES.get((listing.kind, column), _FAMILY_OF.get(column)) for column in listing.columns[1:]
    ]
    return [
        [
            row.id,
            *(
                cell(value, words, family)
                for value, family in zip(row.values.values(), families, strict=True)
            ),
        ]
        for row in group.rows
    ]


def headings(listing: Listing, words: Words) -> list[str]:
    """Return the headings of the columns."""
    return [words[f"column-{column}"] for column in listing.columns]


def filters(listing: Listing, words: Words) -> str:
    """``paikka: Pori; teema: kiertotalous``; without filters nothing."""
    return "; ".join(f"{words[f'filter-{one.option}']}: {_asked(one, words)}" for one in listing.filters)


def _asked(one: Applied, words: Words) -> str:
    if one.option == "role":
        return words[f"role-{one.value}"]
    if one.option == "status":
        return ", ".join(words[name] for name in one.value)
    if one.option == "party" and one.value in ORGANISATION_KINDS:
        return words[f"organisation-{one.value}"]
    text = cell(one.value, words)
    return words.fill("place-became", new=text, old=words.text(one.asked.name)) if one.asked else text


def notes(listing: Listing, words: Words) -> list[str]:
    """Return what must be known of what is not in the list."""
    found = []
    if listing.is_empty:
        found.append(words["nothing-left" if listing.filters else "nothing-listed"])
    if listing.undated:
        found.append(words.fill("undated-left-out", count=listing.undated))
    if listing.later:
        found.append(words.fill("later-left-out", count=listing.later))
    return found


def heading(group: ListGroup, words: Words) -> str:
    """``Ehdotukset (2 kpl)``: a group's heading with how many there are."""
    name = words[f"group-{group.heading}"]
    return f"{name} ({words.fill('rows', count=group.count)})"
