"""Register the commands with Discord, and only when needed: registering is slow and rate-limited.

A small file beside the database, or a table of a server's database, keeps a hash of the registered commands and the ids
that Discord gave them. When the hash is the same and Discord still has those ids, nothing is registered. When the hash is
the same and Discord doesn't say which commands it has, the bot serves with those that were registered last. The file also
keeps a digest of what the commands are made of, so that they are translated only where that has changed: it takes the
catalogues of all languages.
"""

import asyncio
import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any, Protocol, cast

import aiohttp
import discord
import structlog
from discord import app_commands

from bot.gateway.faults import UNREADABLE
from bot.ui.words.languages import folders

log = structlog.get_logger(__name__)

CHECK_MAY_TAKE = 10.0
"""Seconds for Discord to list the registered commands; discord.py itself would go on trying for much longer."""
REGISTERING_MAY_TAKE = 60.0
"""Seconds for Discord to take the commands; after a rate limit of an hour discord.py would wait for that hour."""
RECORD = 2
"""The version of the record, which is part of the hash: with a new one the commands are registered once more."""
INVALID_FORM = 50035
"""Discord's code for commands that it can't take."""
OUTAGES = (discord.DiscordServerError, discord.RateLimited, aiohttp.ClientError, TimeoutError, OSError)
"""The errors of a Discord that is down or can't be reached, which say nothing about the commands."""

CODE = tuple(Path(__file__).parents[2] / name for name in ("bot", "cogs"))
"""The folders with the code of the commands and of their translations."""

Record = dict[str, dict[str, object]]
"""The hash and the ids of the registered commands, by ``<application>:<server or global>``."""


class CommandRecord(Protocol):
    """Where the registrations are remembered."""

    async def load(self) -> Record:
        """Return the remembered registrations, empty for none."""
        ...

    async def save(self, record: Record) -> None:
        """Remember these registrations instead of the former ones."""
        ...


class FileRecord:
    """Registrations in a file of this machine; None: nothing is remembered."""

    def __init__(self, file: Path | None) -> None:
        self._file = file

    async def load(self) -> Record:
        """Return the remembered registrations; empty if the file is missing or damaged, which costs one registration."""
        try:
            record = json.loads(self._file.read_text("utf-8")) if self._file is not None else {}
        except (OSError, ValueError):
            return {}
        return record if isinstance(record, dict) else {}

    async def save(self, record: Record) -> None:
        """Write the registrations; a file that can't be written is only logged."""
        if self._file is None:
            return
        try:
            self._file.parent.mkdir(mode=0o700, exist_ok=True)
            self._file.touch(mode=0o600)
            self._file.write_text(json.dumps(record, indent=1, sort_keys=True), "utf-8")
        except OSError as error:
            log.warning("registered commands not remembered", file=str(self._file), error=str(error))


class NotInDevGuild(Exception):
    """The bot isn't in the server that CONNECTS_DEV_GUILD names."""


async def sync(
    tree: app_commands.CommandTree,
    dev_guild: int | None,
    remembered: CommandRecord,
    ids_by_name: dict[str, int] | None = None,
) -> bool:
    """Register the commands if needed; return whether anything was registered.

    ``ids_by_name``: gets the id of each registered command and group, as far as they are known; None for no interest.

    With ``dev_guild`` the commands are registered in that server alone; without, globally. Commands that an
    earlier run registered in another server are removed, now or by a later start.
    Raises NotInDevGuild, OUTAGES for commands that have changed, and discord.py's CommandSyncFailure and HTTPException.
    """
    record = await remembered.load()
    recorded = dict(record)
    application = str(tree.client.application_id)
    target_places = {f"{application}:{dev_guild or 'global'}": dev_guild}
    old_places = {
        place: int(place.partition(":")[2])
        for place in record
        if place.startswith(f"{application}:")
        and place not in target_places
        and not place.endswith(":global")
    }
    if dev_guild is not None:
        tree.copy_global_to(guild=discord.Object(dev_guild))
    changed = False
    for place, guild in target_places.items():
        changed |= await _sync_place(tree, place, guild, record)
    for place, guild in old_places.items():
        changed |= await _clear_place(tree, place, guild, record)
    if ids_by_name is not None:
        for place in target_places:
            ids_by_name.update(_names(record.get(place, {})))
    if record != recorded:
        await remembered.save(record)
    return changed


def _names(recorded: dict[str, object]) -> dict[str, int]:
    """Return the recorded ids by the commands' names; empty for a record of an earlier version without names."""
    names = recorded.get("names")
    return cast(dict[str, int], names) if isinstance(names, dict) else {}


