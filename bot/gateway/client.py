"""The bot as Discord sees it: no privileged intent, no message read, nobody pinged, every fault turned into words.

A cog is a module in cogs/ with ``async def setup(bot: ConnectsBot)``; it finds ``bot.services`` and ``bot.clock``
here, and its methods marked ``@on_button``, ``@on_select`` and ``@on_form`` are wired up as it is added.
"""

import asyncio
import importlib.util
import pkgutil
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import discord
import structlog
from discord import app_commands
from discord.ext import commands

from bot.clock import Clock
from bot.gateway.actions import Action, Actions
from bot.gateway.command_sync import sync
from bot.gateway.form import typed
from bot.gateway.reply import begin, door, refuse
from bot.gateway.wire import check_types
from bot.ui.charts.studio import Studio

if TYPE_CHECKING:
    from bot.services import Services

log = structlog.get_logger(__name__)

ANSWERS_MAY_TAKE = 0.5  # seconds that a stopping bot leaves to answers under way


class Tree(app_commands.CommandTree["ConnectsBot"]):
    """Commands work in servers, in direct messages and wherever a person brings the app along."""

    def __init__(self, client: "ConnectsBot") -> None:
        super().__init__(
            client,
            allowed_contexts=app_commands.AppCommandContext(
                guild=True, dm_channel=True, private_channel=True
            ),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        )

    async def interaction_check(self, interaction: discord.Interaction["ConnectsBot"]) -> bool:
        begin(interaction)
        if interaction.type is discord.InteractionType.application_command:
            data: Any = interaction.data or {}
            check_types(data.get("options", ()))
        return True

    async def on_error(
        self, interaction: discord.Interaction["ConnectsBot"], error: app_commands.AppCommandError
    ) -> None:
        await refuse(interaction, error)


class ConnectsBot(commands.AutoShardedBot):
    """``extensions`` are the modules to load, all of cogs/ by default. ``command_record`` is the file that remembers
    which commands Discord has (bot/gateway/command_sync.py)."""

    tree: Tree  # type: ignore[assignment]

    def __init__(
        self,
        services: "Services",
        clock: Clock,
        *,
        extensions: Sequence[str] | None = None,
        dev_guild: int | None = None,
        command_record: Path | None = None,
    ) -> None:
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = (
            False  # there is no voice here to warn about
        )
        super().__init__(
            command_prefix=commands.when_mentioned,  # asked for, and never used: no message is read
            help_command=None,
            tree_cls=Tree,
            intents=discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
        )
        self.services = services
        self.clock = clock
        self.actions = Actions(door)
        self.studio = Studio(services.processes)
        self.tally: Counter[str] = Counter()
        """How interactions have ended since the start: answered, refused, failed."""
        self.busy: set[asyncio.Task[Any]] = set()
        """The tasks that are giving an answer now."""
        self._extensions_to_load = cog_modules() if extensions is None else tuple(extensions)
        self._dev_guild = dev_guild
        self._command_record = command_record

    async def setup_hook(self) -> None:
        """Load everything or don't start: a bot without half of its commands looks like a working one."""
        self.add_dynamic_items(Action)
        for module in self._extensions_to_load:
            await self.load_extension(module)
        await sync(self.tree, self._dev_guild, self._command_record)

    async def add_cog(self, cog: commands.Cog, /, **options: Any) -> None:
        self.actions.collect(cog)
        await super().add_cog(cog, **options)

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Forms: discord.py knows only those of this run, ours may have been opened before a restart."""
        data: Any = interaction.data or {}
        if interaction.type is discord.InteractionType.modal_submit and data["custom_id"].startswith("cx:"):
            await self.actions.run("form", interaction, data["custom_id"], typed(data))

    async def on_message(self, message: discord.Message, /) -> None:
        """There are no prefix commands, and what people write is not read."""

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        log.exception("event failed", happening=event_method)

    async def on_ready(self) -> None:
        log.info("ready", guilds=len(self.guilds), shards=self.shard_count)

    async def close(self) -> None:
        self.services.processes.close()
        await super().close()

    async def settle(self) -> None:
        """Wait for the answers under way, but not for long."""
        if self.busy:
            await asyncio.wait(self.busy, timeout=ANSWERS_MAY_TAKE)


def cog_modules() -> tuple[str, ...]:
    """``cogs.connects``, …: every module of the package by name, so that the client needn't import any."""
    package = importlib.util.find_spec("cogs")
    places = package.submodule_search_locations if package is not None else None
    return tuple(sorted(f"cogs.{module.name}" for module in pkgutil.iter_modules(places)))
