"""Unfold texts that put many facts on one line: pages copied without line ends, tables, and JSON."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.domain.board.layout import TextLine

LEAST_GAPS = 10
"""Wide spaces on a line from which on the line is a whole page."""

_GAP = re.compile(r"[\x20\t\u00a0]{2,80}")
_RULE = re.compile(r"\|?(?:\s{0,20}:?-{2,40}:?\s{0,20}\|){1,30}(?:\s{0,20}:?-{2,40}:?\s{0,20})?")
_PAIR = re.compile(
    r'"([A-Za-z][A-Za-z_\x20]{0,29})"\s{0,4}:\s{0,4}'
    r'(?:"([^"\n]{0,500})"|\[([^\[\]\n]{0,500})\]|([0-9]{1,12}(?:\.[0-9]{1,4})?|true|false)\b)'
)
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|_")


def unfolded(lines: Sequence[TextLine]) -> list[TextLine]:
    """Return the lines with one fact on each, as far as a line's form shows where its facts end."""
    made: list[TextLine] = []
    skipped = 0
    for number, line in enumerate(lines):
        if skipped:
            skipped -= 1
        elif rows := _table(lines, number):
            made += rows
            skipped = 2
        elif pairs := _pairs(line):
            made += pairs
        else:
            made += _spread(line)
    return made


def _spread(line: TextLine) -> list[TextLine]:
    """Return the pieces between the wide spaces of a page that lost its line ends; any other line stays whole."""
    gaps = list(_GAP.finditer(line.text.strip()))
    if len(gaps) < LEAST_GAPS:
        return [line]
    shift = len(line.text) - len(line.text.lstrip())
    ends = [0, *(shift + at for gap in gaps for at in gap.span()), len(line.text)]
    return [line.cut(start, end) for start, end in zip(ends[::2], ends[1::2], strict=True)]


def _table(lines: Sequence[TextLine], number: int) -> list[TextLine]:
    """Return a line for each column of a table with one row, whose head is line ``number``; empty for anything else."""
    rows = lines[number : number + 4]
    if len(rows) < 3 or "|" not in rows[0].text or not _RULE.fullmatch(rows[1].text.strip()):
        return []
    heads, values = _cells(rows[0]), _cells(rows[2])
    has_more = len(rows) > 3 and "|" in rows[3].text
    if len(heads) < 3 or len(heads) != len(values) or has_more:
        return []
    return [_labelled(head.plain, value) for head, value in zip(heads, values, strict=True)]


def _cells(line: TextLine) -> list[TextLine]:
    bars = [at for at, mark in enumerate(line.text) if mark == "|"]
    edges = [-1, *bars, len(line.text)]
    cells = [line.cut(start + 1, end) for start, end in pairwise(edges)]
    return cells[not cells[0].plain : len(cells) - (not cells[-1].plain)]


def _pairs(line: TextLine) -> list[TextLine]:
    """Return a line for each pair of a JSON object on this line; empty for a line that begins otherwise."""
    bare = line.text.lstrip(" {\t\ue001")
    if not bare.startswith('"') or not _PAIR.match(bare):
        return []
    shift = len(line.text) - len(bare)
    made: list[TextLine] = []
    for match in _PAIR.finditer(bare):
        start, end = match.span(match.lastindex or 0)
        name = _HUMP.sub(" ", match[1])
        made.append(_labelled(name, line.cut(shift + start, shift + end)))
    return made


def _labelled(name: str, value: TextLine) -> TextLine:
    """Return ``name: value`` as a line; the name has no place in the part."""
    head = f"{name.strip().rstrip(':')}: "
    return replace(value, text=head + value.text, at=(*[-1] * len(head), *value.at), strong=False)
