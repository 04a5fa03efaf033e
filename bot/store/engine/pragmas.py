"""The settings of the bot's connections: a writer whose commits outlive a power cut, and readers that can't write."""

_SHARED = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA cache_size = -32768",  # KiB
)
WRITER = (
    "PRAGMA synchronous = FULL",  # a committed entry outlives a power cut
    "PRAGMA wal_autocheckpoint = 4000",  # pages, 16 MiB: a page that many spends change is written back once for all of them
    "PRAGMA recursive_triggers = ON",  # else INSERT OR REPLACE deletes rows without firing their triggers
    "PRAGMA secure_delete = ON",  # deleted data is overwritten in the file
    *_SHARED,
)
UNSAFE_FAST = ("PRAGMA synchronous = NORMAL",)
READER = (
    "PRAGMA temp_store = MEMORY",  # the tables of an overlay (overlay.py) need no disk
    *_SHARED,
    "PRAGMA query_only = ON",
)
LOOP_READER = (
    *READER,
    "PRAGMA cache_size = -8192",  # KiB
    "PRAGMA busy_timeout = 0",  # the event loop never waits for another process
)
