"""What a post lists: skills, questions asked at the proposal, and its category."""

import re
from collections.abc import Iterator, Sequence

from bot.domain.board.clauses import FOLDERS, TAGS, Row, is_unknown
from bot.domain.board.facts import Field, PostFact, Sure, TextPlace, fact, place_in
from bot.domain.board.layout import ADDRESS, BOLD, CODE, MARKS
from bot.domain.board.marks import Shape
from bot.domain.board.vocabulary import SILENT, Concept

LONGEST_SKILL = 60
MOST_SKILL_WORDS = 6
MOST_ITEMS = 30
LONGEST_QUESTION = 500

_SPLIT = re.compile(
    f"[,;|·•▪●\\n{ADDRESS}{CODE}{BOLD}]|\\s{{2,20}}|\\t|(?<=\\s)[/#](?=\\S)|(?<=\\s)/(?=\\s)|^#"
)
_NUMBERING = re.compile(
    r"\s{0,8}(?:[qQ]?[0-9]{1,2}\s?[.):]|[•●▪◦*+»\u203a▸►‣–—-](?=\s)|[a-h]\)|\([0-9a-h]\))\s{0,4}"
)
_INLINE = re.compile(r"(?:(?<=\s)|^)(?:[0-9]{1,2}[.)]|\([0-9a-h]\)|[a-h]\))\s{1,4}")
_SCREEN_EDGE = re.compile(
    r"[0-9]{1,2}[:.][0-9]{2}(?:\s?[ap]m)?|[0-9]{1,3}\s?%|[345]G|LTE|H\+|Wi-?Fi|VoLTE", re.IGNORECASE
)
"""What stands on the upper edge of a phone's screen: a clock, the battery, a network."""
_TRIMMED = " \t\u00a0\ufe0f\u200d[].:*_\"'`–—-\u2018’“”"


def skills_in(row: Row, start: int) -> tuple[tuple[str, ...], TextPlace] | None:
    """Return the skills that the row lists from ``start`` on, with their place; None if the words are no list of skills."""
    text = row.line.text[: _end_of_list(row)]
    rest_words = [token for token in row.tokens if token.start >= start and token.shape is Shape.WORD]
    spans = (
        []
        if rest_words and all(token.means(Concept.NOISE) for token in rest_words)
        else list(_pieces(text, start))
    )
    if not spans or len(spans) > MOST_ITEMS:
        return None
    names = tuple(dict.fromkeys(text[begin:end] for begin, end in spans))
    if any(len(name) > LONGEST_SKILL or len(name.split()) > MOST_SKILL_WORDS for name in names):
        return None
    if any(name.endswith(("!", "?", "…")) or ". " in name for name in names):
        return None
    return names, place_in(row, spans[0][0], spans[-1][1])


