"""A small Discord with the real bot in it, for the tests of commands.

    async def test_spending(world):
        await world.ana.slash(world.channel, "start", balance=84, plan="basic")
        result = await world.ana.slash(world.channel, "connects spend", amount=12)
        assert words(result).startswith("## 72 Connects")
        result = await press(world.ana, result, "Undo")

Real discord.py, real services, a real migrated file, a clock that stands still (`world.clock`). A fault that the bot logs
(an unknown error, an exception in an event or an autocomplete) fails the test at its end, unless it took
`world.faults()`.
"""

import logging
from collections.abc import AsyncGenerator, Iterator, MutableMapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import discord
import structlog
from simcord import (
    ChannelHandle,
    Env,
    GuildHandle,
    InteractionResult,
    MemberActor,
    ResponseMessage,
    UserHandle,
)
from structlog.testing import capture_logs

from bot.clock import ManualClock
from bot.gateway.client import ConnectsBot
from bot.processes import Processes
from bot.services import Services
from bot.store.engine.database import Database
from bot.ui.words import Text
from tests.processes import pool

TEXT = Text(strict=True)
"""The words, to compare with: a missing id raises."""

Actor = MemberActor | UserHandle
Shown = InteractionResult | ResponseMessage | discord.Message
BUTTON, SELECT, TEXT_DISPLAY = 2, 3, 10
SETTLING_MAY_TAKE = 60.0
"""Seconds; the first picture of a run waits until a process has started and loaded matplotlib."""


class _Errors(logging.Handler):
    """What libraries log as an error: discord.py does so with what it swallows."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.seen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.seen.append(self.format(record))


@dataclass
class World:
    """``ana`` is a member, ``ben`` manages the server, ``dana`` isn't in it and writes in direct messages."""

    env: Env
    bot: ConnectsBot
    db: Database
    clock: ManualClock
    db_path: Path
    extensions: Sequence[str] | None
    guild: GuildHandle
    channel: ChannelHandle
    ana: MemberActor
    ben: MemberActor
    dana: UserHandle
    logs: list[MutableMapping[str, Any]]
    errors: _Errors

    @property
    def services(self) -> Services:
        return self.bot.services

    async def restart(self) -> None:
        """End the process and start it again: a new bot, the database opened anew, Discord as it was."""
        await self.db.close()
        self.db = await Database.open(self.db_path)
        self.bot = make_bot(self.db, self.clock, self.db_path, self.extensions)
        await self.env.restart_bot(self.bot)

    def faults(self) -> list[str]:
        """The faults logged so far, as events and tracebacks; the test answers for them from here on."""
        logged = [entry for entry in self.logs if entry["log_level"] in ("error", "critical")]
        found = [f"{entry['event']} {entry}" for entry in logged] + self.errors.seen
        for entry in logged:
            self.logs.remove(entry)
        self.errors.seen = []
        return found


def make_bot(
    db: Database, clock: ManualClock, db_path: Path, extensions: Sequence[str] | None = None
) -> ConnectsBot:
    return ConnectsBot(
        Services(db, clock, Processes(pool())),
        clock,
        extensions=extensions,
        command_record=db_path.with_suffix(".commands.json"),
    )


@asynccontextmanager
async def opened(
    db_path: Path, clock: ManualClock, extensions: Sequence[str] | None = None
) -> AsyncGenerator[World]:
    """A world around the database at ``db_path``, with all cogs or only those named."""
    errors = _Errors()
    logging.getLogger().addHandler(errors)
    db = await Database.open(db_path)
    bot = make_bot(db, clock, db_path, extensions)
    env = Env(
        bot, shard_count=1, check_errors=False, settle_timeout=SETTLING_MAY_TAKE
    )  # refusals are exceptions too; `faults` knows them apart
    try:
        with capture_logs(processors=[structlog.contextvars.merge_contextvars]) as logs:
            await env.start()
            world = _peopled(env, bot, db, clock, db_path, extensions, logs, errors)
            await env.settle()
            yield world
            db = world.db
            await env.shutdown()
            assert world.faults() == []
    finally:
        logging.getLogger().removeHandler(errors)
        await db.close()


def _peopled(
    env: Env,
    bot: ConnectsBot,
    db: Database,
    clock: ManualClock,
    db_path: Path,
    extensions: Sequence[str] | None,
    logs: list[MutableMapping[str, Any]],
    errors: _Errors,
) -> World:
    guild = env.create_guild("Freelancers")
    manager = guild.create_role("Managers", permissions=discord.Permissions(manage_guild=True))
    return World(
        env=env,
        bot=bot,
        db=db,
        clock=clock,
        db_path=db_path,
        extensions=extensions,
        guild=guild,
        channel=guild.create_text_channel("connects"),
        ana=guild.add_member(env.create_user("ana")),
        ben=guild.add_member(env.create_user("ben"), roles=[manager]),
        dana=env.create_user("dana"),
        logs=logs,
        errors=errors,
    )


def words(shown: Shown) -> str:
    """All text of an answer (its first message, then its follow-ups) or of a message, a line for each block."""
    return "\n".join(part["content"] for part in parts(components(shown)) if part.get("type") == TEXT_DISPLAY)


def buttons(shown: Shown) -> dict[str, dict[str, Any]]:
    """The buttons by label."""
    return {part.get("label", ""): part for part in parts(components(shown)) if part.get("type") == BUTTON}


def menus(shown: Shown) -> list[dict[str, Any]]:
    """The select menus."""
    return [part for part in parts(components(shown)) if part.get("type") == SELECT]


def colour(shown: Shown) -> int | None:
    """The accent of the (first) card."""
    return components(shown)[0].get("accent_color")


def files(shown: Shown) -> dict[str, str]:
    """The attachments' addresses by name; `contents` reads one."""
    return {file.filename: file.url for message in _messages(shown) for file in message.attachments}


def contents(world: World, shown: Shown, name: str) -> bytes:
    found = world.env.backend.cdn.get(files(shown)[name])
    assert found is not None
    return found


async def press(actor: Actor, shown: Shown, label: str) -> InteractionResult:
    """Click the button with this label, as the actor sees it."""
    if label not in buttons(shown):
        raise AssertionError(f"no button {label!r} among {sorted(buttons(shown))}")
    holder = next(message for message in _messages(shown) if label in buttons(message))
    return await actor.click(holder, custom_id=buttons(holder)[label]["custom_id"])


async def fill(actor: Actor, shown: InteractionResult, **fields: Any) -> InteractionResult:
    """Fill in and send the form that was shown."""
    assert shown.modal is not None, "no form was shown"
    return await actor.submit_modal(shown, fields)


def components(shown: Shown) -> list[dict[str, Any]]:
    if isinstance(shown, discord.Message):
        return [component.to_dict() for component in shown.components]  # type: ignore[misc]
    if isinstance(shown, ResponseMessage):
        return shown.components
    return [part for message in _messages(shown) for part in message.components]


def _messages(shown: Shown) -> list[Any]:
    if isinstance(shown, InteractionResult):
        return [*([shown.response] if shown.response else []), *shown.followups]
    return [shown]


def parts(found: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for part in found:
        yield part
        yield from parts(part.get("components") or [])
        if accessory := part.get("accessory"):
            yield from parts([accessory])
