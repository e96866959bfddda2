"""Writing a generated dataset."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

from .agreements import agreement
from .references import File, references
from .vocabulary import Sentences, read_vocabularies
from .world import World


class Written(NamedTuple):
    """How much was written."""

    files: int
    size: int


def files(count: int, own_data: Path, *, mean: int, seed: int) -> Iterator[File]:
    """Give the files of a dataset with so many agreements, with words from the texts of another one."""
    world = World(count)
    random = Random(seed)
    texts = {
        language: Sentences(vocabulary, random)
        for language, vocabulary in read_vocabularies(own_data).items()
    }
    yield from references(world, texts, random)
    for agreed in world.agreed():
        yield agreed.path, agreement(agreed, world, texts, random, mean)


def write(folder: Path, count: int, own_data: Path, *, mean: int, seed: int) -> Written:
    """Write a dataset into a folder."""
    number = size = 0
    made: set[Path] = set()
    for path, text in files(count, own_data, mean=mean, seed=seed):
        target = folder / path
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        data = text.encode()
        target.write_bytes(data)
        number, size = number + 1, size + len(data)
    return Written(number, size)
