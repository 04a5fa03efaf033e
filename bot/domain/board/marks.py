"""The single words, numbers and marks of a line, and the phrases that words make."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.board.layout import ADDRESS, BOLD, CODE
from bot.domain.board.vocabulary import Concept, Phrase, Vocabulary

_TOKEN = re.compile(
    r"(?P<stamp><t:[0-9]{9,11}(?::[a-zA-Z])?>)"
    r"|(?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2}[T\x20][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?(?:Z|[+-]00:?00)?)"
    r"|(?P<currency>(?:US|CA|AU|NZ|HK|MX|[RCASM])?\$(?:[A-Z]{3}\b)?|[€£₹₴¥₺₦₱₽₪₩₫฿₸]|S/(?=\.?\x20?[0-9])|z[łl](?![^\W\d_]))"
    r"|(?P<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)"
    r"|(?P<number>[0-9]{1,3}(?:[\x20\u00a0\u202f][0-9]{3})+(?![0-9])(?:[.,][0-9]{1,2}(?![0-9]))?"
    r"|[0-9]+(?:[.,'’][0-9]+){0,6})"
    r"|(?P<word>[^\W\d_]+(?:['’\u02bc`][^\W\d_]+){0,3})"
    rf"|(?P<gap>[\x20\t\u00a0\u202f\u2003]+|{CODE}\x20{{1,3}}{CODE})"
    r"|(?P<mark>.)",
    re.DOTALL,
)
_GROUPED = re.compile(r"[0-9]{1,3}(?:[.,'’\x20\u00a0\u202f][0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}")
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
    "₱": "PHP",
    "₽": "RUB",
    "₪": "ILS",
    "₩": "KRW",
    "₫": "VND",
    "฿": "THB",
    "₸": "KZT",
    "S/": "PEN",
}
_DASHES = "-–—−\u2012"
_STARS = "⭐★🌟✭✩☆"
_TICKS = "✅✔☑🟢👍"
_CROSSES = "❌✗✖✘🚫🔴⛔"


HIGHEST = 10.0**12
"""A higher number counts as this one."""


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
    ``currency``: of an amount of money. ``scale``: 1000 for ``15k``. ``meanings``: of a word, with their values.
    ``text`` is in lower case, ``written`` as it stands in the line.
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


def raw_tokens(text: str) -> Iterator[Token]:
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
            yield Token(
                Shape.CURRENCY, words, start, end, currency=code or ("PLN" if words[0] == "z" else "")
            )
        elif kind in {"stamp", "iso"}:
            yield Token(Shape.STAMP, words, start, end)
        elif kind == "clock":
            yield Token(Shape.CLOCK, words, start, end)
        elif kind == "word":
            yield Token(Shape.WORD, re.sub("[’\u02bc`]", "'", words).casefold(), start, end, written=words)
        elif words not in {BOLD, CODE, "\ufe0f", "\u200d", "\u200b"}:
            yield Token(Shape.MARK, words, start, end)


def with_phrases(raw: Sequence[Token], vocabulary: Vocabulary) -> list[Token]:
    """Return the tokens with the longest known phrase from each word on as one token."""
    tokens: list[Token] = []
    at = 0
    while at < len(raw):
        token = raw[at]
        phrases = vocabulary.phrases.get(token.text, ()) if token.shape in {Shape.WORD, Shape.NUMBER} else ()
        length = 1
        meanings: dict[Concept, str] = {}
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
        while number and here < len(raw) and raw[here].text in set("-–&/.,_'’") and skipped < 2:
            here += 1
            skipped += 1
        if here >= len(raw) or raw[here].text != word:
            return 0
        if phrase.is_exact and raw[here].written != raw[here].written.upper():
            return 0
        here += 1
    return here - at


def amount(text: str) -> float | None:
    """Return the value of a number as people write it: ``1,250``, ``1.250,00``, ``1,20,000``; None if it is unclear.

    A single separator before exactly three digits groups thousands; before one or two digits it is a decimal sign.
    """
    plain = re.sub(r"['’\x20\u00a0\u202f]", "", text)
    dot, comma = plain.rfind("."), plain.rfind(",")
    last = max(dot, comma)
    if last < 0:
        return float(plain) if len(plain) <= 12 else None
    whole, decimals = plain[:last], plain[last + 1 :]
    if _GROUPED.fullmatch(plain) and not (plain.startswith("0") and plain.count(plain[last]) == 1):
        if dot >= 0 and comma >= 0:
            return None
        return min(float(re.sub(r"[.,]", "", plain)), HIGHEST)
    if len(decimals) > 2 or (whole and not re.fullmatch(r"[0-9]+|" + _GROUPED.pattern, whole)):
        return None
    if plain[last] in whole:
        return None
    return min(float(re.sub(r"[.,]", "", whole) + "." + decimals), HIGHEST)


def is_break(token: Token) -> bool:
    """Return True for an address, which separates whatever stands around it."""
    return token.shape is Shape.MARK and token.text == ADDRESS
