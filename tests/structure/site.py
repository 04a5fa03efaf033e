"""Build the documentation site: ``python -m tests.structure.site`` puts it into data/site.

The site is built in a folder that holds only what it is made of. In the repository itself Zensical would walk through the
environment, and some releases stop there for ever.
"""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.structure.tree import ROOT

CONFIG = tomllib.loads((ROOT / "zensical.toml").read_text("utf-8"))["project"]
BUILDING_MAY_TAKE = 120.0  # seconds
SITE = Path("data") / "site"


def included() -> list[str]:
    """Return the files and folders that the site takes, by the lines of ``exclude_docs`` that begin with ``!``."""
    lines = [line[2:] for line in CONFIG["exclude_docs"].splitlines() if line.startswith("!/")]
    return [line for line in lines if not any(other != line and other.startswith(line) for other in lines)]


def copy_sources(to: Path) -> None:
    """Copy all that the site is made of into the new folder ``to``."""
    for place in ["zensical.toml", *included()]:
        source, target = ROOT / place, to / place
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)


def build(repository: Path) -> tuple[int, str]:
    """Build the site of a copy; return the exit code and what is printed."""
    command = [str(Path(sys.executable).with_name("zensical")), "build", "--strict", "--clean"]
    run = subprocess.run(
        command, cwd=repository, capture_output=True, text=True, check=False, timeout=BUILDING_MAY_TAKE
    )
    return run.returncode, re.sub(r"\x1b\[[0-9;]*m", "", run.stdout + run.stderr)


def main() -> int:
    """Build the site into data/site and return the exit code; print what is wrong with it."""
    with TemporaryDirectory(prefix="connects-site-") as folder:
        copy = Path(folder) / "copy"
        copy_sources(copy)
        code, printed = build(copy)
        if code:
            sys.stdout.write(printed)
        else:
            shutil.rmtree(ROOT / SITE, ignore_errors=True)
            shutil.copytree(copy / SITE, ROOT / SITE)
    return code


if __name__ == "__main__":
    sys.exit(main())
