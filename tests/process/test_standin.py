"""The stand-in refuses what Discord refuses: or else it would prove nothing."""

import json
from typing import Any

import pytest

from tests.standin import StandIn, Used, words
from tests.standin.cutting import cut
from tests.standin.limits import message_problems
from tests.standin.limits_commands import choices_problems, commands_problems, modal_problems
from tests.standin.openapi import KEPT, Description
from tests.standin.payloads import APPLICATION, COMPONENTS_V2, EPHEMERAL, Json
from tests.standin.requests import Bad, Refused, Request, Unknown

V2 = {"flags": COMPONENTS_V2}


def text(length: int = 5) -> Json:
    return {"type": 10, "content": "x" * length}


def button(n: int = 0, **more: Any) -> Json:
    return {"type": 2, "style": 2, "label": "Go", "custom_id": f"cx:{n}", **more}


def row(*items: Json) -> Json:
    return {"type": 1, "components": list(items)}


def menu(options: int, **more: Any) -> Json:
    found = [{"label": str(n), "value": str(n)} for n in range(options)]
    return {"type": 3, "custom_id": "menu", "options": found, **more}


def box(*items: Json) -> Json:
    return {"type": 17, "accent_color": 0x2E9E6B, "components": list(items)}


def card(*items: Json, **more: Any) -> Json:
    return {**V2, "components": [box(*items)], **more}


GOOD = [
    card(text(4000)),
    card(
        text(),
        row(*(button(n) for n in range(5))),
        {"type": 14, "divider": True, "spacing": 1},
        row(menu(25)),
    ),
    card({"type": 9, "components": [text()], "accessory": button()}),
    card({"type": 13, "file": {"url": "attachment://a.csv"}}),
    card(row({"type": 2, "style": 5, "label": "Open", "url": "https://example.org"})),
    {"content": "x" * 2000},
]
BAD = [
    card(text(4001)),
    card(text(2001), text(2000)),
    card(text(0)),
    card(*(text() for _ in range(40))),
    card(row(*(button(n) for n in range(6)))),
    card(row(button(), menu(1))),
    card(row(menu(26))),
    card(row(menu(2, max_values=3))),
    card(row(menu(0))),
    card(row(button(label="x" * 81))),
    card(row(button(custom_id="x" * 101))),
    card(row(button(), button())),
    card(row(button(url="https://example.org"))),
    card(row(button(colour=3))),
    card(box(text())),
    card({"type": 13, "file": {"url": "attachment://b.csv"}}),
    card({"type": 9, "components": [text()]}),
    card({"type": 4, "custom_id": "x", "style": 1}),
    card(text(), content="beside"),
    card(text(), colour=1),
    {"components": [box(text())]},
    {"content": "x" * 2001},
    {"embeds": [{"title": "x" * 257}]},
    {"embeds": [{"description": "x" * 4000}, {"description": "x" * 2001}]},
]


@pytest.mark.parametrize("body", GOOD)
def test_a_message_that_discord_takes(body: Json) -> None:
    assert message_problems(body, {"a.csv"}) == []


@pytest.mark.parametrize("body", BAD)
def test_a_message_that_discord_refuses(body: Json) -> None:
    assert message_problems(body, {"a.csv"}) != []


def test_forms_and_lists_and_commands_that_discord_refuses() -> None:
    field = {"type": 18, "label": "Title", "component": {"type": 4, "custom_id": "a", "style": 1}}
    fields = [{**field, "component": {**field["component"], "custom_id": str(n)}} for n in range(6)]
    form = {"title": "Edit", "custom_id": "cx:1:edit", "components": [field]}
    assert modal_problems(form) == []
    for change in (
        {"title": "x" * 46},
        {"components": fields},
        {"components": [field, field]},
        {"colour": 1},
    ):
        assert modal_problems({**form, **change}) != []
    choices = [{"name": "Berlin", "value": "Europe/Berlin"}]
    assert choices_problems({"choices": choices}, 3) == []
    for bad in (choices * 26, [{"name": "x" * 101, "value": "x"}], [{"name": "x", "value": "x" * 101}]):
        assert choices_problems({"choices": bad}, 3) != []
    option = {"type": 4, "name": "amount", "description": "How many", "required": True}
    command = {"name": "spend", "description": "Use some", "options": [option]}
    assert commands_problems([command]) == []
    note = {"type": 3, "name": "note", "description": "Why"}
    for change in (
        {"name": "Spend"},
        {"description": ""},
        {"options": [note, option]},
        {"options": [option, option]},
    ):
        assert commands_problems([{**command, **change}]) != []
    assert commands_problems([command, command]) != []


