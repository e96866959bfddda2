"""``python -m kumppanuus`` is the ``kumppanuus`` command."""

import sys

from kumppanuus.cli import main

sys.exit(main())
