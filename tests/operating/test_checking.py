"""`python -m bot check`: lines of drafts to lines of findings, in their order, whatever the lines hold."""

import asyncio
import io
import json
from pathlib import Path
from typing import Any

import pytest

from bot.domain.drafting.findings import FindingKind
from bot.operating.checking import check_lines
from tests.standin.process import start_bot

DRAFT = {"id": "a", "post": "Tea shop\nThanks, Sarah", "text": "Hi Sara, mail me: ana@example.com"}


def answers(*lines: str) -> list[dict[str, Any]]:
    out = io.StringIO()
    check_lines(lines, out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_finding_has_its_kind_place_reason_and_suggestion() -> None:
    [answer] = answers(json.dumps(DRAFT))
    assert answer["id"] == "a"
    first = answer["findings"][0]
    assert first == {
        "kind": "contact_details",
        "start": 18,
        "end": 33,
        "why": "An e-mail address before a contract breaks Upwork’s rules, also when it is spelled out.",
        "suggestion": "Take it out: Upwork’s messages reach the client.",
    }
    [name] = [finding for finding in answer["findings"] if finding["kind"] == "name_misspelled"]
    assert (name["start"], name["end"], "Sarah" in name["why"]) == (3, 7, True)
    assert {finding["kind"] for finding in answer["findings"]} <= set(FindingKind)


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        "null",
        '{"id": 1}',
        '{"text": 1}',
        '{"text": "x", "previous": [1]}',
        '{"text": "x", "post": []}',
        "[" * 9999,
    ],
)
def test_a_bad_line_is_answered_and_the_run_goes_on(line: str) -> None:
    bad, good = answers(line, json.dumps(DRAFT))
    assert "error" in bad
    assert good["findings"]


def test_empty_lines_are_left_out_and_missing_fields_are_empty() -> None:
    [answer] = answers("\n", '{"text": ""}\n', "  \n")
    assert (answer["id"], [finding["kind"] for finding in answer["findings"]][:1]) == (None, ["no_proof"])


async def test_the_verb_needs_nothing_and_answers_each_line_at_once(tmp_path: Path) -> None:
    process = await start_bot(tmp_path, {"CONNECTS_NONSENSE": "1"}, "check", stdin=asyncio.subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    for id in ("eins", 2, None):
        process.stdin.write(json.dumps({**DRAFT, "id": id}).encode() + b"\n")
        await process.stdin.drain()
        assert json.loads(await process.stdout.readline())["id"] == id
    process.stdin.close()
    _, err = await process.communicate()
    assert (process.returncode, err) == (0, b"")
    assert list(tmp_path.iterdir()) == []
