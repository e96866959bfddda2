"""An organisation or a theme that nothing uses.

It is left over from something that was taken out, or it was to be named somewhere and is not.

In an official vocabulary, such as the menu of a round, concepts stand for themselves and need no
use. Nothing is said of a record that a misspelt id was probably meant to name, or that a damaged
file may use. A source that nothing cites is ``uncited-source``.

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

from kumppanuus.dataset import Dataset
from kumppanuus.model.organisation import Organisation
from kumppanuus.model.theme import Scheme

from .finding import Finding


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find what nothing points to, and no lost file can."""
    for entry, _ in dataset.of(Organisation):
        if not dataset.is_used("organisation", entry.id):
            message = f"nothing uses the organisation '{entry.id}'"
            yield Finding(entry, (), message, "name it where it belongs, or delete the file")
    for entry, scheme in dataset.of(Scheme):
        for key in scheme.concepts if scheme.round is None and scheme.labels == "own" else ():
            name = f"{entry.id}/{key}"
            if not dataset.is_used("theme", name):
                message = f"nothing uses the theme '{name}'"
                remedy = "map a theme to it, or take it out"
                yield Finding(entry, ("concepts", key), message, remedy, on_key=True)
