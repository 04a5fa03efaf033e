"""The clauses of a line: what stands between commas, dots, bars and brackets, as far as the words are known."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.domain.board.layout import TextLine
from bot.domain.board.marks import Shape, Token, is_break
from bot.domain.board.vocabulary import SILENT, Concept

PINS = frozenset("🌍🌎🌏🗺📍🏳🏠🌐")
"""Signs before a place."""
FOLDERS = frozenset("📂📁🗂")
"""Signs before a category."""
TAGS = frozenset("🏷🔖🛠🧰🧩🔧")
"""Signs before skills."""

_WEAK = {","}
_STRONG = {
    "|",
    "·",
    "•",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ";",
    "\n",
    "—",
    "●",
    "▪",
    "‧",
    "∙",
    "⋅",
    "→",
    "»",
    "\u276f",
    "\u203a",
    "▸",
    "►",
}
_NEAR = 6
_ARROWS = {"→", "➜", "➔", "➡", "⇒", "⟶"}
_VALUES = {Shape.NUMBER, Shape.MONEY, Shape.RANGE}
_ABBREVIATED = {"approx", "avg", "ca", "est", "max", "min", "prom"}
"""Words that may end with a full stop amid a sentence."""
_SENTENCE = {".", "!", "?", "…"}
_FIRST_FLAG, _LAST_FLAG = "🇦", "🇿"
_SILENT = SILENT | {Concept.OPENING, Concept.MONTH, Concept.PLACEHOLDER, Concept.PRICE_WORDS}


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens between two separators. ``sign``: the separator before them, e.g. ``(`` or a pictogram; empty at the start.

    ``region``: clauses that only commas separate have the same number. ``sentence``: the number of the sentence.
    """

    tokens: tuple[Token, ...]
    sign: str
    region: int
    sentence: int

    def means(self, *concepts: Concept) -> bool:
        return any(token.means(*concepts) for token in self.tokens)

    @property
    def unknown(self) -> int:
        """Return how many words have no meaning in a post."""
        return sum(is_unknown(token) for token in self.tokens)

    @property
    def words(self) -> int:
        return sum(token.shape is Shape.WORD for token in self.tokens)


@dataclass(frozen=True, slots=True)
class Row:
    """A line with its tokens and clauses. ``number``: its place among the lines of the post.

    ``label``: the tokens before a colon near the beginning; empty without one.
    """

    number: int
    line: TextLine
    tokens: tuple[Token, ...]
    clauses: tuple[Clause, ...]
    label: tuple[Token, ...]

    def near(self, at: int) -> tuple[Clause, ...]:
        """Return clause ``at`` with the few before and after it."""
        return self.clauses[max(at - _NEAR, 0) : at + _NEAR + 1]

    @property
    def has_foreign_label(self) -> bool:
        """Return True if a word of the label has no meaning in a post, as in ``Team budget: $500``."""
        return any(is_unknown(token) for token in self.label)

    @property
    def is_own(self) -> bool:
        """Return True if the label says that the words after it are the writer's own, as in ``my proposal: $300``."""
        is_chat = any(token.means(Concept.CHAT) for token in self.label)
        return not is_chat and any(token.means(Concept.OWN) for token in self.label)

    def head_means(self, *concepts: Concept) -> bool:
        """Return True if the first word, or a word of the label, has one of these meanings."""
        head = self.label or tuple(token for token in self.tokens if token.shape is Shape.WORD)[:1]
        return any(token.means(*concepts) for token in head)

    def is_only(self, *concepts: Concept) -> bool:
        """Return True if the line is one phrase with one of these meanings, with or without a colon or a number after it."""
        words = [
            token for token in self.tokens if token.shape is not Shape.MARK and token.shape is not Shape.GAP
        ]
        is_counted = len(words) == 2 and words[1].shape is Shape.NUMBER and "(" in self.line.text
        return (len(words) == 1 or is_counted) and words[0].means(*concepts)


LABELS = (
    Concept.PROPOSALS,
    Concept.BIDS,
    Concept.CONNECTS,
    Concept.COST,
    Concept.HIRE_RATE,
    Concept.SPENT,
    Concept.RATING,
    Concept.PAYMENT,
    Concept.BUDGET,
    Concept.RATE,
    Concept.COUNTRY_LABEL,
    Concept.CATEGORY_LABEL,
    Concept.POSTED,
    Concept.KIND_LABEL,
)
"""What a label alone on its line, or before a wide space, may mean."""
LONGEST_LABEL = 7
"""Tokens before the colon of a label."""


def row_of(number: int, line: TextLine, tokens: Sequence[Token]) -> Row:
    """Return a line with its clauses and its label."""
    tokens = _without_former(_with_colons(tokens))
    label: tuple[Token, ...] = ()
    for at, token in enumerate(tokens[: LONGEST_LABEL + 1]):
        if token.text in {":", "\uff1a"}:
            is_link = at + 1 < len(tokens) and is_break(tokens[at + 1])
            label = tuple(part for part in tokens[:at] if part.shape is Shape.WORD)
            label = () if is_link and any(map(is_unknown, label)) else label
            break
    return Row(number, line, tuple(tokens), tuple(_clauses(line, tokens)), label)


