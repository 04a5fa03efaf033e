"""The title of a post in the client's words, without what a feed, a mail or a member puts around."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from bot.domain.board.clauses import LABELS, Row, is_unknown
from bot.domain.board.facts import Fact, Field, Sure, place_in
from bot.domain.board.layout import ADDRESS, MARKS
from bot.domain.board.marks import Shape, Token
from bot.domain.board.vocabulary import SILENT, Concept
from bot.domain.jobs.jobs import LONGEST_TITLE

SHORTEST_TITLE = 4
LONGEST_LINE = 1_000
"""Characters of a line in which a title is looked for."""

_EDGE = " \t\u00a0\ufe0f\u200d*_~`#>" + ADDRESS
_QUOTED = re.compile(r"[\"“„«”]([^\"“”„«»\n]{8,160})[\"”“»]")
_BRACKETED = re.compile(r"\s{0,3}[\[(]([^\[\]()]{1,60})[\])]\s{0,3}$|^\s{0,3}\[([^\[\]]{1,60})\]")
_PARTED = re.compile(r"\s[|·•–—:-]{1,2}\s|:\s|\s?[|·•]\s?")
_ITEM = re.compile(r"\s{0,8}(?:[0-9]{1,2}[.)]|[•●▪*–-](?=\s)|#[0-9]{1,3}\b)\s{0,4}")
_ANNOUNCED = (Concept.NEWS, Concept.ACTION, Concept.GREETING)
_TELLING = (Shape.MONEY,)


@dataclass(frozen=True, slots=True)
class Layout:
    """What is known about the rows of a post before its title is looked for.

    ``structured``: numbers of the rows that are nothing but facts; ``names``: the feed's own names, in lower case.
    """

    structured: Collection[int]
    dated: Collection[int]
    names: Collection[str] = ()


def headline(rows: Sequence[Row], layout: Layout) -> Fact | None:
    """Return the title that stands among the rows of a text; None if no row is surely a title."""
    filled = [row for row in rows if not row.line.is_blank]
    labelled = [title for row in filled if (title := _after_label(row, layout))]
    if labelled:
        return labelled[0] if len({title.value for title in labelled}) == 1 else None
    for number, row in enumerate(filled):
        if row.line.strong and _may_be_title(row, layout) and number < 8:
            return trimmed(row, layout)
    for row in filled[:6]:
        if announced := _after_announcement(row, layout):
            return announced
    if before_facts := _before_facts(filled, layout):
        return before_facts
    return _quoted(filled, layout)


def embed_title(row: Row, layout: Layout) -> Fact | None:
    """Return an embed's title without the feed's words; None for a title such as ``New job found``."""
    title = trimmed(row, layout)
    if title is None:
        return None
    tokens = [token for token in row.tokens if token.shape is Shape.WORD]
    unknown = [token for token in tokens if _is_foreign_word(token)]
    unknown = [token for token in unknown if not any(token.text in name.split() for name in layout.names)]
    is_announcement = any(token.means(Concept.NEWS) for token in tokens) and title.value == row.line.plain
    is_told = bool(unknown) or not any(token.means(*_ANNOUNCED) for token in tokens)
    return title if is_told and not (is_announcement and len(unknown) <= 1) else None


def trimmed(row: Row, layout: Layout) -> Fact | None:
    """Return the row as a title: without pictograms, numbering, prices in brackets, and words of a feed at its ends.

    None if what remains is too short or too long for a title.
    """
    text = row.line.text
    if len(text) > LONGEST_LINE:
        return None
    start, end = _bare(text, 0, len(text))
    if item := _ITEM.match(text, start):
        start, end = _bare(text, item.end(), end)
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
    return Fact(Field.TITLE, words, place_in(row, start, end), Sure.CLAUSE, row.number)


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
            for token in _within(row, start + bracket.start(), start + bracket.end())
            if token.shape is not Shape.MARK
        ]
        if inner and not any(map(is_unknown, inner)) and _tells(inner):
            is_last = bracket[1] is not None
            return (start, start + bracket.start()) if is_last else (start + bracket.end(), end)
    parts = list(_PARTED.finditer(text, start, end))
    if parts and _is_foreign(row, start, parts[0].start(), layout, is_first=True):
        return parts[0].end(), end
    if parts and ":" not in parts[-1][0] and _is_foreign(row, parts[-1].end(), end, layout, is_first=False):
        return start, parts[-1].start()
    return start, end


def _within(row: Row, start: int, end: int) -> list[Token]:
    return [token for token in row.tokens if start <= token.start and token.end <= end]


def _tells(tokens: Sequence[Token]) -> bool:
    return any(
        token.shape is Shape.MONEY or token.means(Concept.FIXED, Concept.HOURLY, Concept.CONNECTS)
        for token in tokens
    )


def _is_foreign(row: Row, start: int, end: int, layout: Layout, *, is_first: bool) -> bool:
    """Return True if this part of a title is a feed's name or announcement, or (at the end) a price."""
    plain = " ".join(MARKS.sub("", row.line.text[start:end]).split()).casefold()
    if not plain or plain in layout.names:
        return True
    words = [token for token in _within(row, start, end) if token.shape is not Shape.MARK]
    if not words:
        return False
    if any(map(_is_foreign_word, words)):
        return False
    if any(token.means(Concept.NEWS) for token in words):
        return True
    if is_first:
        return all(
            token.means(Concept.FIXED, Concept.HOURLY) or token.shape is Shape.MONEY for token in words
        )
    return any(token.shape is Shape.MONEY for token in words)


