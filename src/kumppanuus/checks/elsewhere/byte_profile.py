"""A file holds characters that programs do not all read alike.

Most of them cannot be seen, and come along when text is copied from a web page, a PDF or a word
processor. One program reads such a file, another refuses it, and a third reads something else;
so no file has any of them. These are meant:

- A tab. Use spaces, also at the beginning of a line.
- A no-break space at the beginning of a line. It looks like an ordinary space and is another
  character. Within a text it can stay.
- A byte order mark, which some programs put before the first letter. Save the file as UTF-8
  without it.
- Another encoding than UTF-8, in which ``ä`` and ``ö`` are other bytes. Save the file as UTF-8.
- A control character, a sign that turns the direction of writing, or one of the line and
  paragraph separators of Unicode. Take it out, and write an ordinary line break where one is meant.
- A carriage return without a line feed, as very old programs end a line. Line ends as Windows
  writes them are no fault.

Each such character is told at its first place, with how often it stands in the file. The file is
not read until it is mended.

Bad::

    region:
    # a tab stands before the hyphen
    \t- {place: region/satakunta, first: 2013}

Good::

    region:
      - {place: region/satakunta, first: 2013}
"""  # noqa: D301  (the tab is meant)
