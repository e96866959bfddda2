"""A waiver waives nothing.

``data/waivers.yaml`` lists the findings that the editors have decided to live with, each with a
reason and a last day. A waiver that is left over would hide a new fault of the same kind in the
same record, and nobody would hear of it. There are two forms:

- There is no such finding in the record: the fault was mended. Take the waiver out. Nothing is said
  of a record that cannot be read as a whole.
- There is no such check, or no such record: ``check`` or ``record`` is misspelt, or the record was
  renamed. Correct it.

A waiver whose last day has passed is ``expired-waiver``. One without a reason, or with another key
missing, is ``missing-key``.

Bad::

    # data/agreements/kokeilusopimus/pori-2022.yaml, where the end has been corrected
    - {event: ends, date: 2027-12-31, planned: true}

    # data/waivers.yaml
    - check: ends-too-late
      record: kokeilusopimus/pori-2022

Good::

    # data/agreements/kokeilusopimus/pori-2022.yaml, which ends later than the rules allow
    - {event: ends, date: 2028-12-31, planned: true}

    # data/waivers.yaml
    - check: ends-too-late
      record: kokeilusopimus/pori-2022
"""
