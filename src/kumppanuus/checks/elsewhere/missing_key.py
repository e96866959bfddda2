"""A key that is always needed is not there.

Few keys are needed everywhere: those without which the rest says nothing, such as the round of an
agreement, the role of a party, or the Finnish text of a name; or the day on which a municipality was
abolished, once it is said what it became part of. All others are left out where no source tells of
them, and that is no fault.

The finding points at the beginning of the item or the record that lacks the key. That item, or the
record, is left out of every answer until it is mended. Where the key is there and misspelt, only
that is told (``unknown-key``).

Bad::

    parties:
      - {organisation: ministry/tem, role: state}
    # as what does the city take part?
      - {organisation: city/pori}

Good::

    parties:
      - {organisation: ministry/tem, role: state}
      - {organisation: city/pori, role: city}
"""
