"""Make the objects that Discord sends: one application, one server with two channels, and its members."""

import itertools
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

Json = dict[str, Any]

EPOCH_MS = 1_420_070_400_000
APPLICATION, GUILD, CHANNEL, OTHER_CHANNEL, OWNER = (str(1_300_000_000_000_000_000 + n) for n in range(1, 6))
_ids = itertools.count(1_400_000_000_000_000_000, 1 << 22)  # a millisecond apart, as snowflakes are

EVERYTHING = str((1 << 50) - 1)
MEMBER = str(0x0000_0000_8000_0C00 | 1 << 11 | 1 << 14)  # use commands, see, send, embed

TEXT_CHANNEL, DM_CHANNEL = 0, 1
EPHEMERAL, LOADING, COMPONENTS_V2 = 1 << 6, 1 << 7, 1 << 15


def new_id() -> str:
    """Return a new, unique snowflake."""
    return str(next(_ids))


def moment(snowflake: str) -> str:
    """Return the creation time in a snowflake as ISO 8601."""
    return datetime.fromtimestamp(((int(snowflake) >> 22) + EPOCH_MS) / 1000, UTC).isoformat()


def user(id: str, name: str, *, bot: bool = False) -> Json:
    return {
        "id": id,
        "username": name,
        "global_name": None if bot else name.title(),
        "discriminator": "0",
        "avatar": None,
        "bot": bot,
        "public_flags": 0,
    }


def me() -> Json:
    return user(APPLICATION, "connects", bot=True)


def member(of: Json, permissions: str | None = None) -> Json:
    found: Json = {
        "user": of,
        "nick": None,
        "avatar": None,
        "roles": [],
        "joined_at": "2025-01-01T00:00:00+00:00",
        "premium_since": None,
        "deaf": False,
        "mute": False,
        "flags": 0,
        "pending": False,
        "communication_disabled_until": None,
    }
    return found if permissions is None else {**found, "permissions": permissions}


def application() -> Json:
    return {
        "id": APPLICATION,
        "name": "Connects",
        "icon": None,
        "description": "",
        "bot_public": True,
        "bot_require_code_grant": False,
        "flags": 0,
        "verify_key": "0" * 64,
        "owner": user(OWNER, "owner"),
        "team": None,
    }


def guild_number(number: int) -> str:
    """Return the id of a server whose events come to shard ``number`` of eight; its channel has the next id."""
    return str((int(GUILD) >> 25 << 25) + (number << 22) + 100)


def text_channel(id: str = CHANNEL, name: str = "connects", guild: str = GUILD) -> Json:
    return {
        "id": id,
        "type": TEXT_CHANNEL,
        "guild_id": guild,
        "name": name,
        "position": 0,
        "permission_overwrites": [],
        "nsfw": False,
        "parent_id": None,
        "topic": None,
        "last_message_id": None,
        "rate_limit_per_user": 0,
        "flags": 0,
    }


def dm_channel(id: str, recipient: Json) -> Json:
    return {"id": id, "type": DM_CHANNEL, "recipients": [recipient], "last_message_id": None, "flags": 0}


def guild(id: str = GUILD) -> Json:
    everyone: Json = {
        "id": id,
        "name": "@everyone",
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "position": 0,
        "permissions": EVERYTHING,
        "managed": False,
        "mentionable": False,
        "flags": 0,
    }
    own = [text_channel(), text_channel(OTHER_CHANNEL, "random")]
    return {
        "id": id,
        "name": "Freelancers",
        "icon": None,
        "splash": None,
        "discovery_splash": None,
        "owner_id": OWNER,
        "afk_channel_id": None,
        "afk_timeout": 300,
        "verification_level": 0,
        "default_message_notifications": 1,
        "explicit_content_filter": 0,
        "roles": [everyone],
        "emojis": [],
        "stickers": [],
        "features": [],
        "mfa_level": 0,
        "application_id": None,
        "system_channel_id": None,
        "system_channel_flags": 0,
        "rules_channel_id": None,
        "vanity_url_code": None,
        "description": None,
        "banner": None,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "preferred_locale": "en-US",
        "public_updates_channel_id": None,
        "nsfw_level": 0,
        "premium_progress_bar_enabled": False,
        "joined_at": "2025-01-01T00:00:00+00:00",
        "large": False,
        "unavailable": False,
        "member_count": 3,
        "voice_states": [],
        "members": [member(me())],
        "channels": own if id == GUILD else [text_channel(str(int(id) + 1), guild=id)],
        "threads": [],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def message(channel_id: str, author: Json, **more: Any) -> Json:
    """Return a message; ``more`` replaces its default fields."""
    id = new_id()
    return {
        "id": id,
        "channel_id": channel_id,
        "author": author,
        "content": "",
        "timestamp": moment(id),
        "edited_timestamp": None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "embeds": [],
        "pinned": False,
        "type": 0,
        "flags": 0,
        "components": [],
        **more,
    }


def fill(message: Json, body: Json, files: dict[str, bytes]) -> Json:
    """Put a request's body and files into a message and return it; components get ids and attachments get URLs."""
    for name in ("content", "embeds"):
        if name in body:
            message[name] = body[name] or ("" if name == "content" else [])
    if "attachments" in body or files:
        named = [one["filename"] for one in message["attachments"] if one["id"] in _kept(body)]
        message["attachments"] = [attachment(name, len(files.get(name, b""))) for name in [*named, *files]]
    if "components" in body:
        numbers = itertools.count(1)
        message["components"] = [_numbered(one, numbers) for one in body["components"] or []]
    if "allowed_mentions" in body:
        message["allowed_mentions"] = body["allowed_mentions"]
    if message["flags"] & COMPONENTS_V2:
        message["content"] = ""
    return message


def _kept(body: Json) -> set[str]:
    return {str(one["id"]) for one in body.get("attachments") or []}


def attachment(name: str, size: int) -> Json:
    id = new_id()
    url = f"https://cdn.invalid/attachments/{id}/{name}"
    return {"id": id, "filename": name, "size": size, "url": url, "proxy_url": url}


def _numbered(component: Json, numbers: Iterator[int]) -> Json:
    found = {**component, "id": component.get("id") or next(numbers)}
    for name in ("file", "media"):
        if name in found:
            found[name] = {**found[name], "proxy_url": found[name]["url"]}
    if "components" in found:
        found["components"] = [_numbered(one, numbers) for one in found["components"]]
    for name in ("accessory", "component"):
        if name in found:
            found[name] = _numbered(found[name], numbers)
    return found
