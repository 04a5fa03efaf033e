"""Reading of Connects in a cell: signs, thousands, decimals, and Upwork's hidden words (docs/upwork.md, section 11).

Every pattern is anchored and bounded, so that the time to read a cell grows only with its length.
"""

import re
from dataclasses import dataclass
from unicodedata import decimal

from bot.domain.importing import headings
from bot.domain.importing.labels import About

LARGEST_BY_ABOUT = {
    About.COST: 100,
    About.BOOST: 1_000,
    About.BOOST_OUTBID: 1_000,
    About.CANCELLED: 100,
    About.BADGE: 100,
}
"""The most Connects that a row of the page can show for what it is about (docs/upwork.md, section 11)."""
_USUAL_BY_ABOUT = {About.RENEWAL: 1_000, About.UPGRADE: 1_000}
_USUAL = 5_000
"""The most Connects that a number such as ``16.000`` is taken for, where its decimals give a smaller number."""

_FLAGS = re.IGNORECASE | re.ASCII
_PLUS = "+\ufe62\uff0b\u2795"
_MINUS = r"\-\u2010-\u2015\u2212\ufe63\uff0d\u2796"
_SIGN = rf"[{_PLUS}{_MINUS}]"
_GROUPED = r"[0-9]{1,3}(?:[,.'’\s][0-9]{3}){1,2}"
_DIGITS = r"[0-9]{1,9}"
_NUMBER = rf"(?:{_GROUPED}(?:[.,]0{{1,4}})?|{_DIGITS}(?:[.,]0{{1,9}})?)(?![0-9])"
_HIDDEN_WORDS = rf"(?P<verb>spent|added)\s(?P<size>{_GROUPED}|{_DIGITS})\sconnects?"
_CHANGE = rf"(?P<number>{_NUMBER})(?P<unit>\sconnects?)?"
_HIDDEN = re.compile(_HIDDEN_WORDS, _FLAGS)
_AMOUNT = re.compile(
    rf"(?P<open>\()?\s?(?P<sign>{_SIGN})?\s?{_CHANGE}\s?(?P<behind>{_SIGN})?\s?(?P<close>\))?(?:\s?{_HIDDEN_WORDS})?",
    _FLAGS,
)
_TRAILING = re.compile(
    rf"\s(?:(?:(?P<sign>{_SIGN})|(?P<open>\()){_CHANGE}(?P<close>\))?(?:\s?{_HIDDEN_WORDS})?"
    rf"|{_HIDDEN_WORDS.replace('P<', 'P<only_')})$",
    _FLAGS,
)
_VERB = r"[^\s\d+\-\u2212(),;|]{2,20}"
_WORDED = re.compile(rf"(?:(?P<before>{_VERB}):?\s)?{_CHANGE}(?:\s(?P<behind>{_VERB}))?", _FLAGS)
"""Connects with a word for a sign, such as ``spent 14`` or ``60 erhalten``."""
_OTHER_DIGITS = re.compile(r"[^\D0-9]")
"""Digits of other scripts than Latin, such as ``१६``."""
_SPACED = re.compile(r"[0-9]\s[0-9]")
MONEY = re.compile(
    r"(?:USD?\s?)?\$?\s?([0-9]{1,3}(?:,[0-9]{3}){1,2}|[0-9]{1,9})(?:[.,]([0-9]{1,2}))?\s?(?:\$|USD)?"
)
"""US dollars with at most two decimals, as `cents` reads them."""
_LAST_PART = re.compile(r"(?P<head>.*)(?P<mark>[.,])(?P<tail>[0-9]+)")


@dataclass(frozen=True, slots=True)
class Amount:
    """The Connects of a cell: ``size`` without a sign, and ``sign`` -1, 1, or 0 for none.

    ``other``: the second reading of a number such as ``16.000``, which may be 16,000 or 16 with three decimals; else None.
    ``is_worded``: a word tells the sign.
    """

    size: int
    sign: int
    other: int | None = None
    is_worded: bool = False

    @property
    def signed(self) -> int | None:
        """The signed Connects; None without a sign, except for 0."""
        return self.sign * self.size if self.sign or not self.size else None

    @property
    def number(self) -> int:
        """The Connects as they stand: without a sign, above zero."""
        return (self.sign or 1) * self.size


def read(cell: str) -> Amount | None:
    """Return the Connects of a cell such as ``-20``, ``(16)``, ``spent 14`` or ``−20 Spent 20 Connects``.

    None for any other cell, with decimals that aren't 0, or with two signs that contradict each other.
    """
    if not cell.isascii():
        cell = _OTHER_DIGITS.sub(lambda digit: str(decimal(digit[0])), cell)
    match = _AMOUNT.fullmatch(cell)
    return _amount(match) if match else hidden(cell) or _worded(cell)


