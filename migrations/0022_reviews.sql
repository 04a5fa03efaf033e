-- Reviews: members ask for eyes on a draft of a proposal, and other members of the server read it within a claim.

-- A draft for which a member asks for a review; its words are in review_text. job_id: the asker's own notes on the job.
-- categories: of the draft's trade, joined by commas, '' for unknown. hides_name: 1 where neither side sees the other's name.
-- since: from when the draft counts as waiting (UTC ms); before asked_at where the asker's last draft wasn't read in time.
-- nudged: readers who had a direct message about the draft. ended_at: when the draft was deleted, NULL while it is kept.
CREATE TABLE review (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id      INTEGER NOT NULL,
    community_id INTEGER NOT NULL,
    job_id       INTEGER REFERENCES job (id),
    categories   TEXT    NOT NULL,
    hides_name   INTEGER NOT NULL CHECK (hides_name IN (0, 1)),
    words        INTEGER NOT NULL,
    since        INTEGER NOT NULL,
    asked_at     INTEGER NOT NULL,
    nudged       INTEGER NOT NULL DEFAULT 0,
    state        TEXT    NOT NULL DEFAULT 'waiting'
        CHECK (state IN ('waiting', 'claimed', 'reviewed', 'delivered', 'withdrawn', 'expired')),
    ended_at     INTEGER,
    CHECK ((ended_at IS NULL) = (state IN ('waiting', 'claimed', 'reviewed')))
) STRICT;
CREATE INDEX review_waiting ON review (community_id, since) WHERE state = 'waiting';
CREATE INDEX review_user ON review (user_id, asked_at);
CREATE INDEX review_job ON review (job_id) WHERE job_id IS NOT NULL;
CREATE INDEX review_kept ON review (asked_at) WHERE ended_at IS NULL;
CREATE INDEX review_ended ON review (ended_at) WHERE ended_at IS NOT NULL;

-- A reader's hold on a draft until until_at (UTC ms). helped: the asker's answer. reported_at: when the asker reported the
-- review, NULL also after a manager has decided. community_id: of the review.
CREATE TABLE review_claim (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    review_id    INTEGER NOT NULL REFERENCES review (id),
    user_id      INTEGER NOT NULL,
    community_id INTEGER NOT NULL,
    claimed_at   INTEGER NOT NULL,
    until_at     INTEGER NOT NULL,
    state        TEXT    NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'lapsed', 'returned', 'over', 'reviewed')),
    ended_at     INTEGER,
    helped       INTEGER CHECK (helped IN (0, 1)),
    reported_at  INTEGER,
    CHECK ((ended_at IS NULL) = (state = 'open'))
) STRICT;
CREATE INDEX review_claim_review ON review_claim (review_id);
CREATE UNIQUE INDEX review_claim_one ON review_claim (review_id) WHERE state = 'open';
CREATE INDEX review_claim_user ON review_claim (user_id, claimed_at);
CREATE INDEX review_claim_until ON review_claim (until_at) WHERE state = 'open';
CREATE INDEX review_claim_reported ON review_claim (community_id, reported_at) WHERE reported_at IS NOT NULL;

-- The words of a draft (claim_id NULL) and of a review. body begins with a margin of spaces, which keeps the words on pages
-- of their own, so that deleting the row leaves no copy in the file (bot/store/reviews/texts.py).
CREATE TABLE review_text (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    review_id INTEGER NOT NULL REFERENCES review (id),
    claim_id  INTEGER REFERENCES review_claim (id),
    body      TEXT    NOT NULL
) STRICT;
CREATE INDEX review_text_review ON review_text (review_id);
CREATE INDEX review_text_claim ON review_text (claim_id) WHERE claim_id IS NOT NULL;

-- A member of a server who asks or reads there. owes: 1 after a review was received, 0 after one was given. is_stopped: 1
-- where a manager has stopped the member from reviewing.
CREATE TABLE review_reader (
    user_id      INTEGER NOT NULL,
    community_id INTEGER NOT NULL,
    owes         INTEGER NOT NULL DEFAULT 0 CHECK (owes IN (0, 1)),
    is_stopped   INTEGER NOT NULL DEFAULT 0 CHECK (is_stopped IN (0, 1)),
    PRIMARY KEY (user_id, community_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_reader_stopped ON review_reader (community_id) WHERE is_stopped = 1;

-- A reader who gets no more drafts of a member. reader_id: 0 after the reader has deleted their data.
CREATE TABLE review_block (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id   INTEGER NOT NULL,
    reader_id INTEGER NOT NULL
) STRICT;
CREATE INDEX review_block_user ON review_block (user_id, reader_id);
CREATE INDEX review_block_reader ON review_block (reader_id);

-- Whose advice a member had on the draft for a job, to be compared with what became of the proposal. reader_id: 0 for a
-- reader whose name was hidden, or who has deleted their data.
CREATE TABLE review_advice (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id     INTEGER NOT NULL,
    reader_id   INTEGER NOT NULL,
    job_id      INTEGER NOT NULL REFERENCES job (id),
    reviewed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX review_advice_user ON review_advice (user_id);
CREATE INDEX review_advice_reader ON review_advice (reader_id);
CREATE INDEX review_advice_job ON review_advice (job_id);
