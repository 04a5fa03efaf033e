"""A thousand random histories exported, and imported elsewhere, twice; two hundred accounts in random pages: ``make soak``.

``CONNECTS_SOAK_SEED`` asks for another beginning, ``CONNECTS_SOAK_IMPORTS`` for another number.
"""

import os
from pathlib import Path
from random import Random

from tests.services.importing.test_import_roundtrip import check
from tests.services.importing.test_import_windows import compare

IMPORTS = int(os.environ.get("CONNECTS_SOAK_IMPORTS", "1000"))
SEED = int(os.environ.get("CONNECTS_SOAK_SEED", "1000"))


def test_a_thousand_histories_come_back(template_db: Path, tmp_path: Path) -> None:
    for seed in range(SEED, SEED + IMPORTS):
        try:
            check(template_db, tmp_path / "lived.sqlite3", seed, 60)
        except AssertionError as error:
            raise AssertionError(f"what was imported differs: CONNECTS_SOAK_SEED={seed}") from error


def test_accounts_in_random_pages(template_db: Path) -> None:
    for seed in range(SEED, SEED + IMPORTS // 5):
        try:
            compare(template_db, Random(seed), stated=seed % 2 == 0)
        except AssertionError as error:
            raise AssertionError(f"the order of pages matters: CONNECTS_SOAK_SEED={seed}") from error
