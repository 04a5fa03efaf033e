"""Cut a text into sentences of tokens: words, amounts, addresses, phone numbers."""

import re
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from bot.domain.board.junk_folding import FoldedText, fold, undisguised

MOST_CHARACTERS = 12_000
"""Characters of a text that are read; Discord's longest message has 4,000, an embed 6,000."""
LONGEST_SENTENCE = 80
"""Tokens after which a sentence is cut."""

_TLD = (
    "com|net|org|io|me|co|ru|ua|de|br|es|pt|in|uk|us|eu|app|xyz|top|info|site|online|link|gg|ly|dev|ai|live|club|shop|help|"
    "support|cc|tk|biz|work|jobs|page|web|space|website|pro|icu|vip|cloud|click|team|center|tech|store|digital|careers|pw|su"
)
_HOST = r"(?:[^\W_][\w-]{0,62}\.){1,6}"
_AT = r"(?:@|\(at\)|\[at\]|\{at\}|<at>)"
_DOT = r"(?:\.|\(dot\)|\[dot\]|\{dot\}|\[\.\]|\(\.\)|<dot>)"
_CURRENCY = (
    r"(?:usd|us\$|dollars?|dolares|dolar|bucks|eur|euros?|gbp|pounds|inr|rs|rupees|uah|hrn|грн\w*|rub|руб\w*|долл\w*|баксов|"
    r"долар\w*|евро|євро|reais|r\$)"
)
_AMOUNT = r"\d{1,9}(?:[.,  ]\d{3}(?!\d)){0,3}(?:[.,]\d{1,2}(?!\d))?"
_TOKEN = re.compile(
    rf"""
    (?P<email>[a-z0-9][a-z0-9._%+-]{{0,63}}\ ?{_AT}\ ?[a-z0-9-]{{1,63}}(?:\ ?{_DOT}\ ?[a-z]{{2,10}}){{1,3}}(?![^\W_]))
  | (?P<spoken>[a-z0-9][a-z0-9._+-]{{1,40}}\ at\ [a-z0-9-]{{3,30}}\ ?(?:dot|\.)\ ?(?:com|net|org|me|ru|ua|de|io|co|example)(?![^\W_]))
  | (?P<contact_link>(?<![^\W_])(?:t|wa|telegram|signal)\ ?(?:dot|{_DOT})\ ?(?:me|link|dog)\ ?(?:slash|/)\ ?[\w+-]+)
  | (?P<url>(?:https?://|www\.)[^\s<>()\[\]"“”]{{2,}} | {_HOST}(?:{_TLD})(?![\w-])(?:[/?\#][^\s<>()\[\]"“”]*)? | discord\.gg/\S+)
  | (?P<mention><(?:@[!&]?|\#|a?:\w+:)\d+>)
  | (?P<handle>(?<![\w.])@\s?[a-z0-9_][a-z0-9_.]{{2,31}} | (?<![^\W_])live:[\w.]{{2,40}} | (?<![\w@./])[a-z0-9]{{2,20}}(?:_[a-z0-9]{{1,20}}){{1,4}}(?![\w/])
      | (?<![^\W_])[a-z0-9._]{{2,32}}\#\d{{4}}(?!\d))
  | (?P<money>(?:us|c|a|r|mx)?[$€£₹₴₽]\s?{_AMOUNT}\s?k?(?![^\W_]) | (?<![\w.,]){_AMOUNT}\s?k?\s?(?:[$€£₹₴₽]|{_CURRENCY}(?![^\W_]))
      | (?<![^\W_])(?:usd|eur|inr|rs\.?|gbp)\s?{_AMOUNT}\s?k?(?![^\W_]))
  | (?P<phone>\+\s?\d[\d\ ().-]{{7,18}}\d | (?<!\d)\(?\d{{3}}\)?[\ .-]\d{{3}}[\ .-]\d{{4}}(?!\d) | (?<![\d.,])\d{{10,13}}(?!\d))
  | (?P<percent>\d{{1,3}}(?:[.,]\d+)?\s?%)
  | (?P<word>[^\W_]+(?:['’ʼ`@$!|][^\W_]+)* )
  | (?P<plane>[✈📲☎📞💬])
  | (?P<end>[.!?…;•●▪|]+(?=\s|$|["'”»)*_~]) | \n+ )
  | (?P<pause>[,–—:]|\s-\s|\(|\)|/|→|=>)
  | (?P<quote>["“”«»„])
    """,
    re.VERBOSE,
)
_CONTACT_LINK = re.compile(
    r"(?:https?://)?(?:www\.)?(?:t\.me|telegram\.(?:me|dog)|wa\.(?:me|link)|(?:api|chat|web)\.whatsapp\.com|discord\.gg|signal\.me"
    r"|discord\.com/(?:invite|users)|join\.skype\.com|m\.me|line\.me|viber\.(?:click|me)|u\.wechat\.com)(?:/|$)"
)
"""Addresses that open a conversation."""
_PAUSES = frozenset("so but then instead because since pero mas sondern aber jedoch но поэтому але тому lekin".split())


@dataclass(slots=True)
class JunkToken:
    """A word or another unit. ``start``, ``end``: its place in the original text. ``kind``: the name of a group above.

    ``clause``: the number of the clause in the text. ``quote``: the number of the quotation that holds the token, 0 outside.
    ``is_label_value``: True after a colon. ``ends``: for each element of the rules that begins here, the number of its tokens.
    """

    word: str
    kind: str
    start: int
    end: int
    clause: int
    quote: int
    is_label_value: bool = False
    ends: dict[int, int] = field(default_factory=dict[int, int])


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
            if tokens and not (match[0][0] == "\n" and last_pause == ":"):
                result.append(tokens)
                tokens = []
            clause += 1
        elif kind == "pause":
            clause += match[0] != "/"
            last_pause = match[0]
            continue
        elif kind == "quote":
            quotes += not quote
            quote = 0 if quote else quotes
        elif kind != "mention":
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


def amount_of(word: str) -> Decimal | None:
    """Return the number in a token of money, e.g. 1500 for ``$1.5k``; None for none."""
    match = re.search(_AMOUNT, word)
    if match is None:
        return None
    digits = re.sub(r"[.,  ](?=\d{3}(?!\d))", "", match[0]).replace(",", ".")
    try:
        number = Decimal(digits)
    except InvalidOperation:
        return None
    return number * 1000 if re.match(r"\s?k", word[match.end() :]) else number


def _token(
    folded: FoldedText, match: re.Match[str], kind: str, clause: int, quote: int, disguised: frozenset[str]
) -> JunkToken:
    word = match[0]
    if kind == "word":
        word = undisguised(re.sub("['’ʼ`]", "", word), disguised)
    elif kind == "spoken":
        kind = "email"
    elif kind == "url" and _CONTACT_LINK.match(word):
        kind = "contact_link"
    return JunkToken(
        word, kind, folded.starts[match.start()], folded.starts[match.end() - 1] + 1, clause, quote
    )
