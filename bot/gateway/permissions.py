"""The permissions that the bot needs in a server, each with its reason, and the link that invites the bot with them.

No other module lists permissions: the invitation, `python -m bot doctor`, `/server` and docs/token.md follow this list.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import discord

SCOPES = ("bot", "applications.commands")
"""The OAuth2 scopes of the invitation to a server."""


@dataclass(frozen=True, slots=True)
class NeededPermission:
    """A permission of the bot's role. ``name``: discord.py's name; ``label``: as Discord's pages write it.

    ``is_for_forums``: only a forum of shared jobs uses it, and the bot works without it.
    """

    name: str
    label: str
    reason: str
    is_for_forums: bool = False


PERMISSIONS = (
    NeededPermission("view_channel", "View Channels", "see the channels that managers choose"),
    NeededPermission("send_messages", "Send Messages", "post digests, the panel and shared jobs there"),
    NeededPermission(
        "read_message_history",
        "Read Message History",
        "find its own message after a lost answer, so that nothing is posted twice",
    ),
    NeededPermission(
        "attach_files", "Attach Files", "exported files, and pictures such as the server's month"
    ),
    NeededPermission(
        "send_messages_in_threads",
        "Send Messages in Threads",
        "open a closed post in a forum of shared jobs, to bring it up to date",
    ),
    NeededPermission(
        "manage_channels", "Manage Channels", "make the tags that a forum of shared jobs lacks", True
    ),
    NeededPermission(
        "manage_threads",
        "Manage Threads",
        "reopen locked posts in a forum of shared jobs, and delete posts",
        True,
    ),
)
POSTING = ("view_channel", "send_messages", "read_message_history")
"""The permissions that the bot needs in every channel, to post and to find a message that it may have posted already."""
IN_FORUMS = (*POSTING, "send_messages_in_threads")
"""The permissions that the bot needs in a forum of shared jobs."""


def needed_in(channel: discord.abc.GuildChannel, *, pictures: bool = False) -> tuple[str, ...]:
    """Return the names of the permissions that the bot needs in a channel. ``pictures``: pictures are posted there."""
    needed = IN_FORUMS if isinstance(channel, discord.ForumChannel) else POSTING
    return (*needed, "attach_files") if pictures else needed


def missing_in(
    channel: discord.abc.GuildChannel, me: discord.Member, *, pictures: bool = False
) -> tuple[str, ...]:
    """Return the names of the permissions that the bot ``me`` needs in a channel and lacks; empty for none."""
    return missing(channel.permissions_for(me), needed_in(channel, pictures=pictures))


def missing(granted: discord.Permissions, needed: Iterable[str]) -> tuple[str, ...]:
    """Return the names of ``needed`` that are not granted; empty for none."""
    return tuple(name for name in needed if not getattr(granted, name))


def invited(*, forums: bool = False) -> discord.Permissions:
    """Return the permissions for which the invitation asks; with ``forums`` also those that only forums use."""
    return discord.Permissions(
        **{each.name: True for each in PERMISSIONS if forums or not each.is_for_forums}
    )


def invitation(application_id: int, *, forums: bool = False) -> str:
    """Return the link that invites the bot to a server with exactly the scopes and permissions that it needs."""
    return discord.utils.oauth_url(application_id, permissions=invited(forums=forums), scopes=SCOPES)
