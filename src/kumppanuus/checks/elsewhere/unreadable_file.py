"""A file cannot be read at all.

It is a folder with the name of a file, a link to nowhere, or nobody may read it.

Bad::

    data/sources/tiedote.yaml/

Good::

    data/sources/tiedote.yaml
"""
