"""A municipality was abolished, and only the day or only what it became part of is stated.

A report on it leads to its successor, and a check of an agreement needs the day; so both are
there, or neither. A day that no source tells is null, with the reason.

Bad::

    abolished: {date: 2015-01-01, source: tiedote}

Good::

    abolished: {date: 2015-01-01, source: tiedote}
    merged_into: municipality/pori
"""
