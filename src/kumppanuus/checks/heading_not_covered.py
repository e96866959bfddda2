"""Nothing is taken from a part of a source, and nothing says that it was left out on purpose.

Whoever relies on the dataset wants to know whether a document was read to its end. A source that
was gone through from beginning to end lists its ``headings``. Then each of them is cited by a
statement (``at``), or stands among the source's ``omissions`` with the reason.

A source without ``headings`` was not gone through so, and nothing is said of it. Nor is anything
said of a heading that may be cited in a damaged file, or by a statement whose source there is not.

Bad::

    # data/sources/diat.yaml
    # no statement names Aikataulu as its place
    headings: [Sopimukset, Aikataulu]

Good::

    # data/sources/diat.yaml
    headings: [Sopimukset, Aikataulu]
    omissions:
      - {at: Aikataulu, text: {fi: Ajat}, why: {fi: Ne eivät koske sopimuksia.}}
"""

from collections.abc import Iterator

from kumppanuus.dataset import Dataset, Edge, Entry
from kumppanuus.model.evidence import Citation, Sourced
from kumppanuus.model.parts import part_at
from kumppanuus.model.source import Source
from kumppanuus.nearest import nearest

from .finding import Finding

EACH = Source


def run(dataset: Dataset, entry: Entry, source: Source) -> Iterator[Finding]:
    """Find headings that nothing is taken from, and that no damaged part of the dataset may cite."""
    if not source.headings:
        return
    cited = {at for edge in dataset.incoming.get(entry.key, ()) if (at := _place(edge))}
    named = cited | {omission.at for omission in source.omissions if omission.at}
    misspelt = named.difference(source.headings)
    named |= {close for at in misspelt for close in nearest(at, source.headings, most=1)}
    for number, heading in enumerate(source.headings):
        if heading not in named and not _may_be_cited(dataset, entry, heading):
            message = f"nothing is taken from '{heading}', and it is not among the omissions"
            remedy = "cite it where something comes from it, or add it to 'omissions' with the reason"
            yield Finding(entry, ("headings", number), message, remedy)


def _place(edge: Edge) -> str | None:
    """Return the place in a source that the statement names which refers to it."""
    statement = part_at(edge.entry.record, edge.location[:-1])
    return statement.at if isinstance(statement, Citation | Sourced) else None


def _may_be_cited(dataset: Dataset, entry: Entry, heading: str) -> bool:
    """Whether a damaged file may cite a heading, or a statement does whose source there is not."""
    if dataset.may_be_lost("source") or entry.id in dataset.mentioned:
        return True
    return any(heading in text for text in dataset.damaged_texts) or any(
        _place(edge) == heading
        for (kind, name), edges in dataset.incoming.items()
        if kind == "source" and name not in dataset.sources
        for edge in edges
    )
