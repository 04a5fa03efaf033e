-- What a member works in, what they want of advice, the limits they set themselves, and what was expected of proposals.

-- Slugs and names joined by commas, '' for none. hourly_cents: US cents of an hour. goal: what advice is to bring.
ALTER TABLE member ADD COLUMN trade_categories TEXT NOT NULL DEFAULT '';
ALTER TABLE member ADD COLUMN trade_skills TEXT NOT NULL DEFAULT '';
ALTER TABLE member ADD COLUMN hourly_cents INTEGER CHECK (hourly_cents > 0);
ALTER TABLE member ADD COLUMN goal TEXT CHECK (goal IN ('hires', 'money', 'both'));

-- The limits of the guard; NULL and 0 for off. guard_weekly: Connects. guard_silent: proposals in a row.
ALTER TABLE member ADD COLUMN guard_weekly INTEGER CHECK (guard_weekly > 0);
ALTER TABLE member ADD COLUMN guard_silent INTEGER CHECK (guard_silent > 0);
ALTER TABLE member ADD COLUMN guard_dearer INTEGER NOT NULL DEFAULT 0 CHECK (guard_dearer IN (0, 1));

-- When the range of proposals was typed (UTC ms), NULL where nobody has typed one or before this column.
ALTER TABLE job ADD COLUMN proposals_at INTEGER;

-- What was expected of a proposal when it was sent: the chances of a reply and of a hire, and the 90 % range of the hire.
CREATE TABLE proposal_odds (
    proposal_id INTEGER PRIMARY KEY REFERENCES proposal (id),
    reply       REAL    NOT NULL CHECK (reply BETWEEN 0 AND 1),
    hire        REAL    NOT NULL CHECK (hire BETWEEN 0 AND 1),
    low         REAL    NOT NULL,
    high        REAL    NOT NULL
) STRICT;

-- The coefficients that a wallet's own outcomes have taught, '' before the first fit, and when the next fit is due (UTC ms).
-- changes: how often something that the fit reads has changed, so that a change during a fit isn't missed.
CREATE TABLE odds_fit (
    wallet_id INTEGER PRIMARY KEY REFERENCES wallet (id),
    due_at    INTEGER,
    fitted_at INTEGER,
    changes   INTEGER NOT NULL DEFAULT 0,
    outcomes  INTEGER NOT NULL DEFAULT 0,
    model     TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX odds_fit_due ON odds_fit (due_at) WHERE due_at IS NOT NULL;
INSERT INTO odds_fit (wallet_id, due_at) SELECT DISTINCT wallet_id, 0 FROM proposal;

-- What the proposals of a tally teach about the slopes, over all its people together; '' where too few of them teach.
CREATE TABLE tally_slopes (
    tally_id INTEGER PRIMARY KEY REFERENCES tally (id),
    people   INTEGER NOT NULL,
    outcomes INTEGER NOT NULL,
    model    TEXT    NOT NULL,
    CHECK (model = '' OR people >= 5)
) STRICT;

-- What was expected of the proposals of a tally and what came, by the chance of a hire from low to high (0 to 1). Each row
-- is of at least five people. expected: the sum of the chances.
CREATE TABLE tally_said (
    tally_id INTEGER NOT NULL REFERENCES tally (id),
    low      REAL    NOT NULL,
    high     REAL    NOT NULL,
    people   INTEGER NOT NULL CHECK (people >= 5),
    sent     INTEGER NOT NULL,
    expected REAL    NOT NULL,
    hired    INTEGER NOT NULL,
    PRIMARY KEY (tally_id, low)
) STRICT, WITHOUT ROWID;

-- The kind boost: the question whether an open boost was outbid.
CREATE TABLE outbox_new (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    key        TEXT    NOT NULL UNIQUE,
    kind       TEXT    NOT NULL CHECK (kind IN ('refill', 'expiry', 'digest', 'low', 'silent', 'interview', 'lapsing',
                                                'paste', 'checkin', 'place', 'server', 'gone', 'boost')),
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
