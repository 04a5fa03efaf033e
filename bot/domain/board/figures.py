"""What a post says about proposals: the Connects that one costs, and how many were sent."""

from collections.abc import Iterator, Sequence

from bot.domain.board.clauses import Clause, Row
from bot.domain.board.facts import Context, Field, PostFact, Sure, fact, is_filler, neighbour, without_former
from bot.domain.board.marks import Shape, Token
from bot.domain.board.vocabulary import Concept
from bot.domain.jobs.jobs import PROPOSAL_RANGES

MOST_CONNECTS = 60
"""A higher number is no cost of a proposal; Upwork's highest is about half of this."""
LEAST_BESIDE = 2
"""Facts about the client beside a range of proposals alone."""
_SHORT = {"c", "cn"}
"""Short for Connects directly behind a number; a capital letter would be a temperature."""
_COSTS = (Concept.COST, Concept.BASE)


def connects(row: Row, at: int, context: Context) -> Iterator[PostFact]:
    """Yield what a proposal costs, if clause ``at`` tells it; never a balance or a bid.

    A clause with words for bids or the writer's own Connects tells nothing; neither does a clause that only a comma
    separates from them, unless it has a word for the cost itself.
    """
    clause = row.clauses[at]
    has_cost = clause.means(*_COSTS)
    if clause.means(Concept.OWN, Concept.NOT) or (clause.means(Concept.BOOST, Concept.BIDS) and not has_cost):
        return
    if not has_cost and clause.region in context.bids:
        return
    before = row.clauses[at - 1] if at else None
    is_own = before is not None and before.region == clause.region and before.means(Concept.OWN)
    if not has_cost and before and is_own and not before.means(Concept.CONNECTS):
        return
    if clause.means(Concept.BOOST) and not clause.means(Concept.BASE):
        return
    if short := _short_cost(clause):
        yield fact(Field.CONNECTS, int(short[0].low), row, short, Sure.CLAUSE)
        return
    tokens = without_former(clause)
    costs = [token for number, token in enumerate(tokens) if _is_cost(tokens, number, context)]
    if len(costs) != 1 or costs[0].low > MOST_CONNECTS:
        return
    if clause.unknown and not context.is_prose and not has_cost:
        return
    sure = Sure.PROSE if clause.unknown else Sure.LABEL if has_cost else Sure.CLAUSE
    if clause.unknown and not context.is_prose:
        return
    yield fact(Field.CONNECTS, int(costs[0].low), row, costs, sure)


def _short_cost(clause: Clause) -> list[Token]:
    """Return the tokens of a short form such as ``12c``, alone or behind a word for the cost; empty for none."""
    numbers = [at for at, token in enumerate(clause.tokens) if token.shape is Shape.NUMBER]
    if len(numbers) != 1 or clause.unknown > 1:
        return []
    pair = list(clause.tokens[numbers[0] : numbers[0] + 2])
    if len(pair) < 2 or (len(clause.tokens) > 2 and not clause.means(*_COSTS)):
        return []
    number, word = pair
    is_short = number.end == word.start and word.written in _SHORT
    is_cost = 1 <= number.low <= MOST_CONNECTS and number.low == int(number.low)
    return pair if is_short and is_cost else []


def _is_cost(tokens: Sequence[Token], at: int, context: Context) -> bool:
    """Return True for a whole number beside the word Connects, or after a word for the cost with nothing behind it."""
    token = tokens[at]
    if token.shape is not Shape.NUMBER or token.is_open or token.low != int(token.low):
        return False
    before = neighbour(tokens, at, -1, Concept.COST, Concept.BASE, Concept.NOW)
    after = neighbour(tokens, at, 1, Concept.NOW)
    if after and after.means(Concept.CONNECTS):
        return before is None or not before.means(Concept.AVERAGE)
    if before and before.means(Concept.CONNECTS):
        return after is None or after.means(Concept.COST, Concept.NOW, Concept.NOISE)
    direct = neighbour(tokens, at, -1, Concept.NOW)
    is_after_cost = direct is not None and direct.means(*_COSTS)
    return context.has_connects and context.is_prose and is_after_cost and after is None


