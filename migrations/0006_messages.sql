-- Messages that people trust: a switch for each kind, quiet hours, a pause, nudges, one message for all that waits.

-- topics: what a member wants to hear of. quiet_from, quiet_to: hours of their day. paused_until: nothing before that day.
ALTER TABLE member ADD COLUMN topics TEXT NOT NULL DEFAULT 'refill,expiry';
ALTER TABLE member ADD COLUMN remind_fallback INTEGER NOT NULL DEFAULT 0 CHECK (remind_fallback IN (0, 1));
ALTER TABLE member ADD COLUMN quiet_from INTEGER CHECK (quiet_from BETWEEN 0 AND 23);
ALTER TABLE member ADD COLUMN quiet_to INTEGER CHECK (quiet_to BETWEEN 0 AND 23);
ALTER TABLE member ADD COLUMN paused_until TEXT;
ALTER TABLE member ADD COLUMN low_balance INTEGER NOT NULL DEFAULT 20 CHECK (low_balance > 0);
ALTER TABLE member ADD COLUMN silent_days INTEGER NOT NULL DEFAULT 7 CHECK (silent_days > 0);
ALTER TABLE member ADD COLUMN interview_days INTEGER NOT NULL DEFAULT 14 CHECK (interview_days > 0);
UPDATE member SET topics = 'expiry' WHERE refill_posts = 0;
ALTER TABLE member DROP COLUMN refill_posts;

-- When the nudges of a wallet are next worth a look; NULL for members who want none.
ALTER TABLE wallet ADD COLUMN nudge_at INTEGER;
CREATE INDEX wallet_nudge ON wallet (nudge_at, id) WHERE nudge_at IS NOT NULL;

-- A nudge was given: never again for this wallet, topic and subject.
CREATE TABLE nudge (
    wallet_id INTEGER NOT NULL REFERENCES wallet (id),
    topic     TEXT    NOT NULL,
    subject   TEXT    NOT NULL,
    given_at  INTEGER NOT NULL,
    PRIMARY KEY (wallet_id, topic, subject)
) STRICT, WITHOUT ROWID;

-- mentions: whom a digest may notify. left_at: when the bot was removed from the server, NULL while it is there.
ALTER TABLE community ADD COLUMN mentions TEXT NOT NULL DEFAULT 'nobody' CHECK (mentions IN ('nobody', 'members'));
ALTER TABLE community ADD COLUMN left_at INTEGER;

-- The outbox takes more kinds, and a message may take others along (joined_to): then they are one message.
CREATE TABLE outbox_new (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    key        TEXT    NOT NULL UNIQUE,
    kind       TEXT    NOT NULL CHECK (kind IN ('refill', 'expiry', 'digest', 'low', 'silent', 'interview', 'lapsing',
                                                'paste')),
    place      TEXT    NOT NULL CHECK (place IN ('dm', 'channel')),
    address    INTEGER NOT NULL,
    payload    TEXT    NOT NULL,
    due_at     INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    state      TEXT    NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'sent', 'parked', 'joined')),
    attempts   INTEGER NOT NULL DEFAULT 0,
    tried_at   INTEGER,
    message_id INTEGER,
    reason     TEXT,
    joined_to  INTEGER REFERENCES outbox_new (id)
) STRICT;
INSERT INTO outbox_new (id, key, kind, place, address, payload, due_at, created_at, state, attempts, tried_at,
                        message_id, reason)
SELECT id, key, kind, place, address, payload, due_at, created_at, state, attempts, tried_at, message_id, reason
FROM outbox ORDER BY id;
CREATE TABLE digest_item_new (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    key        TEXT    NOT NULL UNIQUE,
    guild_id   INTEGER NOT NULL,
    user_id    INTEGER NOT NULL,
    kind       TEXT    NOT NULL CHECK (kind IN ('refill', 'expiry')),
    payload    TEXT    NOT NULL,
    due_at     INTEGER NOT NULL,
    outbox_id  INTEGER REFERENCES outbox_new (id)
) STRICT;
INSERT INTO digest_item_new (id, key, guild_id, user_id, kind, payload, due_at, outbox_id)
SELECT id, key, guild_id, user_id, kind, payload, due_at, outbox_id FROM digest_item ORDER BY id;
-- Ids go on where they were, also where the last rows are gone: they are in custom ids of buttons.
INSERT INTO sqlite_sequence (name, seq)
SELECT name || '_new', seq FROM sqlite_sequence AS old WHERE name IN ('outbox', 'digest_item')
AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = old.name || '_new');
UPDATE sqlite_sequence SET seq = old.seq FROM (SELECT name, seq FROM sqlite_sequence) AS old
WHERE sqlite_sequence.name IN ('outbox_new', 'digest_item_new') AND sqlite_sequence.name = old.name || '_new';
DROP TABLE digest_item;
DROP TABLE outbox;
ALTER TABLE outbox_new RENAME TO outbox;
ALTER TABLE digest_item_new RENAME TO digest_item;
CREATE INDEX outbox_due ON outbox (due_at, id) WHERE state IN ('waiting', 'sending');
CREATE INDEX outbox_address ON outbox (address);
CREATE INDEX outbox_joined ON outbox (joined_to) WHERE joined_to IS NOT NULL;
CREATE INDEX digest_item_due ON digest_item (due_at, guild_id) WHERE outbox_id IS NULL;
CREATE INDEX digest_item_of ON digest_item (outbox_id) WHERE outbox_id IS NOT NULL;
