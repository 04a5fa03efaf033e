"""Each command that a text names, in any language, can be clicked, or is called as Discord shows it in that language."""

import re
from collections.abc import Iterator

import pytest

from bot.ui.words import Text
from bot.ui.words.languages import languages, words_folder
from bot.ui.words.mentions import own_name
from tests.structure.tree import ROOT
from tests.ui.words.checks import messages
from tests.ui.words.uses import uses

COMMANDS = re.findall(r"^###? /(.+)$", (ROOT / "docs" / "commands.md").read_text("utf-8"), re.MULTILINE)
"""The commands and their groups; another test compares the page with the bot."""
QUOTED = re.compile(r"`/([^`]+)`")
BARE = re.compile(r"(?<![^\s(])/(?=[^\W\d_])([^\s.,:;()`*]+(?: [^\s.,:;()`*]+)?)")


def wrong(id: str, words: str, own: frozenset[str]) -> Iterator[str]:
    """Yield each command in a message that members can neither click nor find. ``own``: the names in the language."""
    is_linked = not uses(id)
    for name in QUOTED.findall(words):
        if not is_linked:
            yield f"`/{name}`: no link works here"
        elif ":" not in name and name not in COMMANDS:
            yield f"`/{name}`: no command"
        elif ":" in name and not any(name.startswith(f"{command} ") for command in own):
            yield f"`/{name}`: not the name in this language"
    for name in BARE.findall(QUOTED.sub("", words)):
        if is_linked:
            yield f"/{name}: a link needs backticks"
        elif not {name, name.partition(" ")[0]} & own:
            yield f"/{name}: not the name in this language"


@pytest.mark.parametrize("locale", sorted(languages()))
def test_a_command_in_a_text_can_be_clicked_or_found(locale: str) -> None:
    text = Text(locale, strict=True)
    own = frozenset(own_name(command, text) for command in COMMANDS)
    faults = {
        f"{id}: {fault}"
        for id, message in messages(words_folder(locale)).items()
        for words in message.texts
        for fault in wrong(id, words, own)
    }
    assert sorted(faults) == []


@pytest.mark.parametrize(
    ("id", "words"),
    [
        ("balance", "Use `/connects saldo`."),
        ("balance", "Use /connects balance."),
        ("balance", "Use `/connects spend amount:`."),
        ("cmd-me", "Use `/connects balance`"),
        ("cmd-me", "Use /connects balance"),
    ],
)
def test_another_name_is_seen(id: str, words: str) -> None:
    assert len(list(wrong(id, words, frozenset({"connects saldo", "connects gastar"})))) == 1
    assert (
        list(
            wrong(
                "balance", "`/connects balance`, `/connects gastar amount:`", frozenset({"connects gastar"})
            )
        )
        == []
    )
    assert list(wrong("cmd-me", "Use /connects saldo.", frozenset({"connects saldo"}))) == []
