"""A file cannot be read at all.

What it says is not known, so what hangs on it is missing from every answer. Nothing else is
concluded from that: a source that seems to be unused may be used in this very file. There are three
forms:

- A folder has the name of a file. Rename it, or move what is in it to where it belongs.
- A link leads to nothing. Put the file in its place, or delete the link.
- Nobody but its owner may open the file or the folder. Let everyone read it.

Bad::

    # data/regions/municipality/nakkila.yaml/ is a folder

Good::

    # data/regions/municipality/nakkila.yaml is a file
    name: {fi: Nakkila, sv: Nakkila, en: Nakkila}
"""
