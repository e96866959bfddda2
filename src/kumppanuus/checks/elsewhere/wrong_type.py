"""A list, a map or a single value stands where another of them belongs.

Some keys have one value, some a list, and some a map, which is a set of keys with values of their
own. The key decides, and not the number of values: a list with one item is still a list. A value
that misses nothing but its brackets, or the ``fi`` before a text, is read as it is meant; any other
part that is wrong is left out of every answer until it is mended.

- A list stands in square brackets, ``[a, b]``, or has each item on a line of its own after ``- ``.
- A map stands in braces, ``{fi: Pori}``, or has each key on a line of its own. A name or a text that
  readers see is a map with its languages: ``{fi: Pori, sv: Björneborg}``.
- A single value stands after the colon. Where a source gives none, leave the key out.
- An empty file is none of them. Write the record, or delete the file.

Bad::

    places: municipality/pori

Good::

    places: [municipality/pori]
"""
