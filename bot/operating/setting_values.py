"""Read the value of one setting, or refuse it with a ValueError; `bot.operating.settings` words the refusal."""

import re
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import SecretStr

from bot.domain.shards import Shards
from bot.store.engine.location import Location, Server, location_of

SHORTEST_KEY = 16
"""Characters of the key that signs backups; a shorter one could be guessed."""


class Address(NamedTuple):
    host: str
    port: int


def token(value: SecretStr) -> SecretStr:
    """Return the token without surrounding spaces.

    Raises ValueError for an empty token or other than printable ASCII.
    """
    token = value.get_secret_value().strip()
    if not re.fullmatch(r"[\x21-\x7e]+", token):
        raise ValueError
    return SecretStr(token)


def backup_key(value: SecretStr) -> SecretStr:
    """Return the key without surrounding spaces. Raises ValueError for one that is short or isn't in one piece."""
    key = token(value)
    if len(key.get_secret_value()) < SHORTEST_KEY:
        raise ValueError
    return key


def host_and_port(value: Any) -> Address:
    """Return host and port of ``host:port``, where an IPv6 address may stand in brackets. Raises ValueError."""
    matched = re.fullmatch(r"\[?([^\s\[\]/]+?)\]?:(\d{1,5})", str(value).strip())
    if not matched or not 0 < int(matched[2]) < 65536:
        raise ValueError
    return Address(matched[1], int(matched[2]))


def api(value: Any) -> str | None:
    """Return the address of a stand-in for Discord. Raises ValueError unless it is an http(s) URL with a path, or None."""
    if value is None:
        return None
    if not re.fullmatch(r"https?://[^\s/@]+/\S*\w", str(value).strip()):
        raise ValueError
    return str(value).strip()


def model_url(value: Any) -> str:
    """Return the address of a language model's server, without a slash at its end.

    Raises ValueError unless it is an http(s) URL without a name, a password, a query and the path of a question.
    """
    url = str(value).strip().rstrip("/")
    if not re.fullmatch(r"https?://[^\s/@?#]+(/[^\s@?#]*)?", url) or url.endswith("/chat/completions"):
        raise ValueError
    return url


def model_name(value: Any) -> str:
    """Return the name of a model. Raises ValueError for an empty or long one, and for one that isn't printable."""
    name = str(value).strip()
    if not (0 < len(name) <= 100 and name.isprintable()):
        raise ValueError
    return name


def lower(value: Any) -> Any:
    return value.strip().lower() if isinstance(value, str) else value


def location(value: Any) -> Location:
    return value if isinstance(value, Path | Server) else location_of(str(value))


def file(value: Any) -> Path:
    """Return the path, with ``~`` expanded. Raises ValueError if it names no file."""
    path = Path(str(value)).expanduser()
    if "\0" in str(value) or not path.name:
        raise ValueError
    return path


def shards(value: Any) -> Shards:
    """Return the shards of a text such as ``0-3/8``. Raises ValueError for any other text."""
    return Shards.of(str(value))
