"""Build a simulated Discord server with the real bot in it, for the tests of commands.

    async def test_spending(world):
        await world.ana.slash(world.channel, "start", balance=84, plan="basic")
        result = await world.ana.slash(world.channel, "connects spend", amount=12)
        assert words(result).startswith("## 72 Connects")
        result = await press(world.ana, result, "Undo")

discord.py, the services and the migrated database file are real; the clock (`world.clock`) moves only when the test sets
it. A fault that the bot logs (an unknown error, an exception in an event or an autocomplete) fails the test at its end,
unless the test has called `world.faults()`.
"""

import logging
import re
from collections.abc import AsyncGenerator, Callable, Iterator, MutableMapping, Sequence
from contextlib import asynccontextmanager, contextmanager
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
from bot.services.drafting import LanguageModel
from bot.store.engine.database import Database
from bot.ui.words import Text
from tests.processes import pool

TEXT = Text(strict=True)
"""The English catalogue; a missing message raises BadCatalogue."""

Actor = MemberActor | UserHandle
Shown = InteractionResult | ResponseMessage | discord.Message
BUTTON, SELECT, TEXT_DISPLAY = 2, 3, 10
MENTION = re.compile(r"</([a-z ]+):\d+>")
SETTLING_MAY_TAKE = 60.0
"""Seconds that simcord waits for the bot; the first picture needs a new process that has loaded matplotlib."""
LOOKS_EVERY = 0.004
"""Seconds after which simcord looks again whether the bot is done; its own 0.05 made half of the time of a test."""


class QuickEnv(Env):
    """The simulated Discord, which notices sooner that the bot is done."""

    async def _settle_internal(self, **options: Any) -> None:
        await super()._settle_internal(**{"idle": LOOKS_EVERY, **options})


class _Errors(logging.Handler):
    """Collects the errors that libraries log, such as exceptions that discord.py catches."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.seen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.seen.append(self.format(record))


@dataclass
class World:
    """The simulated server, its people and the bot.

    ``ana`` is a member, ``ben`` manages the server, ``dana`` isn't a member and writes in direct messages.
    """

    env: Env
    bot: ConnectsBot
    db: Database
    clock: ManualClock
    db_path: Path
    extensions: Sequence[str] | None
    translated: bool
    guild: GuildHandle
    channel: ChannelHandle
    ana: MemberActor
    ben: MemberActor
    dana: UserHandle
    logs: list[MutableMapping[str, Any]]
    errors: _Errors
    model: LanguageModel | None = None
    """The language model that a restarted bot has."""

    @property
    def services(self) -> Services:
        return self.bot.services

    async def restart(self) -> None:
        """Replace the bot and its database connection by new ones, as a restart of the process does; Discord stays."""
        await self.db.close()
        self.db = await Database.open(self.db_path)
        self.bot = make_bot(
            self.db, self.clock, self.db_path, self.extensions, self.model, translated=self.translated
        )
        await self.env.restart_bot(self.bot)

    def faults(self) -> list[str]:
        """Return the faults logged since the last call, as events and tracebacks; they no longer fail the test."""
        logged = [entry for entry in self.logs if entry["log_level"] in ("error", "critical")]
        faults = [f"{entry['event']} {entry}" for entry in logged] + self.errors.seen
        for entry in logged:
            self.logs.remove(entry)
        self.errors.seen = []
        return faults


def make_bot(
    db: Database,
    clock: ManualClock,
    db_path: Path,
    extensions: Sequence[str] | None = None,
    model: LanguageModel | None = None,
    *,
    translated: bool,
) -> ConnectsBot:
    """Return a bot on an open database; ``model`` as in `Services`, ``extensions`` and ``translated`` as in its class."""
    return ConnectsBot(
        Services(db, clock, Processes(pool()), model),
        clock,
        extensions=extensions,
        command_record=db_path.with_suffix(".commands.json"),
        translated=translated,
    )


@asynccontextmanager
async def opened(
    db_path: Path, clock: ManualClock, extensions: Sequence[str] | None = None, *, translated: bool = False
) -> AsyncGenerator[World]:
    """Start the simulated server and the bot on the database at ``db_path``; check for faults at the end.

    ``extensions``: the modules of the cogs to load, None for all. ``translated``: whether the commands are registered in
    all languages, which is more than half of a start.
    """
    errors = _Errors()
    logging.getLogger().addHandler(errors)
    db = await Database.open(db_path)
    bot = make_bot(db, clock, db_path, extensions, translated=translated)
    env = QuickEnv(
        bot, shard_count=1, check_errors=False, settle_timeout=SETTLING_MAY_TAKE
    )  # simcord would also fail the test for a refusal, which is an exception, too
    try:
        with capture_logs(processors=[structlog.contextvars.merge_contextvars]) as logs:
            await env.start()
            world = _peopled(env, bot, db, clock, db_path, extensions, translated, logs, errors)
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
    translated: bool,
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
        translated=translated,
        guild=guild,
        channel=guild.create_text_channel("connects"),
        ana=guild.add_member(env.create_user("ana")),
        ben=guild.add_member(env.create_user("ben"), roles=[manager]),
        dana=env.create_user("dana"),
        logs=logs,
        errors=errors,
    )


def words(shown: Shown) -> str:
    """Return all text of a message, or of an answer (its first message, then its follow-ups); a line for each text block.

    A mention of a command reads as in the catalogue: its name in backticks.
    """
    blocks = (part["content"] for part in parts(components(shown)) if part.get("type") == TEXT_DISPLAY)
    return MENTION.sub(r"`/\1`", "\n".join(blocks))


def buttons(shown: Shown) -> dict[str, dict[str, Any]]:
    """Return the buttons by label, in another language by their English labels (see `labels_read_by`)."""
    found = [part for part in parts(components(shown)) if part.get("type") == BUTTON]
    return {label: part for part in found for label in _readers[-1](part.get("label", ""))}


_readers: list[Callable[[str], tuple[str, ...]]] = [lambda label: (label,)]
"""The functions that return what a button's label may be in English; the last one counts."""


