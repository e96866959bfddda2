"""Standard output that nobody reads any more, or that cannot be written."""

import os
import sys


def give_up_stdout() -> None:
    """Let what is still to be written go nowhere: it cannot be written, and Python tries again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
