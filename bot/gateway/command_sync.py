"""Tells Discord about the commands, and only when it has to: registering them is rate-limited and slow.

What was registered last (a hash of it, and the ids that Discord gave) is kept in a small file beside the database. When
the hash is the same and Discord still has those ids, there is nothing to do.
"""

import hashlib
import json
from pathlib import Path

import discord
import structlog
from discord import app_commands

log = structlog.get_logger(__name__)

Record = dict[str, dict[str, object]]  # by application and place; what is in it: hash, ids


class NotInDevGuild(Exception):
    """CONNECTS_DEV_GUILD names a server that the bot isn't in."""


async def sync(tree: app_commands.CommandTree, dev_guild: int | None, file: Path | None) -> bool:
    """Register the commands where that is needed; whether it was.

    With ``dev_guild`` they are registered in that server alone, which others don't see; without it globally, and what an
    earlier run left in a server is taken away. Without ``file`` nothing is remembered. Raises NotInDevGuild, and
    discord.py's CommandSyncFailure and HTTPException.
    """
    record = _read(file)
    application = str(tree.client.application_id)
    wanted = {f"{application}:{dev_guild or 'global'}": dev_guild}
    left = {
        place: int(place.partition(":")[2])
        for place in record
        if place.startswith(f"{application}:") and place not in wanted and not place.endswith(":global")
    }
    if dev_guild is not None:
        tree.copy_global_to(guild=discord.Object(dev_guild))
    changed = False
    for place, guild in (wanted | left).items():
        changed |= await _sync_place(tree, place, guild, record)
    for place in left:
        record.pop(place, None)
    if changed and file is not None:
        _write(file, record)
    return changed


async def _sync_place(tree: app_commands.CommandTree, place: str, guild: int | None, record: Record) -> bool:
    target = None if guild is None else discord.Object(guild)
    payload = [command.to_dict(tree) for command in tree.get_commands(guild=target)]
    digest = hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
    known = record.get(place, {})
    try:
        if known.get("hash") == digest and known.get("ids") == await _ids(tree, target):
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
    """The commands that Discord has, or None where it won't say."""
    try:
        return sorted(command.id for command in await tree.fetch_commands(guild=target))
    except discord.Forbidden:
        raise
    except discord.HTTPException as error:
        log.warning("commands not fetched", code=error.code)
        return None


def _read(file: Path | None) -> Record:
    """What was registered; nothing where the file is missing or damaged, which costs one registration."""
    try:
        found = json.loads(file.read_text("utf-8")) if file is not None else {}
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _write(file: Path, record: Record) -> None:
    try:
        file.write_text(json.dumps(record, indent=1, sort_keys=True), "utf-8")
    except OSError as error:
        log.warning("registered commands not remembered", file=str(file), error=str(error))
