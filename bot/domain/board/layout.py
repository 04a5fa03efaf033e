"""The lines of a text as a reader sees them: without HTML, markdown and addresses, each character with its origin."""

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.domain.board.message import MessagePart

ADDRESS = "\ufffc"
"""Stands in a line where the text has an address."""
BOLD = "\ue000"
CODE = "\ue001"
"""Stand in a line where bold or code begins or ends."""
LEAST_SPACED = 8
"""Lines from which on a text with a blank line after each is a page without blank lines."""
MARKS = re.compile(f"[{BOLD}{CODE}]")

_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8}[0-9]{0,2});", re.IGNORECASE)
_BREAK = re.compile(r"<(?:br|/p|/li|/div|/tr|/h[1-6])\s{0,3}/?>\n?", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:b|i|u|a|p|em|ul|ol|li|tr|td|div|span|font|strong|h[1-6])(?:\s[^<>]{0,400})?/?>", re.IGNORECASE
)
_STRUCK = re.compile(r"~~[^~\n]{1,200}~~")
_LINKED_WORDS = re.compile(r"\[([^\[\]\n]{1,300})\]\(<?(https?://[^\s)>]{1,500})>?\)")
_LINE_LINK = re.compile(r"(?:[#>*\s]|-#){0,8}" + _LINKED_WORDS.pattern + r"[*\s]{0,4}$")
_ADDRESS = re.compile(r"<?https?://[^\s<>\"]{1,2000}>?|~0[12][0-9a-f]{16,20}\b|<[@#][!&]?[0-9]{1,20}>")
_EMOJI_NAME = re.compile(r"<a?:\w{1,32}:[0-9]{1,20}>")
_FENCE = re.compile(r"```[a-z]{0,10}(?=\n|```|$)|```", re.IGNORECASE)
_BOLD = re.compile(r"\*\*\*?|__|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])")
_CODE = re.compile(r"`{1,2}")
_HEAD = re.compile(r"\s{0,8}(?:#{1,3}|-#)\s{1,4}")
_QUOTE = re.compile(r"\s{0,8}(?:>>>|>)\s?")
_LINE_END = re.compile(r"\r\n|[\n\r\v\f\u0085\u2028\u2029]")
_LONE_DASH = re.compile(r"\s{0,8}[-–—]\s{0,8}")
_MONEY_LINE = re.compile(
    r"\s{0,8}(?:US)?[$€£₹][\d.,]{1,15}\s{0,8}|\s{0,8}[\d.,]{1,15}\s?(?:US)?[$€£₹]\s{0,8}"
)


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line. ``at``: for each character of ``text`` its position in the part; ``path``: the path of that part.

    ``quoted``: the line is quoted. ``strong``: the whole line is bold, a heading or a link with words.
    """

    path: str
    text: str
    at: tuple[int, ...]
    quoted: bool = False
    strong: bool = False

    @property
    def is_blank(self) -> bool:
        return not MARKS.sub("", self.text).strip()

    @property
    def plain(self) -> str:
        """Return the words of the line without marks, addresses and white space at the ends."""
        return MARKS.sub("", self.text).replace(ADDRESS, " ").strip()

    def cut(self, start: int, end: int) -> "TextLine":
        """Return a part of the line as a line of its own."""
        return replace(self, text=self.text[start:end], at=self.at[start:end])


def lines_of(part: MessagePart) -> list[TextLine]:
    """Return the lines of a part, blank ones included; none for an empty text."""
    text, at = part.text, tuple(range(len(part.text)))
    for pattern, words in (
        (_ENTITY, _character),
        (_ENTITY, _character),
        (_BREAK, _line_end),
        (_TAG, _nothing),
        (_STRUCK, _nothing),
        (_EMOJI_NAME, _space),
        (_FENCE, _nothing),
    ):
        text, at = _replaced(text, at, pattern, words)
    quoting = False
    lines: list[TextLine] = []
    for start, end in _spans(text):
        line, quoting = _line(part.path, text[start:end], at[start:end], quoting)
        lines.append(line)
    return _joined(_single_spaced(lines)) if part.text else []


def _line(path: str, text: str, at: tuple[int, ...], quoting: bool) -> tuple[TextLine, bool]:
    """Return the line without its markdown, and True if the rest of the text is quoted as well."""
    mark = _QUOTE.match(text)
    quoted = quoting or mark is not None
    if mark:
        quoting = quoting or ">>>" in mark[0]
        text, at = text[mark.end() :], at[mark.end() :]
    strong = bool(_LINE_LINK.match(text))
    if head := _HEAD.match(text):
        strong = strong or ("#" in head[0] and "-" not in head[0])
        text, at = text[head.end() :], at[head.end() :]
    text, at = _words_of_links(text, at)
    for pattern, mark_of in ((_ADDRESS, ADDRESS), (_BOLD, BOLD), (_CODE, CODE)):
        text, at = _replaced(text, at, pattern, lambda _, mark_of=mark_of: mark_of)
    bare = text.replace(ADDRESS, " ").strip()
    if len(bare) > 2 and bare[0] == BOLD == bare[-1] and BOLD not in bare[1:-1]:
        strong = True
    return TextLine(path, text, at, quoted, strong), quoting


def _words_of_links(text: str, at: tuple[int, ...]) -> tuple[str, tuple[int, ...]]:
    """Return the text with ``[words](address)`` as the words alone, followed by a mark for the address."""
    pieces: list[str] = []
    origins: list[int] = []
    last = 0
    for match in _LINKED_WORDS.finditer(text):
        pieces += [text[last : match.start()], match[1], ADDRESS]
        origins += [*at[last : match.start()], *at[match.start(1) : match.end(1)], at[match.start(2)]]
        last = match.end()
    return "".join([*pieces, text[last:]]), (*origins, *at[last:])


def _line_end(_: re.Match[str]) -> str:
    return "\n"


def _space(_: re.Match[str]) -> str:
    return " "


def _nothing(_: re.Match[str]) -> str:
    return ""


def _character(match: re.Match[str]) -> str:
    """Return what an HTML entity stands for; entities of several characters and unknown ones stay as they are."""
    decoded = html.unescape(match[0])
    return decoded if len(decoded) == 1 else match[0]


def _replaced(
    text: str, at: tuple[int, ...], pattern: re.Pattern[str], words: Callable[[re.Match[str]], str]
) -> tuple[str, tuple[int, ...]]:
    """Return the text with every match replaced; each new character has the origin of the match's beginning."""
    pieces: list[str] = []
    origins: list[int] = []
    last = 0
    for match in pattern.finditer(text):
        new = words(match)
        pieces += [text[last : match.start()], new]
        origins += [*at[last : match.start()], *[at[match.start()]] * len(new)]
        last = match.end()
    if not last:
        return text, at
    return "".join([*pieces, text[last:]]), (*origins, *at[last:])


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each line of a text."""
    start = 0
    for match in _LINE_END.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _single_spaced(lines: list[TextLine]) -> list[TextLine]:
    """Return the lines without the blank ones if these tell nothing: a copied page may have one after every line."""
    filled = [not line.is_blank for line in lines]
    is_spaced = sum(filled) >= LEAST_SPACED and not any(
        first and second for first, second in pairwise(filled)
    )
    return [line for line in lines if not line.is_blank] if is_spaced else lines


def _joined(lines: list[TextLine]) -> list[TextLine]:
    """Return the lines with a range of money that stands on three lines (``$45.00``, ``-``, ``$70.00``) on one."""
    joined: list[TextLine] = []
    for number, line in enumerate(lines):
        after = lines[number + 1] if number + 1 < len(lines) else None
        before = joined[-1].text if joined else ""
        is_dash = after is not None and _LONE_DASH.fullmatch(line.text) and _MONEY_LINE.fullmatch(after.text)
        is_end = before.rstrip().endswith(("-", "–", "—")) and _MONEY_LINE.fullmatch(line.text)
        if (is_dash and _MONEY_LINE.fullmatch(before)) or (is_end and _MONEY_LINE.match(before)):
            joined[-1] = _glued(joined[-1], line)
            continue
        joined.append(line)
    return joined


def _glued(first: TextLine, second: TextLine) -> TextLine:
    return replace(first, text=first.text + second.text, at=first.at + second.at)
