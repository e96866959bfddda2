"""An official name is neither given nor stated as having none.

Instruments and organisations have official names in Finnish, Swedish and English, and a reader in
any of these languages should meet the right one. Where there is none in a language, write ``null``,
so that the next editor does not search for it again.

Where no source gives an official name, a translation of our own can stand there, with
``translated: [sv]`` beside it. An organisation that governs a municipality has its name from there.

Bad::

    # data/instruments/kokeilusopimus.yaml
    title: {fi: kokeilusopimus, en: trial agreement}

Good::

    # data/instruments/kokeilusopimus.yaml
    title: {fi: kokeilusopimus, sv: null, en: trial agreement}
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.model.instrument import Instrument
from kumppanuus.model.languages import ENGLISH_NAMES, LANGUAGES
from kumppanuus.model.organisation import Organisation
from kumppanuus.model.text import LocalText

from .finding import Finding

EACH = (Instrument, Organisation)


def run(dataset: Dataset, entry: Entry, record: Instrument | Organisation) -> Iterator[Finding]:
    """Find names that say nothing of a language."""
    if isinstance(record, Instrument):
        yield from _name(entry, "title", record.title)
    elif record.name:
        yield from _name(entry, "name", record.name)


def _name(entry: Entry, key: str, name: LocalText) -> Iterator[Finding]:
    missing = [language for language in LANGUAGES if not name.says(language)]
    if missing and entry.whole:
        languages = " and in ".join(ENGLISH_NAMES[language] for language in missing)
        message = f"the official name in {languages} is neither given nor stated to be none"
        remedy = f"add '{missing[0]}: …', or '{missing[0]}: null' where there is none"
        yield Finding(entry, (key,), message, remedy, on_key=True)
