"""The apostrophe that keeps a spreadsheet from running text as a formula: put into an export, taken off by an import.

A spreadsheet runs a cell that begins with a formula's sign. Programs strip spaces, quotes and invisible characters before
the sign, read full-width signs too, and some split a line at semicolons or tabs, so that text behind such a separator
begins a cell of its own. The apostrophe therefore stands at each place where a cell may begin.
"""

import re

_SIGNS = r"=+\-@\u2212\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b"
"""The signs that begin a formula: ``= + - @``, the minus sign, and their full-width and small forms."""
_SEPARATORS = r",;\t\r\n\v\f\x85\u2028\u2029"
"""The characters at which one program or another splits a line into cells, or a text into lines."""
_SKIPPED = (
    r"\x00-\x08\x0e-\x20\x7f-\x84\x86-\xa0\xad\u034f\u061c\u1680\u180e\u2000-\u200f\u202a-\u202f\u205f-\u2064"
    r"\u2066-\u206f\u3000\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
    r"'\"`\xab\xb4\xbb\u2018-\u201f\uff02\uff07"
)
"""The characters that may stand before the sign: quotes, spaces, and what isn't visible."""
_BEGINNING = rf"(?:\A|(?<=[{_SEPARATORS}]))(?:(?=[{_SKIPPED}]*[{_SIGNS}])|(?=\A'*[\t\r\n]))"
"""A place where a cell may begin that a spreadsheet would run; the expression takes no characters."""
_OPEN = re.compile(_BEGINNING)
_GUARDED = re.compile(f"{_BEGINNING}'")


def guarded(text: str) -> str:
    """Return ``text`` with an apostrophe at each place where a cell that a spreadsheet would run may begin.

    A text without such a place, e.g. ``a pack of 40``, stays the same.
    """
    return _OPEN.sub("'", text)


def unguarded(text: str) -> str:
    """Return the text that `guarded` was called with; text that `guarded` leaves alone stays the same."""
    return _GUARDED.sub("", text)
