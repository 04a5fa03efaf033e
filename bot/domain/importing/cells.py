"""Cells of a table as plain words, and the lines of Upwork's page itself (docs/upwork.md, section 11).

Every pattern is anchored and bounded, so that the time to read a cell grows only with its length.
"""

import re
from collections.abc import Sequence

LONGEST_CELL = 500
"""The most characters of a cell, about twice Upwork's longest label with the longest title of a job."""

_JOINER = "\u200d"  # joins emoji; between other characters it is invisible and is removed
_STRAY_JOINER = re.compile(r"(?<![^\x00-\x7f])\u200d+|\u200d+(?![^\x00-\x7f])|\u200d{2,}")

_TEXT_FORMULA = re.compile(r'="([^"]{0,200})"')
_DASHES = re.compile(r"[\-\u2010-\u2015\u2212\ufe63\uff0d]+")

_BULLET = r"[^\w\s+\[(|]{1,3}"
_NUMBERING = r"#?\(?[0-9]{1,4}[.):]|#[0-9]{1,4}"
_BOX = r"\[[\sxX]\]"
_MARK = re.compile(rf"(?:(?:{_BULLET}|{_NUMBERING}|{_BOX})\s{{1,3}}){{1,2}}(?=\S)")
"""A bullet, an emoji, a box or a number before a line."""
_FENCE = re.compile(r"`{3}[a-z]{0,10}|~{3}|[-=_*]{3,}")
_PAGE_LINE = re.compile(r"(?:[0-9A-Za-z\s,.:|&©®]|(?<=\s)[-–](?=\s)){1,200}")
_PAGE_WORDS = [
    "connects-history",
    "my-balance",
    "buy-connects",
    "available-connects-[0-9]{1,9}(?:-[0-9]{3}){0,2}",
    "no-connects-transactions",
    "connects-type",
    "all",
    "last-7-days",
    "last-30-days",
    "last-90-days",
    "load-more",
    "show-more",
    "page-[0-9]{1,3}-of-[0-9]{1,3}",
    "footer-navigation",
    "about-us",
    "contact-us",
    "help-support",
    "trust-safety-security",
    "terms-of-service",
    "privacy-policy",
    "cookie-policy",
    "cookie-settings",
    "accessibility",
    "feedback",
    "community",
    "upwork-foundation",
    "enterprise-solutions",
    "desktop-app",
    "ca-notice-at-collection",
    "[0-9]{4}-[0-9]{4}-upwork-global-inc",
    "date",
    "action",
    "freelancer",
    "connects",
]
_PAGE = re.compile(
    "(?>(?:" + "|".join((*_PAGE_WORDS, "[0-9]{1,9}(?:-[0-9]{3}){0,2}-connects")) + ")(?:-|$))+"
)


def plain(raw: str) -> str:
    """Return the text with ordinary spaces for every kind of space, and without invisible characters."""
    if raw.isprintable():
        return raw
    visible = (c if c.isprintable() or c == _JOINER else " " if c.isspace() else "" for c in raw)
    return _STRAY_JOINER.sub("", "".join(visible))


def tidy(raw: str) -> str:
    """Return the text as ``plain`` does, with single spaces and none at the ends.

    A cell such as ``="-16"``, which some programs write so that a spreadsheet keeps it as text, is the text in it.
    """
    text = " ".join(plain(raw).split())
    formula = _TEXT_FORMULA.fullmatch(text)
    return formula[1] if formula else text


def without_mark(line: str) -> str:
    """Return a line without the number, bullet or quotation mark before it, if there is one."""
    mark = _MARK.match(line)
    return line[mark.end() :] if mark else line


def is_rule(line: str) -> bool:
    """Return True if a line only begins or ends a block of code in a chat, or is a line between rows."""
    return _FENCE.fullmatch(line) is not None


def is_placeholder(cell: str) -> bool:
    """Return True if a cell is empty or holds only dashes, which Upwork shows for an empty cell."""
    return not cell or _DASHES.fullmatch(cell) is not None


def page_words(texts: Sequence[str]) -> str | None:
    """Return a line of Upwork's page itself in lower case with hyphens, e.g. ``date-action-connects``.

    None for any other line. ``texts``: the cells of the line.
    """
    line = " ".join(text for text in texts if text)
    if not _PAGE_LINE.fullmatch(line):
        return None
    words = "-".join(re.findall("[0-9a-z]+", line.lower()))
    return words if _PAGE.fullmatch(words) else None
