"""The tokens of a line: words with their meanings, numbers, amounts of money, ranges and marks."""

from collections.abc import Sequence

from bot.domain.board.layout import TextLine
from bot.domain.board.marks import HIGHEST, Shape, Token, raw_tokens, with_phrases
from bot.domain.board.vocabulary import Concept, Vocabulary

_DOLLARS = {"CAD", "AUD", "NZD", "SGD", "HKD", "MXN"}
"""Other currencies that are written with a dollar sign."""
MOST_TOKENS = 4_000
"""Tokens of a line that are read."""


def tokens_of(line: TextLine, vocabulary: Vocabulary) -> list[Token]:
    """Return the tokens of a line, with phrases, amounts and ranges as one token each; white space is left out.

    Two spaces or more, or a tabulator, stay as a token of shape GAP, because they separate columns.
    """
    raw = list(raw_tokens(line.text))[:MOST_TOKENS]
    return _with_ranges(_with_money(with_phrases(raw, vocabulary)))


def _with_money(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with each number, its multiplier and its currency as one token."""
    made: list[Token] = []
    at = 0
    while at < len(tokens):
        size, money = _money_at(tokens, at)
        made.append(money or tokens[at])
        at += size
    return made


def _money_at(tokens: Sequence[Token], at: int) -> tuple[int, Token | None]:
    """Return (tokens taken, amount) for an amount or a multiplied number that begins at ``at``; (1, None) for none."""
    here, code = at, ""
    if code_before := _currency(tokens, here):
        code, here = code_before, here + 1
    if here >= len(tokens) or tokens[here].shape is not Shape.NUMBER:
        return 1, None
    number = tokens[here]
    value, scale, last = number.low, 1.0, here
    here += 1
    if here < len(tokens) and (multiplier := tokens[here].meanings.get(Concept.MULTIPLIER)):
        gap = tokens[here].start - number.end
        if gap == 0 or (gap == 1 and (code or len(tokens[here].text) > 1 or _currency(tokens, here + 1))):
            scale, last, here = float(multiplier), here, here + 1
            if here < len(tokens) and tokens[here].text == "." and (code or _currency(tokens, here + 1)):
                here += 1  # the dot of an abbreviation
    is_open = here < len(tokens) and tokens[here].text == "+" and tokens[here].start == tokens[here - 1].end
    if is_open:
        last, here = here, here + 1
    code_after = "" if _begins_amount(tokens, here) else _currency(tokens, here)
    if code_after and (not code or (code == "USD" and tokens[here].shape is Shape.WORD)):
        code, last, here = code_after, here, here + 1
        if here < len(tokens) and tokens[here].text == "+" and tokens[here].start == tokens[here - 1].end:
            is_open, last, here = True, here, here + 1
    if code and here < len(tokens) and tokens[here].means(Concept.UPWARDS):
        is_open, last, here = True, here, here + 1
    if not code and last == at and not is_open:
        return 1, None
    shape = Shape.MONEY if code else Shape.NUMBER
    value = round(min(value * scale, HIGHEST), 4)
    high = None if is_open else value
    made = Token(
        shape,
        number.text,
        tokens[at].start,
        tokens[last].end,
        low=value,
        high=high,
        currency=code,
        is_open=is_open,
        scale=scale,
    )
    return here - at, made


def _currency(tokens: Sequence[Token], at: int) -> str:
    """Return the code of the currency that the token at ``at`` names; empty for none and past the end."""
    if at >= len(tokens):
        return ""
    token = tokens[at]
    if token.shape is Shape.CURRENCY:
        return token.currency
    return token.meanings.get(Concept.CURRENCY, "")


def _begins_amount(tokens: Sequence[Token], at: int) -> bool:
    """Return True for the sign of a currency directly before a number, as the second sign in ``4.41 $40K``."""
    pair = tokens[at : at + 2]
    is_pair = len(pair) == 2 and pair[0].shape is Shape.CURRENCY and pair[1].shape is Shape.NUMBER
    return is_pair and pair[0].end == pair[1].start


def _with_ranges(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with ``5 to 10``, ``$20-$35`` and ``between 12 and 18 dollars`` as one token each."""
    made: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        after = tokens[at + 1 : at + 3]
        if (
            token.shape in {Shape.NUMBER, Shape.MONEY}
            and len(after) == 2
            and after[1].shape in {Shape.NUMBER, Shape.MONEY}
            and (_joins(after[0]) or (_is_between(made) and after[0].means(Concept.AND)))
            and (spanned := _range(token, after[1]))
        ):
            made.append(spanned)
            at += 3
            continue
        made.append(token)
        at += 1
    return made


def _joins(token: Token) -> bool:
    return token.mark == "-" or token.means(Concept.TO)


def _is_between(made: Sequence[Token]) -> bool:
    return bool(made) and made[-1].means(Concept.BETWEEN)


def _range(low: Token, high: Token) -> Token | None:
    """Return the range between two numbers or amounts, None if they make none, e.g. of two currencies."""
    code = low.currency or high.currency
    if low.currency and high.currency and low.currency != high.currency:
        if low.currency != "USD" or high.currency not in _DOLLARS:
            return None
        code = high.currency  # as in $20 - 30 CAD
    first = low.low
    if low.scale == 1 and high.scale > 1 and first < high.low / high.scale:
        first *= high.scale  # as in 10-15k
    if low.is_open or first > high.low or (high.shape is Shape.NUMBER and low.shape is Shape.NUMBER and code):
        return None
    shape = Shape.MONEY if code else Shape.RANGE
    return Token(
        shape,
        f"{low.text}-{high.text}",
        low.start,
        high.end,
        low=first,
        high=high.high,
        currency=code,
        is_open=high.is_open,
    )
