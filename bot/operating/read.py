"""Read job posts line by line, as ``python -m bot read`` does: messages in, facts and signs of junk out.

A line in is ``{"id": …, "sent_at": "2026-11-20T10:00:00Z", "message": {…}}`` with a message in Discord's form. A line out is
``{"id", "fields", "places", "junk"}``, or ``{"id", "error"}`` for a line in another form. Nothing is kept or sent anywhere.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, BinaryIO, Protocol, cast

from bot.domain.board.dates import stamp_of
from bot.domain.board.facts import Field, Price, TextPlace, Value
from bot.domain.board.message import NotAMessage, sources
from bot.domain.board.reader import ReadPost, read_post
from bot.ui.words.reading.post_words import post_words

LONGEST_LINE = 1_000_000
"""Bytes of a line that are read; Discord's largest message has about 60,000 characters."""


class JunkRadar(Protocol):
    """Name what looks like junk in one message after another; earlier messages are the earlier posts of the server."""

    def findings(self, id: object, message: object) -> list[dict[str, object]]:
        """Return the findings of a message, each with ``kind`` and ``evidence``, and ``of`` for a near copy."""
        ...


class NotReadable(ValueError):
    """A line has another form. ``id``: the line's id where it has one; the text is one sentence."""

    def __init__(self, sentence: str, id: object = None) -> None:
        super().__init__(sentence)
        self.id = id


def read_lines(lines: BinaryIO, out: BinaryIO, radar: JunkRadar) -> int:
    """Write an answer for each line, in order, each flushed at once. Return 1 if a line had another form, else 0."""
    status = 0
    for line in _lines(lines):
        try:
            answer = _answer(line, radar)
        except NotReadable as error:
            status = 1
            answer = {"id": error.id, "error": str(error)}
        # A lone half of a character becomes its escape, which JSON has too.
        out.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n")
        out.flush()
    return status


def _lines(lines: BinaryIO) -> Iterator[bytes | None]:
    """Yield every line that isn't blank; None for a line that is too long."""
    while line := lines.readline(LONGEST_LINE):
        if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
            while (rest := lines.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
                pass
            yield None
        elif line.strip():
            yield line


def _answer(line: bytes | None, radar: JunkRadar) -> dict[str, Any]:
    """Return the answer to a line. Raises NotReadable."""
    if line is None:
        raise NotReadable(f"The line is longer than {LONGEST_LINE} bytes.")
    try:
        data: object = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise NotReadable("The line is no JSON in UTF-8.") from None
    if not isinstance(data, dict):
        raise NotReadable("The line is no JSON object.")
    entry = cast(dict[str, Any], data)
    id = entry.get("id")
    if not isinstance(id, str | int | float | None):
        raise NotReadable("The id is neither a text nor a number.")
    if "message" not in entry:
        raise NotReadable("The line has no message.", id)
    sent_at = _moment(entry.get("sent_at"), id)
    try:
        post = read_post(sources(entry["message"]), post_words(), sent_at)
        junk = radar.findings(id, entry["message"])
    except NotAMessage as error:
        raise NotReadable(f"The message has another form: {error}", id) from None
    return {"id": id, **_facts(post), "junk": junk}


def _moment(typed: object, id: object) -> int | None:
    """Return when the message was sent (UTC ms), None where the line doesn't say. Raises NotReadable for another form."""
    if typed is None:
        return None
    at = stamp_of(typed, None) if isinstance(typed, str) else None
    if at is None:
        raise NotReadable("sent_at is no time such as 2026-11-20T10:00:00Z.", id)
    return at


def _facts(post: ReadPost) -> dict[str, Any]:
    return {
        "fields": {field.value: _plain(field, value) for field, value in post.fields.items()},
        "places": {field.value: _place(place) for field, place in post.places.items()},
    }


def _plain(field: Field, value: Value) -> Any:
    """Return a value as JSON has it: times as ISO texts with whole seconds, prices as objects."""
    if isinstance(value, Price):
        return {"low": _number(value.low), "high": _number(value.high), "currency": value.currency}
    if field is Field.POSTED_AT:
        at = datetime.fromtimestamp(int(cast(int, value)) // 1000, UTC)
        return at.strftime("%Y-%m-%dT%H:%M:%SZ")
    return list(value) if isinstance(value, tuple) else value


def _number(value: float | None) -> float | int | None:
    return int(value) if value is not None and value == int(value) else value


def _place(place: TextPlace) -> dict[str, str | int]:
    return {"part": place.path, "start": place.start, "end": place.end}
