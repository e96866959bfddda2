"""A text is the same in two languages.

A text that was copied to be translated later is shown as if it were a translation. A language that is
left out is not: reports give the Finnish text then. Names, labels and official wordings can be the
same in several languages, and so can a text without three words in small letters.

Bad::

    description:
      fi: Sopimus koskee kaupungin kehittämistä.
      sv: Sopimus koskee kaupungin kehittämistä.

Good::

    description:
      fi: Sopimus koskee kaupungin kehittämistä.
      sv: Avtalet gäller stadens utveckling.
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Entry
from kumppanuus.diagnostics import Severity
from kumppanuus.model.base import Location, Model
from kumppanuus.model.languages import ENGLISH_NAMES, Language

from .finding import Finding, RelatedFinding

EACH = Model
SEVERITY = Severity.WARNING

_NAMES = frozenset(("abbreviation", "contributor", "label", "name", "wording"))
_FEWEST = 3


def run(dataset: Dataset, entry: Entry, record: Model) -> Iterator[Finding]:
    """Find texts that stand under a language and are not in it."""
    for location, text in dataset.parts_of(entry).texts:
        if _is_name(location):
            continue
        first: dict[str, Language] = {}
        for language, words in text.given.items():
            same = first.setdefault(words, language)
            if same != language and _is_sentence(words):
                message = f"the {ENGLISH_NAMES[language]} text is the same as the {ENGLISH_NAMES[same]} one"
                remedy = f"translate it, or leave '{language}' out until somebody does"
                related = RelatedFinding(entry, (*location, same), f"the {ENGLISH_NAMES[same]} text")
                yield Finding(entry, (*location, language), message, remedy, related=(related,))


def _is_name(location: Location) -> bool:
    """Whether it is what something is called, as the title of a record is."""
    return location[-1] in _NAMES or location == ("title",)


def _is_sentence(words: str) -> bool:
    return sum(word[0].islower() for word in words.split()) >= _FEWEST
