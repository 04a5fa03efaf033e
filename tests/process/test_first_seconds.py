"""SIGTERM in the first seconds: the process ends at once, also where the system gives a signal no default action."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.standin import ended, start_bot
from tests.standin.process import ALLOWED_SECONDS, ROOT

WAITING = """
import signal
print("importing", flush=True)
signal.pause()
"""
LONG_SCRIPT = """
WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 1000000000000)
SELECT COUNT(*) FROM number;
"""
MIGRATING = """
import os, signal, sys
from pathlib import Path
from bot.store.engine.migrate import migrate
signal.signal(signal.SIGALRM, lambda *_: os._exit(7))
signal.setitimer(signal.ITIMER_REAL, 0.2)
migrate(Path(sys.argv[1]), Path(sys.argv[2]), 0)
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGTERM to catch on Windows")


async def test_sigterm_amid_the_imports_ends_it(tmp_path: Path) -> None:
    (tmp_path / "typer.py").write_text(WAITING)  # the first slow import
    process = await start_bot(tmp_path, {"DISCORD_TOKEN": "t"}, "run", is_new_python=True)
    assert process.stdout is not None
    assert await asyncio.wait_for(process.stdout.readline(), ALLOWED_SECONDS) == b"importing\n"
    os.kill(process.pid, signal.SIGTERM)
    code, _, err = await ended(process)
    assert (code, err) == (0, "")


def test_a_long_migration_notices_a_signal(tmp_path: Path) -> None:
    folder = tmp_path / "migrations"
    folder.mkdir()
    (folder / "0001_long.sql").write_text(LONG_SCRIPT)
    database = tmp_path / "connects.sqlite3"
    done = subprocess.run(
        [sys.executable, "-c", MIGRATING, str(database), str(folder)],
        cwd=ROOT,
        capture_output=True,
        check=False,
        timeout=ALLOWED_SECONDS,
    )
    assert done.returncode == 7, done.stderr.decode()
