"""Find the texts of a language that name a command otherwise than Discord shows the command in that language.

A command alone in backticks becomes a link, which works with the registered English name only. The lines of /help and
commands with options are no links, so that the names in them are the language's own.
"""

import re
from collections.abc import Iterator, Mapping

_LINK = re.compile(r"`/[a-z][a-z ]*[a-z]`")
_LINE = re.compile(r"\*\*/([a-z]+)\*\* ([^(]*[a-z])")
"""The line of /help with a group and its commands."""
_TYPED = re.compile(r"`/([a-z]+(?: [a-z]+)?) ([a-z_]+:[^`]*)`")
_OPTION = re.compile(r"([a-z_]+):")


def misnamed(theirs: str, ours: tuple[str, ...], names: Mapping[str, str]) -> Iterator[str]:
    """Yield what each text of ``ours`` should have because the English text has a command there.

    ``names``: the language's own names of commands, groups and options by the ids of their messages.
    """
    wanted = set(_LINK.findall(theirs))
    for group, listed in _LINE.findall(theirs):
        commands = " · ".join(_own(f"{group} {command}", names) for command in listed.split(" · "))
        wanted.add(f"**/{_own(group, names)}** {commands}")
    for command, options in _TYPED.findall(theirs):
        group, _, last = command.partition(" ")
        shown = f"{_own(group, names)} {_own(command, names)}" if last else _own(group, names)
        wanted.add(f"`/{shown} ")
        id = _id(command)
        wanted |= {f"{names.get(f'{id}.{option}', option)}:" for option in _OPTION.findall(options)}
    yield from sorted(part for part in wanted if not any(part in text for text in ours))


def _own(command: str, names: Mapping[str, str]) -> str:
    """Return the language's own last word of a command's name."""
    return names.get(_id(command), command.rpartition(" ")[2])


def _id(command: str) -> str:
    return "name-" + command.replace(" ", "-")
