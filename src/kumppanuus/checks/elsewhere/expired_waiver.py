"""The last day of a waiver has passed.

A finding is waived until a day, so that somebody looks at it again. After that day it is told as
before. Mend it and take the waiver out, or agree on a new day and write it down. The day that
counts is today, or that of ``--as-of``.

Bad::

    # data/waivers.yaml, on 21 November 2026
    - check: ends-too-late
      record: kokeilusopimus/pori-2022
      reason: Jatkoajasta on kysytty ministeriöltä.
      until: 2025-12-31

Good::

    # data/waivers.yaml
    - check: ends-too-late
      record: kokeilusopimus/pori-2022
      reason: Jatkoajasta on kysytty ministeriöltä.
      until: 2026-12-31
"""

from kumppanuus.diagnostics import Severity

SEVERITY = Severity.WARNING
