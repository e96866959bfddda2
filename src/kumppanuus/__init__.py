"""The Finnish State's partnership agreements with cities and regions.

The public names are loaded when they are first used, so that ``import kumppanuus`` costs nothing::

    >>> import kumppanuus
    >>> dataset = kumppanuus.open_dataset()          # doctest: +SKIP
    >>> dataset.agreement("ekosysteemisopimus/pori-2021").title.fi  # doctest: +SKIP
    'Porin seudun ekosysteemisopimus'
"""

TYPE_CHECKING = False  # importing it from typing would double the time that --version takes

__version__ = "0.1.0"

if TYPE_CHECKING:
    from kumppanuus.dataset import Dataset
    from kumppanuus.diagnostics import Diagnostic
    from kumppanuus.loading import open_dataset

__all__ = ["Dataset", "Diagnostic", "__version__", "open_dataset"]

_HOME = {
    "Dataset": "kumppanuus.dataset",
    "Diagnostic": "kumppanuus.diagnostics",
    "open_dataset": "kumppanuus.loading",
}


def __dir__() -> list[str]:
    return __all__


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'kumppanuus' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOME[name]), name)
