"""How the bot's two connections are set: the writer safe before it is fast, the reader unable to write."""

_SHARED = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA cache_size = -32768",  # KiB
)
WRITER = (
    "PRAGMA synchronous = FULL",  # an acknowledged entry outlives a power cut
    "PRAGMA recursive_triggers = ON",  # else INSERT OR REPLACE slips past the append-only triggers
    "PRAGMA secure_delete = ON",  # what a person had deleted is overwritten, and not only out of sight
    *_SHARED,
)
UNSAFE_FAST = ("PRAGMA synchronous = NORMAL",)
READER = (*_SHARED, "PRAGMA query_only = ON")
