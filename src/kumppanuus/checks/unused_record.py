"""An organisation, a theme or a source that nothing uses.

It is left over from something that was taken out, or it was to be named somewhere and is not.

In an official vocabulary, such as the menu of a round, concepts stand for themselves and need no
use. Nothing is said of a record that a misspelt id was probably meant to name, or that a damaged
file may use.

Bad::

    # data/organisations/company/prizztech.yaml, which no record names
    name: {fi: Prizztech Oy, sv: null, en: Prizztech Ltd}

Good::

    # data/agreements/kokeilusopimus/pori-2022.yaml
    parties:
      - {organisation: city/pori, role: city}
      - {organisation: company/prizztech, role: partner}
"""

import datetime as dt
from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Edge, Key
from kumppanuus.model.theme import Scheme

from .finding import Finding

_NEEDS_A_USER = ("organisation", "source")


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find what nothing points to, and no lost file can."""
    for entry in dataset.entries:
        if entry.kind in _NEEDS_A_USER and not _is_used(dataset, entry.kind, entry.id):
            message = f"nothing uses the {entry.kind} '{entry.id}'"
            yield Finding(entry, (), message, "name it where it belongs, or delete the file")
        elif isinstance(entry.record, Scheme) and entry.record.round is None and entry.record.labels == "own":
            for key in entry.record.concepts:
                name = f"{entry.id}/{key}"
                if not _is_used(dataset, "theme", name):
                    message = f"nothing uses the theme '{name}'"
                    yield Finding(
                        entry, ("concepts", key), message, "map a theme to it, or take it out", on_key=True
                    )


def _is_used(dataset: Dataset, kind: str, name: str) -> bool:
    """Whether something else points to it, was probably meant to, or may do so in a damaged file."""
    if dataset.may_be_lost(kind):
        return True
    key = (kind, name)
    others = (edge for edge in dataset.incoming.get(key, ()) if not _is_itself(edge, key))
    return any(others) or key in dataset.meant or name in dataset.mentioned


def _is_itself(edge: Edge, key: Key) -> bool:
    kind, name = key
    if kind != "theme":
        return edge.entry.key == key
    scheme, _, concept = name.partition("/")
    return edge.entry.id == scheme and edge.location[:2] == ("concepts", concept)
