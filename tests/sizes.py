"""How much the long tests go through: enough for a change in the suite, and all of it in ``make soak``."""

import os

SOAKING = bool(os.environ.get("CONNECTS_SOAK"))
"""True in ``make soak``, which sets CONNECTS_SOAK."""


def sized(in_the_suite: int, in_the_soak: int) -> int:
    """Return the number of examples, seeds or days for this run."""
    return in_the_soak if SOAKING else in_the_suite