def signed(cell: str) -> int | None:
    """Return the signed Connects of a cell; None for any other cell, and for a number without a sign, except 0."""
    amount = read(cell)
    return amount.signed if amount else None


def hidden(cell: str) -> Amount | None:
    """Return the Connects of Upwork's hidden words, such as ``Spent 20 Connects``; None for any other cell."""
    match = _HIDDEN.fullmatch(cell)
    if match is None:
        return None
    change = _hidden_amount(match["verb"], match["size"])
    return Amount(abs(change), 1 if change > 0 else -1)


def is_change(cell: str) -> bool:
    """Return True if a cell holds Connects with a sign, or 0."""
    return signed(cell) is not None


def trailing(text: str) -> tuple[str, Amount] | None:
    """Return the words of ``text`` and the Connects at its end.

    None if it doesn't end with a number with a sign, or if it may end with two, such as ``-16 +84`` or ``+22 525``.
    """
    match = _TRAILING.search(text)
    if match is None:
        return None
    ending = text[match.start() :].strip()
    amount, words = read(ending), text[: match.start()].strip()
    if amount is None or amount.signed is None:
        return None
    is_confirmed = ending[-1].isalpha()  # by Upwork's hidden words
    may_be_two = _SPACED.search(ending) is not None or _TRAILING.search(words) is not None
    return None if may_be_two and not is_confirmed else (words, amount)


def likely(amount: Amount, about: About) -> int | None:
    """Return the size that a row about this can have: the first reading, or the other one if only that is possible.

    `LARGEST_BY_ABOUT` says what is possible. If neither is, return None for Connects that went out, and the first reading
    for those that came in, which no page bounds.
    """
    most = LARGEST_BY_ABOUT.get(about)
    readings = [size for size in (amount.size, amount.other) if size is not None]
    if amount.other is not None and amount.size > _USUAL_BY_ABOUT.get(about, _USUAL):
        readings.reverse()
    possible = next((size for size in readings if most is None or size <= most), None)
    return amount.size if possible is None and amount.sign > 0 else possible


def cents(cell: str) -> int | None:
    """Return US dollars such as ``$12.5`` or ``1,250 USD`` as whole cents; None for any other cell."""
    match = MONEY.fullmatch(cell)
    return int(match[1].replace(",", "")) * 100 + int((match[2] or "").ljust(2, "0")) if match else None


def _amount(match: re.Match[str]) -> Amount | None:
    """Return the amount of a match; None if a bracket is alone, or if signs or hidden words contradict each other."""
    brackets = [part for part in (match["open"], match["close"]) if part]
    signs = {_sign(part) for part in (match["sign"], match["behind"]) if part}
    if len(brackets) == 1 or (match["sign"] and match["behind"]):
        return None
    if brackets and 1 in signs:
        return None
    if brackets and not match["unit"]:  # a bookkeeper's minus; ``(16 connects)`` is a part of a sentence
        signs = {-1}
    sizes = _sizes(match["number"])
    if sizes is None:
        return None
    size, other = sizes
    if match["verb"]:
        hidden_amount = _hidden_amount(match["verb"], match["size"])
        if abs(hidden_amount) != size:
            return None
        signs.add(1 if hidden_amount > 0 else -1)
    if len(signs) > 1:
        return None
    return Amount(size, signs.pop() if signs and size else 0, other)


def _worded(cell: str) -> Amount | None:
    """Return the Connects of a cell with one word that says which way they went; None for any other cell."""
    match = _WORDED.fullmatch(cell)
    words = [word for word in (match["before"], match["behind"]) if word] if match else []
    way = headings.way(words[0]) if len(words) == 1 else None
    sizes = _sizes(match["number"]) if match and way else None
    return Amount(sizes[0], way if sizes[0] else 0, sizes[1], is_worded=True) if way and sizes else None


def _sizes(written: str) -> tuple[int, int | None] | None:
    """Return the Connects of a number without a sign, and its other reading, or None; None for decimals that aren't 0.

    Three digits behind the last mark are thousands, unless another mark or four digits stand before; others are decimals.
    """
    match = _LAST_PART.fullmatch(written)
    if match is None:
        return _whole(written), None
    head, mark, tail = match["head"], match["mark"], match["tail"]
    marks = {character for character in head if not character.isdigit()}
    if len(tail) != 3 or marks - {mark} or (not marks and len(head) > 3):
        return None if tail.strip("0") else (_whole(head), None)
    return _whole(written), _whole(head) if tail == "000" and not marks else None


def _sign(written: str) -> int:
    return 1 if written in _PLUS else -1


def _whole(written: str) -> int:
    return int("".join(filter(str.isdigit, written)))


def _hidden_amount(verb: str, number: str) -> int:
    return -_whole(number) if verb.lower() == "spent" else _whole(number)