def proposals(row: Row, clause: Clause, context: Context) -> Iterator[PostFact]:
    """Yield the code of Upwork's range in which the number of proposals lies, if the clause tells it."""
    if clause.means(Concept.OWN, Concept.BOOST, Concept.HIRE_RATE):
        return
    tokens = without_former(clause)
    if bare := _bare_range(row, clause):
        yield fact(Field.PROPOSALS, bare[0], row, bare[1], Sure.CLAUSE)
        return
    for at, token in enumerate(tokens):
        if not token.means(Concept.PROPOSALS, Concept.BIDS):
            continue
        for step in (1, -1):
            code_and_words = _range_beside(tokens, at, step)
            if not code_and_words or (clause.unknown and not context.is_prose):
                continue
            code, words = code_and_words
            is_label = step == 1 and not clause.unknown
            yield fact(Field.PROPOSALS, code, row, words, Sure.LABEL if is_label else Sure.CLAUSE)
            return


def _bare_range(row: Row, clause: Clause) -> tuple[str, list[Token]] | None:
    """Return one of Upwork's ranges that is all of a clause, in a line with the country, the payment or the rating.

    ``50+`` alone could be anything.
    """
    tokens = [token for token in clause.tokens if token.shape is not Shape.MARK]
    values = [token for token in tokens if token.shape in {Shape.NUMBER, Shape.RANGE}]
    if len(values) != 1 or not all(token in values or token.means(Concept.LESS) for token in tokens):
        return None
    facts = (Concept.COUNTRY, Concept.VERIFIED, Concept.UNVERIFIED, Concept.SPENT, Concept.HIRE_RATE)
    told = [other for other in row.clauses if other.unknown == 0 and other.means(*facts)]
    if len(told) < LEAST_BESIDE or row.label or any(each.means(Concept.PROPOSALS) for each in row.clauses):
        return None
    code = _code(values[0], tokens[: tokens.index(values[0])])
    return code if code and code[0] != PROPOSAL_RANGES[-1].code else None


_SKIPPED = (Concept.NOW, Concept.AGO)


def _range_beside(tokens: Sequence[Token], at: int, step: int) -> tuple[str, list[Token]] | None:
    """Return (code, its tokens) of the range before or after the word ``at``, None for none."""
    here = at + step
    passed: list[Token] = []
    while 0 <= here < len(tokens) and len(passed) < 6:
        token = tokens[here]
        if token.shape in {Shape.NUMBER, Shape.RANGE}:
            before = passed if step == 1 else list(reversed(tokens[max(here - 3, 0) : here]))
            after = tokens[here + 1 : here + 2]
            if after and after[0].means(Concept.LESS) and after[0].text != "<":
                before = [*before, *after]  # some languages say "5 and less"
            return _code(token, before)
        is_between = token.shape is Shape.MARK or is_filler(token)
        if not is_between and not token.means(Concept.LESS, Concept.MORE, *_SKIPPED, Concept.TO):
            return None
        passed.append(token)
        here += step
    return None


def _code(token: Token, before: Sequence[Token]) -> tuple[str, list[Token]] | None:
    """Return the code of the range that ``token`` shows, with the words before it that belong to it."""
    less = [word for word in before if word.means(Concept.LESS) or word.text == "<"]
    more = [word for word in before if word.means(Concept.MORE) or word.text == ">"]
    if token.shape is Shape.RANGE:
        for option in PROPOSAL_RANGES:
            ends = {option.most, (option.most or 0) + 1}
            if option.most and token.low == option.least and token.high in ends:
                return option.code, [token]
        return None
    last = PROPOSAL_RANGES[-1]
    if token.low == last.least and (token.is_open or more):
        return last.code, [*more[:1], token] if more else [token]
    if token.low == PROPOSAL_RANGES[1].least and less and not token.is_open:
        return PROPOSAL_RANGES[0].code, [less[0], token]
    return None
