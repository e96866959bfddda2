"""An entry in waivers.yaml has run out.

A finding is waived until a day, so that somebody looks at it again. Then it is shown as before.

Bad::

    # on 21 November 2026
    until: 2025-12-31

Good::

    until: 2026-12-31
"""

from kumppanuus.diagnostics import Severity

SEVERITY = Severity.WARNING
