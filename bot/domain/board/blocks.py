"""Read one block of lines, which is about one post: its rows, its sections and the facts that agree."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.domain.board import client, figures, headlines, lists, prices
from bot.domain.board.clauses import LABELS, Row, is_unknown
from bot.domain.board.dates import posted
from bot.domain.board.facts import Context, Field, PostFact, Sure, TextPlace, folded, surest
from bot.domain.board.layout import TextLine
from bot.domain.board.marks import Shape
from bot.domain.board.offers import offered
from bot.domain.board.sections import (
    SECTIONS,
    has_value,
    is_about_client,
    is_of_page,
    is_structured,
    rows_of,
    sectioned,
)
from bot.domain.board.titles import Layout
from bot.domain.board.vocabulary import Concept, Vocabulary

_BARS = frozenset("·|•‧/")
_CLIENT_FIELDS = {Field.HIRE_RATE, Field.CLIENT_SPENT, Field.RATING, Field.PAYMENT_VERIFIED}


@dataclass(frozen=True, slots=True)
class Block:
    """What a block tells. ``facts``: one for each field at most, those that agree. ``title`` is among them.

    ``is_page``: the block has the form of a page or of a feed, not of a sentence.
    """

    facts: dict[Field, PostFact]
    is_page: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """What is known from outside the lines. ``sent_at``: UTC ms, None if unknown. ``is_feed``: the lines are an embed's.

    ``names``: names of the feed, in lower case.
    """

    vocabulary: Vocabulary
    sent_at: int | None
    is_feed: bool = False
    names: tuple[str, ...] = ()


def read_block(lines: Sequence[TextLine], frame: Frame) -> Block:
    """Return the facts of one post. Where the lines tell two values of two facts or more, they are about several posts:
    then only the rows before the second post count."""
    rows = rows_of(lines, frame.vocabulary)
    facts, page = _facts(rows, frame)
    second = _second_post(facts)
    if second is not None:
        rows = [row for row in rows if row.number < second]
        facts, page = _facts(rows, frame)
    agreed = dict(_agreed(facts))
    agreed |= offered(facts, rows, frame.vocabulary, agreed.get(Field.KIND), is_page=page)
    structured = {fact.row for fact in facts if fact.sure > Sure.PROSE}
    structured |= {row.number for row in rows if _is_known(row)}
    dated = {fact.row for fact in facts if fact.field is Field.POSTED_AT}
    dated |= {row.number for row in rows if _is_dated(row)}
    client_rows = {row.number for row, section in sectioned(rows) if section is Concept.CLIENT_SECTION}
    if title := headlines.headline(rows, Layout(structured, dated, client_rows, frame.names)):
        agreed[Field.TITLE] = title
    return Block(agreed, page)


def _facts(rows: Sequence[Row], frame: Frame) -> tuple[list[PostFact], bool]:
    """Return all readings of the rows, and True if the rows have the form of a page."""
    page = _read(rows, frame, is_prose=False)
    per_row: dict[int, int] = {}
    for reading in page:
        if reading.field is not Field.POSTED_AT:
            per_row[reading.row] = per_row.get(reading.row, 0) + 1
    labelled = any(rows[row].label and not rows[row].has_foreign_label for row in per_row)
    is_sentence = len(per_row) == 1 and _is_loose(rows[next(iter(per_row))])
    if (
        frame.is_feed
        or labelled
        or len(per_row) > 1
        or (max(per_row.values(), default=0) > 1 and not is_sentence)
    ):
        return page, True
    return _read(rows, frame, is_prose=True), False


def _read(rows: Sequence[Row], frame: Frame, *, is_prose: bool) -> list[PostFact]:
    has_connects = any(token.means(Concept.CONNECTS) for row in rows for token in row.tokens)
    facts: list[PostFact] = []
    told_client: set[int] = set()
    sections = list(sectioned(rows))
    first = next((row for row in rows if not row.line.is_blank), None)
    was_dated = False
    summaries: set[int] = set()
    for row, section in sections:
        context = Context(
            is_client=is_about_client(row, section),
            is_prose=is_prose,
            has_connects=has_connects,
            bids=frozenset(
                clause.region for clause in row.clauses if clause.means(Concept.BOOST, Concept.BIDS)
            ),
        )
        readings = list(_row_facts(row, section, context))
        if not is_prose:
            readings = readings if is_structured(row, readings) else []
        if any(reading.field in _CLIENT_FIELDS for reading in readings) or context.is_client:
            told_client.add(row.number)
        if any(reading.field is Field.CONNECTS for reading in readings):
            summaries.add(row.number)
        facts += readings
        is_dated = _is_dated(row)
        if (is_dated or was_dated) and not is_prose:
            facts += lists.single_categories(row, was_dated=was_dated)
        was_dated = is_dated or (was_dated and row.line.is_blank)
        if moment := posted(row, frame.sent_at, is_page=not is_prose, is_first=row is first):
            facts.append(moment)
    filled = [row for row, _ in sections if not row.line.is_blank]
    places = {row.number: at for at, row in enumerate(filled)}
    for row, section in sections:
        if section not in {Concept.PREFERENCES_SECTION, Concept.SKILLS_SECTION, Concept.QUESTIONS_LABEL}:
            at = places.get(row.number)
            beside = filled[max(at - 1, 0) : at + 2] if at is not None and len(row.clauses) == 1 else [row]
            is_client = any(other.number in told_client for other in beside)
            facts += _places(
                row,
                is_client=is_client,
                is_own=row.number in told_client,
                is_prose=is_prose,
                in_section=section is Concept.CLIENT_SECTION or _is_client_label(row),
                is_summary=row.number in summaries,
            )
    facts += _listed(sections, is_prose=is_prose)
    return facts


def _row_facts(row: Row, section: Concept | None, context: Context) -> Iterator[PostFact]:
    """Yield the facts in the clauses of a row, without prices, places and lists."""
    if section in {
        Concept.PREFERENCES_SECTION,
        Concept.SKILLS_SECTION,
        Concept.SKILLS_LABEL,
        Concept.QUESTIONS_LABEL,
    }:
        return
    if row.line.strong and not row.label and sum(map(is_unknown, row.tokens)) > 1:
        return
    if row.is_own:
        return
    for at, clause in enumerate(row.clauses):
        if row.has_foreign_label and not context.is_prose and clause.region == 0:
            continue
        yield from prices.kinds(row, at, context)
        yield from figures.connects(row, at, context)
        yield from figures.proposals(row, clause, context)
        yield from client.hire_rates(row, clause, context)
        yield from client.spent(row, at, context)
        yield from client.ratings(row, at, context)
        yield from client.payments(row, clause, context)
    yield from lists.categories(row, is_listing=False)


def _is_dated(row: Row) -> bool:
    """Return True for a row that tells when the post was posted."""
    return row.head_means(Concept.POSTED) and not row.has_foreign_label


def _is_loose(row: Row) -> bool:
    """Return True for a member's sentence: more than a quarter of its words have no meaning in a post, or one is chat."""
    words = [token for token in row.tokens if token.shape is Shape.WORD]
    return sum(map(is_unknown, words)) * 4 > len(words) or any(token.means(Concept.CHAT) for token in words)


