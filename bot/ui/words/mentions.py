"""Make the names of commands in texts clickable: Discord shows ``</connects balance:123>`` as a link to the command."""

import re
from collections.abc import Mapping

_NAME = re.compile(r"(?<!\\)`/([a-z]+(?: [a-z]+){0,2})`")


def clickable(words: str, command_ids: Mapping[str, int]) -> str:
    """Return the text with each known command in backticks, e.g. ```/connects balance```, as a mention of the command.

    ``command_ids``: by full name, the id that Discord gave to the command or to its group. A name that isn't there stays as
    it is, and so does a name with options or typed by a member, whose backticks are escaped.
    """

    if "`/" not in words:
        return words

    def mention(match: re.Match[str]) -> str:
        command_id = command_ids.get(match[1])
        return match[0] if command_id is None else f"</{match[1]}:{command_id}>"

    return _NAME.sub(mention, words)
