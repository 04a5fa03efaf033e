-- People, their wallets, and the ledger: facts (entry) are append-only; lines, lots and takes follow from them.
-- Instants are UTC milliseconds (_at), days ISO text (_on), money cents.

CREATE TABLE member (
    user_id        INTEGER PRIMARY KEY,
    timezone       TEXT    NOT NULL DEFAULT 'UTC',
    remind_place   TEXT    NOT NULL DEFAULT 'dm' CHECK (remind_place IN ('dm', 'channel', 'both', 'none')),
    remind_guild   INTEGER,
    remind_hour    INTEGER NOT NULL DEFAULT 9 CHECK (remind_hour BETWEEN 0 AND 23),
    refill_posts   INTEGER NOT NULL DEFAULT 1 CHECK (refill_posts IN (0, 1)),
    expiry_days    TEXT    NOT NULL DEFAULT '30,7,1',
    created_at     INTEGER NOT NULL
) STRICT;

CREATE TABLE wallet (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    owner_id       INTEGER NOT NULL UNIQUE REFERENCES member (user_id),
    plan           TEXT    NOT NULL CHECK (plan IN ('basic', 'plus', 'agency_basic', 'agency_plus')),
    monthly_free   INTEGER NOT NULL CHECK (monthly_free IN (0, 1)),
    next_refill_on TEXT,
    last_at        INTEGER NOT NULL,
    last_line      INTEGER NOT NULL DEFAULT 0 CHECK (last_line >= 0),
    due_at         INTEGER,
    warn_at        INTEGER,
    created_at     INTEGER NOT NULL
) STRICT;
CREATE INDEX wallet_due ON wallet (due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX wallet_warn ON wallet (warn_at, id) WHERE warn_at IS NOT NULL;

-- The one path past the append-only triggers: a person who asked to be forgotten, for the length of one transaction.
CREATE TABLE erasure (
    wallet_id INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE entry (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    wallet_id   INTEGER NOT NULL REFERENCES wallet (id),
    kind        TEXT    NOT NULL CHECK (kind IN ('opening', 'refill', 'purchase', 'bonus', 'reward', 'return', 'spend',
                                                 'boost', 'badge', 'ads', 'correction', 'reversal')),
    amount      INTEGER NOT NULL CHECK (amount <> 0 AND amount BETWEEN -1000000 AND 1000000),
    occurred_at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    actor_id    INTEGER NOT NULL,
    source      TEXT    NOT NULL CHECK (source IN ('command', 'import', 'schedule')),
    expires_on  TEXT,
    paid_cents  INTEGER CHECK (paid_cents >= 0),
    job_id      INTEGER REFERENCES job (id),
    proposal_id INTEGER REFERENCES proposal (id),
    refers_to   INTEGER REFERENCES entry (id),
    flag        TEXT CHECK (flag IN ('estimated', 'flagged')),
    cap         INTEGER CHECK (cap >= 0),
    note        TEXT    NOT NULL DEFAULT '',
    key         TEXT    NOT NULL,
    inputs      TEXT    NOT NULL,
    CHECK (CASE WHEN kind IN ('opening', 'refill', 'purchase', 'bonus', 'reward', 'return') THEN amount > 0
                WHEN kind IN ('spend', 'boost', 'badge', 'ads') THEN amount < 0
                ELSE 1 END),
    CHECK (kind <> 'reversal' OR refers_to IS NOT NULL),
    UNIQUE (wallet_id, key)
) STRICT;
CREATE INDEX entry_in_order ON entry (wallet_id, occurred_at, id);
CREATE INDEX entry_refers ON entry (refers_to) WHERE refers_to IS NOT NULL;
CREATE UNIQUE INDEX entry_reversed_once ON entry (refers_to) WHERE kind = 'reversal';
CREATE INDEX entry_expected ON entry (wallet_id, id) WHERE kind = 'refill' AND source = 'schedule';
CREATE INDEX entry_proposal ON entry (proposal_id) WHERE proposal_id IS NOT NULL;
CREATE INDEX entry_job ON entry (job_id) WHERE job_id IS NOT NULL;

CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE wallet_id = OLD.wallet_id)
BEGIN
    SELECT RAISE (ABORT, 'an entry is never changed');
END;
CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE wallet_id = OLD.wallet_id)
BEGIN
    SELECT RAISE (ABORT, 'an entry is never deleted');
END;

-- What a member said of a refill that the bot had expected. One answer per refill, ever.
CREATE TABLE refill_answer (
    entry_id    INTEGER PRIMARY KEY REFERENCES entry (id),
    answer      TEXT    NOT NULL CHECK (answer IN ('confirmed', 'corrected', 'missing')),
    answered_at INTEGER NOT NULL
) STRICT;

-- Consequences. A lot is named by the entry that issued it.
CREATE TABLE lot (
    entry_id   INTEGER PRIMARY KEY REFERENCES entry (id),
    wallet_id  INTEGER NOT NULL REFERENCES wallet (id),
    kind       TEXT    NOT NULL,
    amount     INTEGER NOT NULL CHECK (amount > 0),
    remaining  INTEGER NOT NULL CHECK (remaining BETWEEN 0 AND amount),
    issued_on  TEXT    NOT NULL,
    expires_on TEXT    NOT NULL
) STRICT;
CREATE INDEX lot_open ON lot (wallet_id, expires_on) WHERE remaining > 0;
CREATE INDEX lot_wallet ON lot (wallet_id, entry_id);

-- A statement line: one entry, or an expiry or forfeit, with the balance after it.
CREATE TABLE line (
    wallet_id INTEGER NOT NULL REFERENCES wallet (id),
    no        INTEGER NOT NULL CHECK (no > 0),
    at        INTEGER NOT NULL,
    kind      TEXT    NOT NULL,
    entry_id  INTEGER REFERENCES entry (id),
    amount    INTEGER NOT NULL CHECK (amount <> 0),
    balance   INTEGER NOT NULL CHECK (balance >= 0),
    PRIMARY KEY (wallet_id, no)
) STRICT, WITHOUT ROWID;
CREATE INDEX line_at ON line (wallet_id, at, no);
CREATE INDEX line_entry ON line (entry_id) WHERE entry_id IS NOT NULL;

-- How much of a lot a line used (positive) or gave back (negative), in the order it was taken.
CREATE TABLE take (
    wallet_id INTEGER NOT NULL,
    line_no   INTEGER NOT NULL,
    ord       INTEGER NOT NULL,
    lot_id    INTEGER NOT NULL REFERENCES lot (entry_id),
    amount    INTEGER NOT NULL CHECK (amount <> 0),
    PRIMARY KEY (wallet_id, line_no, ord),
    FOREIGN KEY (wallet_id, line_no) REFERENCES line (wallet_id, no)
) STRICT, WITHOUT ROWID;
CREATE INDEX take_lot ON take (lot_id);

-- Every write that a person or the schedule asked for, by its key, with the answer that it was given.
CREATE TABLE receipt (
    key      TEXT    PRIMARY KEY,
    user_id  INTEGER NOT NULL,
    inputs   TEXT    NOT NULL,
    answer   TEXT    NOT NULL,
    at       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX receipt_user ON receipt (user_id);

-- A refused request that a person may still confirm ("log it anyway"), so that one button can carry all of it.
CREATE TABLE held (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL,
    request TEXT    NOT NULL,
    at      INTEGER NOT NULL
) STRICT;
CREATE INDEX held_user ON held (user_id);