def _is_known(row: Row) -> bool:
    """Return True for a row of a page: one with a label, or whose words all have a meaning, such as ``Remote job``."""
    words = [token for token in row.tokens if token.shape is Shape.WORD]
    is_page = any(
        token.means(Concept.NOISE, Concept.FIXED, Concept.HOURLY, Concept.LOCATION, Concept.AGO)
        for token in words
    )
    is_heading = row.line.strong and sum(map(is_unknown, words)) > 2
    is_labelled = bool(row.label) and not row.has_foreign_label and row.head_means(*LABELS) and not is_heading
    return is_labelled or (bool(words) and is_page and not any(map(is_unknown, words)))


def _is_client_label(row: Row) -> bool:
    is_client = any(token.means(Concept.CLIENT) for token in row.label)
    return is_client and not row.has_foreign_label


def _places(
    row: Row, *, is_client: bool, is_own: bool, is_prose: bool, in_section: bool, is_summary: bool
) -> Iterator[PostFact]:
    """Yield countries and bare ratings, which count only beside other facts about the client.

    ``is_client``: this row or one beside it tells such facts; ``is_own``: this row does;
    ``is_summary``: this row tells the cost, so that a country between bars is the client's.
    """
    if row.has_foreign_label and not is_prose:
        return
    if row.line.strong and sum(map(is_unknown, row.tokens)) > 1:
        return
    context = Context(is_client=is_client, is_prose=is_prose)
    known_clauses = [clause for clause in row.clauses if not clause.unknown]
    is_list = is_prose or in_section or len(known_clauses) * 2 >= len(row.clauses) or bool(row.label)
    for at, clause in enumerate(row.clauses if is_list else ()):
        beside = replace(context, is_client=is_client or (is_summary and clause.sign in _BARS))
        yield from client.countries(row, at, beside, in_section=in_section)
        if is_own:
            yield from client.ratings(row, at, context)


