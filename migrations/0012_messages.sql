-- How long rows are kept, notices about channels that no longer work, and the due messages of each place.

-- forget_at: when the row of a finished message may be deleted (UTC ms); NULL: the message isn't finished. The kinds place
-- and server are notices to a member whose channel no longer works, and to the manager who set the server up.
CREATE TABLE outbox_new (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    key        TEXT    NOT NULL UNIQUE,
    kind       TEXT    NOT NULL CHECK (kind IN ('refill', 'expiry', 'digest', 'low', 'silent', 'interview', 'lapsing',
                                                'paste', 'place', 'server')),
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
    joined_to  INTEGER REFERENCES outbox_new (id),
    forget_at  INTEGER
) STRICT;
INSERT INTO outbox_new (id, key, kind, place, address, payload, due_at, created_at, state, attempts, tried_at,
                        message_id, reason, joined_to, forget_at)
SELECT id, key, kind, place, address, payload, due_at, created_at, state, attempts, tried_at, message_id, reason, joined_to,
       CASE WHEN state IN ('sent', 'parked') THEN COALESCE(tried_at, due_at) + 90 * 86400000 END
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
-- New ids continue after the highest id that was ever given, because ids are in the buttons of messages.
INSERT INTO sqlite_sequence (name, seq)
SELECT name || '_new', seq FROM sqlite_sequence AS old WHERE name IN ('outbox', 'digest_item')
AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = old.name || '_new');
UPDATE sqlite_sequence SET seq = old.seq FROM (SELECT name, seq FROM sqlite_sequence) AS old
WHERE sqlite_sequence.name IN ('outbox_new', 'digest_item_new') AND sqlite_sequence.name = old.name || '_new';
DROP TABLE digest_item;
DROP TABLE outbox;
ALTER TABLE outbox_new RENAME TO outbox;
ALTER TABLE digest_item_new RENAME TO digest_item;
CREATE INDEX outbox_due ON outbox (place, due_at, id) WHERE state IN ('waiting', 'sending');
CREATE INDEX outbox_address ON outbox (address);
CREATE INDEX outbox_joined ON outbox (joined_to) WHERE joined_to IS NOT NULL;
CREATE INDEX outbox_forget ON outbox (forget_at) WHERE forget_at IS NOT NULL;
CREATE INDEX digest_item_due ON digest_item (due_at, guild_id) WHERE outbox_id IS NULL;
CREATE INDEX digest_item_of ON digest_item (outbox_id) WHERE outbox_id IS NOT NULL;

-- trouble: why the server's channel doesn't work, a code of delivery; NULL: as far as is known, the channel works.
-- trouble_at: when that began or ended (UTC ms). notify_after: the wallet after which members are still to be notified of
-- that; NULL: all of them were.
ALTER TABLE community ADD COLUMN trouble TEXT;
ALTER TABLE community ADD COLUMN trouble_at INTEGER;
ALTER TABLE community ADD COLUMN notify_after INTEGER;
UPDATE community SET trouble = 'left-server', trouble_at = left_at WHERE left_at IS NOT NULL;
CREATE INDEX community_notify ON community (guild_id) WHERE notify_after IS NOT NULL;
CREATE INDEX member_guild ON member (remind_guild) WHERE remind_guild IS NOT NULL;

-- The rows that the sweep deletes are found by these indexes. A wallet has one row about a low balance at most, and the
-- last row about pasting counts until the next paste, so that neither of the two is swept.
CREATE INDEX held_at ON held (at);
CREATE INDEX warning_past ON warning (expires_on);
CREATE INDEX nudge_past ON nudge (given_at) WHERE topic NOT IN ('low', 'paste');

-- Writes without a key that no row names tell nothing any more.
DELETE FROM write WHERE key IS NULL
AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.write_id = write.id)
AND NOT EXISTS (SELECT 1 FROM proposal_event WHERE proposal_event.write_id = write.id)
AND NOT EXISTS (SELECT 1 FROM job_close WHERE job_close.write_id = write.id)
AND NOT EXISTS (SELECT 1 FROM import_part WHERE import_part.write_id = write.id)
AND NOT EXISTS (SELECT 1 FROM import_row WHERE import_row.write_id = write.id)
AND NOT EXISTS (SELECT 1 FROM refill_answer WHERE refill_answer.write_id = write.id);
