"""A value stands where it belongs, and cannot be right as it is written.

Dates, sums, codes and ids each have one way to be written, so that they can be compared, added and
followed. A value that is written otherwise would be misunderstood or lost, so it is left out of
every answer until it is mended; the rest of the record is read. Often it is one of these:

- A date that is not written as ``2022-03-01``, or that no calendar has, such as 30 February. Less
  precise ones are ``2022-03`` and ``2022``, a range is ``2022-03/2022-06``.
- A word that is none of the choices, such as an event or a role. The finding names the one that is
  probably meant, or some of the choices.
- A sum or a number with spaces, a comma or a currency: ``4925000`` and ``68.5`` are right.
- An id with capital letters, spaces, or letters outside a to z: ``city/hameenlinna`` is right.
- A code that has lost its leading zero or has too many digits: ``"04"`` is right.
- An address without ``https://``, or with a space in it.
- An empty text, or a space at its beginning or end.
- Two keys that cannot both be right, or none of several of which one is needed: a party is an
  organisation or a place.

Bad::

    events:
      - {event: signed, date: 1.3.2022}

Good::

    events:
      - {event: signed, date: 2022-03-01}
"""

FIXES = "unsafe"
