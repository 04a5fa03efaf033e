"""What a post says about the client: hire rate, money spent, rating, payment and country."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.domain.board.clauses import PINS, Clause, Row, is_flag
from bot.domain.board.facts import (
    Context,
    Field,
    PostFact,
    Sure,
    fact,
    is_filler,
    neighbour,
    neighbour_index,
    without_former,
)
from bot.domain.board.marks import Shape, Token
from bot.domain.board.vocabulary import Concept

_LONGEST_TOWN = 4
LEAST_BESIDE = 2
"""Facts about the client beside the word *verified* alone."""
LEAST_SPENT = 100
"""The least number that counts as money spent without a currency."""


def hire_rates(row: Row, clause: Clause, context: Context) -> Iterator[PostFact]:
    """Yield the hire rate in per cent, if the clause tells it as a whole number."""
    if clause.means(Concept.OWN, Concept.MORE, Concept.LESS):
        return
    tokens = without_former(clause)
    for at, token in enumerate(tokens):
        if not token.means(Concept.HIRE_RATE, Concept.HIRED):
            continue
        for step in (1, -1):
            number = neighbour_number(tokens, at, step)
            if number is None:
                continue
            has_sign = tokens[tokens.index(number) + 1 : tokens.index(number) + 2]
            is_per_cent = bool(has_sign) and has_sign[0].text == "%"
            if not is_per_cent and (step == -1 or not token.means(Concept.HIRE_RATE)):
                continue
            if number.low != int(number.low) or not 0 <= number.low <= 100 or number.is_open:
                return
            if clause.unknown and not (context.is_prose and token.means(Concept.HIRE_RATE)):
                return
            sure = Sure.PROSE if clause.unknown else Sure.LABEL
            yield fact(Field.HIRE_RATE, int(number.low), row, [number, *has_sign[:is_per_cent]], sure)
            return


def neighbour_number(tokens: Sequence[Token], at: int, step: int) -> Token | None:
    """Return the number beside the word ``at``; only marks and words that only fill may stand between."""
    here = at + step
    while 0 <= here < len(tokens):
        token = tokens[here]
        if token.shape is Shape.NUMBER:
            return token
        if token.shape is not Shape.MARK and not is_filler(token):
            return None
        here += step
    return None


def spent(row: Row, at: int, context: Context) -> Iterator[PostFact]:
    """Yield the US dollars that the client has spent, if clause ``at`` tells them; ``$10K+`` is 10000."""
    clause = row.clauses[at]
    if clause.means(Concept.OWN, Concept.HOURLY, Concept.BOOST, Concept.NOT):
        return
    tokens = clause.tokens
    is_client = context.is_client or any(
        other.means(Concept.CLIENT) for other in row.near(at) if other.region == clause.region
    )
    for here, token in enumerate(tokens):
        if not token.means(Concept.SPENT):
            continue
        for step in (-1, 1):
            skipped = (Concept.MORE, Concept.SPENT, Concept.BUDGET, Concept.TO)
            money = neighbour(tokens, here, step, *skipped)
            if money is None or money.shape not in {Shape.MONEY, Shape.NUMBER}:
                continue
            if money.shape is Shape.MONEY and (money.currency != "USD" or _is_range(money)):
                return
            if money.shape is Shape.NUMBER and not (is_client and money.low >= LEAST_SPENT):
                continue
            if clause.unknown and not (context.is_prose and is_client):
                return
            sure = Sure.PROSE if clause.unknown else Sure.LABEL
            yield fact(Field.CLIENT_SPENT, _whole(money.low), row, [money], sure)
            return


def ratings(row: Row, number: int, context: Context) -> Iterator[PostFact]:
    """Yield the client's rating, 1 to 5, if clause ``number`` tells it."""
    clause = row.clauses[number]
    if clause.means(Concept.OWN, Concept.MORE, Concept.LESS) and not clause.means(Concept.REVIEWS):
        return
    if clause.means(Concept.OWN, Concept.LESS, Concept.NO_REVIEWS):
        return
    for at, token in enumerate(clause.tokens):
        if token.shape is not Shape.NUMBER or token.is_open or not 1 <= token.low <= 5:
            continue
        if not _is_rating(row, number, at, context):
            continue
        if clause.unknown and not (context.is_prose and clause.means(Concept.CLIENT)):
            return
        sure = Sure.PROSE if clause.unknown else Sure.LABEL
        yield fact(Field.RATING, _whole(token.low), row, [token], sure)
        return


