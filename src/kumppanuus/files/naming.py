"""Which names are those of YAML files."""


def named_as_yaml(name: str) -> bool:
    """Whether a file is named as YAML.

    Also what a computer has named ``pori-2021.yaml.txt``, so that it is not overlooked.
    """
    if name.endswith(".yaml"):
        return True
    lower = name.lower()
    return any(_has_ending(lower, ending) for ending in (".yaml", ".yml"))


def _has_ending(name: str, ending: str) -> bool:
    """Whether an ending stands in a name, at its end or before something else than a letter or a digit."""
    _, *after = name.split(ending)
    return any(not rest[:1].isalnum() and rest[:1] != "_" for rest in after)
