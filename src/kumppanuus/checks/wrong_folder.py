"""A file stands where no record can be, or an agreement in another instrument's folder.

A record's path is its identity: its folder says which kind of record it is, and an agreement
lies in the folder of its round's instrument. Elsewhere nobody finds it, and nothing can name it.
There are three forms, and the finding says where the file belongs:

- The file lies in a folder that is none of the dataset's, too deep, or not deep enough.
- Its name has capital letters, spaces or letters outside a to z, or does not end in ``.yaml``.
- The folder below ``agreements`` is not the instrument of the agreement's round. The round may be
  wrong instead.

Bad::

    # data/agreements/kasvusopimus/pori-2022.yaml
    round: kokeilusopimus-2020

Good::

    # data/agreements/kokeilusopimus/pori-2022.yaml
    round: kokeilusopimus-2020
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.agreement import Agreement
from kumppanuus.rules import is_in_its_folder

from .finding import Finding

EACH = Agreement


def run(dataset: Dataset, entry: Entry, agreement: Agreement) -> Iterator[Finding]:
    """Find agreements in the folder of an instrument that is not their round's."""
    if agreement.round in dataset.rounds and not is_in_its_folder(dataset, entry, agreement):
        folder, _, name = entry.id.partition("/")
        instrument = dataset.rounds[agreement.round].instrument
        message = f"the round is one of '{instrument}', and the file lies in agreements/{folder}/"
        yield Finding(entry, ("round",), message, f"move it to agreements/{instrument}/{name}.yaml")
