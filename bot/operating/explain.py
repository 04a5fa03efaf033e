"""Word every error that the operator can fix as one sentence, with an exit code."""

import aiohttp
import discord
import structlog
from discord import app_commands
from discord.ext import commands

from bot.gateway.command_sync import NotInDevGuild
from bot.gateway.discord_api import DiscordPyChanged
from bot.operating.health import CannotListen
from bot.operating.log import without_web_pages
from bot.operating.server_programs import ProgramFailed
from bot.operating.start import NoTemporaryFolder
from bot.services.serving import ShardsTaken
from bot.store.engine.backup import BackupRefused, NotWritten
from bot.store.engine.database import DriverChanged
from bot.store.engine.files import CannotOpen
from bot.store.engine.integrity import Damaged
from bot.store.engine.migrate import BackupFailed, ScriptFailed
from bot.store.engine.migration_files import MigrationError
from bot.store.engine.postgres.connection import CannotConnect

log = structlog.get_logger(__name__)

FAILED, MISCONFIGURED = 1, 2  # exit codes

_GATEWAY = {
    4004: "Discord refused DISCORD_TOKEN; copy the token again from the Bot page of your application (docs/token.md).",
    4013: "Discord doesn't know the intents that the bot asks for; update the bot.",
    4014: "Discord doesn't allow this application the intents that the bot asks for; allow them on its Bot page.",
}


def explain(error: Exception) -> tuple[int, str] | None:
    """Return the exit code and the sentence for the operator; None for a fault of the bot, which needs its traceback."""
    explanation = _explain(error)
    return explanation and (explanation[0], without_web_pages(explanation[1]))


def _explain(error: Exception) -> tuple[int, str] | None:
    match error:
        case BackupFailed() | ScriptFailed() | Damaged() | NotWritten() | ProgramFailed():
            return FAILED, str(error)
        case CannotConnect(is_lasting=False):
            return FAILED, str(error)
        case (
            CannotConnect()
            | MigrationError()
            | CannotOpen()
            | CannotListen()
            | BackupRefused()
            | NoTemporaryFolder()
            | ShardsTaken()
        ):
            return MISCONFIGURED, str(error)
        case ModuleNotFoundError(name=str(name)) if name.partition(".")[0] not in {"bot", "cogs"}:
            target = "make demo" if name.startswith("simcord") else "make setup"
            return MISCONFIGURED, f"the package {name} isn't installed; install what is locked with: {target}"
        case DriverChanged() | DiscordPyChanged():
            return FAILED, f"{error}; install what is locked with: make setup"
        case NotInDevGuild():
            return (
                MISCONFIGURED,
                f"CONNECTS_DEV_GUILD is {error}, but the bot isn't in that server; invite it there first.",
            )
        case commands.ExtensionError():
            log.error("extension failed", exc_info=error)
            return (
                FAILED,
                f"{error.name} can't be loaded, and without it commands would be missing; the log has the reason.",
            )
        case _:
            return _explain_discord(error)


def _explain_discord(error: Exception) -> tuple[int, str] | None:
    match error:
        case discord.LoginFailure():
            return MISCONFIGURED, _GATEWAY[4004]
        case discord.PrivilegedIntentsRequired():
            return MISCONFIGURED, _GATEWAY[4014]
        case discord.ConnectionClosed() if error.code in _GATEWAY:
            return MISCONFIGURED, _GATEWAY[error.code]
        case discord.ConnectionClosed():
            return FAILED, f"Discord closed the connection (code {error.code}); try again in a while."
        case app_commands.CommandSyncFailure():
            return FAILED, f"Discord refused the commands: {' '.join(str(error).split())}"
        case discord.HTTPException():
            return (
                FAILED,
                f"Discord answered {error.status} {error.text or ''}".rstrip() + "; try again in a while.",
            )
        case discord.GatewayNotFound() | aiohttp.ClientError() | TimeoutError():
            return (
                FAILED,
                f"Discord can't be reached ({error}); check this machine's network, or try again in a while.",
            )
        case _:
            return None
