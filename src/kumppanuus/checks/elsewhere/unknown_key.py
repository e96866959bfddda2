"""A key has a name that is not known in this place.

It is misspelt, belongs in another place, or is no key at all. What stands under it is not read, so
that a statement would be missing without a trace. These are common:

- A misspelt key. The finding says which one is probably meant.
- A key of another kind of record, or of a part inside or around this one. The finding lists the keys
  that can stand here.
- No space after a colon, as in ``role:city``.
- A comma in a text within braces. What follows the comma is taken for a key: put the text in quotes.
- A comma in a number within braces: write ``75000`` for thousands, and ``68.5`` for decimals.

Bad::

    parties:
      - {organisation: city/pori, rool: city}

Good::

    parties:
      - {organisation: city/pori, role: city}
"""

FIXES = "unsafe"
