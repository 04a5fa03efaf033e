"""The idle bot loads no library that only some requests need."""

import subprocess
import sys

from tests.structure.tree import ROOT

LIBRARIES = ("aiohttp.web", "dateparser", "liquid", "matplotlib", "numpy", "openpyxl", "symspellpy")
LOADED = f"""
import sys
import bot.__main__, bot.app
from bot.gateway.client import cog_modules
for module in cog_modules():
    __import__(module)
print([name for name in {LIBRARIES} if name in sys.modules])
"""


def test_the_idle_bot_loads_none_of_the_heavy_libraries() -> None:
    run = subprocess.run([sys.executable, "-c", LOADED], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
