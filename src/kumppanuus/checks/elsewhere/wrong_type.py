"""A list, a map or a single value stands where another of them belongs.

Square brackets or ``- `` make a list, braces or ``key: value`` a map.

Bad::

    places: municipality/pori

Good::

    places: [municipality/pori]
"""
