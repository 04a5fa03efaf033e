"""Check drafts from lines of JSON, without settings, database and Discord: `python -m bot check`.

A line is ``{"id", "post", "text", "previous": [...], "language"}``, of which only ``text`` has to be there. The answer is
the line ``{"id", "findings": [{"kind", "start", "end", "why", "suggestion"}]}``. ``start`` and ``end`` are characters of
``text``, both 0 for what is missing. A line that can't be read is answered by ``{"id", "error"}``.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO, cast

from bot.domain.drafting.check import Draft, check
from bot.ui.cards.drafting import reasons
from bot.ui.words import Text, catalogue

LONGEST_LINE = 2_000_000
"""Characters of a line; a longer one is an error."""


def check_lines(lines: Iterable[str], out: TextIO) -> None:
    """Write a line of findings for each line of JSON, in their order and at once; an empty line is left out."""
    text = catalogue("en")
    for line in lines:
        if line.strip():
            out.write(json.dumps(_answer(text, line), ensure_ascii=False) + "\n")
            out.flush()


def _answer(text: Text, line: str) -> dict[str, Any]:
    """Return the findings of one line, or what is wrong with the line."""
    id: object = None
    try:
        if len(line) > LONGEST_LINE:
            raise ValueError("line-too-long")
        item = json.loads(line)
        if not isinstance(item, dict):
            raise ValueError("not-an-object")
        fields = cast(dict[str, object], item)
        id = fields.get("id")
        draft = Draft(
            _text(fields, "text", required=True),
            _text(fields, "post"),
            previous=tuple(_texts(fields.get("previous"))),
            language=_text(fields, "language"),
        )
    except (ValueError, RecursionError) as fault:
        return {"id": id, "error": str(fault)}
    findings: list[dict[str, object]] = []
    for finding in check(draft).findings:
        why, suggestion = reasons(text, finding)
        place = {"start": finding.start, "end": finding.end}
        findings.append({"kind": str(finding.kind), **place, "why": why, "suggestion": suggestion})
    return {"id": id, "findings": findings}


def _text(fields: dict[str, object], name: str, *, required: bool = False) -> str:
    """Return a field as text, empty for a missing one. Raises ValueError for another type, and a missing required one."""
    value = fields.get(name)
    if value is None and not required:
        return ""
    if not isinstance(value, str):
        raise ValueError(f"bad-{name}")
    return value


def _texts(value: object) -> Iterator[str]:
    """Yield the texts of a list; none for a missing one. Raises ValueError for anything else."""
    if value is None:
        return
    if not isinstance(value, list):
        raise ValueError("bad-previous")
    for text in cast(list[object], value):
        if not isinstance(text, str):
            raise ValueError("bad-previous")
        yield text
