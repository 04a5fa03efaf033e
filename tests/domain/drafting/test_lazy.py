"""The dictionary is loaded where drafts are checked, and not where the bot waits."""

import subprocess
import sys

from tests.structure.tree import ROOT

LOADED = """
import sys
import bot.app
from bot.domain.drafting.dictionary import frequencies
print(frequencies.cache_info().currsize, "symspellpy" in sys.modules)
"""


def test_the_idle_bot_has_no_dictionary() -> None:
    run = subprocess.run([sys.executable, "-c", LOADED], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["0", "False"]
