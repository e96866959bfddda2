"""An address leads nowhere as it is written.

It begins with https:// or http:// and names a site. A space, a letter that browsers write in
another way, a bracket without its other half, or a full stop of the sentence that it was copied
from makes it another address. Whether a page is there, is not looked at.

Bad::

    address: https://tem.fi/sopimukset.

Good::

    address: https://tem.fi/sopimukset
"""
