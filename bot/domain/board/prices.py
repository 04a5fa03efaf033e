"""Kind and price of a job: fixed or hourly, budget or rate."""

from collections.abc import Collection, Iterator, Sequence

from bot.domain.board.clauses import Clause, Row
from bot.domain.board.facts import Context, Field, PostFact, Price, Sure, fact, is_filler, neighbour
from bot.domain.board.marks import Shape, Token
from bot.domain.board.vocabulary import Concept
from bot.domain.jobs.jobs import JobKind

HIGHEST_RATE = 2_000
"""An hourly rate above this is no rate."""
_VETO = (Concept.AVERAGE, Concept.SPENT, Concept.OWN, Concept.BOOST, Concept.LESS, Concept.NOT)
_ASKED = {"?", "\uff1f"}
_LABELS = (Concept.BUDGET, Concept.RATE, Concept.KIND_LABEL)
_KINDS = {Concept.FIXED: JobKind.FIXED, Concept.HOURLY: JobKind.HOURLY}


def kinds(row: Row, at: int, context: Context) -> Iterator[PostFact]:
    """Yield the kind that clause ``at`` tells, none if it tells both or the words are about somebody else."""
    clause = row.clauses[at]
    if clause.means(Concept.OWN, Concept.NOT, Concept.SPENT):
        return
    if any(token.means(Concept.AVERAGE) and not token.means(Concept.PAYMENT) for token in clause.tokens):
        return
    kinds = {kind for concept, kind in _KINDS.items() if clause.means(concept)}
    if _per_hour(clause.tokens):
        kinds.add(JobKind.HOURLY)
    if len(kinds) != 1 or _is_denied(row, at, kinds) or _is_asked(row, clause):
        return
    words = [token for token in clause.tokens if token.means(*_KINDS)] or list(clause.tokens)
    beside_money = any(
        (after := neighbour(clause.tokens, clause.tokens.index(word), step)) and after.shape is Shape.MONEY
        for word in words
        for step in (1, -1)
    )
    in_label = not row.has_foreign_label and any(token.means(*_KINDS) for token in row.label)
    if clause.unknown == 0 and (in_label or not _has_other_numbers(clause)):
        sure = Sure.LABEL if row.head_means(*_LABELS) and not row.has_foreign_label else Sure.CLAUSE
    elif context.is_prose and beside_money:
        sure = Sure.PROSE
    else:
        return
    yield fact(Field.KIND, kinds.pop().value, row, words, sure)


def prices(row: Row, at: int, context: Context) -> Iterator[tuple[PostFact, JobKind | None]]:
    """Yield the price in clause ``at`` of a row with the kind of job that it is for, None if the clause doesn't say.

    The fact's field is BUDGET; whoever knows the kind of the job says whether it is a rate.
    """
    clause = row.clauses[at]
    amounts = [token for token in clause.tokens if token.shape is Shape.MONEY]
    if len(amounts) != 1 or any(map(_is_veto, clause.tokens)) or _other_unit(clause.tokens, amounts[0]):
        return
    if clause.means(Concept.MORE) and not _is_between(amounts[0]):
        return
    if _is_commented(row, at):
        return
    money = amounts[0]
    kind = _kind_of(row, at, money)
    if _is_asked(row, clause) or (kind is not None and _is_denied(row, at, {kind})):
        return
    if kind is None and not _is_labelled(row, clause):
        return
    if clause.unknown:
        is_told = _is_beside_kind(clause.tokens, money) or (_is_range(money) and kind is JobKind.HOURLY)
        if not (context.is_prose and is_told):
            return
        sure = Sure.PROSE
    else:
        sure = Sure.LABEL if _is_labelled(row, clause) else Sure.CLAUSE
    if (
        kind is JobKind.HOURLY
        and (money.high or money.low) > HIGHEST_RATE
        and money.currency in _STRONG_MONEY
    ):
        return
    if not money.low and not money.high:
        return
    price = Price(money.low, money.high, money.currency)
    yield fact(Field.BUDGET, price, row, [money], sure), kind


def _is_denied(row: Row, at: int, kinds: Collection[JobKind]) -> bool:
    """Return True if a clause near clause ``at`` has an amount of the other kind: ``fixed $350 for 20 hours, $17.50/hr``."""
    for other in row.near(at):
        amounts = [token for token in other.tokens if token.shape is Shape.MONEY]
        if other is row.clauses[at] or not other.unknown or not amounts or any(map(_is_veto, other.tokens)):
            continue
        if any(
            other.means(concept) and kind not in kinds and _is_beside_kind(other.tokens, amounts[0])
            for concept, kind in _KINDS.items()
        ):
            return True
    return False


