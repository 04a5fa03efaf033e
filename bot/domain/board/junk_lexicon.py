"""The words of the radar: which classes the words of a sentence belong to."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.domain.board.junk_folding import fold_word
from bot.domain.board.junk_tokens import JunkToken

UNITS = frozenset(
    {"contact_link", "count", "email", "handle", "lone", "lump", "money", "percent", "phone", "plane", "url"}
)
"""Classes of tokens by their form; ``lone`` is a single word after a colon, ``count`` a number in digits,
``lump`` an amount that is no price of an hour."""
_SHORTEST_STEM = 2

Phrase = tuple[tuple[str, ...], int]
"""The words of a phrase, and the class that it belongs to."""


@dataclass(slots=True)
class Lexicon:
    """The words of all elements. ``singles``, ``stems``, ``phrases``: the ids of the elements that a word begins."""

    classes: dict[str, int] = field(default_factory=dict[str, int])
    singles: dict[str, set[int]] = field(default_factory=dict[str, set[int]])
    stems: dict[str, set[int]] = field(default_factory=dict[str, set[int]])
    phrases: dict[tuple[str, str], list[Phrase]] = field(default_factory=dict[tuple[str, str], list[Phrase]])
    """By their first two words; by the first and "*" where the second is a stem."""
    blocked: dict[int, tuple[int, int]] = field(default_factory=dict[int, tuple[int, int]])
    """For a class: the classes that may not follow, and may not stand before, a word of it; -1 for none."""

    def id_of(self, name: str) -> int:
        """Return the id of a class or of an element, a new one for a new name."""
        return self.classes.setdefault(name, len(self.classes))

    def add(self, name: str, word: str) -> None:
        """Let ``word`` (a word, a stem with ``*``, or a phrase) belong to the class ``name``."""
        words = [fold_word(part) for part in word.replace("-", " ").replace("_", " ").split()]
        number = self.id_of(name)
        if len(words) > 1:
            second = "*" if words[1].endswith("*") else words[1]
            self.phrases.setdefault((words[0], second), []).append((tuple(words), number))
        elif words[0].endswith("*"):
            self.stems.setdefault(words[0][:-1], set()).add(number)
        else:
            self.singles.setdefault(words[0], set()).add(number)

    def mark(self, tokens: list[JunkToken]) -> set[int]:
        """Fill ``ends`` of each token, and return the ids of all elements that occur in the sentence."""
        for place, token in enumerate(tokens):
            ends = token.ends
            for number in self._of_word(token):
                ends[number] = 1
            for phrase, number in self._phrases_at(tokens, place):
                ends[number] = max(ends.get(number, 0), len(phrase))
            if token.is_label_value and (
                place + 1 == len(tokens) or tokens[place + 1].clause != token.clause
            ):
                ends[self.id_of("lone")] = 1
            if token.kind == "money" and not self._is_hourly(tokens[place + 1 : place + 3]):
                ends[self.id_of("lump")] = 1
        self._hide_phrases(tokens)
        self._hide_portuguese(tokens)
        present = {number for token in tokens for number in token.ends}
        for number in present & self.blocked.keys():
            self._block(tokens, number, *self.blocked[number])
        return {number for token in tokens for number in token.ends}

    def _phrases_at(self, tokens: list[JunkToken], place: int) -> Iterator[Phrase]:
        """Yield the phrases that begin at a token."""
        if place + 1 == len(tokens):
            return
        word = tokens[place].word
        for second in (tokens[place + 1].word, "*"):
            for phrase, number in self.phrases.get((word, second), ()):
                if _begins(tokens, place, phrase):
                    yield phrase, number

    def _is_hourly(self, after: list[JunkToken]) -> bool:
        """Return True if the words after an amount make it the price of an hour; an amount between is the range's end."""
        hour = self.id_of("unit_hour")
        return any(hour in self._of_word(token) for token in after)

    def _of_word(self, token: JunkToken) -> Iterator[int]:
        if token.kind != "word":
            yield self.id_of(token.kind)
        word = token.word
        if word.isdigit():
            yield self.id_of("count")
        yield from self.singles.get(word, ())
        for length in range(_SHORTEST_STEM, len(word) + 1):
            yield from self.stems.get(word[:length], ())

    def _hide_phrases(self, tokens: list[JunkToken]) -> None:
        """Take out of harmless phrases what would silence a rule: ``don't hesitate to`` denies nothing."""
        harmless, denials = (
            self.id_of("harmless"),
            tuple(map(self.id_of, ("no", "warning", "banned", "third", "books"))),
        )
        for place, token in enumerate(tokens):
            for inside in tokens[place : place + token.ends.get(harmless, 0)]:
                for denial in denials:
                    inside.ends.pop(denial, None)

    def _hide_portuguese(self, tokens: list[JunkToken]) -> None:
        """Make the word ``no`` either the Portuguese "in the" or a negation, by the other words of the sentence."""
        portuguese, spanish, no, via = map(self.id_of, ("portuguese", "spanish", "no", "via"))
        marks = [(portuguese in token.ends) - (spanish in token.ends) for token in tokens]
        wrong = no if sum(marks) > 0 else via
        for token in tokens:
            if token.word == "no":
                token.ends.pop(wrong, None)

    def _block(self, tokens: list[JunkToken], number: int, after: int, before: int) -> None:
        for place, token in enumerate(tokens):
            if number not in token.ends:
                continue
            length = token.ends[number]
            neighbours = ((after, place + length), (before, place - 1))
            if any(_is_of(tokens, other, blocker, token.clause) for blocker, other in neighbours):
                del token.ends[number]


def _is_of(tokens: list[JunkToken], place: int, class_id: int, clause: int) -> bool:
    """Return True if there is a token at ``place``, in this clause, and of this class."""
    if not 0 <= place < len(tokens):
        return False
    return class_id in tokens[place].ends and tokens[place].clause == clause


def _begins(tokens: list[JunkToken], place: int, phrase: tuple[str, ...]) -> bool:
    if place + len(phrase) > len(tokens):
        return False
    return all(
        token.word == word or (word[-1] == "*" and token.word.startswith(word[:-1]))
        for token, word in zip(tokens[place + 1 : place + len(phrase)], phrase[1:], strict=True)
    )
