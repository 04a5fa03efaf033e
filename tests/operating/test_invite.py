"""`python -m bot invite` and docs/token.md: the link asks for exactly the permissions that the bot's list names."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import discord
import pytest
from structlog.testing import capture_logs

from bot.clock import ManualClock
from bot.gateway import permissions
from bot.gateway.asking import application_in
from bot.gateway.client import ConnectsBot
from bot.gateway.permissions import PERMISSIONS, SCOPES, invitation
from bot.services import Services
from bot.store.engine.database import Database
from tests.standin import StandIn, ended, start_bot
from tests.standin.payloads import APPLICATION
from tests.standin.process import ROOT

NOWHERE = "http://127.0.0.1:9/api/v10"  # the discard port, where nothing listens
TOKEN_OF_13 = "MTMwMDAwMDAwMDAwMDAwMDAwMQ.G-secret.more-secret"


def asked(link: str) -> tuple[str, list[str], discord.Permissions]:
    """Return the application, the scopes and the permissions of an invitation."""
    query = {name: values[0] for name, values in parse_qs(urlsplit(link).query).items()}
    return query["client_id"], query["scope"].split(), discord.Permissions(int(query["permissions"]))


def rows(document: str) -> list[tuple[str, str]]:
    """Return the rows of the tables about permissions in a document."""
    tables = re.findall(r"\| permission \| what for \|\n\|---\|---\|\n((?:\|.*\n)+)", document)
    return [tuple(cell.strip() for cell in row.split("|")[1:3]) for row in "".join(tables).splitlines()]  # type: ignore[misc]


def test_the_page_lists_the_permissions_with_their_reasons() -> None:
    page = (ROOT / "docs" / "token.md").read_text("utf-8")
    assert rows(page) == [(each.label, each.reason) for each in PERMISSIONS]
    assert all(f"`{scope}`" in page for scope in SCOPES)


def test_a_channel_needs_nothing_that_the_invitation_lacks() -> None:
    basic = {each.name for each in PERMISSIONS if not each.is_for_forums}
    assert {*permissions.POSTING, *permissions.IN_FORUMS, "attach_files"} == basic
    assert asked(invitation(1)) == ("1", list(SCOPES), discord.Permissions(**dict.fromkeys(basic, True)))
    every = dict.fromkeys((each.name for each in PERMISSIONS), True)
    assert asked(invitation(1, forums=True))[2] == discord.Permissions(**every)


@pytest.mark.parametrize("token", ["", "no.token", "MTIz.x.y", "bm90IGRpZ2l0cyBhdCBhbGw.x.y", "ÿ.x.y"])
def test_a_token_without_an_id_names_no_application(token: str) -> None:
    assert application_in(token) is None


async def test_the_link_is_all_of_stdout(tmp_path: Path) -> None:
    async with StandIn() as standin:
        code, out, err = await ended(await start_bot(tmp_path, standin.environment(), "invite"))
        assert not standin.complaints
        assert standin.applications.registrations == 0
    assert code == 0
    assert asked(out.strip())[:2] == (APPLICATION, list(SCOPES))
    assert all(each.label in err for each in PERMISSIONS if not each.is_for_forums)
    assert "/server setup" in err
    assert not list(tmp_path.iterdir())


async def test_without_a_network_the_application_is_taken_from_the_token(tmp_path: Path) -> None:
    environment = {"DISCORD_TOKEN": TOKEN_OF_13, "CONNECTS_DISCORD_API": NOWHERE}
    code, out, err = await ended(await start_bot(tmp_path, environment, "invite", "--forums"))
    assert code == 0
    assert asked(out.strip())[0] == "1300000000000000001"
    assert "Discord didn't answer" in err
    assert "secret" not in out + err


@pytest.mark.parametrize(
    ("environment", "code", "sentence"),
    [({}, 2, "DISCORD_TOKEN is not set"), ({"DISCORD_TOKEN": "x"}, 1, "Discord can't be reached")],
)
async def test_what_keeps_it_from_making_a_link_is_one_sentence(
    tmp_path: Path, environment: dict[str, str], code: int, sentence: str
) -> None:
    process = await start_bot(tmp_path, {"CONNECTS_DISCORD_API": NOWHERE, **environment}, "invite")
    ended_with, out, err = await ended(process)
    assert (ended_with, out) == (code, "")
    assert sentence in err
    assert len(err.strip().splitlines()) == 1


async def test_a_refused_token_gives_no_link(tmp_path: Path) -> None:
    async with StandIn(refuse_token=True) as standin:
        code, out, err = await ended(await start_bot(tmp_path, standin.environment(), "invite"))
    assert (code, out) == (2, "")
    assert "refused DISCORD_TOKEN" in err


async def test_a_bot_in_no_server_logs_its_link(db: Database, clock: ManualClock) -> None:
    async with ConnectsBot(Services(db, clock), clock, extensions=()) as bot:
        bot._connection.application_id = 7
        with capture_logs() as lines:
            await bot.on_ready()
    [line] = [line for line in lines if "invite" in line]
    assert line["invite"] == invitation(7)
    assert "/server setup" in line["event"]
