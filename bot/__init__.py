"""Connects Bot. This file alone has to be readable for every Python: it says in one sentence what to type instead."""

import os
import sys

# numpy reads it when it is loaded. A thread for each core costs memory, and those of several processes wait for each other.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

OLDEST = (3, 11)
NEEDED = ("pydantic_settings", "structlog", "typer")
"""Packages without which not even `python -m bot --help` works."""
VERBS = ("backup", "demo", "doctor", "invite", "restore", "run", "verify")
"""The verbs that are make targets as well, which install what they need."""


def what_to_type(version, missing, has_venv, module, arguments):
    """Return the sentence for a Python that can't run the bot, empty for one that can.

    ``version``: Python's, as a tuple. ``missing``: a package that isn't installed, empty for none. ``has_venv``: make has
    installed the packages before. ``module``, ``arguments``: what follows ``python -m``.
    """
    if version[:2] >= OLDEST and not missing:
        return ""
    command = " ".join((".venv/bin/python -m " + module + " " + " ".join(arguments)).split())
    if has_venv:
        instead = command
    elif module == "bot" and len(arguments) == 1 and arguments[0] in VERBS:
        instead = "make " + arguments[0] + " (it installs what is needed)"
    else:
        instead = "make setup, and then " + command
    if version[:2] < OLDEST:
        why = (
            "this Python is " + ".".join(str(part) for part in version[:2]) + ", and 3.11 or newer is needed"
        )
    else:
        why = "this Python doesn't have its packages (" + missing + " is missing)"
    return "Connects Bot can't start: " + why + ". Type: " + instead


def _missing():
    """Return the name of a needed package that isn't installed, empty for none."""
    from importlib.util import find_spec  # noqa: PLC0415 - Python 2 has no such module

    for name in NEEDED:
        if find_spec(name) is None:
            return name
    return ""


def _guard():
    """End the process with a sentence where this Python can't run the bot."""
    is_old = sys.version_info[:2] < OLDEST
    folder = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), ".venv")
    has_venv = os.path.exists(os.path.join(folder, "bin", "python")) and sys.prefix != folder
    typed = getattr(sys, "orig_argv", ["-m", "bot"])  # Python has the list since 3.10
    module = typed[typed.index("-m") + 1] if "-m" in typed[:-1] else "bot"
    sentence = what_to_type(
        tuple(sys.version_info), "" if is_old else _missing(), has_venv, module, sys.argv[1:]
    )
    if sentence:
        sys.stderr.write(sentence + "\n")
        sys.exit(2)


if sys.argv[:1] == [
    "-m"
]:  # so it is while Python looks for bot/__main__.py; a program that imports the bot has a path
    _guard()
