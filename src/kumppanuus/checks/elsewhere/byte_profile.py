r"""A file holds bytes that YAML readers disagree about.

Tabs, control characters, lone carriage returns, a byte order mark, the line separators of
Unicode, and text that is not UTF-8 are read differently by different programs. Windows line
ends are read.

Bad::

    title: {fi:\tPorin kokeilusopimus}

Good::

    title: {fi: Porin kokeilusopimus}
"""
