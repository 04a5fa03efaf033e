"""Rows whose cells stand below each other with the day behind the words, as Upwork's app shows them, or column by column.

Such rows become lines with tabs, each on the first line of its row, so that an error names the line as the member sees it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from bot.domain.importing import amounts, cells, days, headings, labels
from bot.domain.importing.day_forms import folded, forms
from bot.domain.importing.heading_names import NAMES
from bot.domain.importing.surroundings import bare
from bot.domain.importing.title_lines import in_one_line, is_unclear

_FEWEST_BLOCKS = 2
_MOST_WORDS = 2  # a label and a title
_MARKS = " \t•·|,;"
"""What may stand between a day and the Connects on one line."""


class _Ending(NamedTuple):
    """A day and the Connects of its row, and the indexes of the lines on which they stand."""

    day: str
    amount: str
    lines: tuple[int, ...]


def in_lines(text: str) -> str:
    """Return a text with each such row on a line of its own and empty lines in place of the others.

    A text of any other shape is returned unchanged.
    """
    lines = text.split("\n")
    texts = [_without_bullet(cells.tidy(line)) for line in lines]
    filled = [number for number, line in enumerate(texts) if line]
    rows = (
        _by_columns(texts, filled)
        or _by_endings(texts, filled)
        or _by_days_below(texts, filled)
        or _by_blocks(texts)
    )
    for numbers, row in rows:
        for number in numbers:
            lines[number] = ""
        lines[numbers[0]] = row
    return "\n".join(lines)


_Rows = list[tuple[Sequence[int], str]]
"""The indexes of the lines of each row, the first one first, and the row as a line with tabs."""


def _without_bullet(text: str) -> str:
    """Return one of Upwork's labels, or a day, without the bullet or number before it; any other line unchanged."""
    unmarked = cells.without_mark(text)
    return unmarked if labels.find(unmarked) else bare(text)


def _by_endings(texts: Sequence[str], filled: Sequence[int]) -> _Rows:
    """Return the rows of which each ends with its day and, right below it, its Connects; empty for any other text."""
    endings = _endings(texts, filled)
    if not endings:
        return []
    rows: _Rows = []
    begin = _first_words(texts, [number for number in filled if number < endings[0].lines[0]])
    for ending in endings:
        words = [number for number in filled if begin <= number < ending.lines[0]]
        if not _may_be_words(texts, words):
            return []
        rows.append((words + list(ending.lines), _row(ending, [texts[number] for number in words])))
        begin = ending.lines[-1] + 1
    behind = [texts[number] for number in filled if number >= begin]
    return rows if not behind or cells.page_words(behind) is not None else []


def _by_days_below(texts: Sequence[str], filled: Sequence[int]) -> _Rows:
    """Return the rows whose words and Connects stand on one line or two, right above their day; empty for any other text."""
    top = next((place for place, number in enumerate(filled) if not cells.page_words([texts[number]])), 0)
    rows: _Rows = []
    above: list[int] = []
    for number in filled[top:]:
        if not days.is_day(texts[number]):
            above.append(number)
            continue
        ends = [(line, cut) for line in above if (cut := amounts.trailing(texts[line]))]
        if len(ends) != 1:
            return []
        [(line, (words, _))] = ends
        connects = texts[line][len(words) :].strip()
        parts = [words if other == line else texts[other] for other in above]
        if not 0 < len(parts) <= _MOST_WORDS or not labels.find(parts[0]) or is_unclear(parts):
            return []
        rows.append(([*above, number], "\t".join((texts[number], *in_one_line(parts), connects))))
        above = []
    return rows if not above else []


def _endings(texts: Sequence[str], filled: Sequence[int]) -> list[_Ending]:
    """Return each day with Connects behind it on its line, or on the next line that isn't empty."""
    endings: list[_Ending] = []
    for place, number in enumerate(filled):
        below = filled[place + 1] if place + 1 < len(filled) else None
        if (both := _day_and_amount(texts[number])) is not None:
            endings.append(_Ending(*both, (number,)))
        elif below is not None and days.is_day(texts[number]) and amounts.is_change(texts[below]):
            endings.append(_Ending(texts[number], texts[below], (number, below)))
    return endings


def _day_and_amount(text: str) -> tuple[str, str] | None:
    """Return the day and the Connects of a line that holds nothing else; None for any other line."""
    begin = days.leading(text)
    rest = begin[1].strip(_MARKS) if begin else ""
    return (begin[0], rest) if begin and amounts.is_change(rest) else None


