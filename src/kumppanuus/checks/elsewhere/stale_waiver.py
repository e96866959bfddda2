"""A waiver waives nothing, or its last day has passed.

``data/waivers.yaml`` lists the findings that the editors have decided to live with, each with a
reason and a last day. A waiver that is left over would hide a new fault of the same kind in the
same record, and nobody would hear of it. There are two forms:

- There is no such finding in the record: the fault was mended, or ``check`` or ``record`` is
  misspelt. Take the waiver out, or correct it. Nothing is said of a record that cannot be read as
  a whole.
- Its last day, ``until``, lies before today or the day of ``--as-of``. What it waived is told again.
  Mend that and take the waiver out, or agree on a new day.

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
