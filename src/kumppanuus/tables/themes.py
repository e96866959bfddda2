"""Vocabularies, the themes in them, and what a theme covers."""

from collections.abc import Iterator

from kumppanuus.model.theme import Concept, Scheme
from kumppanuus.vocabulary import covered_by

from .finding import each, ways
from .keeping import CITED, LOCATION, NUMBER, computed, fields, link_to, owner
from .making import of_records
from .table import Cell, Column, Found, Kept, Known, Table

SCHEME = of_records(
    "scheme",
    "A vocabulary of themes: the shared one, or the menu of one round.",
    Scheme,
    *fields(Scheme, "title", "round", "labels", "mapping", "description"),
)

_CONCEPTS = ways(Scheme, to=("concepts",))


def _id(known: Known, found: Found) -> Cell:
    return f"{found.entry.id}/{found.location[1]}"


_ID = computed(Column("id", "TEXT", "Its id: the vocabulary's and its key there."), _id)

THEME = Table(
    "theme",
    "A concept in a vocabulary of themes.",
    each(_CONCEPTS),
    (_ID, owner("scheme"), NUMBER, LOCATION, *fields(Concept, "label", "definition"), CITED),
    ("id",),
    _CONCEPTS,
)

_RELATIONS = ("broader", "related", "exact_match", "close_match", "broad_match", "narrow_match")
_TO_RELATIONS = ways(Scheme, to=tuple(f"concepts.{relation}" for relation in _RELATIONS))
_OTHERS = {
    relation: (Concept.model_fields[relation].description or "").rstrip(".").lower()
    for relation in _RELATIONS
}

THEME_RELATION = Table(
    "theme_relation",
    "What one theme is to another, as a vocabulary says.",
    each(_TO_RELATIONS),
    (
        computed(Column("theme", "TEXT", "The theme.", link_to("theme", "theme")), _id),
        computed(
            Column(
                "relation",
                "TEXT",
                "What the other one is to it. "
                + "; ".join(f"{one}: {text}" for one, text in _OTHERS.items())
                + ".",
                choices=_RELATIONS,
            ),
            lambda known, found: str(found.location[2]),
        ),
        Kept(
            (Column("other", "TEXT", "The other one.", link_to("other", "theme")),),
            lambda known, found: (str(found.value),),
            ((),),
        ),
    ),
    ways=_TO_RELATIONS,
)


def _covered(known: Known) -> Iterator[Found]:
    for found in each(_CONCEPTS)(known):
        for other in sorted(covered_by(known.dataset, str(_id(known, found)))):
            yield Found(found.entry, found.location, found.numbers, other, ())


THEME_COVERS = Table(
    "theme_covers",
    "A theme and one that it covers: itself, and the same and narrower ones in all vocabularies.",
    _covered,
    (
        computed(Column("theme", "TEXT", "The theme.", link_to("theme", "theme")), _id),
        computed(
            Column("covered", "TEXT", "The theme that it covers.", link_to("covered", "theme")),
            lambda known, found: str(found.value),
        ),
    ),
    ("theme", "covered"),
)

TABLES = (SCHEME, THEME, THEME_COVERS, THEME_RELATION)
