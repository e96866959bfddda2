"""The kinds of record that users name: ``agreements``, ``municipalities``."""


def complete_kind(incomplete: str) -> list[str]:
    """Return what can be listed and begins so, for the shell."""
    from kumppanuus.views.listing import LISTS

    return [name for name in LISTS if name.startswith(incomplete)]


def plural(kind: str) -> str:
    """Accept the kind in the singular too."""
    from kumppanuus.model.kinds import BY_NAME
    from kumppanuus.views.listing import LEVELS

    singular = {level: plural for plural, level in LEVELS.items()}
    singular |= {name: known.plural for name, known in BY_NAME.items()} | {"theme": "themes"}
    return singular.get(kind, kind)
