"""A key stands twice in one map.

Readers keep one of the two values and lose the other without a word.

Bad::

    places: [municipality/pori]
    places: [municipality/turku]

Good::

    places: [municipality/pori, municipality/turku]
"""
