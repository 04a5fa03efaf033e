"""A line as a title: in the client's words, without what a feed or a mail puts around."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.domain.board.clauses import Row, is_unknown
from bot.domain.board.facts import Field, PostFact, Sure, place_in
from bot.domain.board.layout import ADDRESS, MARKS
from bot.domain.board.marks import Shape, Token
from bot.domain.board.vocabulary import SILENT, Concept
from bot.domain.jobs.jobs import LONGEST_TITLE

SHORTEST_TITLE = 4
LONGEST_LINE = 1_000
"""Characters of a line in which a title is looked for."""

_EDGE = " \t\u00a0\ufe0f\u200d*_~`#>" + ADDRESS
_BRACKETED = re.compile(r"\s{0,3}[\[(]([^\[\]()]{1,60})[\])]\s{0,3}$|^\s{0,3}\[([^\[\]]{1,60})\]")
_PARTED = re.compile(r"\s[|·•–—:-]{1,2}\s|:\s|\s?[|·•]\s?")
_ITEM = re.compile(r"\s{0,8}(?:[0-9]{1,2}[.)]|[•●▪*»\u203a▸►‣–-](?=\s)|#[0-9]{1,6}\b)\s{0,4}")


@dataclass(frozen=True, slots=True)
class Layout:
    """What is known about the rows of a post before its title is looked for.

    ``structured``: numbers of the rows that are nothing but facts; ``client``: of the rows about the client;
    ``names``: the feed's own names, in lower case.
    """

    structured: Collection[int]
    dated: Collection[int]
    client: Collection[int] = ()
    names: Collection[str] = ()


def trimmed(row: Row, layout: Layout) -> PostFact | None:
    """Return the row as a title: without pictograms, numbering, prices in brackets, and words of a feed at its ends.

    None if what remains is too short or too long for a title.
    """
    text = row.line.text
    if len(text) > LONGEST_LINE:
        return None
    start, end = _bare(text, 0, len(text))
    start -= start > 0 and text[start - 1] == "#"
    if item := _ITEM.match(text, start):
        start = item.end()
    start, end = _bare(text, start, end)
    while (shorter := _without_edges(row, start, end, layout)) != (start, end):
        start, end = _bare(text, *shorter)
    if start < end and (text[start], text[end - 1]) in {
        ('"', '"'),
        ("“", "”"),
        ("«", "»"),
        ("„", "“"),
        ("'", "'"),
    }:
        start, end = start + 1, end - 1
    words = " ".join(MARKS.sub("", text[start:end]).split())
    if (
        not SHORTEST_TITLE <= len(words) <= LONGEST_TITLE
        or not any(map(str.isalpha, words))
        or ADDRESS in words
    ):
        return None
    return PostFact(Field.TITLE, words, place_in(row, start, end), Sure.CLAUSE, row.number)


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without white space, marks and pictograms at its ends."""
    while start < end and (text[start] in _EDGE or MARKS.match(text[start]) or _is_picture(text[start])):
        start += 1
    while start < end and (
        text[end - 1] in _EDGE or MARKS.match(text[end - 1]) or _is_picture(text[end - 1])
    ):
        end -= 1
    return start, end


def _is_picture(character: str) -> bool:
    return ord(character) >= 0x2190 and (ord(character) < 0x2C00 or 0x1F000 <= ord(character) < 0x1FC00)


def _without_edges(row: Row, start: int, end: int, layout: Layout) -> tuple[int, int]:
    """Return the span without one bracket or one part at its ends that is no part of the title."""
    text = row.line.text
    if bracket := _BRACKETED.search(text[start:end]):
        inner = [
            token
            for token in within(row, start + bracket.start(), start + bracket.end())
            if token.shape is not Shape.MARK
        ]
        is_tag = bracket[2] is not None and all(token.means(Concept.TAG) for token in inner)
        if inner and (is_tag or (not any(map(is_unknown, inner)) and _tells(inner))):
            is_last = bracket[1] is not None
            return (start, start + bracket.start()) if is_last else (start + bracket.end(), end)
    parts = list(_PARTED.finditer(text, start, end))
    if parts and _is_foreign(row, start, parts[0].start(), layout, is_first=True):
        return parts[0].end(), end
    if parts and ":" not in parts[-1][0] and _is_foreign(row, parts[-1].end(), end, layout, is_first=False):
        return start, parts[-1].start()
    return start, end


def within(row: Row, start: int, end: int) -> list[Token]:
    return [token for token in row.tokens if start <= token.start and token.end <= end]


def _tells(tokens: Sequence[Token]) -> bool:
    return any(
        token.shape is Shape.MONEY
        or token.means(Concept.FIXED, Concept.HOURLY, Concept.CONNECTS, Concept.CATEGORY)
        for token in tokens
    )


def _is_foreign(row: Row, start: int, end: int, layout: Layout, *, is_first: bool) -> bool:
    """Return True if this part of a title is a feed's name or announcement, or (at the end) a price."""
    plain = " ".join(MARKS.sub("", row.line.text[start:end]).split()).casefold()
    if not plain or plain in layout.names:
        return True
    words = [token for token in within(row, start, end) if token.shape is not Shape.MARK]
    if not words:
        return False
    if any(map(is_foreign_word, words)):
        return False
    if any(token.means(Concept.NEWS) for token in words):
        return True
    if all(token.means(Concept.FIXED, Concept.HOURLY) or token.shape is Shape.MONEY for token in words):
        return True
    return not is_first and any(token.shape is Shape.MONEY for token in words)


def is_foreign_word(token: Token) -> bool:
    return is_unknown(token) and not token.means(Concept.MONTH, *SILENT)
