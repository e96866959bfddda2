"""An entry in waivers.yaml waives nothing.

The fault was mended, or the entry names another check or record. A waiver that has run out
is ``expired-waiver``.

Bad::

    waivers:
      - check: ends-too-late
        record: kokeilusopimus/pori-2022

Good::

    waivers:
      - check: ends-too-late
        record: kokeilusopimus/pori-2022
"""
