"""The tokens of a line: words with their meanings, numbers, amounts of money, ranges and marks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.board.layout import ADDRESS, BOLD, CODE, Line
from bot.domain.board.vocabulary import Concept, Phrase, Vocabulary

MOST_TOKENS = 4_000
"""Tokens of a line that are read."""

_TOKEN = re.compile(
    r"(?P<stamp><t:[0-9]{9,11}(?::[a-zA-Z])?>)"
    r"|(?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?(?:Z|[+-]00:?00)?)"
    r"|(?P<currency>(?:US|CA|AU|NZ|HK|MX|[RCASM])?\$(?:[A-Z]{3}\b)?|[€£₹₴¥₺₦]|z[łl](?![^\W\d_]))"
    r"|(?P<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)"
    r"|(?P<number>[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+(?![0-9])(?:[.,][0-9]{1,2}(?![0-9]))?"
    r"|[0-9]+(?:[.,'’][0-9]+){0,6})"
    r"|(?P<word>[^\W\d_]+(?:['’ʼ`][^\W\d_]+){0,3})"
    r"|(?P<gap>[ \t\u00a0\u202f\u2003]+)"
    r"|(?P<mark>.)",
    re.DOTALL,
)
_GROUPED = re.compile(r"[0-9]{1,3}(?:[.,'’ \u00a0\u202f][0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}")
_CODES = {
    "$": "USD",
    "US$": "USD",
    "€": "EUR",
    "£": "GBP",
    "₹": "INR",
    "₴": "UAH",
    "R$": "BRL",
    "C$": "CAD",
    "CA$": "CAD",
    "A$": "AUD",
    "AU$": "AUD",
    "NZ$": "NZD",
    "S$": "SGD",
    "HK$": "HKD",
    "MX$": "MXN",
    "¥": "JPY",
    "₺": "TRY",
    "₦": "NGN",
}
_DASHES = "-–—−‒"
_STARS = "⭐★🌟✭✩☆"
_TICKS = "✅✔☑🟢👍"
_CROSSES = "❌✗✖✘🚫🔴⛔"
_HIGHEST = 10.0**12


class Shape(StrEnum):
    """What kind of token it is."""

    WORD = "word"
    NUMBER = "number"
    MONEY = "money"
    RANGE = "range"
    """Two whole numbers with a word between, or one with ``+``, as in ``5 to 10`` and ``50+``."""
    CURRENCY = "currency"
    STAMP = "stamp"
    CLOCK = "clock"
    MARK = "mark"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Token:
    """A token of a line. ``start``, ``end``: positions in the line's text; ``line``: the number of the line.

    ``low`` and ``high``: the value of a number (both the same), of a range or of an amount; ``high`` None for no upper end.
    ``currency``: of an amount of money. ``scale``: 1000 for ``15k``. ``meanings``: of a word, with their values. ``text`` is in
    lower case, ``written`` as it stands in the line.
    """

    shape: Shape
    text: str
    start: int
    end: int
    meanings: dict[Concept, str] = field(default_factory=dict[Concept, str])
    low: float = 0
    high: float | None = None
    currency: str = ""
    is_open: bool = False
    scale: float = 1
    written: str = ""

    def means(self, *concepts: Concept) -> bool:
        return any(concept in self.meanings for concept in concepts)

    @property
    def mark(self) -> str:
        """Return the sort of a mark: one of ``- star tick cross``, else the mark itself; empty for other tokens."""
        if self.shape is not Shape.MARK:
            return ""
        for sort, marks in (("-", _DASHES), ("star", _STARS), ("tick", _TICKS), ("cross", _CROSSES)):
            if self.text in marks:
                return sort
        return self.text


def tokens_of(line: Line, vocabulary: Vocabulary) -> list[Token]:
    """Return the tokens of a line, with phrases, amounts and ranges as one token each; white space is left out.

    Two spaces or more, or a tabulator, stay as a token of shape GAP, because they separate columns.
    """
    raw = list(_raw(line.text))[:MOST_TOKENS]
    return _with_ranges(_with_money(_with_phrases(raw, vocabulary)))


def amount(text: str) -> float | None:
    """Return the value of a number as people write it: ``1,250``, ``1.250,00``, ``1,20,000``; None if it is unclear.

    A single separator before exactly three digits groups thousands; before one or two digits it is a decimal sign.
    """
    plain = re.sub(r"['’ \u00a0\u202f]", "", text)
    dot, comma = plain.rfind("."), plain.rfind(",")
    last = max(dot, comma)
    if last < 0:
        return float(plain) if len(plain) <= 12 else None
    whole, decimals = plain[:last], plain[last + 1 :]
    if _GROUPED.fullmatch(plain) and not (plain.startswith("0") and plain.count(plain[last]) == 1):
        if dot >= 0 and comma >= 0:
            return None
        return min(float(re.sub(r"[.,]", "", plain)), _HIGHEST)
    if len(decimals) > 2 or (whole and not re.fullmatch(r"[0-9]+|" + _GROUPED.pattern, whole)):
        return None
    if plain[last] in whole:
        return None
    return min(float(re.sub(r"[.,]", "", whole) + "." + decimals), _HIGHEST)


def _raw(text: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        kind, start, end = match.lastgroup, match.start(), match.end()
        words = match[0]
        if kind == "gap":
            if len(words) > 1 or words == "\t":
                yield Token(Shape.GAP, words, start, end)
        elif kind == "number":
            value = amount(words)
            if value is None:
                yield Token(Shape.MARK, "?", start, end)
            else:
                yield Token(Shape.NUMBER, words, start, end, low=value, high=value)
        elif kind == "currency":
            code = words[-3:] if len(words) > 3 and words[-1].isalpha() else _CODES.get(words, "")
            yield Token(Shape.CURRENCY, words, start, end, currency=code or ("PLN" if words[0] == "z" else ""))
        elif kind in {"stamp", "iso"}:
            yield Token(Shape.STAMP, words, start, end)
        elif kind == "clock":
            yield Token(Shape.CLOCK, words, start, end)
        elif kind == "word":
            yield Token(Shape.WORD, re.sub("[’ʼ`]", "'", words).casefold(), start, end, written=words)
        elif words not in {BOLD, CODE, "\ufe0f", "\u200d", "\u200b"}:
            yield Token(Shape.MARK, words, start, end)


def _with_phrases(raw: Sequence[Token], vocabulary: Vocabulary) -> list[Token]:
    """Return the tokens with the longest known phrase from each word on as one token."""
    tokens: list[Token] = []
    at = 0
    while at < len(raw):
        token = raw[at]
        phrases = vocabulary.phrases.get(token.text, ()) if token.shape in {Shape.WORD, Shape.NUMBER} else ()
        length, meanings = 1, {}
        for phrase in phrases:
            if length > 1 and len(phrase.words) < _words_in(raw, at, length):
                break
            if size := _fits(raw, at, phrase):
                length = size
                meanings = {**phrase.meanings, **meanings}
        if meanings:
            last = raw[at + length - 1]
            text = " ".join(part.text for part in raw[at : at + length])
            tokens.append(Token(Shape.WORD, text, token.start, last.end, meanings, written=token.written))
        else:
            tokens.append(token)
        at += length
    return tokens


def _words_in(raw: Sequence[Token], at: int, length: int) -> int:
    return sum(token.shape in {Shape.WORD, Shape.NUMBER} for token in raw[at : at + length])


def _fits(raw: Sequence[Token], at: int, phrase: Phrase) -> int:
    """Return how many tokens the phrase takes from ``at`` on, 0 if it doesn't stand there.

    Between its words one hyphen, ampersand, slash, dot, comma or apostrophe may stand, and a comma with an ampersand.
    """
    here = at
    for number, word in enumerate(phrase.words):
        skipped = 0
        while number and here < len(raw) and raw[here].text in set("-–&/.,'’") and skipped < 2:
            here += 1
            skipped += 1
        if here >= len(raw) or raw[here].text != word:
            return 0
        if phrase.is_exact and raw[here].written != raw[here].written.upper():
            return 0
        here += 1
    if len(phrase.words) == 1 and raw[at].shape is Shape.NUMBER:
        return 0
    return here - at


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
        if gap == 0 or gap == 1 and (code or len(tokens[here].text) > 1 or _currency(tokens, here + 1)):
            scale, last, here = float(multiplier), here, here + 1
            if here < len(tokens) and tokens[here].text == "." and (code or _currency(tokens, here + 1)):
                here += 1  # the dot of an abbreviation
    is_open = here < len(tokens) and tokens[here].text == "+" and tokens[here].start == tokens[here - 1].end
    if is_open:
        last, here = here, here + 1
    code_after = "" if _begins_amount(tokens, here) else _currency(tokens, here)
    if code_after and (not code or code == "USD" and tokens[here].shape is Shape.WORD):
        code, last, here = code_after, here, here + 1
        if here < len(tokens) and tokens[here].text == "+" and tokens[here].start == tokens[here - 1].end:
            is_open, last, here = True, here, here + 1
    if not code and last == at and not is_open:
        return 1, None
    shape = Shape.MONEY if code else Shape.NUMBER
    value = round(min(value * scale, _HIGHEST), 4)
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
        code = high.currency if low.currency == "USD" and not low.text.startswith("US") else ""
        if not code:
            return None
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


def is_break(token: Token) -> bool:
    """Return True for an address, which separates whatever stands around it."""
    return token.shape is Shape.MARK and token.text == ADDRESS