def _is_asked(row: Row, clause: Clause) -> bool:
    """Return True for a clause that a question mark ends."""
    last = clause.tokens[-1]
    return last.text in _ASKED or row.line.text[last.end : last.end + 2].strip()[:1] in _ASKED


def lone_price(row: Row) -> PostFact | None:
    """Return the amount on a line that holds nothing else; None for any other line."""
    tokens = [token for token in row.tokens if token.shape is not Shape.MARK]
    if len(tokens) != 1 or tokens[0].shape is not Shape.MONEY or len(row.clauses) != 1:
        return None
    money = tokens[0]
    if money.text == "0" or not (money.low or money.high):
        return None
    return fact(Field.BUDGET, Price(money.low, money.high, money.currency), row, [money], Sure.CLAUSE)


_STRONG_MONEY = {"USD", "EUR", "GBP", "CHF", "CAD", "AUD"}


def _kind_of(row: Row, at: int, money: Token) -> JobKind | None:
    """Return the kind that the amount's clause, a neighbouring clause without an amount, or the row's label tells."""
    clause = row.clauses[at]
    kinds = {kind for concept, kind in _KINDS.items() if clause.means(concept)}
    if _per_hour(clause.tokens):
        kinds.add(JobKind.HOURLY)
    if not kinds and clause.unknown == 0:
        for beside in row.clauses[max(at - 1, 0) : at + 2]:
            is_plain = not any(token.shape is Shape.MONEY for token in beside.tokens)
            if is_plain and beside.unknown == 0 and not beside.means(Concept.AVERAGE, Concept.OWN):
                kinds |= {kind for concept, kind in _KINDS.items() if beside.means(concept)}
    return kinds.pop() if len(kinds) == 1 else None


def _is_labelled(row: Row, clause: Clause) -> bool:
    if row.label and row.has_foreign_label:
        return False
    return clause.means(Concept.BUDGET, Concept.RATE) or (
        bool(row.label) and any(token.means(Concept.BUDGET, Concept.RATE) for token in row.label)
    )


def _is_beside_kind(tokens: Sequence[Token], money: Token) -> bool:
    at = tokens.index(money)
    return any(
        (token := neighbour(tokens, at, step, Concept.BUDGET, Concept.BETWEEN)) is not None
        and token.means(*_KINDS)
        for step in (1, -1)
    )


def _is_range(money: Token) -> bool:
    return money.high is None or money.high > money.low


def _is_veto(token: Token) -> bool:
    """Return True for a word that makes an amount another than the price; a word for a rate may mean a bid elsewhere."""
    return token.means(*_VETO) and not (token.means(Concept.BOOST) and token.means(Concept.RATE))


def _is_between(money: Token) -> bool:
    """Return True for a range with two ends, as in ``from $28 to $44``, where *from* is no *more than*."""
    return money.high is not None and money.high > money.low


def _per_hour(tokens: Sequence[Token]) -> bool:
    """Return True if an amount in the clause is followed by ``/hr`` or ``per hour``."""
    for at, token in enumerate(tokens):
        after = tokens[at + 1 : at + 3]
        if token.shape is Shape.MONEY and after and after[0].means(Concept.HOURLY):
            return True
        is_parted = token.shape is Shape.MONEY and len(after) == 2 and after[0].text in {"/", "-"}
        if is_parted and after[1].meanings.get(Concept.UNIT) == "hour":
            return True
    return False


def _other_unit(tokens: Sequence[Token], money: Token) -> bool:
    """Return True if the amount is for something else than an hour or the whole job: per photo, a month."""
    at = tokens.index(money)
    for number, token in enumerate(tokens[at + 1 :], at + 1):
        is_per = token.text == "/" or (token.means(Concept.PER) and not is_filler(token))
        after = tokens[number + 1] if number + 1 < len(tokens) else None
        if is_per and after and after.shape is Shape.WORD and after.meanings.get(Concept.UNIT) != "hour":
            return not after.means(Concept.HOURLY)
        if token.meanings.get(Concept.UNIT, "hour") != "hour" and not token.means(Concept.FILLER):
            return True
    return False


def _is_commented(row: Row, at: int) -> bool:
    """Return True if the next clause says that the amount is no price or for another unit: ``$10 (placeholder)``."""
    after = row.clauses[at + 1] if at + 1 < len(row.clauses) else None
    if after is None or after.sign not in {"(", "["}:
        return False
    is_other = after.means(Concept.AVERAGE) and not _has_other_numbers(after)
    return is_other or after.means(Concept.PLACEHOLDER) or (after.means(Concept.PER) and after.unknown > 0)


def _has_other_numbers(clause: Clause) -> bool:
    return any(token.shape in {Shape.NUMBER, Shape.RANGE, Shape.CLOCK} for token in clause.tokens)