@contextmanager
def labels_read_by(read: Callable[[str], tuple[str, ...]]) -> Iterator[None]:
    """Let `buttons` and `press` know buttons by what ``read`` returns for their labels."""
    _readers.append(read)
    try:
        yield
    finally:
        _readers.pop()


def menus(shown: Shown) -> list[dict[str, Any]]:
    """Return the select menus."""
    return [part for part in parts(components(shown)) if part.get("type") == SELECT]


def colour(shown: Shown) -> int | None:
    """Return the accent colour of the first card; None for no colour."""
    return components(shown)[0].get("accent_color")


def files(shown: Shown) -> dict[str, str]:
    """Return the attachments' URLs by file name; `contents` reads an attachment."""
    return {file.filename: file.url for message in _messages(shown) for file in message.attachments}


def contents(world: World, shown: Shown, name: str) -> bytes:
    """Return the content of the attachment ``name``."""
    content = world.env.backend.cdn.get(files(shown)[name])
    assert content is not None
    return content


async def press(actor: Actor, shown: Shown, label: str) -> InteractionResult:
    """Click the button with this label as ``actor``; return the answer."""
    if label not in buttons(shown):
        raise AssertionError(f"no button {label!r} among {sorted(buttons(shown))}")
    holder = next(message for message in _messages(shown) if label in buttons(message))
    return await actor.click(holder, custom_id=buttons(holder)[label]["custom_id"])


async def fill(actor: Actor, shown: InteractionResult, **fields: Any) -> InteractionResult:
    """Fill in and submit the opened form as ``actor``; return the answer."""
    assert shown.modal is not None, "no form was shown"
    return await actor.submit_modal(shown, fields)


def components(shown: Shown) -> list[dict[str, Any]]:
    """Return the top-level components of all messages of an answer, or of one message."""
    if isinstance(shown, discord.Message):
        return [component.to_dict() for component in shown.components]  # type: ignore[misc]
    if isinstance(shown, ResponseMessage):
        return shown.components
    return [part for message in _messages(shown) for part in message.components]


def _messages(shown: Shown) -> list[Any]:
    if isinstance(shown, InteractionResult):
        return [*([shown.response] if shown.response else []), *shown.followups]
    return [shown]


def parts(components: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield the components and everything inside them."""
    for part in components:
        yield part
        yield from parts(part.get("components") or [])
        if accessory := part.get("accessory"):
            yield from parts([accessory])
