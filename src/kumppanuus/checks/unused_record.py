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

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.organisation import Organisation
from kumppanuus.model.theme import Scheme

from .finding import Finding

EACH = (Organisation, Scheme)


def run(dataset: Dataset, entry: Entry, record: Organisation | Scheme) -> Iterator[Finding]:
    """Find what nothing points to, and no lost file can."""
    if isinstance(record, Organisation):
        if not dataset.is_used("organisation", entry.id):
            message = f"nothing uses the organisation '{entry.id}'"
            yield Finding(entry, (), message, "name it where it belongs, or delete the file")
        return
    for key in record.concepts if record.round is None and record.labels == "own" else ():
        name = f"{entry.id}/{key}"
        if not dataset.is_used("theme", name):
            message = f"nothing uses the theme '{name}'"
            remedy = "map a theme to it, or take it out"
            yield Finding(entry, ("concepts", key), message, remedy, on_key=True)
