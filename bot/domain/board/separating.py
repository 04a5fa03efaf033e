"""Separate the posts of one text: quoted older posts, and several jobs in a list."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.board.layout import ADDRESS, TextLine
from bot.domain.board.message import MessagePart
from bot.domain.jobs.links import job_places

_ITEM = re.compile(r"\s{0,8}(?:[0-9]{1,2}[.):]|[•●▪*–-]\s|[A-Ha-h][.):]\s|#[0-9]{1,2}\b|[0-9]\ufe0f?\u20e3)")


@dataclass(frozen=True, slots=True)
class JobPlace:
    """A link to a job. ``path`` and ``start``: the part and the position where the link or the key begins."""

    key: str
    path: str
    start: int


def places_in(part: MessagePart) -> list[JobPlace]:
    """Return the links to jobs in a part, in its order."""
    return [JobPlace(key, part.path, start) for start, key in job_places(part.text)]


def keys_of(lines: Sequence[TextLine], links: Sequence[JobPlace]) -> list[str]:
    """Return the keys of the jobs that these lines link, each once, in their order."""
    keys: dict[str, None] = {}
    for line in lines:
        for link in _links_on(line, links):
            keys[link.key] = None
    return list(keys)


def of_first_job(lines: Sequence[TextLine], links: Sequence[JobPlace]) -> tuple[list[TextLine], bool]:
    """Return the lines about the first job of a text that links several, and True if they are certain.

    The job's lines are its paragraph or its item of a list; else what stands from one link to the next. False, with the
    lines of the first link's line only, if it can't be seen whether words belong to the link before or after them.
    """
    filled = [line for line in lines if not line.is_blank]
    first = keys_of(filled, links)[0]
    for groups in (_items(lines), _paragraphs(lines)):
        counts = [keys_of(group, links) for group in groups]
        with_links = [group for group, keys in zip(groups, counts, strict=True) if keys]
        if len(with_links) > 1 and all(len(keys) <= 1 for keys in counts):
            chosen = next(group for group, keys in zip(groups, counts, strict=True) if first in keys)
            return chosen, True
    return _between_links(filled, links, first)


def _paragraphs(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    groups: list[list[TextLine]] = [[]]
    for line in lines:
        if line.is_blank and groups[-1]:
            groups.append([])
        elif not line.is_blank:
            groups[-1].append(line)
    return [group for group in groups if group]


def _items(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """Return the items of a list, each with the lines below it; what stands before the first item is a group too."""
    groups: list[list[TextLine]] = [[]]
    for line in lines:
        if _ITEM.match(line.text):
            groups.append([])
        groups[-1].append(line)
    return [group for group in groups if group]


def _between_links(
    filled: Sequence[TextLine], links: Sequence[JobPlace], first: str
) -> tuple[list[TextLine], bool]:
    """Return the words from the first job's link to the next job's link, or those before it if none stand after."""
    ends: list[tuple[int, int, str]] = []
    for number, line in enumerate(filled):
        for column, character in enumerate(line.text):
            if character == ADDRESS and (link := _link_at(line, column, links)):
                ends.append((number, column, link.key))
    mine = [end for end in ends if end[2] == first]
    others = [end for end in ends if end[2] != first]
    start, stop = mine[0], others[0]
    before = [*filled[: start[0]], filled[start[0]].cut(0, start[1])]
    between = _span(filled, start, stop)
    after = _span(filled, (others[-1][0], others[-1][1], ""), (len(filled), 0, ""))
    has_before, has_after = _has_facts(before), _has_facts(after)
    if has_before and not has_after:
        return [*before, filled[start[0]].cut(start[1], start[1] + 1)], True
    if has_after and not has_before:
        return between, True
    return [filled[start[0]].cut(start[1], start[1] + 1)], False


def _span(
    filled: Sequence[TextLine], start: tuple[int, int, str], stop: tuple[int, int, str]
) -> list[TextLine]:
    if start[0] == stop[0]:
        return [filled[start[0]].cut(start[1], stop[1])]
    lines = [filled[start[0]].cut(start[1], len(filled[start[0]].text)), *filled[start[0] + 1 : stop[0]]]
    return [*lines, filled[stop[0]].cut(0, stop[1])] if stop[0] < len(filled) else lines


def _has_facts(lines: Sequence[TextLine]) -> bool:
    """Return True if there are figures among the words, which a mere introduction hasn't."""
    return any(character.isdigit() for line in lines for character in line.text)


def _links_on(line: TextLine, links: Sequence[JobPlace]) -> list[JobPlace]:
    return [
        link
        for column, character in enumerate(line.text)
        if character == ADDRESS and (link := _link_at(line, column, links))
    ]


def _link_at(line: TextLine, column: int, links: Sequence[JobPlace]) -> JobPlace | None:
    """Return the link whose address stands at this column, which may begin with an angle bracket."""
    origin = line.at[column]
    for link in links:
        if link.path == line.path and 0 <= link.start - origin <= 1:
            return link
    return None