def _with_colons(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with a colon for the wide space of a table: between a lone label and its value.

    The sign of ``key = value`` becomes a colon too.
    """
    made = list(tokens)
    for at, token in enumerate(made):
        is_gap = 0 < at < len(made) - 1 and (token.shape is Shape.GAP or token.text == "»")
        if (
            is_gap
            and made[at - 1].means(Concept.TITLE_LABEL, *LABELS)
            and (at == 1 or made[at - 2].shape is Shape.GAP)
        ):
            made[at] = Token(Shape.MARK, ":", token.start, token.end)
    if len(made) > 2 and made[0].means(Concept.TITLE_LABEL) and made[1].mark == "-":
        made[1] = Token(Shape.MARK, ":", made[1].start, made[1].end)  # as in "Title – Logo for a bakery"
    if equals := next((at for at, token in enumerate(made[:LONGEST_LABEL]) if token.text == "="), 0):
        is_key = all(token.shape is Shape.WORD or token.text in {".", "_", "-"} for token in made[:equals])
        if is_key and equals + 1 < len(made):
            made[equals] = Token(Shape.MARK, ":", made[equals].start, made[equals].end)
    return made


def _without_former(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens without a value that an arrow replaces, as 18 in ``18 → 14``, and without gaps after a colon.

    Of two amounts with an arrow neither stays, because they may be a range as well.
    """
    made: list[Token] = []
    for token in tokens:
        before = made[-1] if made else None
        if before and token.shape is Shape.GAP and before.text == ":":
            continue
        if token.shape in _VALUES:
            arrow = 2 if [part.text for part in made[-2:]] in [["-", ">"], ["=", ">"]] else 1
            is_arrow = arrow == 2 or (bool(made) and made[-1].text in _ARROWS)
            if is_arrow and len(made) > arrow and made[-arrow - 1].shape in _VALUES:
                del made[-arrow - 1 :]
                if token.shape is Shape.MONEY:
                    continue  # a raise, or a range of rates
        made.append(token)
    return made


def is_unknown(token: Token) -> bool:
    """Return True for a word that has no meaning in a post."""
    return token.shape is Shape.WORD and (not token.meanings or _SILENT.issuperset(token.meanings))


def _clauses(line: TextLine, tokens: Sequence[Token]) -> Iterator[Clause]:
    """Yield the clauses of a line; clauses without any word, number or mark of meaning are left out."""
    current: list[Token] = []
    sign, region, sentence = "", 0, 0
    for at, token in enumerate(tokens):
        strength = _separates(line, tokens, at, current)
        if not strength:
            current.append(token)
            continue
        if current:
            yield Clause(tuple(current), sign, region, sentence)
            current = []
        sign = token.text
        region += strength > 1
        sentence += strength > 2
        if token.shape is Shape.WORD:
            sign = ""
            current = [token] if token.means(Concept.NOW) else []
    if current:
        yield Clause(tuple(current), sign, region, sentence)


def _separates(line: TextLine, tokens: Sequence[Token], at: int, current: Sequence[Token]) -> int:
    """Return 0 for a token inside a clause, 1 for a comma, 2 for another separator, 3 for the end of a sentence."""
    token = tokens[at]
    if token.shape is Shape.GAP or is_break(token):
        return 2
    if token.shape is Shape.WORD:
        is_link = token.means(Concept.AND) and not token.means(Concept.BASE, Concept.MORE, Concept.NOT)
        return 2 if is_link and current and at + 1 < len(tokens) else 0
    if token.shape is not Shape.MARK:
        return 0
    if token.text in _WEAK:
        return 1
    if token.text in _STRONG:
        return 2
    if token.text in {"/", ">"} and _is_parting(line.text, tokens, at):
        return 2
    if token.text in _SENTENCE:
        is_abbreviated = token.text == "." and at and tokens[at - 1].text in _ABBREVIATED
        return 3 if _is_at_end(line.text, token) and not is_abbreviated else 0
    if token.mark == "-":
        before = line.text[token.start - 1 : token.start]
        return 2 if _is_at_end(line.text, token) and (not before or before.isspace()) else 0
    is_picture = unicodedata.category(token.text) == "So" and token.mark not in {"star", "tick", "cross"}
    return 2 if is_picture else 0


def _is_parting(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Return True for a slash or an arrow with spaces around that parts no number, as in ``Fixed / $540 / 7 Connects``."""
    token = tokens[at]
    around = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    if not at or at + 1 == len(tokens) or around != (" ", " "):
        return False
    before, after = tokens[at - 1], tokens[at + 1]
    is_unit = before.shape is Shape.MONEY and after.means(Concept.UNIT, Concept.HOURLY, Concept.PER)
    is_fraction = before.shape is Shape.NUMBER and after.shape is Shape.NUMBER
    is_more = token.text == ">" and after.shape is not Shape.WORD
    return not (is_unit or is_fraction or is_more)


def _is_at_end(text: str, token: Token) -> bool:
    after = text[token.end : token.end + 1]
    return not after or after.isspace() or after in "\"'”’)*\ue000\ue001\ufffc"


def is_flag(sign: str) -> bool:
    """Return True for a letter of which flags are made."""
    return len(sign) == 1 and _FIRST_FLAG <= sign <= _LAST_FLAG
