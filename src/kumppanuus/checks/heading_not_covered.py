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

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from kumppanuus.dataset import Dataset
from kumppanuus.model.source import Source
from kumppanuus.nearest import nearest

from .finding import Finding


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find headings that nothing is taken from, and that no damaged part of the dataset may cite."""
    if dataset.may_be_lost("source"):
        return
    cited: dict[str, set[str]] = defaultdict(set)
    for _, _, citation in dataset.citations:
        if citation.at:
            cited[str(citation.source)].add(citation.at)
    elsewhere = {at for name, places in cited.items() if name not in dataset.sources for at in places}
    for entry, source in dataset.of(Source):
        if entry.id in dataset.mentioned:
            continue
        named = cited[entry.id] | {omission.at for omission in source.omissions if omission.at}
        misspelt = named.difference(source.headings)
        named |= {close for at in misspelt for close in nearest(at, source.headings, most=1)}
        for number, heading in enumerate(source.headings):
            if heading not in named | elsewhere and not any(heading in one for one in dataset.damaged_texts):
                message = f"nothing is taken from '{heading}', and it is not among the omissions"
                remedy = "cite it where something comes from it, or add it to 'omissions' with the reason"
                yield Finding(entry, ("headings", number), message, remedy)
