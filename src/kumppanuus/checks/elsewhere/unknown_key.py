"""A key is none that a map can have in this place.

It is misspelt, or belongs elsewhere. What stands below it is not read.

Bad::

    place: [municipality/pori]

Good::

    places: [municipality/pori]
"""