def _is_rating(row: Row, number: int, at: int, context: Context) -> bool:
    """Return True for a number with stars, reviews or a word for the rating beside it."""
    clause = row.clauses[number]
    tokens, token = clause.tokens, clause.tokens[at]
    is_decimal = "." in token.text or "," in token.text
    if _is_star(tokens, at - 1, -1) or _is_star(tokens, at + 1, 1):
        return is_decimal or not clause.unknown
    before = neighbour(tokens, at, -1)
    next_at = neighbour_index(tokens, at, 1, Concept.MORE)
    after = None if next_at is None else tokens[next_at]
    after_next = None if next_at is None else neighbour(tokens, next_at, 1)
    if after and after.means(Concept.STARS):
        return is_decimal or not clause.unknown
    if after and after.text == "/" and after_next and after_next.low == 5:
        return True
    if (
        before
        and before.means(Concept.RATING, Concept.STARS)
        and (is_decimal or (token.low == 5 and not before.means(Concept.REVIEWS)))
    ):
        return True
    if after and after.means(Concept.RATING) and not after.means(Concept.REVIEWS) and is_decimal:
        return True
    if after and after.shape is Shape.NUMBER and after_next and after_next.means(Concept.REVIEWS):
        return after.low > 0 and is_decimal
    if not is_decimal or len(tokens) > 2 or not context.is_client:
        return False
    comment = row.clauses[number + 1] if number + 1 < len(row.clauses) else None
    return comment is None or comment.sign != "(" or comment.means(Concept.REVIEWS) or comment.words == 0


def _is_star(tokens: Sequence[Token], at: int, step: int) -> bool:
    return 0 <= at < len(tokens) and tokens[at].mark == "star"


def payments(row: Row, clause: Clause, context: Context) -> Iterator[PostFact]:
    """Yield whether the client's payment method is verified, if the clause tells it."""
    if _is_lone_verified(row, clause):
        is_verified = not clause.means(Concept.UNVERIFIED, Concept.NOT)
        yield fact(Field.PAYMENT_VERIFIED, is_verified, row, clause.tokens, Sure.CLAUSE)
        return
    if not clause.means(Concept.PAYMENT) or clause.means(Concept.OWN):
        return
    words = [token for token in clause.tokens if token.means(Concept.VERIFIED, Concept.UNVERIFIED)]
    marks = [token for token in clause.tokens if token.mark in {"tick", "cross"}]
    if any(token.text == "%" for token in clause.tokens):
        return  # how many clients have one
    if clause.unknown > (1 if context.is_prose and words else 0) or (not words and not marks):
        return
    is_denied = clause.means(Concept.UNVERIFIED) or clause.means(Concept.NOT)
    is_crossed = any(token.mark == "cross" for token in marks)
    if is_crossed and any(token.mark == "tick" for token in marks):
        return
    if any(token.means(Concept.NOISE) and not token.means(Concept.FILLER) for token in clause.tokens):
        return  # as in "Payment verified: N/A"
    payment = [token for token in clause.tokens if token.means(Concept.PAYMENT)]
    yield fact(
        Field.PAYMENT_VERIFIED, not (is_denied or is_crossed), row, [*payment, *words, *marks], Sure.LABEL
    )


