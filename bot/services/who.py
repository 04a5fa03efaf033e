"""Who asks for a use case, and in which community: a server, or the person alone for a direct message."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Who:
    """The Discord user who asks. ``community_id``: the server's id, in a direct message the user's own id."""

    user_id: int
    community_id: int
