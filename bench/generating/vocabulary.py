"""The words of generated texts: those of the dataset's own texts, as often as they stand there.

A made-up list of a few dozen words would flatter every index and every compressor. So the words are
the inflected forms that editors wrote, with their frequencies, and a long tail of Finnish compounds
put together from them.
"""

import re
from collections import Counter
from itertools import accumulate
from pathlib import Path
from random import Random

LANGUAGES = ("fi", "sv", "en")
_COMPOUNDS = 20_000
_SHORTEST, _LONGEST = 4, 12
_WORD = re.compile(r"(?<![\w-])[a-zåäö]{2,}(?:-[a-zåäö]{2,})*(?![\w-])")
_ENDINGS = ("", "", "n", "ssa", "sta", "lla", "lle", "t", "in", "ksi")
_TAIL = 0.15
"""How much of a Finnish text is compounds from the tail."""
_BATCH = 20_000


class Vocabulary:
    """The words of one language, and how often each stands."""

    def __init__(self, counts: Counter[str]) -> None:
        ordered = sorted(counts.items(), key=lambda word: (-word[1], word[0]))
        self.words = [word for word, _ in ordered]
        self._weights = list(accumulate(count for _, count in ordered))

    def drawn(self, random: Random, count: int) -> list[str]:
        """Draw words as often as they stand in texts."""
        return random.choices(self.words, cum_weights=self._weights, k=count)


def read_vocabularies(data: Path) -> dict[str, Vocabulary]:
    """Return the words of each language from the texts of a dataset."""
    texts = [path.read_text("utf-8") for path in sorted(data.rglob("*.yaml"))]
    found = {language: _counted(texts, language) for language in LANGUAGES}
    found["fi"] = _with_compounds(found["fi"])
    return {language: Vocabulary(counts) for language, counts in found.items()}


def _counted(texts: list[str], language: str) -> Counter[str]:
    """Count the words of the lines that are a text in the language."""
    line = re.compile(rf"^ *{language}: (.+)$", re.MULTILINE)
    counts: Counter[str] = Counter()
    for text in texts:
        for sentence in line.findall(text):
            counts.update(_WORD.findall(sentence))
    return counts


def _with_compounds(counts: Counter[str]) -> Counter[str]:
    """Add compounds with endings, each rarer than the one before, as the words of a language are."""
    random = Random("compounds")
    parts = [word for word in sorted(counts) if _SHORTEST <= len(word) <= _LONGEST and "-" not in word]
    if not parts:
        return counts
    made = dict.fromkeys(
        random.choice(parts) + random.choice(parts) + random.choice(_ENDINGS) for _ in range(_COMPOUNDS)
    )
    share = sum(1 / rank for rank in range(1, len(made) + 1))
    # Counts are whole numbers, so all of them grow until the rarest compound is still one.
    scale = len(made) * share / (_TAIL * counts.total())
    everything = Counter({word: round(count * scale) for word, count in counts.items()})
    for rank, word in enumerate(made, start=1):
        everything[word] += max(1, len(made) // rank)
    return everything


class Sentences:
    """Sentences in one language without end, each drawn anew."""

    def __init__(self, vocabulary: Vocabulary, random: Random) -> None:
        self._vocabulary = vocabulary
        self._random = random
        self._waiting: list[str] = []

    def words(self, count: int) -> list[str]:
        """Return the next words."""
        if len(self._waiting) < count:
            self._waiting += self._vocabulary.drawn(self._random, _BATCH)
        taken = self._waiting[-count:]
        del self._waiting[-count:]
        return taken

    def phrase(self) -> str:
        """Return a few words, as a theme or a title has them."""
        return " ".join(self.words(self._random.randint(2, 5))).capitalize()

    def sentence(self) -> str:
        """Return a sentence with a stop; a long one has a comma."""
        words = self.words(self._random.randint(6, 22))
        if len(words) > 12:
            words[len(words) // 2] += ","
        return " ".join(words).capitalize() + "."

    def text(self) -> str:
        """Return one to three sentences."""
        return " ".join(self.sentence() for _ in range(self._random.randint(1, 3)))
