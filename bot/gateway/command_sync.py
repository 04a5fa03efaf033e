"""Register the commands with Discord, and only when needed: registering is slow and rate-limited.

A small file beside the database keeps a hash of the registered commands and the ids that Discord gave them.
When the hash is the same and Discord still has those ids, nothing is registered.
"""

import hashlib
import json
from pathlib import Path

import discord
import structlog
from discord import app_commands

log = structlog.get_logger(__name__)

Record = dict[str, dict[str, object]]
"""The hash and the ids of the registered commands, by ``<application>:<server or global>``."""


class NotInDevGuild(Exception):
    """The bot isn't in the server that CONNECTS_DEV_GUILD names."""


async def sync(tree: app_commands.CommandTree, dev_guild: int | None, file: Path | None) -> bool:
    """Register the commands if needed; return whether anything was registered.

    With ``dev_guild`` the commands are registered in that server alone; without, globally. Commands that an
    earlier run registered in another server are removed. Without ``file`` nothing is remembered. Raises
    NotInDevGuild, and discord.py's CommandSyncFailure and HTTPException.
    """
    record = _read(file)
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
    for place, guild in (target_places | old_places).items():
        changed |= await _sync_place(tree, place, guild, record)
    for place in old_places:
        record.pop(place, None)
    if changed and file is not None:
        _write(file, record)
    return changed


async def _sync_place(tree: app_commands.CommandTree, place: str, guild: int | None, record: Record) -> bool:
    target = None if guild is None else discord.Object(guild)
    payload = [command.to_dict(tree) for command in tree.get_commands(guild=target)]
    digest = hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
    recorded = record.get(place, {})
    try:
        if recorded.get("hash") == digest and recorded.get("ids") == await _ids(tree, target):
            log.info("commands unchanged", place=place, commands=len(payload))
            return False
        registered = await tree.sync(guild=target)
    except discord.Forbidden as error:
        if guild is None:
            raise
        raise NotInDevGuild(str(guild)) from error
    record[place] = {"hash": digest, "ids": sorted(command.id for command in registered)}
    log.info("commands registered", place=place, commands=len(registered))
    return True


async def _ids(tree: app_commands.CommandTree, target: discord.Object | None) -> list[int] | None:
    """Return the ids of the registered commands, or None if Discord doesn't answer. Raises discord.Forbidden."""
    try:
        return sorted(command.id for command in await tree.fetch_commands(guild=target))
    except discord.Forbidden:
        raise
    except discord.HTTPException as error:
        log.warning("commands not fetched", code=error.code)
        return None


def _read(file: Path | None) -> Record:
    """Return the remembered registrations; empty if the file is missing or damaged, which costs one registration."""
    try:
        record = json.loads(file.read_text("utf-8")) if file is not None else {}
    except (OSError, ValueError):
        return {}
    return record if isinstance(record, dict) else {}


def _write(file: Path, record: Record) -> None:
    try:
        file.write_text(json.dumps(record, indent=1, sort_keys=True), "utf-8")
    except OSError as error:
        log.warning("registered commands not remembered", file=str(file), error=str(error))
