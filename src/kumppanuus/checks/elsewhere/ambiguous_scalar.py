"""Another program would read a value otherwise than it is meant.

Programs that read YAML take ``no`` for false, ``12:30`` for 750 and ``609`` for a number where no
quotation marks stand around them, and not all in the same way. Here a text is a text, so such a text
needs quotation marks; a number, ``true`` and ``false`` need none. A date may have them or not.

Bad::

    sources:
      - {source: tiedote, at: 2021}

Good::

    sources:
      - {source: tiedote, at: "2021"}
"""

FIXES = "safe"
