"""What people type, made fit to keep: one line, no control or direction-changing characters, bounded."""

import unicodedata

from bot import errors

LONGEST_NOTE = 200
"""What somebody writes down for themselves, of an entry or a job."""

LONGEST_QUERY = 200
"""Characters of a search that are looked at."""
LONGEST_CHOICE = 100
"""Characters of an offered choice: more than Discord takes are cut."""

_DROPPED = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_JOINERS = {"\u200d"}  # holds emoji together


def clean(text: str, field: str, longest: int) -> str:
    """``text`` on one line, without control characters. Raises TooLong, naming the option ``field``."""
    spaced = "".join(" " if ch in "\n\r\t\v\f\u2028\u2029" else ch for ch in text)
    kept = "".join(ch for ch in spaced if ch in _JOINERS or unicodedata.category(ch) not in _DROPPED)
    tidy = " ".join(kept.split())
    if len(tidy) > longest:
        raise errors.TooLong(field=field, longest=longest)
    return tidy
