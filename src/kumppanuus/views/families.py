"""Instruments that succeed one another belong together: their rounds are generations of one arrangement."""

from kumppanuus.dataset import Dataset


def families(dataset: Dataset) -> list[list[str]]:
    """Return the instruments in groups: one that neither succeeds nor is succeeded is a group by itself."""
    found: list[list[str]] = []
    for name, instrument in dataset.instruments.items():
        linked = {name, *(str(one.instrument) for one in instrument.succeeds)}
        touched = [family for family in found if linked & set(family)]
        found = [family for family in found if family not in touched]
        found.append(sorted(linked.union(*touched)))
    return found
