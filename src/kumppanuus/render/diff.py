"""What is different between two texts of a file, as git shows it."""

from difflib import unified_diff


def diff(path: str, before: str, after: str) -> str:
    """Return a unified diff, which ``git apply`` and ``patch`` understand."""
    if " " in path:
        path += "\t"  # else patch takes the path to end at the space
    lines = unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), f"a/{path}", f"b/{path}"
    )
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )
