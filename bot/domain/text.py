"""Cleaning of text that people type: one line, no invisible characters, and an upper limit for the length."""

import unicodedata

from bot import errors

LONGEST_NOTE = 200
"""Characters in a member's own note on an entry or a job."""

LONGEST_QUERY = 200
"""Characters of a search that are looked at."""
LONGEST_CHOICE = 100
"""Characters of an offered choice: more than Discord takes are cut."""

_DROPPED = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}  # Unicode categories: control, format, unassigned …
_JOINERS = {"\u200d"}  # holds emoji together


def clean(text: str, field: str, longest: int) -> str:
    """Return ``text`` on one line with single spaces, without control, direction-changing or other invisible characters.

    An empty result is allowed. Raises TooLong, which names the command's option ``field``, if the result has more than
    ``longest`` characters.
    """
    spaced = "".join(" " if ch in "\n\r\t\v\f\u2028\u2029" else ch for ch in text)
    visible = "".join(ch for ch in spaced if ch in _JOINERS or unicodedata.category(ch) not in _DROPPED)
    tidy = " ".join(visible.split())
    if len(tidy) > longest:
        raise errors.TooLong(field=field, longest=longest)
    return tidy
