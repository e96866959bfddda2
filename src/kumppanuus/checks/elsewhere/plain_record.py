"""A file uses a part of YAML that no record needs.

YAML can say in one place what is meant in another, and has signs that few people know and programs
read differently. A record is to be understood by whoever opens the file, so none of this is used:

- An anchor (``&name``), an alias (``*name``) or a merge key (``<<``). Write the value out wherever
  it is meant. A text that begins with one of these signs goes in quotes.
- A tag, such as ``!!str``. Take it out; what a value means is known from its key.
- A directive, which is a line that begins with ``%``. Take it out.
- A second document, after a line of three hyphens. Put it in a file of its own.
- A key that is more than a word, as where a text begins with a bracket. Put quotes around the text.
- A control character that is written as an escape in quotes. Take it out.
- No space between a quotation mark with its colon and what follows, or between ``|`` and a comment.
  Put one in.
- A block of text, after ``|`` or ``>``, that begins with a line of spaces. Take these spaces away.

Bad::

    events:
      - {event: announced, date: &paiva 2022-03-01}
      - {event: signed, date: *paiva}

Good::

    events:
      - {event: announced, date: 2022-03-01}
      - {event: signed, date: 2022-03-01}
"""
