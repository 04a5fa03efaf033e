-- Servers, what falls due to be said, and the outbox. A message is a row before it is a request to Discord.

CREATE TABLE community (
    guild_id       INTEGER PRIMARY KEY,
    channel_id     INTEGER,
    digest_hour    INTEGER NOT NULL DEFAULT 9 CHECK (digest_hour BETWEEN 0 AND 23),
    timezone       TEXT    NOT NULL DEFAULT 'UTC',
    post_refills   INTEGER NOT NULL DEFAULT 1 CHECK (post_refills IN (0, 1)),
    post_expiries  INTEGER NOT NULL DEFAULT 1 CHECK (post_expiries IN (0, 1)),
    set_by         INTEGER NOT NULL,
    set_at         INTEGER NOT NULL
) STRICT;

-- A warning was given, or had become stale: never again for this wallet, day and threshold.
CREATE TABLE warning (
    wallet_id  INTEGER NOT NULL REFERENCES wallet (id),
    expires_on TEXT    NOT NULL,
    days       INTEGER NOT NULL,
    given_at   INTEGER NOT NULL,
    PRIMARY KEY (wallet_id, expires_on, days)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    key        TEXT    NOT NULL UNIQUE,
    kind       TEXT    NOT NULL CHECK (kind IN ('refill', 'expiry', 'digest')),
    place      TEXT    NOT NULL CHECK (place IN ('dm', 'channel')),
    address    INTEGER NOT NULL,
    payload    TEXT    NOT NULL,
    due_at     INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    state      TEXT    NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'sent', 'parked')),
    attempts   INTEGER NOT NULL DEFAULT 0,
    tried_at   INTEGER,
    message_id INTEGER,
    reason     TEXT
) STRICT;
CREATE INDEX outbox_due ON outbox (due_at, id) WHERE state IN ('waiting', 'sending');
CREATE INDEX outbox_address ON outbox (address);

-- One member's news for a server's channel, until that day's digest takes it along.
CREATE TABLE digest_item (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    key        TEXT    NOT NULL UNIQUE,
    guild_id   INTEGER NOT NULL,
    user_id    INTEGER NOT NULL,
    kind       TEXT    NOT NULL CHECK (kind IN ('refill', 'expiry')),
    payload    TEXT    NOT NULL,
    due_at     INTEGER NOT NULL,
    outbox_id  INTEGER REFERENCES outbox (id)
) STRICT;
CREATE INDEX digest_item_due ON digest_item (due_at, guild_id) WHERE outbox_id IS NULL;
