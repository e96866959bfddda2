"""A value is of the right type, and still none that is possible here.

A date that is none in the calendar, a word that is not among the choices, an id that cannot
be one.

Bad::

    events:
      - {event: sined, date: 2022-02-30}

Good::

    events:
      - {event: signed, date: 2022-02-28}
"""
