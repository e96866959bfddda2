"""Nothing is taken from a part of a source, and nothing says that it was left out on purpose.

A source that was gone through from beginning to end lists its ``headings``. Each of them is cited
by a statement, or stands among the source's ``omissions`` with the reason.

Bad::

    headings: [Sopimukset, Aikataulu]      and no statement names Aikataulu

Good::

    omissions:
      - {at: Aikataulu, text: {fi: Kokousten ajat}, why: {fi: Ei koske sopimuksia.}}
"""

import datetime as dt
from collections.abc import Iterator

from kumppanuus.dataset import Dataset
from kumppanuus.model.evidence import citations
from kumppanuus.model.source import Source

from .finding import Finding


def run(dataset: Dataset, day: dt.date) -> Iterator[Finding]:
    """Find headings that nothing is taken from. Where a file is lost or damaged, nothing can be said."""
    if dataset.lost or not all(entry.whole for entry in dataset.entries) or dataset.unread:
        return
    cited = {
        (str(citation.source), citation.at)
        for entry in dataset.entries
        for _, citation in citations(entry.record)
    }
    for entry, source in dataset.of(Source):
        omitted = {omission.at for omission in source.omissions}
        for number, heading in enumerate(source.headings):
            if (entry.id, heading) not in cited and heading not in omitted:
                message = f"nothing is taken from '{heading}', and it is not among the omissions"
                remedy = "cite it where something comes from it, or add it to 'omissions' with the reason"
                yield Finding(entry, ("headings", number), message, remedy)