HELP = {"name": "help", "description": "What there is", "options": []}


def answer(used: Used, **body: Any) -> Request:
    return Request("POST", "/", {"id": used.id, "token": used.token}, body)


def followed(used: Used, **body: Any) -> Request:
    args = {"id": APPLICATION, "token": used.token, "message": "@original"}
    return Request("PATCH", "/", args, body)


async def test_an_interaction_is_answered_once_and_in_time() -> None:
    discord = StandIn()
    discord.applications.add(Request("POST", "/", {}, HELP))
    one, late = (discord.person("ana").typed("help") for _ in range(2))
    for used in (one, late):
        discord.interactions.sent(used)
    with pytest.raises(Unknown, match="Webhook"):
        discord.interactions.edit(followed(one, **card(text())))
    with pytest.raises(Bad, match="Invalid Form"):
        discord.interactions.callback(answer(one, type=4, data=card(text(0))))
    discord.interactions.callback(answer(one, type=5, data={"flags": EPHEMERAL}))
    with pytest.raises(Bad, match="already been acknowledged"):
        discord.interactions.callback(answer(one, type=4, data=card(text())))
    assert not one.is_answered
    discord.interactions.edit(followed(one, **card(text())))
    assert words(await one.answered()) == "xxxxx"
    assert one.messages[0]["flags"] == EPHEMERAL | COMPONENTS_V2
    late.sent_at -= 3.1
    with pytest.raises(Unknown, match="interaction"):
        discord.interactions.callback(answer(late, type=4, data=card(text())))


def test_a_nonce_is_posted_once_and_closed_doors_stay_closed() -> None:
    discord = StandIn()
    ana = discord.person("ana")
    channel = discord.channels.open(Request("POST", "/", {}, {"recipient_id": ana.id}))["id"]
    post = Request("POST", "/", {"id": channel}, {"content": "Hello", "nonce": "7", "enforce_nonce": True})
    assert discord.channels.post(post) is discord.channels.post(post)
    assert len(discord.channels.to(ana.id)) == 1
    discord.channels.closed.add(ana.id)
    with pytest.raises(Refused) as refused:
        discord.channels.post(post)
    assert (refused.value.status, refused.value.body["code"]) == (403, 50007)


CALLBACK, COMMANDS = "/interactions/1/token/callback", "/applications/1/commands"
OPTION = {"type": 4, "name": "amount", "description": "How many"}


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", CALLBACK, {"type": 4, "data": card(text(), row(button()), flags=COMPONENTS_V2 | EPHEMERAL)}),
        ("POST", CALLBACK, {"type": 7, "data": card(text(), tts=False, attachments=[])}),
        ("POST", "/channels/1/messages", {"content": "Hello", "nonce": "7", "enforce_nonce": True}),
        ("PATCH", "/webhooks/1/token/messages/@original", card(text(), tts=False)),
        ("PATCH", "/channels/1/messages/2", card(text(), tts=False, attachments=[])),
        ("POST", "/users/@me/channels", {"recipient_id": APPLICATION}),
        ("PUT", COMMANDS, [{**HELP, "options": [OPTION]}]),
    ],
)
def test_what_discord_describes_is_taken(method: str, path: str, body: Any) -> None:
    assert Description.kept().problems(method, path, body) == []


@pytest.mark.parametrize(
    ("method", "path", "body", "problem"),
    [
        ("POST", CALLBACK, {"type": 3}, "type: 3 is not one of"),
        ("POST", CALLBACK, {"type": 4, "data": card(text(), colour=1)}, "'colour' was unexpected"),
        ("POST", CALLBACK, {"type": 4, "data": card(row(button(label="x" * 81)))}, "is too long"),
        ("POST", "/channels/1/messages", {"content": "x" * 4001}, "is too long"),
        ("PATCH", "/webhooks/1/token/messages/@original", {"flags": "64"}, "is not of type"),
        ("POST", COMMANDS, {**HELP, "options": [{**OPTION, "type": 99}]}, "99"),
        ("PUT", COMMANDS, [{"name": "help", "descripion": "What there is"}], "'descripion' was unexpected"),
        ("POST", "/channels/1/threads", {"name": "x"}, "there is no POST /channels/1/threads"),
    ],
)
def test_what_discord_does_not_describe_is_refused(method: str, path: str, body: Any, problem: str) -> None:
    found = Description.kept().problems(method, path, body)
    assert any(problem in line for line in found), found


def test_the_description_is_cut_to_what_is_needed() -> None:
    kept = json.loads(KEPT.read_text("utf-8"))
    assert cut(kept) == kept