async def _sync_place(tree: app_commands.CommandTree, place: str, guild: int | None, record: Record) -> bool:
    """Register the commands of one place if needed, and return whether anything was registered. Raises as `sync` does."""
    target = None if guild is None else discord.Object(guild)
    recorded = record.get(place, {})
    sources, digest = _sources(tree, target), recorded.get("hash")
    payload: list[dict[str, Any]] | None = None
    if recorded.get("sources") != sources:
        payload = await payloads(tree, target)
        digest = hashlib.sha256(json.dumps([RECORD, payload], sort_keys=True).encode()).hexdigest()
    try:
        if recorded.get("hash") == digest and await _is_registered(tree, target, recorded.get("ids")):
            log.info("commands unchanged", place=place, commands=len(tree.get_commands(guild=target)))
            record[place] = {**recorded, "sources": sources}
            return False
        registered = await _register(tree, target, payload or await payloads(tree, target))
    except discord.Forbidden as error:
        if guild is None:
            raise
        raise NotInDevGuild(str(guild)) from error
    record[place] = {
        "hash": digest,
        "sources": sources,
        "ids": sorted(registered.values()),
        "names": registered,
    }
    log.info("commands registered", place=place, commands=len(registered))
    return True


async def _register(
    tree: app_commands.CommandTree, target: discord.Object | None, payload: list[dict[str, Any]]
) -> dict[str, int]:
    """Register the payload as all commands of one place, and return their ids by name. Raises as `sync` does.

    ``tree.sync`` would translate every command a second time.
    """
    http, application = tree.client.http, cast(int, tree.client.application_id)
    try:
        async with asyncio.timeout(REGISTERING_MAY_TAKE):
            if target is None:
                registered: list[Any] = await http.bulk_upsert_global_commands(application, payload)
            else:
                registered = await http.bulk_upsert_guild_commands(application, target.id, payload)
        return {command["name"]: int(command["id"]) for command in registered}
    except TimeoutError:
        raise TimeoutError(
            f"it hasn't taken the commands within {REGISTERING_MAY_TAKE:.0f} seconds"
        ) from None
    except discord.HTTPException as error:
        if error.status == 400 and error.code == INVALID_FORM:
            raise app_commands.CommandSyncFailure(error, tree.get_commands(guild=target)) from None
        raise
    except UNREADABLE as error:
        raise aiohttp.ClientPayloadError("its answer to the commands can't be read") from error


async def payloads(
    tree: app_commands.CommandTree, guild: discord.abc.Snowflake | None = None
) -> list[dict[str, Any]]:
    """Return the commands as Discord gets them, in all languages; ``guild``: of one server, None for the global ones."""
    commands, translator = tree.get_commands(guild=guild), tree.translator
    if translator is None:
        return [command.to_dict(tree) for command in commands]
    return [await command.get_translated_payload(tree, translator) for command in commands]


def _sources(tree: app_commands.CommandTree, guild: discord.abc.Snowflake | None) -> str:
    """Return a digest of the commands in English, of the bot's code and words, and of the version of discord.py."""
    commands = [command.to_dict(tree) for command in tree.get_commands(guild=guild)]
    form = json.dumps([RECORD, discord.__version__, commands], sort_keys=True).encode()
    return hashlib.blake2b(form + digest_of_code()).hexdigest()


def digest_of_code() -> bytes:
    """Return the digests of the folders with the bot's code and words, one after the other."""
    return b"".join(digest_of_folder(folder) for folder in (*CODE, *folders().values()))


@cache
def digest_of_folder(folder: Path) -> bytes:
    """Return a digest of the code and words in a folder, which are read once: this process runs what it has loaded."""
    digest = hashlib.blake2b()
    for file in sorted(folder.rglob("*")):
        if file.suffix in {".py", ".ftl"}:
            digest.update(file.read_bytes())
    return digest.digest()


async def _clear_place(tree: app_commands.CommandTree, place: str, guild: int, record: Record) -> bool:
    """Remove the commands of an earlier run from a server. Return False if Discord is down; the next start tries again."""
    try:
        await tree.sync(guild=discord.Object(guild))
    except OUTAGES as error:
        log.warning("old commands not removed", place=place, error=str(error))
        return False
    del record[place]
    return True


async def _is_registered(tree: app_commands.CommandTree, target: discord.Object | None, ids: object) -> bool:
    """Return whether Discord has commands with exactly these ids; True if Discord doesn't say so or otherwise.

    Raises discord.Forbidden for a server.
    """
    try:
        async with asyncio.timeout(CHECK_MAY_TAKE):
            return ids == sorted(command.id for command in await tree.fetch_commands(guild=target))
    except (discord.DiscordException, *OUTAGES, *UNREADABLE) as error:
        if target is not None and isinstance(error, discord.Forbidden):
            raise
        log.warning("commands not checked", error=repr(error))
        return True
