"""When a post was posted, as far as its words say it."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from bot.domain.board.clauses import Clause, Row
from bot.domain.board.facts import Field, PostFact, Sure, fact
from bot.domain.board.marks import Shape, Token
from bot.domain.board.vocabulary import Concept
from bot.domain.jobs.links import SKEW_MS
from bot.domain.time.calendar import DAY_MS, EARLIEST_ON, HOUR_MS, MINUTE_MS, day_start

_UNITS = {"minute": MINUTE_MS, "hour": HOUR_MS, "day": DAY_MS}
_ZERO = {"utc", "gmt", "z"}
_LONGEST_AGO = 3
MOST_AGO = 400
"""Units of time; an older post is open no more."""


def posted(row: Row, sent_at: int | None, *, is_page: bool, is_first: bool = False) -> PostFact | None:
    """Return when the post was posted (UTC ms) by a row such as ``Posted 3 hours ago``; None if it doesn't say.

    ``sent_at``: when the message was written, None if unknown; then only a full date counts. ``is_page``: a row with other
    words around tells nothing. ``is_first``: the row is the first of the post, where ``3 hours ago`` alone counts as well.
    """
    if is_first and is_page and sent_at is not None and len(row.clauses) == 1 and not row.clauses[0].unknown:
        alone = _ago(row.clauses[0], sent_at)
        if alone is not None and len(row.clauses[0].tokens) <= _LONGEST_AGO:
            return fact(Field.POSTED_AT, alone, row, row.clauses[0].tokens, Sure.CLAUSE)
    for clause in row.clauses:
        if not clause.means(Concept.POSTED) and not (row.label and row.head_means(Concept.POSTED)):
            continue
        if (is_page and clause.unknown) or clause.means(Concept.OWN, Concept.CLIENT):
            continue
        at = None if sent_at is None else _ago(clause, sent_at)
        if at is not None:
            return fact(Field.POSTED_AT, at, row, clause.tokens, Sure.CLAUSE)
    if row.head_means(Concept.POSTED) and not row.has_foreign_label:
        stamp = _stamp(row.tokens)
        if stamp and _is_plausible(stamp[0], sent_at):
            return fact(Field.POSTED_AT, stamp[0], row, stamp[1], Sure.LABEL)
    return None


def stamp_of(text: str, sent_at: int | None) -> int | None:
    """Return the moment (UTC ms) of an ISO time such as ``2026-11-20T10:30:41.000Z``; None for another text."""
    try:
        at = datetime.fromisoformat(text.strip().replace("Z", "+00:00"))
    except ValueError:
        return None
    moment = int((at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp() * 1000)
    return moment if _is_plausible(moment, sent_at) else None


def _ago(clause: Clause, sent_at: int) -> int | None:
    """Return the moment of ``3 hours ago``, or of ``just now``; None for other words."""
    tokens = clause.tokens
    if clause.means(Concept.JUST_NOW):
        return sent_at
    if not clause.means(Concept.AGO, Concept.AGO_FIRST):
        return None
    numbers = [token for token in tokens if token.shape is Shape.NUMBER]
    units = [token for token in tokens if token.meanings.get(Concept.UNIT) in _UNITS]
    if len(units) != 1 or len(numbers) > 1:
        return None
    count = numbers[0].low if numbers else 1
    if count != int(count) or count > MOST_AGO or (numbers and numbers[0].is_open):
        return None
    return sent_at - int(count) * _UNITS[units[0].meanings[Concept.UNIT]]


def _stamp(tokens: Sequence[Token]) -> tuple[int, list[Token]] | None:
    """Return the moment of a full date with time and zone, with its tokens; None without one."""
    for token in tokens:
        if token.shape is Shape.STAMP and token.text.startswith("<"):
            return int(re.sub("[^0-9]", "", token.text.split(":", 2)[1])) * 1000, [token]
        if token.shape is Shape.STAMP and (token.text.endswith(("Z", "00:00")) or _has_zone(tokens, token)):
            at = stamp_of(token.text.split(".")[0].replace("Z", ""), None)
            return (at, [token]) if at is not None else None
    months = [at for at, token in enumerate(tokens) if token.means(Concept.MONTH)]
    clocks = [token for token in tokens if token.shape is Shape.CLOCK]
    if len(months) != 1 or len(clocks) != 1 or not _has_zone(tokens, clocks[0]):
        return None
    near = [token for token in tokens[max(months[0] - 2, 0) : months[0] + 4] if token.shape is Shape.NUMBER]
    days = [int(token.low) for token in near if token.low <= 31]
    years = [int(token.low) for token in near if 2000 <= token.low <= 2100]
    hour, minute = map(int, clocks[0].text.split(":")[:2])
    if len(days) != 1 or len(years) != 1:
        return None
    try:
        month = int(tokens[months[0]].meanings[Concept.MONTH])
        moment = datetime(years[0], month, days[0], hour, minute, tzinfo=UTC)
    except ValueError:
        return None
    return int(moment.timestamp() * 1000), [*near, clocks[0]]


def _has_zone(tokens: Sequence[Token], after: Token) -> bool:
    rest = tokens[tokens.index(after) + 1 : tokens.index(after) + 3]
    return any(token.text in _ZERO or token.text == "+" for token in rest)


def _is_plausible(at: int, sent_at: int | None) -> bool:
    return at >= day_start(EARLIEST_ON) and (sent_at is None or at <= sent_at + SKEW_MS)
