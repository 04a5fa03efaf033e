"""Write docs/commands.md, every command with its options, from the bot's own command tree: ``python -m bot.demo.commands``.

The page holds what Discord is told when the bot registers its commands, so it changes only when a command changes.
"""

import asyncio
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import discord

from bot.clock import Clock, SystemClock
from bot.gateway.client import ConnectsBot, cog_modules
from bot.services import Services
from bot.store.engine.database import Database
from bot.store.engine.migrate import MIGRATIONS, migrate

PAGE = Path(__file__).parent.parent.parent / "docs" / "commands.md"
TYPES = {
    discord.AppCommandOptionType.string.value: "text",
    discord.AppCommandOptionType.integer.value: "whole number",
    discord.AppCommandOptionType.boolean.value: "yes or no",
    discord.AppCommandOptionType.number.value: "number",
    discord.AppCommandOptionType.attachment.value: "file",
    discord.AppCommandOptionType.channel.value: "channel",
}
"""How the page calls the types of options; a command with an option of another type needs a new word here."""
IN_SERVERS = 0
"""Discord's number for the context of a server; discord.py has no name for it."""
GROUPING = {
    discord.AppCommandOptionType.subcommand.value,
    discord.AppCommandOptionType.subcommand_group.value,
}


async def page(db: Database, clock: Clock) -> str:
    """Return the text of docs/commands.md. The database has to be migrated; nothing is read from it or written to it."""
    async with ConnectsBot(Services(db, clock), clock) as bot:
        for module in cog_modules():
            await bot.load_extension(module)
        return written([command.to_dict(bot.tree) for command in bot.tree.get_commands()])


def written(payloads: Sequence[dict[str, Any]]) -> str:
    """Return the page for commands as Discord's API describes them, by name, with the message menu at the end."""
    menu = discord.AppCommandType.message.value
    commands = sorted(payloads, key=lambda payload: (payload["type"] == menu, payload["name"]))
    sections = ["\n".join(_menu(each) if each["type"] == menu else _section(each)) for each in commands]
    return "\n".join([_HEAD, *sections]).rstrip("\n") + "\n"


def _section(payload: dict[str, Any]) -> Iterator[str]:
    """Yield the lines about a command, or about a group and each command in it."""
    yield f"## /{payload['name']}\n"
    yield f"{_sentence(payload['description'])}\n"
    if payload["contexts"] == [IN_SERVERS]:
        yield "Works in servers only, for members who may manage the server, unless the server's settings say otherwise.\n"
    options = payload.get("options", [])
    if not options or options[0]["type"] not in GROUPING:
        yield from _options(options)
        return
    for command in options:
        yield f"### /{payload['name']} {command['name']}\n"
        yield f"{_sentence(command['description'])}\n"
        yield from _options(command["options"])


def _sentence(description: str) -> str:
    """Return the description with a full stop, unless it is a question."""
    return description if description.endswith("?") else f"{description}."


def _options(options: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Yield a table of the options in the order in which Discord shows them; nothing for a command without options."""
    if not options:
        return
    yield "| option | | takes | |\n|---|---|---|---|"
    for option in options:
        must = "required" if option.get("required") else ""
        yield f"| `{option['name']}` | {must} | {_takes(option)} | {_cell(option['description'])} |"
    yield ""


def _takes(option: dict[str, Any]) -> str:
    """Return the option's type with its bounds, or its choices as members see them."""
    if option.get("choices"):
        return " · ".join(_cell(choice["name"]) for choice in option["choices"])
    least, most = option.get("min_value"), option.get("max_value")
    bounds = "" if least is None and most is None else f", {_bound(least)} to {_bound(most)}"
    hint = ", with suggestions" if option.get("autocomplete") else ""
    return f"{TYPES[option['type']]}{bounds}{hint}"


def _bound(value: float | None) -> str:
    return "any" if value is None else f"{value:,.0f}"


def _cell(words: str) -> str:
    return words.replace("|", "\\|")


def _menu(payload: dict[str, Any]) -> Iterator[str]:
    yield f"## {payload['name']}\n"
    yield "Stands in the menu of every message (*Apps*), and takes the Upwork link in the chosen message.\n"


_HEAD = """\
# Commands

Every command and every option, as Discord shows them. Answers are visible only to the person who asked, unless the command
is about the server. A day can be typed as `2026-11-24`, `24 Nov`, `yesterday` or `last Friday`, for example; it is read in
the member's own time zone. `make docs` writes this page from the bot's command tree.
"""


async def _page_of_new_database() -> str:
    """Return the page from a new, empty database."""
    clock = SystemClock()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "connects.sqlite3"
        migrate(path, MIGRATIONS, clock.now())
        db = await Database.open(path, unsafe_fast=True)
        try:
            return await page(db, clock)
        finally:
            await db.close()


if __name__ == "__main__":
    (Path(sys.argv[1]) if len(sys.argv) > 1 else PAGE).write_text(
        asyncio.run(_page_of_new_database()), "utf-8"
    )
