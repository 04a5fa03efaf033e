-- Outcomes: known only if somebody told them. Steps no_answer and gone; the member's totals from Upwork's My Stats.

CREATE TABLE proposal_new (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    wallet_id    INTEGER NOT NULL REFERENCES wallet (id),
    job_id       INTEGER NOT NULL REFERENCES job (id),
    sent_at      INTEGER NOT NULL,
    recorded_at  INTEGER NOT NULL,
    cost         INTEGER NOT NULL CHECK (cost >= 0),
    boost        INTEGER NOT NULL CHECK (boost >= 0),
    invited      INTEGER NOT NULL CHECK (invited IN (0, 1)),
    status       TEXT    NOT NULL CHECK (status IN ('sent', 'viewed', 'interviewing', 'offer', 'hired', 'declined',
                                                    'withdrawn', 'archived', 'closed', 'no_answer', 'void')),
    status_at    INTEGER NOT NULL,
    boost_status TEXT    NOT NULL CHECK (boost_status IN ('none', 'open', 'kept', 'outbid', 'returned')),
    viewed_at    INTEGER,
    value_cents  INTEGER CHECK (value_cents >= 0),
    note         TEXT    NOT NULL DEFAULT '',
    lost_because TEXT CHECK (lost_because IN ('price', 'experience', 'fit', 'late', 'other_hired', 'client_silent',
                                              'own_choice', 'other')),
    counted_in   INTEGER REFERENCES tally (id)
) STRICT;
INSERT INTO proposal_new (id, wallet_id, job_id, sent_at, recorded_at, cost, boost, invited, status, status_at,
                          boost_status, viewed_at, value_cents, note, lost_because, counted_in)
SELECT id, wallet_id, job_id, sent_at, recorded_at, cost, boost, invited, status, status_at, boost_status, viewed_at,
       value_cents, note, lost_because, counted_in
FROM proposal ORDER BY id;

CREATE TABLE proposal_event_new (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    proposal_id  INTEGER NOT NULL REFERENCES proposal (id),
    status       TEXT    NOT NULL CHECK (status IN ('sent', 'viewed', 'interviewing', 'offer', 'hired', 'declined',
                                                    'withdrawn', 'archived', 'no_answer', 'gone', 'outbid', 'cancelled',
                                                    'removed', 'expired', 'filled')),
    at           INTEGER NOT NULL,
    recorded_at  INTEGER NOT NULL,
    value_cents  INTEGER CHECK (value_cents >= 0),
    lost_because TEXT CHECK (lost_because IN ('price', 'experience', 'fit', 'late', 'other_hired', 'client_silent',
                                              'own_choice', 'other')),
    write_id     INTEGER NOT NULL REFERENCES write (id),
    item         INTEGER NOT NULL DEFAULT 0,
    undone_at    INTEGER
) STRICT;
INSERT INTO proposal_event_new (id, proposal_id, status, at, recorded_at, value_cents, lost_because, write_id, item,
                                undone_at)
SELECT id, proposal_id, status, at, recorded_at, value_cents, lost_because, write_id, item, undone_at
FROM proposal_event ORDER BY id;

-- New ids continue after the highest id that was ever given, even where the rows with the highest ids were deleted.
INSERT INTO sqlite_sequence (name, seq)
SELECT name || '_new', seq FROM sqlite_sequence AS old WHERE name IN ('proposal', 'proposal_event')
AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = old.name || '_new');
UPDATE sqlite_sequence SET seq = old.seq FROM (SELECT name, seq FROM sqlite_sequence) AS old
WHERE sqlite_sequence.name IN ('proposal_new', 'proposal_event_new') AND sqlite_sequence.name = old.name || '_new';

DROP TABLE proposal_event;
DROP TABLE proposal;
ALTER TABLE proposal_new RENAME TO proposal;
ALTER TABLE proposal_event_new RENAME TO proposal_event;
CREATE INDEX proposal_wallet ON proposal (wallet_id, sent_at);
CREATE INDEX proposal_job ON proposal (job_id);
CREATE INDEX proposal_live ON proposal (wallet_id, sent_at)
    WHERE status IN ('interviewing', 'offer', 'sent', 'viewed');
CREATE INDEX proposal_to_job ON proposal (wallet_id, job_id);
CREATE INDEX proposal_event_of ON proposal_event (proposal_id, id);
CREATE INDEX proposal_event_write ON proposal_event (write_id, item);

-- known_only: 1 for a tally that counts only proposals with a known outcome; 0 for an older one, which took silence for a no.
ALTER TABLE tally ADD COLUMN known_only INTEGER NOT NULL DEFAULT 0 CHECK (known_only IN (0, 1));

-- The numbers of proposals that Upwork's My Stats shows for the last days (7, 30 or 90) up to the day as_of_on, once for
-- proposals without a boost (organic) and once for boosted ones.
CREATE TABLE totals (
    wallet_id           INTEGER PRIMARY KEY REFERENCES wallet (id),
    days                INTEGER NOT NULL CHECK (days IN (7, 30, 90)),
    as_of_on            TEXT    NOT NULL,
    organic_sent        INTEGER NOT NULL CHECK (organic_sent >= 0),
    organic_viewed      INTEGER NOT NULL CHECK (organic_viewed >= 0),
    organic_interviewed INTEGER NOT NULL CHECK (organic_interviewed >= 0),
    organic_hired       INTEGER NOT NULL CHECK (organic_hired >= 0),
    boosted_sent        INTEGER NOT NULL CHECK (boosted_sent >= 0),
    boosted_viewed      INTEGER NOT NULL CHECK (boosted_viewed >= 0),
    boosted_interviewed INTEGER NOT NULL CHECK (boosted_interviewed >= 0),
    boosted_hired       INTEGER NOT NULL CHECK (boosted_hired >= 0)
) STRICT;

-- The kind checkin: the message of the weekly check-in.
CREATE TABLE outbox_new (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    key        TEXT    NOT NULL UNIQUE,
    kind       TEXT    NOT NULL CHECK (kind IN ('refill', 'expiry', 'digest', 'low', 'silent', 'interview', 'lapsing',
                                                'paste', 'checkin', 'place', 'server')),
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
SELECT id, key, kind, place, address, payload, due_at, created_at, state, attempts, tried_at, message_id, reason,
       joined_to, forget_at
FROM outbox ORDER BY id;
-- New ids continue after the highest id that was ever given, because ids are in the buttons of messages.
INSERT INTO sqlite_sequence (name, seq)
SELECT name || '_new', seq FROM sqlite_sequence AS old WHERE name = 'outbox'
AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = old.name || '_new');
UPDATE sqlite_sequence SET seq = old.seq FROM (SELECT name, seq FROM sqlite_sequence) AS old
WHERE sqlite_sequence.name = 'outbox_new' AND old.name = 'outbox';
DROP TABLE outbox;
ALTER TABLE outbox_new RENAME TO outbox;
CREATE INDEX outbox_due ON outbox (place, due_at, id) WHERE state IN ('waiting', 'sending');
CREATE INDEX outbox_address ON outbox (address);
CREATE INDEX outbox_joined ON outbox (joined_to) WHERE joined_to IS NOT NULL;
CREATE INDEX outbox_forget ON outbox (forget_at) WHERE forget_at IS NOT NULL;
