"""A file is not YAML, the form in which records are written.

A sign is missing or stands where it means something else, so that nobody can tell what the rest of
the file says. Nothing of it is read until it is mended; all other files are checked. The finding
points at the place where the reading stopped, and the mistake stands there or a little before it.
Often it is one of these:

- A text with a colon and a space in it. Put the text in quotes.
- A text that begins with a sign that YAML keeps for itself, such as ``@``, ``%`` or a backtick. Put
  the text in quotes.
- A quotation mark or a bracket that is never closed.
- No comma between two values in brackets.
- A line that is indented unlike the lines around it, or an item of a list without its hyphen.
- A key without a colon.
- The marks that git leaves where two changes met. Choose between the two, and take the marks away.

Bad::

    title: Ekosysteemisopimukset: kaupungit ja valtio sopivat

Good::

    title: "Ekosysteemisopimukset: kaupungit ja valtio sopivat"
"""
