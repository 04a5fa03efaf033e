"""Cut a text into sentences of tokens: words, amounts, addresses, phone numbers."""

import re
from dataclasses import dataclass, field
from decimal import Decimal

from bot.domain.board.junk_folding import FoldedText, fold, undisguised
from bot.domain.board.junk_shapes import SHAPES

MOST_CHARACTERS = 12_000
"""Characters of a text that are read; Discord's longest message has 4,000, an embed 6,000."""
LONGEST_SENTENCE = 80
"""Tokens after which a sentence is cut."""

_AMOUNT = str(SHAPES["amount"])
_APOSTROPHE = f"[{SHAPES['apostrophes']}]"
NUMBER_WORDS: dict[str, int] = SHAPES["number_words"]
"""Numbers that are written in words."""
_MULTIPLES: dict[str, int] = SHAPES["times_of"]
_PARTS = {**SHAPES, "number_word": "|".join((*NUMBER_WORDS, "and", "an?"))}
_TOKEN = re.compile(
    re.sub("<<([a-z_]+)>>", lambda name: f"(?:{_PARTS[name[1]]})", SHAPES["token"]), re.VERBOSE
)
_CONTACT_LINK = re.compile(SHAPES["conversations"])
ADDRESSES = frozenset({"contact_link", "email", "handle", "phone", "url"})
"""Kinds of tokens by which somebody can be reached, or a page."""
_SHORT_WORDS = frozenset(str(SHAPES["short_words"]).split())
_PAUSES = frozenset(str(SHAPES["pauses"]).split())

SITE = "upwork"
"""The word in whose place an address of the site itself may stand."""
_SITES_MAIL = ("@upwork.com", ".upwork.com")
"""Ends of the addresses from which Upwork writes; nobody is talked to there."""
_SITES_PAGE = re.compile(r"(?:https?://)?(?:[a-z-]+\.)?upwork\.com(?:[/?#]|$)")
"""The beginning of an address of Upwork's own page, which leads nobody away from Upwork."""
_SPOKEN = {"spoken": "email", "spoken_phone": "phone"}
"""The kinds of addresses that are spelled out in words, and the kinds that they count as."""


@dataclass(slots=True)
class JunkToken:
    """A word or another unit. ``start``, ``end``: its place in the original text. ``kind``: the name of a group above.

    ``clause``: the number of the clause in the text. ``quote``: the number of the quotation that holds the token, 0 outside.
    ``is_label_value``: True after a colon. ``ends``: the elements of the rules that begin here, with their lengths.
    ``subject``: the class of who acts in the sentence, -1 for the reader, the writer or nobody.
    """

    word: str
    kind: str
    start: int
    end: int
    clause: int
    quote: int
    is_label_value: bool = False
    ends: dict[int, int] = field(default_factory=dict[int, int])
    subject: int = -1


def sentences(text: str, disguised: frozenset[str]) -> list[list[JunkToken]]:
    """Return the sentences of ``text``, each a list of tokens. What stands after MOST_CHARACTERS is left out."""
    folded = fold(text[:MOST_CHARACTERS], disguised)
    result: list[list[JunkToken]] = []
    tokens: list[JunkToken] = []
    clause = quote = quotes = 0
    last_pause = ""
    for match in _TOKEN.finditer(folded.text):
        kind = match.lastgroup or ""
        if kind == "end":
            is_short = bool(tokens) and match[0] == "." and tokens[-1].word in _SHORT_WORDS
            if tokens and not is_short and not (match[0][0] == "\n" and last_pause == ":"):
                result.append(tokens)
                tokens = []
            clause += not is_short
        elif kind == "pause":
            clause += match[0] != "/"
            last_pause = match[0]
            continue
        elif kind == "quote":
            quotes += not quote
            quote = 0 if quote else quotes
        elif kind != "mention":
            clause -= last_pause == ":" and kind in ADDRESSES
            token = _token(folded, match, kind, clause, quote, disguised)
            if token.word == "us" and text[token.start : token.end] == "US":
                token.word = "usa"
            token.is_label_value = last_pause == ":"
            if token.word in _PAUSES:
                clause += 1
                token.clause = clause
            tokens.append(token)
            if len(tokens) == LONGEST_SENTENCE:
                result.append(tokens)
                tokens = []
        last_pause = ""
    return [*result, tokens] if tokens else result


def amount_of(word: str) -> Decimal:
    """Return the number in a token of money, e.g. 1500 for ``$1.5k``."""
    match = re.search(_AMOUNT, word)
    if match is None:
        return Decimal(_spoken_number(re.split(r"[\s-]", word)))
    digits = re.sub(r"[.,\x20](?=\d{2,3}[,.\x20]\d{3}|\d{3}(?!\d))", "", match[0]).replace(",", ".")
    after = word[match.end() :].lstrip()
    multiple = next((number for sign, number in _MULTIPLES.items() if after.startswith(sign)), 1)
    return Decimal(digits) * multiple


def _spoken_number(words: list[str]) -> int:
    """Return the number that is written in words: *two thousand five hundred* is 2,500."""
    whole = part = 0
    for number in (NUMBER_WORDS.get(word, 0) for word in words):
        if number >= 1000:
            whole, part = whole + (part or 1) * number, 0
        elif number == 100:
            part = (part or 1) * number
        else:
            part += number
    return whole + part


def _token(
    folded: FoldedText, match: re.Match[str], kind: str, clause: int, quote: int, disguised: frozenset[str]
) -> JunkToken:
    word = match[0]
    if kind == "word":
        word = undisguised(re.sub(_APOSTROPHE, "", word), disguised)
    elif kind in _SPOKEN:
        kind = _SPOKEN[kind]
    elif (kind == "email" and word.endswith(_SITES_MAIL)) or (kind == "url" and _SITES_PAGE.match(word)):
        word, kind = SITE, "word"
    elif kind == "url" and _CONTACT_LINK.match(word):
        kind = "contact_link"
    return JunkToken(
        word, kind, folded.starts[match.start()], folded.starts[match.end() - 1] + 1, clause, quote
    )
