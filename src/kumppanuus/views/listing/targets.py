"""What a filter asks for, as records: a theme with all that it covers, an instrument with its rounds."""

from kumppanuus.dataset import Dataset, Key
from kumppanuus.model.folders import ORGANISATION_KINDS
from kumppanuus.vocabulary import covered_by


def targets(dataset: Dataset, option: str, value: str) -> frozenset[Key]:
    """Return the records that a filter asks for; of a theme that could not be read, that one alone."""
    if option == "theme":
        covered = covered_by(dataset, value) if value in dataset.themes else frozenset((value,))
        menus = {("scheme", name.partition("/")[0]) for name in covered}
        return frozenset({("theme", name) for name in covered} | menus)
    if option == "instrument":
        rounds = {("round", name) for name, one in dataset.rounds.items() if one.instrument == value}
        return frozenset({("instrument", value)} | rounds)
    if option == "round":
        its_round = dataset.rounds.get(value)
        menu = {("scheme", str(its_round.menu))} if its_round and its_round.menu else set()
        return frozenset({("round", value)} | menu)
    if option == "programme":
        return _of_programme(dataset, value)
    if option == "party" and value in ORGANISATION_KINDS:
        return frozenset(
            ("organisation", name) for name in dataset.organisations if name.startswith(f"{value}/")
        )
    return frozenset({("organisation" if option == "party" else option, value)})


def _of_programme(dataset: Dataset, value: str) -> frozenset[Key]:
    """Return a programme with its instruments and rounds.

    A round that names a programme is of that one alone; another is of those that its instrument serves.
    """
    programme = dataset.programmes.get(value)
    instruments = set(programme.instruments) if programme else set()
    rounds = {
        ("round", name)
        for name, one in dataset.rounds.items()
        if (one.programme == value if one.programme else one.instrument in instruments)
    }
    return frozenset({("programme", value)} | {("instrument", str(name)) for name in instruments} | rounds)
