"""The words of a command line that is still being written: quotation marks may be open.

They come out as ``shlex`` gives them, whose import would take longer than the whole completion.
"""

_BLANK = " \t\r\n"


def split(line: str) -> list[str]:
    """Return the words of a line; of an open quotation, what stands there so far."""
    words: list[str] = []
    position = 0
    while position < len(line):
        if line[position] in _BLANK:
            position += 1
        else:
            word, position = _word(line, position)
            words.append(word)
    return words


def _word(line: str, position: int) -> tuple[str, int]:
    """Return the word that begins at a position, and where it ends."""
    word, quote = "", ""
    while position < len(line):
        mark = line[position]
        position += 1
        if mark == quote:
            quote = ""
        elif not quote and mark in _BLANK:
            break
        elif not quote and mark in "'\"":
            quote = mark
        elif mark == "\\" and quote != "'":
            escaped = line[position : position + 1]
            position += 1
            word += ("\\" if escaped and quote and escaped not in '\\"' else "") + escaped
        else:
            word += mark
    return word, position
