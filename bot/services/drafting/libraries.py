"""Load the libraries of drafting when they are first needed, and never on the event loop's thread.

numpy and Liquid take longer to import than most commands to answer, and the idle bot needs neither.
"""

import asyncio
import importlib
from collections.abc import Sequence
from functools import cache

from bot.domain.drafting.trials import TrialOutcome, TrialResult


def check_template(source: str) -> None:
    """Raise BadTemplate as `rendering.check_template` does; for a thread or a process."""
    from bot.domain.drafting.rendering import check_template as check

    check(source)


async def load_evidence() -> None:
    """Import what `compare` needs, on a thread; a second call does nothing."""
    if not _import_evidence.cache_info().currsize:
        await asyncio.to_thread(_import_evidence)


def compare(outcomes: Sequence[TrialOutcome], usual_rate: float) -> TrialResult:
    """Return the result of a trial as `evidence.compare` does; quick after `load_evidence`."""
    from bot.domain.drafting.evidence import compare as compared

    return compared(outcomes, usual_rate)


@cache
def _import_evidence() -> None:
    importlib.import_module("bot.domain.drafting.evidence")