def _is_lone_verified(row: Row, clause: Clause) -> bool:
    """Return True for *verified* alone between separators, beside two other facts about the client or more."""
    words = [token for token in clause.tokens if token.shape is Shape.WORD]
    if not words or not all(
        token.means(Concept.VERIFIED, Concept.UNVERIFIED, Concept.NOT) for token in words
    ):
        return False
    is_marked = any(token.mark in {"tick", "cross"} for token in clause.tokens)  # a feed's own sign
    if len(words) > 2 or is_marked or not clause.means(Concept.VERIFIED, Concept.UNVERIFIED):
        return False
    others = [other for other in row.clauses if other is not clause and other.sentence == clause.sentence]
    if any(other.means(Concept.OWN) for other in others):
        return False
    facts = (
        Concept.COUNTRY,
        Concept.SPENT,
        Concept.HIRE_RATE,
        Concept.RATING,
        Concept.STARS,
        Concept.REVIEWS,
    )
    told = [
        other for other in others if other.unknown == 0 and (other.means(*facts) or _is_bare_rating(other))
    ]
    return len(told) >= LEAST_BESIDE and not clause.means(Concept.PAYMENT)


def _is_bare_rating(clause: Clause) -> bool:
    """Return True for a clause that is a number such as 4.9, with or without a star."""
    numbers = [token for token in clause.tokens if token.shape is Shape.NUMBER]
    is_decimal = len(numbers) == 1 and ("." in numbers[0].text or "," in numbers[0].text)
    return is_decimal and 1 <= numbers[0].low <= 5 and clause.words == 0


def countries(row: Row, number: int, context: Context, *, in_section: bool = False) -> Iterator[PostFact]:
    """Yield the client's country as clause ``number`` writes it; a place that may be one for freelancers is none.

    ``in_section``: the row stands under *About the client*, where any place is the client's.
    """
    clause = row.clauses[number]
    places = [token for token in clause.tokens if token.means(Concept.COUNTRY)]
    if len(places) != 1 or clause.means(Concept.OWN) or (clause.means(Concept.LOCATION) and not in_section):
        return
    if _is_one_of_several(row, number):
        return
    tokens, place = clause.tokens, places[0]
    at = tokens.index(place)
    before = neighbour(tokens, at, -1)
    after = neighbour(tokens, at, 1, Concept.CURRENCY)
    labels = (Concept.CLIENT, Concept.COUNTRY_LABEL, *([Concept.LOCATION] if in_section else []))
    is_after_label = before is not None and before.means(*labels)
    is_alone = before is None and after is None and clause.unknown == 0
    in_label = bool(row.label) and not row.has_foreign_label and any(t.means(*labels) for t in row.label)
    if is_after_label and (after is None or context.is_prose or after.shape is not Shape.WORD):
        sure = Sure.LABEL if clause.unknown == 0 else Sure.PROSE
    elif is_alone and (context.is_client or in_label or clause.sign in PINS or is_flag(clause.sign)):
        sure = Sure.LABEL if in_label else Sure.CLAUSE
    elif context.is_prose and after is not None and after.means(Concept.CLIENT) and before is None:
        sure = Sure.PROSE
    elif in_section and at == 0 and _has_town(tokens):
        sure = Sure.CLAUSE
    else:
        return
    written = row.line.text[place.start : place.end]
    if "." in written and row.line.text[place.end : place.end + 1] == ".":
        place = replace(place, end=place.end + 1)  # as in "EE. UU."
        written += "."
    yield fact(Field.COUNTRY, written, row, [place], sure)


def _is_one_of_several(row: Row, at: int) -> bool:
    """Return True if a word for *and* joins the country of clause ``at`` with another one, as in ``Spain and France``."""
    pairs = [row.clauses[at - 1 : at + 1] if at else (), row.clauses[at : at + 2]]
    return any(
        len(pair) == 2 and not pair[1].sign and all(part.means(Concept.COUNTRY) for part in pair)
        for pair in pairs
    )


def _has_town(tokens: Sequence[Token]) -> bool:
    """Return True for a place, the words of a town and the time of day there, as in ``Taiwan Taichung 5:00 PM``."""
    clocks = [at for at, token in enumerate(tokens) if token.shape is Shape.CLOCK]
    return len(clocks) == 1 and 1 < clocks[0] <= _LONGEST_TOWN and len(tokens) <= clocks[0] + 2


def _is_range(money: Token) -> bool:
    return money.high is not None and money.high > money.low


def _whole(value: float) -> int | float:
    return int(value) if value == int(value) else value
