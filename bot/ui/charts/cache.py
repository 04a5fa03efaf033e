"""Choose the folder where matplotlib keeps its list of fonts; import this module before matplotlib.

matplotlib's own choice is the home folder, which may be missing or read-only, or hold a style of the user's own.
"""

import os
import tempfile
from pathlib import Path


def folder() -> str:
    """Return a folder among the system's temporary files that belongs to this user alone.

    Every call returns the same folder; where that folder can't be made or isn't this user's, each call makes a
    new one.
    """
    owner = os.getuid() if hasattr(os, "getuid") else None
    usual = Path(tempfile.gettempdir()) / f"connects-bot-fonts-{'' if owner is None else owner}"
    try:
        usual.mkdir(mode=0o700, exist_ok=True)
        is_ours = (
            not usual.is_symlink() and owner in {None, usual.stat().st_uid} and os.access(usual, os.W_OK)
        )
    except OSError:
        is_ours = False
    return str(usual) if is_ours else tempfile.mkdtemp(prefix="connects-bot-fonts-")


FOLDER = os.environ.setdefault("MPLCONFIGDIR", folder())