def _is_foreign_word(token: Token) -> bool:
    return is_unknown(token) and not token.means(*SILENT)


def _may_be_title(row: Row, layout: Layout) -> bool:
    """Return True for a row of words that is no row of facts, greeting, head of a mail or announcement."""
    if row.number in layout.structured or row.number in layout.dated or row.line.is_blank:
        return False
    words = [token for token in row.tokens if token.shape is Shape.WORD]
    if not any(map(is_unknown, words)) or not words:
        return False
    first = words[0]
    if row.label and not row.has_foreign_label and row.head_means(Concept.FIXED, Concept.HOURLY, *LABELS):
        return False
    if first.means(Concept.GREETING, Concept.CHAT) or (row.label and first.means(Concept.MAIL)):
        return False
    if row.head_means(Concept.QUESTIONS_LABEL, Concept.SKILLS_LABEL) and row.label:
        return False
    is_priced = any(token.shape is Shape.MONEY for token in row.tokens)
    if is_priced and any(token.means(Concept.FIXED, Concept.HOURLY, Concept.CONNECTS) for token in words):
        return False
    unknown = [token for token in words if _is_foreign_word(token)]
    if any(token.means(Concept.NEWS, Concept.ACTION) for token in words) and len(unknown) < 2:
        return False
    return bool(unknown) and not row.line.plain.endswith((":", "...", "…"))


def _after_label(row: Row, layout: Layout) -> Fact | None:
    """Return the title behind a label such as ``Title:``, up to the next bar; None without such a label."""
    if not row.label or not row.label[0].means(Concept.TITLE_LABEL) or len(row.label) > 1:
        return None
    colon = next(token for token in row.tokens if token.shape is Shape.MARK)
    text = row.line.text
    bar = next((at for at in range(colon.end, len(text)) if text[at] in "|·•"), len(text))
    return trimmed(replace(row, line=row.line.cut(colon.end, bar), tokens=(), label=()), layout)


