"""Faults planted by chance in the real dataset: each is found at its place, and nothing else is."""

from kumppanuus.loading import Loaded, load
from kumppanuus.validating import validate
from tests.conftest import DAY
from tests.planting import planted

from .amount import case, rounds

ONLY_ON_DISK = ("unreadable-file",)
"""The changed files are kept in memory, and the others are read once."""


def test_faults_planted_by_chance_are_all_found(real: Loaded) -> None:
    for number in rounds(2, share=0.2):
        with case(f"planted faults {number}") as seed:
            planting = planted(real, seed, without=ONLY_ON_DISK)
            loaded = load(real.folder.root, planting.files, real)
            assert planting.difference(validate(loaded, DAY)) == []
