"""The title of a post in the client's words, without what a feed, a mail or a member puts around."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.domain.board.clauses import LABELS, Row, is_unknown
from bot.domain.board.facts import PostFact
from bot.domain.board.layout import ADDRESS, BOLD
from bot.domain.board.marks import Shape, Token
from bot.domain.board.titles import Layout, is_foreign_word, trimmed, within
from bot.domain.board.vocabulary import Concept

LONGEST_TOWN = 4
"""Words of a row with a town and the time of day there."""

LEAST_PARTS = 4
"""Parts of a line of facts that begins with the title."""

_WINDOW = re.compile(r"\s[|·–—-]\s?Upwork\s?$", re.IGNORECASE)
"""The end of a page's or a feed's own title: ``Logo for a bakery - Upwork``."""
_SEPARATOR = re.compile(r"\s([|·•/–—])\s")
_QUOTED = re.compile(r"[\"“„«”]([^\"“”„«»\n]{8,160})[\"”“»]")
_CLOSING = ('"', "”", "»", "“")
_BOLD_LINK = re.compile(f"{BOLD}([^{BOLD}{ADDRESS}]{{8,160}}){ADDRESS}{BOLD}")
_ANNOUNCED = (Concept.NEWS, Concept.ACTION, Concept.GREETING)
_TALK = (Concept.CHAT, Concept.NEWS, Concept.GREETING, Concept.OWN)


def headline(rows: Sequence[Row], layout: Layout) -> PostFact | None:
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
    if filled and _WINDOW.search(filled[0].line.plain) and _may_be_title(filled[0], layout):
        return trimmed(filled[0], layout)
    if first_part := _first_part(filled[0], layout) if filled else None:
        return first_part
    if before_facts := _before_facts(filled, layout):
        return before_facts
    return _quoted(filled, layout)


def embed_title(row: Row, layout: Layout) -> PostFact | None:
    """Return an embed's title without the feed's words; None for a title such as ``New job found``."""
    title = _after_label(row, layout) or trimmed(row, layout)
    if title is None:
        return None
    tokens = [token for token in row.tokens if token.shape is Shape.WORD]
    unknown = [token for token in tokens if is_foreign_word(token)]
    unknown = [token for token in unknown if not any(token.text in name.split() for name in layout.names)]
    is_news = any(token.means(Concept.NEWS) for token in tokens)
    if is_news and str(title.value).endswith(_CLOSING) and _QUOTED.search(row.line.text):
        return None  # the name of a search: New match for "packaging"
    is_announcement = is_news and title.value == row.line.plain
    empty = (*_ANNOUNCED, Concept.FIXED, Concept.HOURLY, Concept.NOISE)
    is_told = bool(unknown) or not any(token.means(*empty) for token in tokens)
    return title if is_told and not (is_announcement and len(unknown) <= 1) else None


def _may_be_title(row: Row, layout: Layout) -> bool:
    """Return True for a row of words that is no row of facts, greeting, head of a mail or announcement."""
    if row.number in layout.structured or row.number in layout.dated or row.line.is_blank:
        return False
    words = [token for token in row.tokens if token.shape is Shape.WORD]
    if not any(map(is_unknown, words)) or not words:
        return False
    first = words[0]
    is_labelled = bool(row.label) and not row.has_foreign_label
    is_heading = row.line.strong and len(row.label) > 1 and sum(map(is_unknown, words)) > 2
    if is_labelled and not is_heading and row.head_means(Concept.FIXED, Concept.HOURLY, *LABELS):
        return False
    if _is_of_frame(row, words):
        return False
    if first.means(Concept.GREETING, Concept.CHAT) or (row.label and first.means(Concept.MAIL)):
        return False
    if row.head_means(Concept.QUESTIONS_LABEL, Concept.SKILLS_LABEL) and row.label:
        return False
    is_priced = any(token.shape is Shape.MONEY for token in row.tokens)
    if is_priced and any(token.means(Concept.FIXED, Concept.HOURLY, Concept.CONNECTS) for token in words):
        return False
    unknown = [token for token in words if is_foreign_word(token)]
    if any(token.means(Concept.NEWS, Concept.ACTION) for token in words) and len(unknown) < 2:
        return False
    return bool(unknown) and not row.line.plain.endswith((":", "...", "…"))


def _is_of_frame(row: Row, words: Sequence[Token]) -> bool:
    """Return True for a path of pages or a channel, ``Member since`` with a date, and a town with the time of day there."""
    is_channel = row.line.plain.startswith("#") and " " not in row.line.plain
    is_path = is_channel or sum(clause.sign in {">", "\u203a"} for clause in row.clauses) > 1
    is_plain = not any(is_unknown(token) and not token.means(Concept.MONTH) for token in words)
    has_clock = any(token.shape is Shape.CLOCK for token in row.tokens)
    return is_path or is_plain or (has_clock and len(words) <= LONGEST_TOWN)


def _after_label(row: Row, layout: Layout) -> PostFact | None:
    """Return the title behind a label such as ``Title:``, up to the next bar; None without such a label."""
    if not row.label or not row.label[0].means(Concept.TITLE_LABEL) or len(row.label) > 1:
        return None
    colon = next(token for token in row.tokens if token.text in {":", "\uff1a"})
    if not any(is_unknown(token) for token in row.tokens if token.start > colon.start):
        return None
    text = row.line.text
    bar = next((at for at in range(colon.end, len(text)) if text[at] in "|·•"), len(text))
    return trimmed(replace(row, line=row.line.cut(colon.end, bar), tokens=(), label=()), layout)


def _after_announcement(row: Row, layout: Layout) -> PostFact | None:
    """Return the title behind an announcement with a colon, as in ``Check out this job on Upwork: Logo for a bakery``."""
    colon = next((token for token in row.tokens if token.text == ":"), None)
    if colon is None or row.number in layout.structured:
        return None
    before = [token for token in row.tokens if token.end <= colon.start and token.shape is Shape.WORD]
    after = [token for token in row.tokens if token.start >= colon.end]
    if not any(token.means(Concept.NEWS) for token in before) or before[0].means(Concept.MAIL):
        return None
    if any(is_foreign_word(token) for token in before):
        return None
    if not any(map(is_unknown, after)):
        return None
    rest = Row(row.number, row.line.cut(colon.end, len(row.line.text)), (), (), ())
    return trimmed(rest, layout)


def _first_part(row: Row, layout: Layout) -> PostFact | None:
    """Return the title at the beginning of a line of facts, as in ``Logo for a bakery · Fixed-price · $60 · 2 Connects``.

    None unless LEAST_PARTS or more parts stand between the same separators, three quarters of those after the first facts.
    """
    separators = [match for match in _SEPARATOR.finditer(row.line.text) if match[1] == _first_separator(row)]
    if len(separators) < LEAST_PARTS - 1 or row.label or _is_chat(row, layout, None):
        return None
    title_ends = separators[0].start()
    title = within(row, 0, title_ends)
    words = [token for token in title if token.shape is Shape.WORD]
    is_talk = any(token.means(*_TALK) for token in words[:2]) or any(
        token.means(*LABELS) for token in words[:1]
    )
    if is_talk or sum(map(is_foreign_word, words)) < 2:
        return None
    edges = [*(match.end() for match in separators), len(row.line.text)]
    parts = [words for start, end in pairwise(edges) if (words := _words_in(row, start, end))]
    facts = [
        part for part in parts if not any(map(is_unknown, part)) and any(token.meanings for token in part)
    ]
    if len(facts) < LEAST_PARTS - 1 or len(facts) * 4 < len(parts) * 3:
        return None
    return trimmed(replace(row, line=row.line.cut(0, title_ends), tokens=tuple(title)), layout)


def _words_in(row: Row, start: int, end: int) -> list[Token]:
    return [token for token in within(row, start, end) if token.shape is not Shape.MARK]


def _first_separator(row: Row) -> str:
    match = _SEPARATOR.search(row.line.text)
    return match[1] if match else ""


def _before_facts(filled: Sequence[Row], layout: Layout) -> PostFact | None:
    """Return the row directly before the first facts, if it is the first row that may be a title.

    Rows before it may announce the post: they end with a colon, a comma or a full stop, or have the words for that.
    """
    announced = False
    for number, row in enumerate(filled):
        after = filled[number + 1] if number + 1 < len(filled) else None
        if row.label and row.head_means(Concept.SKILLS_LABEL, Concept.QUESTIONS_LABEL):
            return None
        is_client = row.number in layout.client and (after is None or after.number not in layout.dated)
        if is_client or not _may_be_title(row, layout):
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
            return _quoted([row], layout) if _introduces(row) else trimmed(row, layout)
        if not is_sentence:
            return trimmed(row, layout) if _heads_text(row, after, layout) else None
        if is_dated or (not announced and not plain.endswith((",", "!", "?"))):
            return None
    return None


def _introduces(row: Row) -> bool:
    """Return True for words with a colon before a title in quotation marks, as in ``From the same firm: "Logo design"``."""
    plain = row.line.plain
    return plain.endswith(_CLOSING) and bool(re.search(r":\s?[\"“„«]", plain))


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
    is_opened = words[0].means(Concept.OPENING)
    return is_opened or any(token.means(Concept.CHAT) for token in words[:2]) or row.line.plain[:1].islower()


def _quoted(filled: Sequence[Row], layout: Layout) -> PostFact | None:
    """Return the one title in quotation marks or in a bold link; None for none, several, and words of a description."""
    titles: dict[str, PostFact] = {}
    for row in filled:
        if row.label and row.tokens[0].means(Concept.MAIL):
            continue
        for match in (*_QUOTED.finditer(row.line.text), *_BOLD_LINK.finditer(row.line.text)):
            inner = [
                token for token in within(row, match.start(1), match.end(1)) if token.shape is Shape.WORD
            ]
            before = [
                token for token in row.tokens if token.end <= match.start() and token.shape is Shape.WORD
            ]
            first = match[1].strip()[:1]
            is_said = bool(before) and before[-1].means(Concept.SAID, Concept.WAS)
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
