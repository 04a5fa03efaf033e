"""Where matplotlib keeps its list of fonts; imported before matplotlib is, which asks once.

Its own choice is the home folder, which may be missing, read-only, or hold a style of somebody's own.
"""

import os
import tempfile
from pathlib import Path


def folder() -> str:
    """Beside the system's other temporary files, and only this user's; a fresh one where that can't be had."""
    owner = os.getuid() if hasattr(os, "getuid") else None
    kept = Path(tempfile.gettempdir()) / f"connects-bot-fonts-{'' if owner is None else owner}"
    try:
        kept.mkdir(mode=0o700, exist_ok=True)
        is_ours = not kept.is_symlink() and owner in {None, kept.stat().st_uid} and os.access(kept, os.W_OK)
    except OSError:
        is_ours = False
    return str(kept) if is_ours else tempfile.mkdtemp(prefix="connects-bot-fonts-")


FOLDER = os.environ.setdefault("MPLCONFIGDIR", folder())
