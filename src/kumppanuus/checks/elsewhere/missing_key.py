"""A key that every record of this kind has is not there.

The finding points at the beginning of the map that lacks it.

Bad::

    parties:
      - {organisation: city/pori}

Good::

    parties:
      - {organisation: city/pori, role: city}
"""
