"""Define the Discord client, which reads no messages, pings nobody and answers every error with a reply.

A cog is a module in cogs/ with ``async def setup(bot: ConnectsBot)``. A cog uses ``bot.services`` and ``bot.clock``; its
methods marked ``@on_button``, ``@on_select`` and ``@on_form`` are registered when the cog is added.
"""

import asyncio
import importlib
import importlib.util
import pkgutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

import discord
import structlog
from discord import app_commands
from discord.ext import commands
from discord.gateway import DiscordWebSocket

from bot.clock import CheckedClock, Clock
from bot.domain.shards import ALL_SHARDS, Shards
from bot.errors import TooOften, WrongClock
from bot.gateway import discord_api, discord_time, figures
from bot.gateway.actions import Actions
from bot.gateway.beginning import begin_interaction
from bot.gateway.command_sync import CommandRecord, FileRecord, sync
from bot.gateway.events import ANSWERED_BY_TREE, survive_unreadable_events
from bot.gateway.faults import UNREADABLE
from bot.gateway.figures import InteractionFigures
from bot.gateway.language import hear_locale
from bot.gateway.limits import Limits
from bot.gateway.permissions import invitation
from bot.gateway.presence import Presence
from bot.gateway.reply import error_replies, refuse
from bot.gateway.shared_servers import SharedServers
from bot.gateway.suggestions import send_suggestions
from bot.gateway.translator import CommandTranslator
from bot.gateway.wire import check_data
from bot.services.serving import check_acting, turn
from bot.ui.charts.studio import Studio

if TYPE_CHECKING:
    from bot.services import Services

log = structlog.get_logger(__name__)

UNHEARD = frozenset({"socket_event_type", "app_command_completion"})
"""Events of every command for which the bot has no method; discord.py would look for one, and log the event, each time."""
ANSWERS_MAY_TAKE = 0.5  # seconds that a stopping bot waits for answers in progress


class Tree(app_commands.CommandTree["ConnectsBot"]):
    """The command tree: commands work in servers, in direct messages, and wherever a person has installed the app."""

    def __init__(self, client: "ConnectsBot") -> None:
        super().__init__(
            client,
            allowed_contexts=app_commands.AppCommandContext(
                guild=True, dm_channel=True, private_channel=True
            ),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        )

    async def interaction_check(self, interaction: discord.Interaction["ConnectsBot"]) -> bool:
        """Return True if discord.py should call the command; False for suggestions, which are sent here.

        Raises app_commands.AppCommandError for data that doesn't fit the command.
        """
        begin_interaction(interaction)
        interaction.client.hear_time(interaction)
        hear_locale(interaction)
        limits = interaction.client.limits
        if interaction.type is discord.InteractionType.autocomplete:
            if limits.allows_suggestions(interaction.user.id):
                await send_suggestions(self, interaction)
            else:
                await interaction.response.autocomplete([])
                figures.acknowledge(interaction)
            return False
        name = check_data(self, interaction.data)
        figures.name_command(interaction, name)
        try:
            limits.count_command(interaction.user.id, name)
        except TooOften as error:
            await refuse(interaction, error)
            return False
        return True

    async def _call(self, interaction: discord.Interaction["ConnectsBot"]) -> None:
        """Answer a command or send suggestions. Never raises: discord.py would answer an error by reading the data again."""
        try:
            await super()._call(interaction)
        except app_commands.AppCommandError as error:
            await refuse(interaction, error)
        except UNREADABLE as error:  # a command's own error is an AppCommandError by now
            log.warning("command unreadable", error=repr(error))
            await refuse(interaction, app_commands.AppCommandError())
        interaction.client.figures.end(interaction)

    async def resume(self, interaction: discord.Interaction["ConnectsBot"]) -> None:
        """Answer a command whose data was kept and put into ``interaction``. Never raises."""
        await self._call(interaction)

    async def on_error(
        self, interaction: discord.Interaction["ConnectsBot"], error: app_commands.AppCommandError
    ) -> None:
        await refuse(interaction, error)


