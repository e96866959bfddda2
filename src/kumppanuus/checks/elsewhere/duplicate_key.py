"""A key stands twice in one map.

A map is a set of keys with their values, and each key has one value there. Other programs keep one
of two values and lose the other without a word; here the second one is not read until the file is
mended.

It happens when lines are copied, or when a list is taken up again further down. Put all items of
the list under the one key. Where two sources give different values, write both as ``claims`` under
the one key, and say which is followed. The same key in two items of a list is no fault, since each
item is a map of its own.

Bad::

    parties:
      - {organisation: ministry/tem, role: state}
    parties:
      - {organisation: city/pori, role: city}

Good::

    parties:
      - {organisation: ministry/tem, role: state}
      - {organisation: city/pori, role: city}
"""
