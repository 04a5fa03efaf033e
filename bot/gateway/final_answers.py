"""The answers of Discord after which a message is never sent again by itself; every other answer is tried again later."""

from typing import NamedTuple


class FinalAnswer(NamedTuple):
    """Why a message was refused. ``reason``: a code, the catalogue's text is ``parked-<reason>``."""

    reason: str
    meaning: str


FINAL: dict[tuple[int, int], FinalAnswer] = {
    (403, 50007): FinalAnswer("dm-closed", "the person accepts no direct messages from the bot"),
    (400, 50007): FinalAnswer("dm-closed", "no direct channel can be opened to the person"),
    (403, 50278): FinalAnswer("dm-closed", "the person has no server in common with the bot"),
    (400, 50278): FinalAnswer("dm-closed", "the person has no server in common with the bot"),
    (404, 10013): FinalAnswer("no-user", "the account is gone"),
    (400, 50033): FinalAnswer("no-user", "the account can't receive messages"),
    (404, 10003): FinalAnswer("no-channel", "the channel is gone"),
    (404, 10004): FinalAnswer("no-channel", "the server is gone"),
    (400, 50008): FinalAnswer("no-channel", "the channel takes no text messages"),
    (400, 50024): FinalAnswer("no-channel", "the channel is of a kind that takes no messages"),
    (403, 50001): FinalAnswer("no-permission", "the bot may not see the channel"),
    (403, 50013): FinalAnswer("no-permission", "the bot may not write in the channel"),
    (400, 50006): FinalAnswer("refused", "the message is empty"),
    (400, 50035): FinalAnswer("refused", "the message has a form that Discord doesn't accept"),
}
"""By (HTTP status, Discord's error code). E.g. 403 with 40003, direct messages opened too fast, is not among them."""
