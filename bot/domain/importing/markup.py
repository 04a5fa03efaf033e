"""Marks of Markdown, of wikis and of quoted mail around a history, which are no part of it.

Every pattern is bounded, so that the time to read a text grows only with its length.
"""

import re

_QUOTE = re.compile(r"\s{0,3}(?:>\s?){1,9}")
"""The marks that a mail puts before each line that it quotes."""
_ORG_RULE = re.compile(r"^[^\S\n]{0,9}\|-{2,}(?:\+-{2,}){1,50}\|[^\S\n]{0,9}$", re.MULTILINE)
_ORG_DAY = re.compile(
    r"[<\[](?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2}(?:\s[^\W\d]{2,3}\.?)?(?:\s[0-9]{1,2}:[0-9]{2})?)[>\]]"
)
"""The line under the head of a table in Emacs' Org, and a day in it."""
_RULE = re.compile(
    r"^[^\S\n]{0,9}\|?[^\S\n]{0,9}:?-{2,}:?[^\S\n]{0,9}(?:\|[^\S\n]{0,9}:?-{2,}:?[^\S\n]{0,9}){1,50}\|?[^\S\n]{0,9}$",
    re.MULTILINE,
)
"""The line under the head of a table in Markdown."""
_WIKI_HEAD = re.compile(r"^[^\S\n]{0,9}\|\|(?:[^|\n]{1,100}\|\|){2,50}[^\S\n]{0,9}$", re.MULTILINE)
"""The head of a table in a wiki, such as ``||Date||Action||``."""
_EMPHASIS = re.compile(
    r"(?P<mark>\*\*\*|\*\*|__|``|`|(?<!\w)[*_](?=\S))(?P<words>[^|*`\n]{1,300}?)(?P=mark)(?!\w)"
)
"""Words between marks for bold or slanted letters or for code."""
_BOLD_END = re.compile(
    r"(?P<mark>\*\*\*|\*\*|__|`)(?P<words>[(+\-\u2212]?\s?[0-9][^*_`\n]{0,20})(?P=mark)[^\S\n]{0,9}$",
    re.MULTILINE,
)
"""A number in bold letters at the end of a line."""
_SIGNATURE = re.compile(r"\n--[^\S\n]{0,3}(?:\n[^\n0-9]{0,80}){1,6}\Z")
"""The last lines of a mail: two dashes, and below them a name and the like, without numbers."""
_BREAK = re.compile(r"<br\s?/?>", re.IGNORECASE)


def plain(text: str) -> str:
    """Return a text without the marks of a quoted mail and its signature, the spaces before all lines, and marks for bold.

    A table in Markdown or of a wiki is returned without all marks for its letters, any other text unchanged.
    """
    text = _BOLD_END.sub(r"\g<words>", _SIGNATURE.sub("", _unquoted(_unindented(text))))
    if _WIKI_HEAD.search(text):
        text = _WIKI_HEAD.sub(lambda head: head[0].replace("||", "|"), text)
    elif _ORG_RULE.search(text):
        text = _ORG_DAY.sub(r"\g<day>", text)
    elif not _RULE.search(text):
        return text
    return "\n".join(_without_marks(line) if "|" in line else line for line in text.split("\n"))


def _unindented(text: str) -> str:
    """Return a text without the spaces before its lines that all of them have."""
    lines = text.split("\n")
    width = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
    return "\n".join(line[width:] for line in lines) if width else text


def _unquoted(text: str) -> str:
    """Return a text without the marks before its lines if, from the first such line on, all lines have them or are empty."""
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if _QUOTE.match(line)), None)
    if first is None or not all(_QUOTE.match(line) or not line.strip() for line in lines[first:]):
        return text
    return "\n".join([*lines[:first], *(_QUOTE.sub("", line, count=1) for line in lines[first:])])


def _without_marks(line: str) -> str:
    return _EMPHASIS.sub(r"\g<words>", _BREAK.sub(" ", line))
