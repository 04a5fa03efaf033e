"""Read a draft or a post: its sentences, words and greeting, each with its place, without code and in plain letters."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from bot.domain.drafting.lexicon import pattern, words

OPENING = 240
"""The characters that a client sees of a proposal before opening it."""

_QUOTES = str.maketrans(
    dict.fromkeys("\u2018\u2019\u201a\u2032\u201b", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u2033\xab\xbb", '"')
    | dict.fromkeys("\u2013\u2014\u2212", "-")
    | dict.fromkeys("\xa0\u202f\u2009", " ")
)
_CODE = re.compile(r"```[^`]*```|`[^`\n]*`")
_LINE = re.compile(r"[^\n]+")
_PROMPTS = (">>>", "$")
"""What a line of code begins with that is typed into a program."""
_VISIBLE = re.compile(r"[^\n]")
_SENTENCE = re.compile(r"[^\n.!?…]+(?:[.!?…]+(?=[^\s\"')\].!?…])[^\n.!?…]+)*[.!?…]*[\"')\]]*")
WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_LETTERS = re.compile(r"[^\W\d_]")
_ASCII_WORD = re.compile(r"[a-z']+")
_ENDINGS = ("ness", "ings", "ing", "ions", "ion", "ers", "er", "ies", "ed", "es", "ly", "s", "e", "y")
_STEM = 3
"""Letters that an ending leaves at least."""
MOST_STEMS = 10_000
"""Words whose stems are remembered; most words of a draft stand in others, too."""
_FEW = 12
"""Words below which the language of a text isn't guessed: it counts as English."""
_ENGLISH_SHARE = 0.18
"""The share of the most common English words from which a text counts as English."""


@dataclass(frozen=True, slots=True)
class TextSpan:
    """A part of a text: ``text`` stands from ``start`` to before ``end``."""

    start: int
    end: int
    text: str


class DraftText:
    """A text as the checks read it. All places are those of ``text``, since every other form has the same length.

    ``plain``: with straight quotes and dashes, and code replaced by spaces. ``lower``: the same in lower case.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain = _without_code(_plain(text))
        self.lower = "".join(ch if len(ch.lower()) != 1 else ch.lower() for ch in self.plain)

    @cached_property
    def sentences(self) -> tuple[TextSpan, ...]:
        """The sentences in lower case; a line ends a sentence, too."""
        return tuple(_spans(_SENTENCE, self.lower))

    @cached_property
    def words(self) -> tuple[TextSpan, ...]:
        """The words as they are written, numbers among them, without code."""
        return tuple(_spans(WORD, self.plain))

    @cached_property
    def count(self) -> int:
        """The number of words between white space, with those in code."""
        return sum(any(ch.isalnum() for ch in word) for word in self.text.split())

    @cached_property
    def body(self) -> int:
        """The place behind the greeting, where the first sentence begins; the length of the text where nothing follows."""
        begin = len(self.lower) - len(self.lower.lstrip())
        greeting = pattern("openings", "greeting").match(self.lower, begin)
        end = greeting.end() if greeting else begin
        return end + len(self.lower[end:]) - len(self.lower[end:].lstrip(" \t\r\n,.!-:;"))

    @cached_property
    def is_english(self) -> bool:
        """True for a text that is mostly English, or too short to tell."""
        letters = [ch for ch in self.plain if _LETTERS.match(ch)]
        if letters and sum(ch.isascii() for ch in letters) / len(letters) < 0.7:
            return False
        plain = _ASCII_WORD.findall(self.lower)
        if len(plain) < _FEW:
            return True
        return sum(word in words("common", "function_words") for word in plain) / len(plain) >= _ENGLISH_SHARE


@lru_cache(MOST_STEMS)
def stem(word: str) -> str:
    """Return a word without its usual endings, e.g. ``migrat`` for migrate, migrating and migration."""
    base = "".join(ch for ch in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(ch))
    base = base.removesuffix("'s")
    ending = next((each for each in _ENDINGS if base.endswith(each) and len(base) - len(each) >= _STEM), "")
    base = base.removesuffix(ending)
    if ending not in {"", "s", "y", "ly", "ies"} and len(base) > 2 + _STEM:
        base = base.removesuffix("at")
    return base[:-1] if len(base) > 3 and base[-1] == base[-2] else base


def _plain(text: str) -> str:
    """Return the text with straight quotes and with compatible forms of letters as usual ones, at the same places."""
    text = text.replace("\r\n", " \n").replace("\r", "\n")
    if text.isascii():
        return text
    return "".join(_plain_character(ch) for ch in text).translate(_QUOTES)


def _plain_character(ch: str) -> str:
    """Return the usual form of a character such as a full-width letter; the character where that isn't one character."""
    usual = unicodedata.normalize("NFKC", ch)
    return usual if len(usual) == 1 else ch


def _without_code(text: str) -> str:
    """Return the text with spaces in place of code, so that no place moves."""
    text = _CODE.sub(lambda match: _VISIBLE.sub(" ", match[0]), text)
    return _LINE.sub(lambda line: " " * len(line[0]) if _is_code(line[0].strip()) else line[0], text)


def _is_code(line: str) -> bool:
    """Return True for a line that ends as a statement does, e.g. ``drop(table);``, or only closes brackets."""
    if line.endswith((";", "{")):
        return any(mark in line[:-1] for mark in "({=")
    first = line.split(maxsplit=1)[0] if line else ""
    return first in _PROMPTS or (bool(line) and not line.strip(")}];"))


def _spans(part: re.Pattern[str], text: str) -> Iterator[TextSpan]:
    """Yield the parts of the text, without the white space around them."""
    for match in part.finditer(text):
        words = match[0].strip()
        if words:
            start = match.start() + match[0].index(words[0])
            yield TextSpan(start, start + len(words), words)
