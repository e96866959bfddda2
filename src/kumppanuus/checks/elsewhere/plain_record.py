"""A file uses a part of YAML that a record does not need.

Anchors, aliases, tags, merge keys, directives and further documents let one file say
something else than it seems to say. A record is plain.

Bad::

    title: &nimi {fi: Porin kokeilusopimus}

Good::

    title: {fi: Porin kokeilusopimus}
"""
