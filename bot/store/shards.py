"""Leave out of a statement what is of servers whose events come to other shards."""

from bot.domain.shards import Shards

_SNOWFLAKE = 1 << 22
"""What a server's id is divided by for the number that decides on its shard; both databases divide whole numbers alike."""


def served_by(column: str, shards: Shards) -> tuple[str, tuple[int, ...]]:
    """Return a condition with its parameters that holds for the servers of these shards; empty for all shards.

    ``column``: has the id of a server. The condition begins with AND.
    """
    if shards.are_all:
        return "", ()
    marks = ", ".join("?" * len(shards.numbers))
    return f" AND ({column} / {_SNOWFLAKE}) % ? IN ({marks})", (shards.count, *shards.numbers)