def _first_words(texts: Sequence[str], above: Sequence[int]) -> int:
    """Return the index of the line with which the first row begins; ``above``: the lines above its day.

    It is the last of Upwork's labels or the title above it, or without labels the first line of the block.
    """
    if not above:
        return len(texts)
    if len(above) > 1 and any(_is_bare_label(texts[number]) for number in above[-2:]):
        return above[-2]
    if labels.find(texts[above[-1]]):
        return above[-1]
    return next(block for block in _blocks(texts) if above[-1] in block)[0]


def _may_be_words(texts: Sequence[str], words: Sequence[int]) -> bool:
    """Return True if lines may be the label and the title of one row."""
    if not 0 < len(words) <= _MOST_WORDS:
        return False
    first = texts[words[0]]
    if (len(words) == 1 and _is_bare_label(first)) or is_unclear([texts[number] for number in words]):
        return False
    weekdays = forms().weekdays
    if any(folded(texts[number].rstrip(",")) in weekdays for number in words):
        return False  # the beginning of a day that was cut
    return not days.leading(first) and not amounts.is_change(first)


def _is_bare_label(text: str) -> bool:
    """Return True if a line is the label of a job without a title."""
    label = labels.find(text)
    return label is not None and label.has_job and labels.is_whole(text)


def _by_blocks(texts: Sequence[str]) -> _Rows:
    """Return the rows of which each stands in a block between empty lines.

    Its day is on any line of the block but the first, or in a block of its own above one or several rows. Empty for any
    other text, and if a block has several days or Connects, or another order than the others.
    """
    rows: _Rows = []
    orders: set[tuple[bool, bool]] = set()
    above: int | None = None
    for block in _blocks(texts):
        on = [number for number in block if days.is_day(texts[number])]
        connects = [number for number in block if amounts.is_change(texts[number])]
        words = [number for number in block if number not in {*on, *connects}]
        if on == block and len(on) == 1:
            above = on[0]
        elif on or connects:
            day = on[0] if on else above
            if (
                day is None
                or on[1:]
                or len(connects) != 1
                or on == block[:1]
                or not _may_be_words(texts, words)
            ):
                return []
            orders.add((not on, day < connects[0]))
            row = _row(_Ending(texts[day], texts[connects[0]], ()), [texts[number] for number in words])
            rows.append(([*block, day], row))
    return rows if len(rows) >= _FEWEST_BLOCKS and len(orders) == 1 else []


def _blocks(texts: Sequence[str]) -> list[list[int]]:
    """Return the indexes of the lines of each block between empty lines."""
    blocks: list[list[int]] = [[]]
    for number, text in enumerate(texts):
        if text:
            blocks[-1].append(number)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _row(ending: _Ending, words: Sequence[str]) -> str:
    """Return a row as a line with tabs; a label behind the title comes before it."""
    words = in_one_line(words)
    is_turned = len(words) > 1 and _is_bare_label(words[1]) and not labels.find(words[0])
    return "\t".join((ending.day, *(words[::-1] if is_turned else words), ending.amount))


def _by_columns(texts: Sequence[str], filled: Sequence[int]) -> _Rows:
    """Return the rows of a table whose columns stand below each other, each below its name; empty for any other text.

    All columns have as many lines: days, words and Connects with a sign.
    """
    heads = [place for place, number in enumerate(filled) if headings.slug(texts[number]) in _HEADS]
    if len(heads) != len(_COLUMNS) or heads[0]:
        return []
    count = heads[1] - 1
    if [*heads, len(filled)] != [place * (count + 1) for place in range(len(_COLUMNS) + 1)]:
        return []
    on, words, connects = ([filled[head + 1 + row] for row in range(count)] for head in heads)
    names = [headings.slug(texts[filled[head]]) for head in heads]
    if not all(name in column for name, column in zip(names, _COLUMNS, strict=True)) or not (
        all(days.is_day(texts[number]) for number in on)
        and all(amounts.is_change(texts[number]) for number in connects)
    ):
        return []
    return [
        ([*lines, *(filled[head] for head in heads)], "\t".join(texts[number] for number in lines))
        for lines in zip(on, words, connects, strict=True)
    ]


_COLUMNS = ({*NAMES["on"]}, {*NAMES["label"]}, {*NAMES["amount"]})
_HEADS = {name for column in _COLUMNS for name in column}
