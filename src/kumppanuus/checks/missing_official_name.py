"""An official name is neither given nor stated as having none.

Instruments and organisations have official names in Finnish, Swedish and English. Where there
is none in a language, write ``null``, so that the next editor does not search for it again.

Bad::

    name: {fi: Innokaupungit, en: InnoCities}

Good::

    name: {fi: Innokaupungit, sv: Innostäder, en: InnoCities}
"""

import datetime as dt
from collections.abc import Iterator

from kumppanuus.dataset import Dataset
from kumppanuus.model.instrument import Instrument
from kumppanuus.model.organisation import Organisation
from kumppanuus.model.text import LANGUAGES

from .finding import Finding


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find names that say nothing of a language."""
    for entry in dataset.entries:
        if not entry.whole:
            continue
        if isinstance(entry.record, Instrument):
            key, name = "title", entry.record.title
        elif isinstance(entry.record, Organisation) and entry.record.name:
            key, name = "name", entry.record.name
        else:
            continue
        if missing := [language for language in LANGUAGES if not name.says(language)]:
            message = (
                f"the official name in {' and in '.join(missing)} is neither given nor stated as having none"
            )
            remedy = f"add '{missing[0]}: …', or '{missing[0]}: null' where there is none"
            yield Finding(entry, (key,), message, remedy, on_key=True)
