"""The texts of one message, as they are read for facts and for signs of junk."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MessageText:
    """One text of a message. ``place``: its name (``embeds[0].title``); ``url``: the address behind it, None for none."""

    place: str
    text: str
    url: str | None = None
