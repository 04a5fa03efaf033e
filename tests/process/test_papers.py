"""The papers of one page come true as they are written: from a token to an answer, from a backup to another machine."""

import hashlib
import re
import shlex
import shutil
from pathlib import Path

from tests.process.conftest import Launch
from tests.standin import Bot, Person, StandIn, ended, start_bot, words
from tests.standin.process import ROOT
from tests.structure.test_typed_commands import FENCE

PAPERS = ROOT / "docs" / "papers"
ON_DISCORD = re.compile(r"[Tt]ype `/([^`]+)`\.\s+You see [^*]*\*\*(\d+ Connects)\*\*", re.DOTALL)
"""A command to type on Discord, and what is seen in bold."""


def verbs(paper: str) -> list[list[str]]:
    """Return the verbs that a paper has typed in the terminal, in their order, with the arguments behind ``ARGS=``."""
    lines = [line.strip() for block in FENCE.findall(_unindented(paper)) for line in block.splitlines()]
    typed = [shlex.split(line) for line in lines if line.startswith("make ")]
    return [[words[1], *shlex.split(words[2].removeprefix("ARGS=") if words[2:] else "")] for words in typed]


def _unindented(paper: str) -> str:
    """Return the text of a paper with the code of numbered steps at the margin."""
    return re.sub(r"^ {4}", "", (PAPERS / paper).read_text("utf-8"), flags=re.MULTILINE)


async def typed_by(person: Person, command: str) -> str:
    """Let the person type a command with its options as on Discord; return the first line of the answer."""
    name = re.split(r" \w+:", command)[0]
    options = {
        option: int(value) if value.isdigit() else value.lower()
        for option, value in re.findall(r"(\w+):(\S+)", command)
    }
    return words(await person.ask(name, **options)).partition("\n")[0]


async def test_from_a_token_to_the_first_answer(discord: StandIn, tmp_path: Path) -> None:
    paper = (PAPERS / "first-answer.md").read_text("utf-8")
    assert verbs("first-answer.md") == [["invite"], ["run"]]
    settings, environment = (ROOT / ".env.example").read_text("utf-8"), discord.environment()
    token = f"DISCORD_TOKEN={environment.pop('DISCORD_TOKEN')}"
    assert "`DISCORD_TOKEN=`" in paper
    (tmp_path / ".env").write_text(re.sub(r"^DISCORD_TOKEN=$", token, settings, flags=re.MULTILINE), "utf-8")
    code, link, _ = await ended(await start_bot(tmp_path, environment, "invite"))
    assert code == 0
    assert link.startswith("https://discord.com/oauth2/authorize?")
    bot = await Bot.start(tmp_path, environment)
    try:
        await bot.until(discord.connected())
        steps = ON_DISCORD.findall(paper)
        assert len(steps) == 2
        ana = discord.person("ana")
        for command, seen in steps:
            assert await typed_by(ana, command) == f"## {seen}"
        assert "new=True" in bot.log()
    finally:
        await bot.kill()


async def test_from_a_backup_to_a_restored_bot_on_another_machine(
    discord: StandIn, launch: Launch, tmp_path: Path
) -> None:
    backup, restore, verify, *_ = verbs("restore.md")
    assert (backup, restore, verify) == (["backup", "--to", "FOLDER"], ["restore", "FILE"], ["verify"])
    old = await launch()
    ana = discord.person("ana")
    await ana.ask("start", balance=84, plan="plus")
    code, _, err = await ended(await start_bot(tmp_path, {}, *backup[:-1], "carried"))
    assert code == 0, err
    await old.stop()

    [copy] = (tmp_path / "carried").glob("*.sqlite3")
    sums = copy.with_name(f"{copy.name}.sha256").read_text("utf-8")
    assert sums.split()[0] == hashlib.sha256(copy.read_bytes()).hexdigest()
    new = tmp_path / "new"
    new.mkdir()
    shutil.move(tmp_path / "carried", new / "carried")
    code, out, err = await ended(await start_bot(new, {}, *restore[:-1], str(new / "carried" / copy.name)))
    assert code == 0, out + err
    assert "Restored data/connects.sqlite3" in out + err
    code, out, err = await ended(await start_bot(new, {}, *verify))
    assert code == 0
    assert "all as" in out + err
    discord.gateway.ready.clear()
    restored = await Bot.start(new, discord.environment())
    try:
        await restored.until(discord.connected())
        assert await typed_by(ana, "connects balance") == "## 84 Connects"
    finally:
        await restored.kill()