def _pieces(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield start and end of each name in ``text`` from ``start`` on."""
    begin = start
    for match in [*_SPLIT.finditer(text, start), None]:
        end = match.start() if match else len(text)
        piece = text[begin:end]
        left = len(piece) - len(piece.lstrip(_TRIMMED))
        bare = piece.strip(_TRIMMED)
        if any(map(str.isalnum, bare)):
            yield begin + left, begin + left + len(bare)
        begin = match.end() if match else end


def _end_of_list(row: Row) -> int:
    """Return where the list ends: before ``and 2 more``, which stands for further names."""
    end, is_cut = len(row.line.text), False
    for token in reversed(row.tokens):
        is_ending = token.means(Concept.ENDING) or token.text in {"+", "…"}
        if not is_ending and token.shape is not Shape.NUMBER:
            break
        is_cut = is_cut or is_ending
        end = token.start if is_cut else end
    return end


def after_label(row: Row, concept: Concept) -> int | None:
    """Return where the words after a label with this meaning begin; None without such a label and words after it.

    A label ends with a colon, with bold type, or it is a pictogram.
    """
    if row.label and not row.has_foreign_label and any(token.means(concept) for token in row.label):
        colon = next(token for token in row.tokens if token.text in {":", "\uff1a"})
        return colon.end if row.line.text[colon.end :].strip(_TRIMMED + BOLD + CODE) else None
    words = [token for token in row.tokens if token.shape is not Shape.MARK]
    if words and words[0].means(concept) and words[0].start <= 4:
        rest = row.line.text[words[0].end :]
        if rest.lstrip(" ").startswith(BOLD) and rest.strip(_TRIMMED + BOLD):
            return words[0].end
    if concept is Concept.SKILLS_LABEL and row.tokens and row.tokens[0].text in TAGS:
        return row.tokens[0].end
    return None


def loose_skills(row: Row) -> tuple[tuple[str, ...], TextPlace] | None:
    """Return the skills of a line that has nothing but names in code type, or between dots or wide spaces.

    Such a line is a list of skills only in the short form of a post, where the caller knows that.
    """
    text = row.line.text
    in_code = _is_code_only(text)
    parted = len(re.findall(r"\s{2,9}|\s[·•|]\s", MARKS.sub("", text).strip()))
    is_plain = not any(
        token.shape in {Shape.MONEY, Shape.RANGE} or token.text in {":", "(", "?", "!"}
        for token in row.tokens
    )
    if not in_code and (parted < 2 or not is_plain or "," in text):
        return None
    names = skills_in(row, 0)
    if (
        names is None
        or len(names[0]) < 2
        or (not in_code and any(len(name.split()) > 4 for name in names[0]))
    ):
        return None
    is_told = sum(map(is_unknown, row.tokens)) > 0 and not any(
        token.means(Concept.NOISE) for token in row.tokens
    )
    is_named = all(name[0].isalnum() and not _SCREEN_EDGE.fullmatch(name) for name in names[0])
    return names if is_told and is_named else None


def _is_code_only(text: str) -> bool:
    """Return True if a line holds two names or more in code type, and nothing else but separators."""
    pieces = text.split(CODE)
    outside, inside = pieces[::2], pieces[1::2]
    return len(inside) > 1 and not "".join(outside).strip(" ,·|•/") and all(map(str.strip, inside))


_SEVERAL = re.compile(r"(?<=[?\uff1f])\s+(?=\u00bf)")
"""Between questions on one line, each with both marks of Spanish."""


def questions_in(rows: Sequence[Row], start: int) -> tuple[tuple[str, ...], TextPlace] | None:
    """Return the questions that ``rows`` ask after a label, with their place; None for none.

    ``start``: where the first row's words begin. Numbered lines are questions; others are if they end with ``?``.
    """
    questions: list[tuple[str, TextPlace]] = []
    is_numbered = False
    for number, row in enumerate(rows):
        text = row.line.text
        begin = start if number == 0 else 0
        if number == 0 and start and len(list(_INLINE.finditer(text, start))) > 1:
            questions += _inline(row, start)
            is_numbered = True
            continue
        mark = _NUMBERING.match(text, begin)
        bare = text[mark.end() if mark else begin :].strip(" \t" + BOLD + CODE)
        if not bare:
            continue
        is_question = bare.endswith(("?", "\uff1f"))
        if questions and not is_numbered and not mark and not is_question and not _ends_questions(row):
            after = rows[number + 1] if number + 1 < len(rows) else None
            if after is not None and _ends_questions(after) and not bare.endswith((".", ":", ADDRESS)):
                at = text.index(bare, begin)
                questions.append((MARKS.sub("", bare), place_in(row, at, at + len(bare))))
                break
            return None  # a question without its mark, or something else
        if (questions and is_numbered and not mark) or (not mark and not is_question):
            break
        is_numbered = is_numbered or mark is not None
        at = text.index(bare, begin)
        if ADDRESS in bare or len(bare) > LONGEST_QUESTION or len(questions) == MOST_ITEMS:
            break
        for each in _SEVERAL.split(bare) if is_question and not mark else [bare]:
            place = text.index(each, at)
            questions.append((MARKS.sub("", each), place_in(row, place, place + len(each))))
            at = place + len(each)
    if not questions:
        return None
    first, last = questions[0][1], questions[-1][1]
    return tuple(words for words, _ in questions), TextPlace(first.path, first.start, last.end)


def _ends_questions(row: Row) -> bool:
    """Return True for a row that surely is no question: one with a label, or with known words only."""
    is_told = bool(row.label) and not row.has_foreign_label
    is_foreign = any(is_unknown(token) and not token.means(*SILENT) for token in row.tokens)
    return is_told or row.line.is_blank or not is_foreign


def _inline(row: Row, start: int) -> Iterator[tuple[str, TextPlace]]:
    """Yield the questions that are numbered within one line."""
    text = row.line.text
    marks = list(_INLINE.finditer(text, start))
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        end = after.start() if after else len(text)
        bare = text[mark.end() : end].strip(" \t" + BOLD + CODE)
        if bare:
            at = text.index(bare, mark.end())
            yield MARKS.sub("", bare), place_in(row, at, at + len(bare))


def single_categories(row: Row, *, was_dated: bool) -> Iterator[PostFact]:
    """Yield a category of one word that stands alone beside the time of posting, as on Upwork's own page.

    ``was_dated``: the row before tells that time; then the whole row must be the category.
    """
    clauses = row.clauses if not was_dated or len(row.clauses) == 1 else ()
    for clause in clauses:
        if len(clause.tokens) == 1 and clause.tokens[0].means(Concept.CATEGORY):
            token = clause.tokens[0]
            yield fact(Field.CATEGORY, token.meanings[Concept.CATEGORY], row, [token], Sure.CLAUSE)


def categories(row: Row, is_listing: bool) -> Iterator[PostFact]:
    """Yield the category that a row names after a label or sign, or alone between separators if it has several words.

    ``is_listing``: the row is one of a list of skills, where nothing is a category.
    """
    is_labelled = row.head_means(Concept.CATEGORY_LABEL) and not row.has_foreign_label
    for clause in row.clauses:
        named = [token for token in clause.tokens if token.means(Concept.CATEGORY)]
        others = [
            token
            for token in clause.tokens
            if token.shape is not Shape.MARK
            and token not in named
            and not token.means(Concept.CATEGORY_LABEL)
        ]
        if len(named) != 1 or others:
            continue
        is_signed = clause.sign in FOLDERS or any(token.text in FOLDERS for token in row.tokens[:1])
        if is_labelled or is_signed or (not is_listing and " " in named[0].text):
            sure = Sure.LABEL if is_labelled or is_signed else Sure.CLAUSE
            yield fact(Field.CATEGORY, named[0].meanings[Concept.CATEGORY], row, named, sure)
