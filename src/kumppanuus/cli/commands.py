"""The commands under their headings, in the order of the help, with what it says of each.

A summary is the first line of the command's docstring. It stands here too, so that the help can be shown
and a misspelt command be answered without importing all that the commands are made of.
"""

from collections.abc import Mapping

COMMANDS: Mapping[str, Mapping[str, str]] = {
    "Check": {
        "validate": "Check the dataset: every fault with its place and its remedy, all in one run.",
        "fmt": "Bring the files of the dataset into one format; what they say stays as it is.",
        "explain": "Explain a check: what the fault is, why it matters, what counts, with an example.",
        "schema": "Print the JSON Schema of a kind of file, for editors that complete and check YAML.",
    },
    "Ask": {
        "list": "List the records of a kind: all of them, or those that you ask for. Filters combine.",
        "show": "Show one record: all that it states, its status and rules, and what points to it.",
        "search": (
            "Search everything that records say, in all three languages: names, texts, wordings, "
            "titles of sources."
        ),
        "query": "Ask the dataset in SQL, as relational tables: one statement that reads.",
    },
    "View": {
        "report": (
            "Report on a place: what it has agreed with the State, with whom, about what, for how much."
        ),
        "timeline": (
            "Show agreements in time: of a place with its gaps, of an instrument, of a round, or all rounds."
        ),
        "funding": (
            "Tell where State money went, as far as documents tell: decisions, purposes, recipients, "
            "and the rest."
        ),
        "synergies": (
            "Tell who else works on the same or near themes, how near, by which themes and with which "
            "parties."
        ),
        "follow-up": (
            "Tell what became of commitments and targets: met, missed, overdue, due later, or not known."
        ),
        "coverage": (
            "Show which places took part in which rounds: who was in, who was left out, what is not stated."
        ),
        "eligibility": (
            "Tell what a place could get in a round, in which tier, by which source, and what came of it."
        ),
        "assess": (
            "Hold a proposal or an agreement against its round: kept, broken or not stated, with the "
            "evidence."
        ),
        "compare": "Compare places, or the agreements of one place over time.",
    },
}


def home_of(name: str) -> tuple[str, str]:
    """Return the module and the function of a command."""
    module = name.replace("-", "_")
    return module, "list_records" if name == "list" else module  # ``list`` is Python's own
