"""Upwork's hidden words, which repeat the Connects of a row, such as *Spent 16 Connects* (docs/upwork.md, section 11).

A browser that translates the page copies them in another language, with the number before the verb or behind it. Every
pattern is anchored and bounded, so that the time to read a text grows only with its length.
"""

import re

from bot.domain.importing import headings

_SIZE = r"\d{1,3}(?:[,.'’]?\d{3})?"
_PHRASE = r"[^\s\d,;|()+\-\u2212]{2,20}(?:\x20[^\s\d,;|()+\-\u2212]{1,20}){0,3}"
_ANY_LANGUAGE = re.compile(
    r"(?P<before>^[^\S\n]{0,9}|\t|[+\-\u2010-\u2015\u2212]\s?\d[\d,.]{0,9}[^\S\n]{1,3})"
    rf"(?:(?P<verb>{_PHRASE})\x20)?(?P<size>{_SIZE})\x20{headings.CONNECTS_PATTERN}(?:\x20(?P<behind>{_PHRASE}))?"
    r"(?=[^\S\n]{0,9}(?:[\t,;|]|$))",
    re.IGNORECASE | re.MULTILINE,
)
"""The hidden words at the end of a cell, behind the Connects that they repeat or alone in the cell."""
_CONFIRMATION = re.compile(
    r"^[^\S\n]{0,20}[,;|]{0,9}[^\S\n]{0,9}(?:Spent|Added)[^\S\n][0-9,]{1,9}[^\S\n]Connects?[^\S\n]{0,20}$",
    re.IGNORECASE | re.MULTILINE,
)
"""A line with nothing but Upwork's hidden words."""
_NUMBER_END = re.compile(r"(?:^|[\s,;|\"+\-\u2212])[0-9][0-9.,]{0,8}\"?\s{0,9}$")
_LONGEST_NUMBER = 40


def confirmed(text: str) -> str:
    """Return a text with each line of Upwork's hidden words, such as *Spent 16 Connects*, behind the number above it.

    Words in another language become Upwork's own. An empty line takes the place of a line of words, so that lines keep
    their numbers. Words below anything but a number stay.
    """
    text = _ANY_LANGUAGE.sub(_in_english, text)
    if not _CONFIRMATION.search(text):
        return text
    lines = text.split("\n")
    above = 0
    for number, line in enumerate(lines):
        if not line.strip():
            continue
        if _CONFIRMATION.fullmatch(line) and _NUMBER_END.search(lines[above][-_LONGEST_NUMBER:]):
            lines[above], lines[number] = f"{lines[above].rstrip()} {line.strip()}", ""
        else:
            above = number
    return "\n".join(lines)


def _in_english(words: re.Match[str]) -> str:
    """Return hidden words as Upwork shows them in English; unchanged if no verb, or two, say which way the Connects went."""
    verbs = {headings.way(part) for part in (words["verb"], words["behind"]) if part}
    if len(verbs) != 1 or (way := verbs.pop()) is None:
        return words[0]
    size = int("".join(filter(str.isdigit, words["size"])))
    return f"{words['before']}{'Spent' if way < 0 else 'Added'} {size} Connects"
