"""The words by which a draft and a post are read; they are data in the folder of their language.

A pattern is one regular expression for each line of a list; a space in it stands for any white space.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

LANGUAGE = "english"
_PIECE = re.compile(r"\[(?:\\.|[^\]])*\]|\\.| ")


@cache
def section(file: str) -> Mapping[str, Any]:
    """Return the content of ``<file>.toml``. Raises FileNotFoundError for no such file."""
    path = Path(__file__).parent / LANGUAGE / f"{file}.toml"
    return tomllib.loads(path.read_text("utf-8"))


@cache
def pattern(file: str, name: str) -> re.Pattern[str]:
    """Return one expression that matches any pattern of the list ``name``. Raises KeyError for no such list.

    The lists in capitals match the letters' case; all others are for text in lower case.
    """
    return _compiled(section(file)[name])


@cache
def words(file: str, name: str) -> frozenset[str]:
    """Return the words of a text that lists them between white space. Raises KeyError for no such list."""
    return frozenset(section(file)[name].split())


@cache
def pairs(file: str, name: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Return the pairs (question, answer) of patterns of the list of tables ``name``."""
    return tuple((_compiled(item["question"]), _compiled(item["answer"])) for item in section(file)[name])


def _compiled(patterns: Sequence[str]) -> re.Pattern[str]:
    """Return one expression for the ``patterns``, in which a space outside of brackets is one white-space character."""
    spaced = (_PIECE.sub(lambda piece: r"\s" if piece[0] == " " else piece[0], each) for each in patterns)
    return re.compile("|".join(f"(?:{each})" for each in spaced), re.MULTILINE)
