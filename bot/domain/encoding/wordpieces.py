"""Cut a text into the pieces of words that the encoder knows."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

_TOKEN = re.compile(r"[^\W_]+|[^\w\s]|_")
"""A run of letters and digits, or one sign."""
_LONGEST_WORD = 60
_INNER = "##"
"""What stands before a piece that isn't the beginning of a word."""
START, END, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"


class WordPieces:
    """The pieces that the encoder knows, each with its number, which is its place.

    As in BERT (Devlin et al., 2018) a word is cut from its beginning into the longest pieces that are known.
    """

    def __init__(self, pieces: Sequence[str]) -> None:
        self.pieces = tuple(pieces)
        self._numbers = {piece: number for number, piece in enumerate(self.pieces)}
        self._of_word = lru_cache(maxsize=8192)(self._cut)

    @cached_property
    def start(self) -> int:
        """The number of the piece before a text."""
        return self._numbers[START]

    @cached_property
    def end(self) -> int:
        """The number of the piece behind a text."""
        return self._numbers[END]

    def numbers(self, text: str) -> list[int]:
        """Return the numbers of the pieces of a text, in small letters and without accents."""
        return [number for word in _words(text) for number in self._of_word(word)]

    def _cut(self, word: str) -> tuple[int, ...]:
        """Return the numbers of the pieces of a word; that of the unknown piece for a word that can't be cut."""
        numbers: list[int] = []
        start = 0
        while start < len(word):
            before = _INNER if start else ""
            for end in range(len(word), start, -1):
                number = self._numbers.get(before + word[start:end])
                if number is not None:
                    break
            else:
                return (self._numbers[UNKNOWN],)
            numbers.append(number)
            start = end
        return tuple(numbers)


def _words(text: str) -> Iterator[str]:
    plain = unicodedata.normalize("NFD", text.lower())
    for match in _TOKEN.finditer("".join(letter for letter in plain if unicodedata.category(letter) != "Mn")):
        yield match[0][:_LONGEST_WORD]
