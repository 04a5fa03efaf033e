-- The job board and the proposals. community_id is a server's id, or the member's own id for what is logged in a direct message.

CREATE TABLE job (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    community_id       INTEGER NOT NULL,
    key                TEXT,
    title              TEXT    NOT NULL,
    connects           INTEGER CHECK (connects >= 0),
    kind               TEXT CHECK (kind IN ('fixed', 'hourly')),
    budget_cents       INTEGER CHECK (budget_cents >= 0),
    category           TEXT,
    skills             TEXT,
    proposals          TEXT,
    hire_rate          INTEGER CHECK (hire_rate BETWEEN 0 AND 100),
    client_spent_cents INTEGER CHECK (client_spent_cents >= 0),
    posted_at          INTEGER,
    logged_by          INTEGER NOT NULL,
    logged_at          INTEGER NOT NULL,
    shared_by          INTEGER,
    outcome            TEXT CHECK (outcome IN ('cancelled', 'removed', 'expired', 'filled')),
    closed_at          INTEGER,
    CHECK ((outcome IS NULL) = (closed_at IS NULL))
) STRICT;
CREATE UNIQUE INDEX job_key ON job (community_id, key) WHERE key IS NOT NULL;
CREATE INDEX job_by_key ON job (key) WHERE key IS NOT NULL;
CREATE INDEX job_newest ON job (community_id, logged_at);

-- Who logged it, with what only they wrote about it.
CREATE TABLE job_member (
    job_id    INTEGER NOT NULL REFERENCES job (id),
    user_id   INTEGER NOT NULL,
    logged_at INTEGER NOT NULL,
    note      TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (job_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX job_member_user ON job_member (user_id, logged_at);

-- Who said how it ended, by the key of that write. The last that stands is the job's outcome.
CREATE TABLE job_close (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    job_id    INTEGER NOT NULL REFERENCES job (id),
    user_id   INTEGER NOT NULL,
    outcome   TEXT    NOT NULL CHECK (outcome IN ('cancelled', 'removed', 'expired', 'filled')),
    at        INTEGER NOT NULL,
    key       TEXT    NOT NULL,
    undone_at INTEGER
) STRICT;
CREATE INDEX job_close_of ON job_close (job_id, id);
CREATE INDEX job_close_key ON job_close (key);

CREATE TABLE proposal (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    wallet_id    INTEGER NOT NULL REFERENCES wallet (id),
    job_id       INTEGER NOT NULL REFERENCES job (id),
    sent_at      INTEGER NOT NULL,
    recorded_at  INTEGER NOT NULL,
    cost         INTEGER NOT NULL CHECK (cost >= 0),
    boost        INTEGER NOT NULL CHECK (boost >= 0),
    invited      INTEGER NOT NULL CHECK (invited IN (0, 1)),
    status       TEXT    NOT NULL CHECK (status IN ('sent', 'viewed', 'interviewing', 'offer', 'hired', 'declined',
                                                    'withdrawn', 'archived', 'closed', 'void')),
    status_at    INTEGER NOT NULL,
    boost_status TEXT    NOT NULL CHECK (boost_status IN ('none', 'open', 'kept', 'outbid', 'returned')),
    viewed_at    INTEGER,
    value_cents  INTEGER CHECK (value_cents >= 0),
    note         TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX proposal_wallet ON proposal (wallet_id, sent_at);
CREATE INDEX proposal_job ON proposal (job_id);

-- What happened to a proposal, in the order in which it was written down: a member's step, or how the job ended.
-- Its status follows from the events that stand; key is the one of the write, which the entries of that write have too.
CREATE TABLE proposal_event (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    proposal_id INTEGER NOT NULL REFERENCES proposal (id),
    status      TEXT    NOT NULL CHECK (status IN ('sent', 'viewed', 'interviewing', 'offer', 'hired', 'declined',
                                                   'withdrawn', 'archived', 'outbid', 'cancelled', 'removed',
                                                   'expired', 'filled')),
    at          INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    value_cents INTEGER CHECK (value_cents >= 0),
    key         TEXT    NOT NULL,
    undone_at   INTEGER
) STRICT;
CREATE INDEX proposal_event_of ON proposal_event (proposal_id, id);
CREATE INDEX proposal_event_key ON proposal_event (key);
