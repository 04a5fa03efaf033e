"""Histories that somebody wrote into a chat row by row, so that each row has the day of its message.

Every pattern is anchored and bounded, so that the time to read a line grows only with its length.
"""

import re

from bot.domain.importing import amounts, cells, days, labels

_WHEN = r"(?P<when>[0-9][^\[\]\t\n]{5,30}?)"
_SENDER = r"[^:\t\n\[\]]{1,40}"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"\[{_WHEN}\]\s(?P<sender>{_SENDER}):\s(?P<row>.*)",
        rf"{_WHEN}\s[-–—]\s(?P<sender>{_SENDER}):\s(?P<row>.*)",
        rf"(?P<sender>[^\t\n\[\]]{{1,40}}),\s\[{_WHEN}\]:?\s?(?P<row>.*)",
    )
)
"""The beginning of a message as WhatsApp writes it on both kinds of phones, and as Telegram does."""


def dated(text: str) -> str:
    """Return a chat with the day of each message before its row, if the rows have no days of their own.

    Messages that hold no row stay. A text that is no chat is returned unchanged.
    """
    lines = text.split("\n")
    messages = [_message(cells.tidy(line)) for line in lines]
    senders = {message[1] for message in messages if message}
    if len(senders) != 1:  # none, or several people with an account each
        return text
    rows = [
        message[2] if message else cells.tidy(line) for message, line in zip(messages, lines, strict=True)
    ]
    if any(days.leading(row) for row in rows):
        return text
    return "\n".join(
        f"{message[0]}\t{message[2]}".rstrip() if message and _may_be_row(message[2]) else line
        for message, line in zip(messages, lines, strict=True)
    )


def _may_be_row(words: str) -> bool:
    """Return True if the words of a message are a label of Upwork, end with Connects, or stand on the next line."""
    return not words or labels.find(words) is not None or amounts.trailing(words) is not None


def _message(line: str) -> tuple[str, str, str] | None:
    """Return the day and time of a message, its sender and its first line; None for a line that begins no message."""
    for form in _FORMS:
        match = form.fullmatch(line)
        if match and days.is_day(match["when"]) and days.has_clock(match["when"]):
            return match["when"], match["sender"], match["row"]
    return None
