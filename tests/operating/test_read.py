"""`python -m bot read`: messages as lines of JSON in, facts as lines of JSON out."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from bot.operating.junk_lines import ServerRadar
from bot.operating.read import LONGEST_LINE, read_lines
from tests.standin.process import ended, start_bot

LINK = "https://www.upwork.com/jobs/~022123672240113289568"


def answers(*lines: str | bytes) -> tuple[int, list[dict[str, Any]]]:
    """Return the exit code and the answers to these lines."""
    joined = b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines)
    out = io.BytesIO()
    status = read_lines(io.BytesIO(joined), out, ServerRadar())
    return status, [json.loads(line) for line in out.getvalue().splitlines()]


def entry(content: str, **others: Any) -> str:
    return json.dumps(
        {"id": "1", "sent_at": "2026-11-20T10:00:00Z", "message": {"content": content}} | others
    )


def test_facts_and_places_are_written_as_json() -> None:
    text = f"Posted 2 hours ago · Hourly $20–$35.50 · 12 Connects · Skills: Go, SQL\n{LINK}"
    status, [answer] = answers(entry(text))
    assert status == 0
    assert answer["fields"] == {
        "link": "~022123672240113289568",
        "kind": "hourly",
        "rate": {"low": 20, "high": 35.5, "currency": "USD"},
        "connects": 12,
        "posted_at": "2026-11-20T06:58:12Z",
    }
    place = answer["places"]["rate"]
    assert (place["part"], text[place["start"] : place["end"]]) == ("content", "$20–$35.50")
    assert answer["junk"] == []


@pytest.mark.parametrize(
    ("line", "id", "sentence"),
    [
        ("no json", None, "The line is no JSON in UTF-8."),
        (b"\xff\xfe", None, "The line is no JSON in UTF-8."),
        ("[" * 100_000, None, "The line is no JSON in UTF-8."),
        ("[]", None, "The line is no JSON object."),
        ('{"id": 7}', 7, "The line has no message."),
        ('{"id": [], "message": {}}', None, "The id is neither a text nor a number."),
        ('{"id": "a", "message": []}', "a", "The message has another form: message is no object."),
        ('{"id": "a", "message": {"content": 3}}', "a", "The message has another form: content is no text."),
        (
            '{"id": "a", "sent_at": "soon", "message": {}}',
            "a",
            "sent_at is no time such as 2026-11-20T10:00:00Z.",
        ),
        ('{"id": "a", "sent_at": 5, "message": {}}', "a", "sent_at is no time such as 2026-11-20T10:00:00Z."),
        ("x" * (LONGEST_LINE * 2 + 5), None, f"The line is longer than {LONGEST_LINE} bytes."),
    ],
)
def test_a_line_of_another_form_is_named_and_the_run_goes_on(
    line: str | bytes, id: Any, sentence: str
) -> None:
    status, [first, broken, last] = answers(entry("hi"), line, "", entry("hi"))
    assert status == 1
    assert broken == {"id": id, "error": sentence}
    assert first == last == {"id": "1", "fields": {}, "places": {}, "junk": []}


def test_half_a_character_is_written_as_its_escape() -> None:
    _, [answer] = answers('{"id": "\\ud800", "message": {}}')
    assert answer["id"] == "\ud800"


async def test_the_verb_needs_no_settings(tmp_path: Path) -> None:
    process = await start_bot(tmp_path, {"CONNECTS_LOG_LEVEL": "loud"}, "read")
    code, out, err = await ended(process)
    assert (code, out, err) == (0, "", "")
    assert not list(tmp_path.iterdir())
