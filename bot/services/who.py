"""The person who asks, and where: a server, or the person's own corner for what is asked in a direct message."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Who:
    """``community_id`` is the server's id; in a direct message the person's own."""

    user_id: int
    community_id: int
