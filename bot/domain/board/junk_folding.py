"""Fold text for comparison: one form of letters, without the disguises that hide a word from a search."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.board.junk_shapes import SHAPES

_LOOKALIKES = str.maketrans(str(SHAPES["lookalikes"][0]), str(SHAPES["lookalikes"][1]))
"""Letters of other scripts that look like a Latin letter, after folding."""
_LEET = (
    str.maketrans("0134579@$!|", "oieasgg" + "asil"),
    str.maketrans("0134579@$!|", "oleastg" + "asil"),
    str.maketrans("0134578@$!|", "oieastb" + "asii"),
)
_SPACED = re.compile(r"(?<![^\W_])(?:[^\W_][\x20.\-_*·~]{1,3}){3,40}[^\W_](?![^\W_])")
"""Single letters with something between them: ``t e l e g r a m``."""
_WIDE_GAP = re.compile(r"\s{2,}")
_LETTER = re.compile(r"[^\W_]")
_HIDDEN = {"Cf", "Mn", "Me", "Cc"}
_SPACES = " \n\t\r\v\f\u2028\u2029"
_SHORTEST_HEAD = 5


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A folded text. ``starts[i]``: the place in the original text that character ``i`` comes from."""

    text: str
    starts: tuple[int, ...]


@lru_cache(maxsize=4096)
def fold_character(character: str) -> str:
    """Return a character in small letters without accents; "" for an invisible one, " " for any space but a line's end."""
    if character in _SPACES:
        return "\n" if character in "\n\u2028\u2029" else " "
    if unicodedata.category(character) in _HIDDEN:
        return ""
    if unicodedata.category(character) == "Zs":
        return " "
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", character).casefold())
    return "".join(part for part in plain if unicodedata.category(part) not in _HIDDEN)


def fold_word(word: str) -> str:
    """Return ``word`` as `fold` writes words: small letters, no accents, no apostrophes."""
    return re.sub(f"[{SHAPES['apostrophes']}]", "", "".join(map(fold_character, word)))


def fold(text: str, disguised: frozenset[str]) -> FoldedText:
    """Return ``text`` folded, with words of spaced letters closed up. ``disguised``: the words that people hide."""
    characters: list[str] = []
    starts: list[int] = []
    for start, character in enumerate(text):
        plain = fold_character(character)
        characters.append(plain)
        starts.extend([start] * len(plain))
    return _closed_up(FoldedText("".join(characters), tuple(starts)), disguised)


def undisguised(word: str, disguised: frozenset[str]) -> str:
    """Return the word that a folded word stands for: letters of other scripts and digits that look like letters are read.

    A word that hides none of ``disguised`` and mixes no scripts is returned as it is.
    """
    if word.isascii() and word.isalpha():
        return word
    latin = word.translate(_LOOKALIKES)
    if (
        latin != word
        and latin.isascii()
        and (latin in disguised or not word[:1].isascii() or _is_mixed(word))
    ):
        if latin in disguised or _is_mixed(word):
            return latin
        return word
    if any(ch.isdigit() or ch in "@$!|" for ch in latin) and any(ch.isalpha() for ch in latin):
        for table in _LEET:
            if (plain := latin.translate(table)) in disguised:
                return plain
    return word


def skeleton(label: str) -> str:
    """Return the Latin letters that a part of a host name looks like."""
    return "".join(map(fold_character, label)).translate(_LOOKALIKES)


def _is_mixed(word: str) -> bool:
    """Return True if a word has both Latin letters and letters of another script."""
    letters = [ch for ch in word if ch.isalpha()]
    return any(ch.isascii() for ch in letters) and not all(ch.isascii() for ch in letters)


def _closed_up(folded: FoldedText, disguised: frozenset[str]) -> FoldedText:
    characters: list[str] = []
    starts: list[int] = []
    end = 0
    for spaced in _SPACED.finditer(folded.text):
        characters.append(folded.text[end : spaced.start()])
        starts.extend(folded.starts[end : spaced.start()])
        end = spaced.end()
        for word in _words_of_letters(folded.text, spaced.start(), spaced.end(), disguised):
            characters.append("".join(folded.text[place] for place in word) + " ")
            starts.extend(folded.starts[place] for place in word)
            starts.append(folded.starts[word[-1]])
    if not end:
        return folded
    characters.append(folded.text[end:])
    starts.extend(folded.starts[end:])
    return FoldedText("".join(characters), tuple(starts))


def _words_of_letters(text: str, start: int, end: int, disguised: frozenset[str]) -> list[list[int]]:
    """Return the places of the letters of each word; a wide gap or the end of a hidden word ends a word."""
    words: list[list[int]] = []
    begins = start
    for gap in [*_WIDE_GAP.finditer(text, start, end), None]:
        ends = gap.start() if gap else end
        places = [match.start() for match in _LETTER.finditer(text, begins, ends)]
        joined = "".join(text[place] for place in places)
        for length in range(len(places) - 1, _SHORTEST_HEAD - 1, -1):
            if undisguised(joined[:length], disguised) in disguised:
                words.append(places[:length])
                places = places[length:]
                break
        words.append(places)
        begins = gap.end() if gap else end
    return words