class ConnectsBot(commands.AutoShardedBot):
    """The bot's client.

    ``extensions``: the modules to load, None for all of cogs/. ``dev_guild``: see `command_sync.sync`.
    ``command_record``: what remembers which commands are registered with Discord, or a file for it; None to remember
    nothing. ``discord_clock``: hears Discord's time in its answers and interactions, None: nobody listens.
    ``translated``: False registers the commands in English only, which takes half of the time.
    """

    tree: Tree  # type: ignore[assignment]

    def __init__(
        self,
        services: "Services",
        clock: Clock,
        *,
        extensions: Sequence[str] | None = None,
        dev_guild: int | None = None,
        command_record: CommandRecord | Path | None = None,
        discord_clock: CheckedClock | None = None,
        translated: bool = True,
    ) -> None:
        http_trace: Any = None if discord_clock is None else discord_time.listener(discord_clock)
        # The bot uses no voice, so discord.py needn't warn about missing voice libraries.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            command_prefix=commands.when_mentioned,  # discord.py requires a prefix, but no message is read
            help_command=None,
            tree_cls=Tree,
            intents=discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            http_trace=http_trace,
            **_sharding(services.serving.shards),
        )
        survive_unreadable_events(self)
        self.services = services
        self.clock = clock
        self.served = services.serving.shards
        self.presence = Presence(self, services.messages, services.community, self.served)
        self.limits = Limits(clock)
        self.actions = Actions(error_replies, self.limits.count_action)
        self.studio = Studio(services.processes)
        self.shared_servers = SharedServers(self, services.advice, clock, self.served)
        self.command_ids: dict[str, int] = {}
        """The id of each command or of its group, by the command's full name; empty until they are known."""
        self.figures = InteractionFigures()
        self.busy: set[asyncio.Task[Any]] = set()
        """The tasks that are answering an interaction now."""
        self.begun: WeakSet[DiscordWebSocket] = WeakSet()
        """The connections on which Discord has begun or resumed a session."""
        self._extensions_to_load = cog_modules() if extensions is None else tuple(extensions)
        self._dev_guild = dev_guild
        self._command_record = (
            FileRecord(command_record)
            if command_record is None or isinstance(command_record, Path)
            else command_record
        )
        self._discord_clock = discord_clock
        self._translated = translated

    async def setup_hook(self) -> None:
        """Load all cogs and the members' languages, and register the commands.

        A cog's module is imported once in a process, as no cog is reloaded.
        Raises the first error: a bot that lacks half of its commands would look like a working one.
        """
        for module in self._extensions_to_load:
            await importlib.import_module(module).setup(self)
        await self.services.members.languages.load()
        translator = CommandTranslator() if self._translated else None
        await self.tree.set_translator(translator)
        serving, roots = self.services.serving, dict[str, int]()
        if not serving.is_alone:
            discord_api.check_requests(self.http, check_acting)
        if self.served != ALL_SHARDS:
            await self.http.get_bot_gateway()  # so that `discord_api.use` hears the gateway's address
        async with turn(serving, "commands"):
            await sync(self.tree, self._dev_guild, self._command_record, roots)
        if translator is not None:
            translator.forget()
        self.command_ids = {
            command.qualified_name: roots[command.qualified_name.partition(" ")[0]]
            for command in self.tree.walk_commands()
            if isinstance(command, app_commands.Command) and command.qualified_name.partition(" ")[0] in roots
        }

    async def add_cog(self, cog: commands.Cog, /, **options: Any) -> None:
        self.actions.collect(cog)
        await super().add_cog(cog, **options)

    def dispatch(self, event: str, /, *args: Any, **kwargs: Any) -> None:
        """Pass an event on, unless it is one of UNHEARD or a command, which the tree answers."""
        if event in UNHEARD or (event == "interaction" and args[0].type in ANSWERED_BY_TREE):
            return
        super().dispatch(event, *args, **kwargs)

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Answer buttons, menus and forms of any age; discord.py itself knows only those of this run."""
        self.hear_time(interaction)
        if interaction.type in {discord.InteractionType.component, discord.InteractionType.modal_submit}:
            hear_locale(interaction)
            await self.actions.answer(interaction)
            self.figures.end(interaction)

    def hear_time(self, interaction: discord.Interaction[Any]) -> None:
        """Compare the time of an interaction with the clock, before anything is written for the interaction."""
        if self._discord_clock is not None:
            discord_time.hear_interaction(self._discord_clock, interaction)

    async def on_message(self, message: discord.Message, /) -> None:
        """Ignore messages: there are no prefix commands."""

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        error = sys.exc_info()[1]
        if isinstance(error, WrongClock):
            log.warning("event not stored: the clock is wrong", happening=event_method)
        else:
            log.exception("event failed", happening=event_method)

    async def on_shard_connect(self, shard_id: int) -> None:
        self.begun.add(self._get_websocket(shard_id=shard_id))

    async def on_shard_resumed(self, shard_id: int) -> None:
        self.begun.add(self._get_websocket(shard_id=shard_id))

    async def on_ready(self) -> None:
        self.presence.ready()
        log.info("ready", guilds=len(self.guilds), shards=self.shard_count)
        if not self.guilds and self.application_id is not None:
            log.warning(
                "in no server yet: open the link, then type /server setup there",
                invite=invitation(self.application_id),
            )

    async def close(self) -> None:
        self.services.processes.close()
        await super().close()

    async def finish_answers(self) -> None:
        """Wait for the answers in progress, at most ANSWERS_MAY_TAKE seconds."""
        if self.busy:
            await asyncio.wait(self.busy, timeout=ANSWERS_MAY_TAKE)


def _sharding(shards: Shards) -> dict[str, Any]:
    """Return what discord.py is to be told about the shards of this process; nothing where Discord decides on them."""
    return {} if shards == ALL_SHARDS else {"shard_ids": list(shards.numbers), "shard_count": shards.count}


def cog_modules() -> tuple[str, ...]:
    """Return the name of every module in cogs/, e.g. ``cogs.connects``, without importing any."""
    package = importlib.util.find_spec("cogs")
    places = package.submodule_search_locations if package is not None else None
    return tuple(sorted(f"cogs.{module.name}" for module in pkgutil.iter_modules(places)))
