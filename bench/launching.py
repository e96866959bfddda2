"""Run one command and print how long it took, its largest process's peak memory, and its exit code.

    python -I -S launching.py OUTPUT COMPLAINTS COMMAND…

It is a process of its own and imports next to nothing: Linux counts the memory of whoever starts a
command to the command itself, so a runner of 30 MB would give 30 MB to a bare Python.
"""

import os
import sys
import time


def main() -> None:
    """Start the command with its output in files, wait for it, and print three numbers."""
    output, complaints, *command = sys.argv[1:]
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    files = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, output, flags, 0o644),
        (os.POSIX_SPAWN_OPEN, 2, complaints, flags, 0o644),
    ]
    start = time.perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=files)
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    kilobytes = usage.ru_maxrss if sys.platform != "darwin" else usage.ru_maxrss // 1024
    print(seconds, kilobytes, os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main()
