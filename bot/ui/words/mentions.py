"""Name commands in texts: as links that Discord shows as ``</connects balance:123>``, or as members of a language see them.

The catalogues of all languages have the registered English names, e.g. ```/connects balance```, as a link needs those.
"""

import re
from collections.abc import Mapping

from bot.ui.words import Text

_NAME = re.compile(r"(?<!\\)`/([a-z]+(?: [a-z]+){0,2})`")


def clickable(words: str, command_ids: Mapping[str, int], text: Text) -> str:
    """Return the text with each command in backticks as a link, or by its name in the language where its id isn't known.

    ``command_ids``: by full name, the id that Discord gave to the command or to its group. A name with options or typed by a
    member, whose backticks are escaped, stays as it is.
    """

    if "`/" not in words:
        return words

    def mention(match: re.Match[str]) -> str:
        command_id = command_ids.get(match[1])
        return f"`/{own_name(match[1], text)}`" if command_id is None else f"</{match[1]}:{command_id}>"

    return _NAME.sub(mention, words)


def unlinked(words: str, text: Text) -> str:
    """Return the text with each command in backticks by its name in the language, without backticks: for a printed page."""
    return _NAME.sub(lambda match: f"/{own_name(match[1], text)}", words)


def own_name(command: str, text: Text) -> str:
    """Return the full name of a command as Discord shows it in the language, e.g. ``connects saldo``."""
    words = command.split(" ")
    names = (" ".join(words[:count]) for count in range(1, len(words) + 1))
    return " ".join(text.find(name_id(name)) or word for name, word in zip(names, words, strict=True))


def name_id(name: str) -> str:
    """Return the id of the message with the name of a command, group or choice, e.g. ``name-connects-spend``."""
    return "name-" + name.lower().replace(" ", "-").replace("_", "-")
