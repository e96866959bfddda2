"""The keys of a map stand in another order than in the other files.

Nothing is wrong with what the record says. One order makes records easy to compare, and keeps a
change of a file to what was changed. The fix moves the lines as they are, with the comments above
them; ``kumppanuus fmt`` does the same.

Bad::

    parties:
      - {role: city, organisation: city/pori}

Good::

    parties:
      - {organisation: city/pori, role: city}
"""

from kumppanuus.diagnostics import Severity

SEVERITY = Severity.WARNING
FIXES = "safe"