def _listed(sections: Sequence[tuple[Row, Concept | None]], *, is_prose: bool) -> Iterator[PostFact]:
    """Yield lists of skills and questions."""
    for number, (row, section) in enumerate(sections):
        rows = [other for other, _ in sections[number + 1 : number + 1 + 2 * lists.MOST_ITEMS]]
        if section in {Concept.PREFERENCES_SECTION, Concept.QUESTIONS_LABEL}:
            continue
        if section is Concept.SKILLS_SECTION and row.is_only(Concept.SKILLS_SUBHEAD):
            continue
        if row.is_only(Concept.SKILLS_SECTION, Concept.SKILLS_LABEL):
            yield from _skill_lines(row, rows)
        elif (start := lists.after_label(row, Concept.SKILLS_LABEL)) is not None:
            if listed := lists.skills_in(row, start):
                yield PostFact(Field.SKILLS, listed[0], listed[1], Sure.LABEL, row.number)
        elif not is_prose and section is None and not row.label and (loose := lists.loose_skills(row)):
            yield PostFact(Field.SKILLS, loose[0], loose[1], Sure.CLAUSE, row.number)
        start = lists.after_label(row, Concept.QUESTIONS_LABEL)
        is_head = row.is_only(Concept.QUESTIONS_LABEL) or (
            row.line.plain.endswith(":")
            and row.head_means(Concept.QUESTIONS_LABEL)
            and not row.has_foreign_label
        )
        questions = None
        if start is not None:
            questions = lists.questions_in([row, *rows], start)
        elif is_head:
            questions = lists.questions_in(rows, 0)
        if questions:
            yield PostFact(Field.QUESTIONS, questions[0], questions[1], Sure.LABEL, row.number)


def _skill_lines(head: Row, rows: Sequence[Row]) -> Iterator[PostFact]:
    """Yield the skills on the lines below their heading, up to a blank line or the next heading."""
    names: list[str] = []
    places: list[TextPlace] = []
    for row in rows:
        if row.is_only(Concept.SKILLS_SUBHEAD):
            continue
        is_heading = any(row.is_only(concept) for concept in SECTIONS) or row.label
        is_heading = is_heading or (is_of_page(row) and has_value(row))
        if row.line.is_blank and not names and row.line.path:
            continue
        listed = None if row.line.is_blank or is_heading else lists.skills_in(row, 0)
        if listed is None or len(names) > lists.MOST_ITEMS:
            break
        names += [name for name in listed[0] if name not in names]
        places.append(listed[1])
    if names:
        place = replace(places[0], end=places[-1].end)
        yield PostFact(Field.SKILLS, tuple(names), place, Sure.LABEL, head.number)


def _agreed(facts: Sequence[PostFact]) -> Iterator[tuple[Field, PostFact]]:
    """Yield for each field the surest reading, unless the surest ones contradict each other."""
    for field in Field:
        if reading := surest([reading for reading in facts if reading.field is field]):
            yield field, reading


def _second_post(facts: Sequence[PostFact]) -> int | None:
    """Return the row where a second post begins, None if the rows are about one: two facts or more have two values."""
    starts: list[int] = []
    for field in Field:
        labelled = [fact for fact in facts if fact.field is field and fact.sure > Sure.PROSE]
        different = [fact for fact in labelled if folded(fact.value) != folded(labelled[0].value)]
        if different and different[0].row > labelled[0].row:
            starts.append(different[0].row)
    return min(starts) if len(starts) > 1 else None
