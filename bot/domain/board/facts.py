"""Facts of a post, each with its place, and how sure a reading of it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TypeAlias

from bot.domain.board.clauses import Clause, Row
from bot.domain.board.marks import Shape, Token
from bot.domain.board.vocabulary import Concept


class Field(StrEnum):
    """The facts that a post can tell, by the names in which they are written."""

    LINK = "link"
    TITLE = "title"
    KIND = "kind"
    BUDGET = "budget"
    RATE = "rate"
    CONNECTS = "connects"
    PROPOSALS = "proposals"
    HIRE_RATE = "hire_rate"
    CLIENT_SPENT = "client_spent"
    RATING = "rating"
    PAYMENT_VERIFIED = "payment_verified"
    COUNTRY = "country"
    SKILLS = "skills"
    CATEGORY = "category"
    POSTED_AT = "posted_at"
    QUESTIONS = "questions"


class Sure(IntEnum):
    """How sure a reading is: the surest readings of a fact count, and contradict each other if they differ."""

    PROSE = 1
    CLAUSE = 2
    LABEL = 3


@dataclass(frozen=True, slots=True)
class Price:
    """A price or a range. ``high`` None: no upper end, as in ``$70+``. ``currency``: ISO code."""

    low: float
    high: float | None
    currency: str


Value: TypeAlias = str | int | float | bool | Price | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextPlace:
    """Where a fact stands: the path of the part of the message, and positions in its text."""

    path: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PostFact:
    """A fact that a row tells. ``row``: the number of the row."""

    field: Field
    value: Value
    place: TextPlace
    sure: Sure
    row: int


@dataclass(frozen=True, slots=True)
class Context:
    """What is around a clause. ``is_client``: the row or its section is about the client.

    ``is_prose``: words without a meaning may stand around a fact. ``has_connects``: the post speaks of Connects.
    ``bids``: the regions of the row that speak of bids or boosts.
    """

    is_client: bool = False
    is_prose: bool = False
    has_connects: bool = False
    bids: frozenset[int] = frozenset()


def fact(field: Field, value: Value, row: Row, tokens: Iterable[Token], sure: Sure) -> PostFact:
    """Return the fact that these tokens of a row tell."""
    spans = [(token.start, token.end) for token in tokens]
    return PostFact(
        field, value, place_in(row, min(spans)[0], max(end for _, end in spans)), sure, row.number
    )


def place_in(row: Row, start: int, end: int) -> TextPlace:
    """Return the place of a part of the row's text."""
    origins = [origin for origin in row.line.at[start:end] if origin >= 0] or [0]
    return TextPlace(row.line.path, origins[0], origins[-1] + 1)


def neighbour(tokens: Sequence[Token], at: int, step: int, *skipped: Concept) -> Token | None:
    """Return the next token that matters from ``at`` on, to the right (1) or left (-1); None at the end of the clause.

    See ``neighbour_index``.
    """
    index = neighbour_index(tokens, at, step, *skipped)
    return None if index is None else tokens[index]


def neighbour_index(tokens: Sequence[Token], at: int, step: int, *skipped: Concept) -> int | None:
    """Return where the next token that matters stands, None at the end of the clause.

    Marks, words that only fill and words with a meaning in ``skipped`` are passed over.
    """
    here = at + step
    while 0 <= here < len(tokens):
        token = tokens[here]
        is_mark = token.shape is Shape.MARK and token.text not in "%/+" and not token.mark.isalpha()
        if not is_mark and not token.means(*skipped) and not is_filler(token):
            return here
        here += step
    return None


def is_filler(token: Token) -> bool:
    """Return True for a word that tells nothing, such as an article."""
    return token.shape is Shape.WORD and bool(token.meanings) and _EMPTY.issuperset(token.meanings)


_EMPTY = {
    Concept.FILLER,
    Concept.NOW,
    Concept.AND,
    Concept.TO,
    Concept.MAIL,
    Concept.AGO_FIRST,
    Concept.GREETING,
    Concept.ENDING,
    Concept.SAID,
    Concept.BOTH,
    Concept.ACTION,
    Concept.BETWEEN,
    Concept.MONTH,
    Concept.PRICE_WORDS,
    Concept.WAS,
    Concept.UPWARDS,
}


def without_former(clause: Clause) -> list[Token]:
    """Return the tokens without a former value and the words around it, as ``was 16`` in ``12, was 16``."""
    kept: list[Token] = []
    tokens, at = clause.tokens, 0
    while at < len(tokens):
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if (
            after
            and tokens[at].means(Concept.WAS)
            and after.shape in {Shape.NUMBER, Shape.MONEY, Shape.RANGE}
        ):
            at += 2
            while at < len(tokens) and tokens[at].means(Concept.CONNECTS, Concept.WAS):
                at += 1
            continue
        kept.append(tokens[at])
        at += 1
    return kept


def surest(readings: Iterable[PostFact]) -> PostFact | None:
    ordered = sorted(readings, key=lambda reading: -reading.sure)
    best = [reading for reading in ordered if reading.sure == ordered[0].sure]
    return best[0] if best and len({folded(reading.value) for reading in best}) == 1 else None


def folded(value: Value) -> Value:
    return value.casefold() if isinstance(value, str) else value
