"""The rows of a post and the sections of a page in which they stand: skills, questions, about the client."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.domain.board.clauses import LABELS, Row, is_unknown, row_of
from bot.domain.board.facts import PostFact
from bot.domain.board.layout import BOLD, TextLine
from bot.domain.board.marks import Shape
from bot.domain.board.tokens import tokens_of
from bot.domain.board.vocabulary import Concept, Vocabulary

MOST_ROWS = 600

SECTIONS = (
    Concept.CLIENT_SECTION,
    Concept.SKILLS_SECTION,
    Concept.PREFERENCES_SECTION,
    Concept.ACTIVITY_SECTION,
    Concept.SUMMARY_SECTION,
    Concept.QUESTIONS_LABEL,
    Concept.SKILLS_LABEL,
)
_LISTS = (Concept.SKILLS_SECTION, Concept.SKILLS_LABEL, Concept.QUESTIONS_LABEL)
_KINDS = (Concept.FIXED, Concept.HOURLY)
_TOLD = (Concept.CONNECTS, Concept.PROPOSALS, Concept.PAYMENT)
_ENDING = (Concept.SKILLS_LABEL, Concept.CLIENT)
"""A label with one of these meanings ends a list of skills or questions."""
END = TextLine("", "", ())
"""A blank line at which every section ends, as at the end of an embed's field."""


def rows_of(lines: Sequence[TextLine], vocabulary: Vocabulary) -> list[Row]:
    """Return the rows, a label alone on its line joined with the line below; nothing after the end of the post."""
    rows: list[Row] = []
    for line in lines[:MOST_ROWS]:
        row = row_of(len(rows), line, tokens_of(line, vocabulary))
        if row.is_only(Concept.END_SECTION):
            break
        before = rows[-1] if rows else None
        if (
            before
            and not row.line.is_blank
            and not row.label
            and _waits(before)
            and before.line.path == line.path
        ):
            colon = "" if ":" in before.line.text else ":"
            glue = f"{colon} "
            text = before.line.text + glue + line.text
            joined = replace(before.line, text=text, at=(*before.line.at, *[-1] * len(glue), *line.at))
            candidate = row_of(before.number, joined, tokens_of(joined, vocabulary))
            if not any(row.is_only(concept) for concept in (*LABELS, *SECTIONS)):
                rows[-1] = candidate
                continue
        rows.append(row)
    return rows


def _waits(row: Row) -> bool:
    """Return True for a label whose value is on the next line."""
    words = [token for token in row.tokens if token.shape not in {Shape.MARK, Shape.GAP}]
    if not words or any(token.shape is not Shape.WORD or not token.meanings for token in words):
        return False
    if row.is_only(Concept.SKILLS_LABEL, Concept.QUESTIONS_LABEL, Concept.CLIENT_SECTION):
        return False
    ends = row.line.plain.endswith(":")
    return row.is_only(*LABELS) or (ends and any(token.means(*LABELS) for token in words))


def sectioned(rows: Sequence[Row]) -> Iterator[tuple[Row, Concept | None]]:
    """Yield each row with the section in which it stands; the row that opens a section stands in none."""
    section: Concept | None = None
    for number, row in enumerate(rows):
        opened = next((concept for concept in SECTIONS if row.is_only(concept)), None)
        if row.line is END or (row.line.path == "" and not row.line.text):
            section = None
        if row.line.is_blank:
            follows = number and not any(rows[number - 1].is_only(concept) for concept in SECTIONS)
            if section not in {Concept.CLIENT_SECTION, Concept.QUESTIONS_LABEL, None} and follows:
                section = None
            yield row, section
        elif _leaves(row, section):
            section = None
            yield row, None
        elif opened and not (section is Concept.SKILLS_SECTION and row.is_only(Concept.SKILLS_SUBHEAD)):
            section = opened
            yield row, None
        else:
            yield row, section


def _leaves(row: Row, section: Concept | None) -> bool:
    """Return True if a row that opens no section ends the present one."""
    if section is Concept.PREFERENCES_SECTION:
        return _ends_preferences(row)
    if section not in _LISTS:
        return False
    if is_of_page(row) and (section is Concept.QUESTIONS_LABEL or has_value(row)):
        return True
    is_told = bool(row.label) and not row.has_foreign_label
    return is_told and row.head_means(*LABELS, *_ENDING, *_KINDS)


def is_of_page(row: Row) -> bool:
    """Return True for a row of known words only, about Connects, kind, proposals or payment, which is no question."""
    is_told = any(token.means(*_TOLD, *_KINDS) for token in row.tokens)
    return is_told and not any(map(is_unknown, row.tokens)) and not row.line.plain.endswith(("?", "\uff1f"))


def has_value(row: Row) -> bool:
    """Return True for a row with a figure, or that says whether the payment method is verified; no skill has these."""
    is_figure = any(token.shape in {Shape.NUMBER, Shape.RANGE, Shape.MONEY} for token in row.tokens)
    return is_figure or any(token.means(Concept.VERIFIED, Concept.UNVERIFIED) for token in row.tokens)


def _ends_preferences(row: Row) -> bool:
    """Return True for a row of the page itself, which no list of qualifications holds."""
    is_label = bool(row.label) and row.head_means(Concept.PROPOSALS, Concept.COST)
    return is_label or row.is_only(Concept.FIXED, Concept.HOURLY)


def is_about_client(row: Row, section: Concept | None) -> bool:
    labelled = bool(row.label) and not row.has_foreign_label and row.head_means(Concept.CLIENT)
    bold = row.tokens and row.tokens[0].means(Concept.CLIENT) and row.line.text.lstrip().startswith(BOLD)
    return section is Concept.CLIENT_SECTION or labelled or bool(bold)


def is_structured(row: Row, readings: Sequence[PostFact]) -> bool:
    """Return True if a row is made of facts: at least half of its words belong to clauses without unknown words."""
    if row.label and not row.has_foreign_label:
        return True
    unknown = sum(clause.words for clause in row.clauses if clause.unknown)
    return bool(readings) and unknown <= sum(clause.words for clause in row.clauses) / 2
