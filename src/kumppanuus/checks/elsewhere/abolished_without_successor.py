"""A municipality was abolished, and nothing says what it became part of.

A report on it leads to its successor, and a wrong name in an agreement is told with the right one.
So ``abolished`` and ``merged_into`` stand together. The other way round, where only the successor is
stated, the day is missing (``missing-key``); one that no source tells is null, with the reason.

Bad::

    abolished: {date: 2015-01-01, source: tiedote}

Good::

    abolished: {date: 2015-01-01, source: tiedote}
    merged_into: municipality/pori
"""
