"""A file is not YAML.

Nothing can be read after the place of the fault; the other files are checked all the same.

Bad::

    title: Ekosysteemisopimukset: kaupungit ja valtio sopivat

Good::

    title: "Ekosysteemisopimukset: kaupungit ja valtio sopivat"
"""