def _after_announcement(row: Row, layout: Layout) -> Fact | None:
    """Return the title behind an announcement with a colon, as in ``Check out this job on Upwork: Logo for a bakery``."""
    colon = next((token for token in row.tokens if token.text == ":"), None)
    if colon is None or row.number in layout.structured:
        return None
    before = [token for token in row.tokens if token.end <= colon.start and token.shape is Shape.WORD]
    after = [token for token in row.tokens if token.start >= colon.end]
    if not any(token.means(Concept.NEWS) for token in before) or before[0].means(Concept.MAIL):
        return None
    if any(_is_foreign_word(token) for token in before):
        return None
    if not any(map(is_unknown, after)):
        return None
    rest = Row(row.number, row.line.cut(colon.end, len(row.line.text)), (), (), ())
    return trimmed(rest, layout)


def _before_facts(filled: Sequence[Row], layout: Layout) -> Fact | None:
    """Return the row directly before the first facts, if it is the first row that may be a title.

    Rows before it may announce the post: they end with a colon, a comma or a full stop, or have the words for that.
    """
    announced = False
    for number, row in enumerate(filled):
        after = filled[number + 1] if number + 1 < len(filled) else None
        if not _may_be_title(row, layout):
            words = [token for token in row.tokens if token.shape is Shape.WORD]
            announced = announced or any(token.means(Concept.NEWS) for token in words)
            continue
        plain = row.line.plain
        is_followed = after is not None and (
            after.number in layout.structured or after.number in layout.dated
        )
        is_dated = number > 0 and filled[number - 1].number in layout.dated
        is_named = announced or plain.casefold().endswith("upwork")
        is_linked = is_named and after is not None and not after.line.plain and ADDRESS in after.line.text
        is_sentence = plain.endswith((".", ",", "!", "?")) or ". " in plain
        if (is_followed or is_linked or is_dated) and not is_sentence and not _is_chat(row, layout, after):
            return trimmed(row, layout)
        if not is_sentence:
            return trimmed(row, layout) if _heads_text(row, after, layout) else None
        if is_dated or (not announced and not plain.endswith((",", "!", "?"))):
            return None
    return None


def _heads_text(row: Row, after: Row | None, layout: Layout) -> bool:
    """Return True for a first line with a blank line and a description below, and facts further down."""
    if (
        after is None
        or after.number == row.number + 1
        or not layout.structured
        or _is_chat(row, layout, None)
    ):
        return False
    is_text = len(after.line.plain) > len(row.line.plain) and after.line.plain.endswith((".", "!", "?", "…"))
    return is_text and row.line.plain[:1].isupper() and len(row.line.plain) <= 120


def _is_chat(row: Row, layout: Layout, after: Row | None) -> bool:
    """Return True if the row sounds like a member's own words; the row before ``Posted …`` is the page's own."""
    if after is not None and after.number in layout.dated:
        return False
    words = [token for token in row.tokens if token.shape is Shape.WORD]
    return any(token.means(Concept.CHAT) for token in words[:2]) or row.line.plain[:1].islower()


def _quoted(filled: Sequence[Row], layout: Layout) -> Fact | None:
    """Return the one title in quotation marks; None for none, for several, and for words of a description."""
    titles: dict[str, Fact] = {}
    for row in filled:
        if row.label and row.tokens[0].means(Concept.MAIL):
            continue
        for match in _QUOTED.finditer(row.line.text):
            inner = [
                token for token in _within(row, match.start(1), match.end(1)) if token.shape is Shape.WORD
            ]
            before = [
                token for token in row.tokens if token.end <= match.start() and token.shape is Shape.WORD
            ]
            first = match[1].strip()[:1]
            is_said = bool(before) and before[-1].means(Concept.SAID)
            is_title = (
                (first.isupper() or first.isdigit()) and len(inner) >= 2 and any(map(is_unknown, inner))
            )
            if is_said or not is_title or any(token.means(Concept.PLACEHOLDER) for token in inner):
                continue
            if match[1].rstrip().endswith((".", "!", "?", ",")):
                continue
            part = Row(row.number, row.line.cut(match.start(1), match.end(1)), (), (), ())
            title = trimmed(part, layout)
            titles |= {str(title.value): title} if title else {}
    return next(iter(titles.values())) if len(titles) == 1 else None
