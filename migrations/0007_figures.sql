-- What proposals cost and win: why they were lost, goals and the service fee, a community's figures, its boards.

-- lost_because: what the member takes for the reason that a proposal won nothing.
ALTER TABLE proposal ADD COLUMN lost_because TEXT
    CHECK (lost_because IN ('price', 'experience', 'fit', 'late', 'other_hired', 'client_silent', 'own_choice', 'other'));
ALTER TABLE proposal_event ADD COLUMN lost_because TEXT
    CHECK (lost_because IN ('price', 'experience', 'fit', 'late', 'other_hired', 'client_silent', 'own_choice', 'other'));

-- Goals for a week, NULL for none. fee_percent: of what a client pays, kept by Upwork.
ALTER TABLE member ADD COLUMN weekly_proposals INTEGER CHECK (weekly_proposals BETWEEN 1 AND 500);
ALTER TABLE member ADD COLUMN weekly_interviews INTEGER CHECK (weekly_interviews BETWEEN 1 AND 500);
ALTER TABLE member ADD COLUMN fee_percent INTEGER NOT NULL DEFAULT 10 CHECK (fee_percent BETWEEN 0 AND 50);

-- When a member last brought their history in, whether or not anything in it was new.
ALTER TABLE wallet ADD COLUMN pasted_at INTEGER;

-- post_summary: a month's figures in the server's channel. summary_month: the last one posted (YYYY-MM).
ALTER TABLE community ADD COLUMN post_summary INTEGER NOT NULL DEFAULT 0 CHECK (post_summary IN (0, 1));
ALTER TABLE community ADD COLUMN summary_month TEXT;

-- Who takes part where. figures: counted, without a name, in that server's figures, and in no other's. board: named on
-- its boards.
CREATE TABLE participant (
    guild_id INTEGER NOT NULL,
    user_id  INTEGER NOT NULL,
    figures  INTEGER NOT NULL CHECK (figures IN (0, 1)),
    board    INTEGER NOT NULL CHECK (board IN (0, 1)),
    since    INTEGER NOT NULL,
    PRIMARY KEY (guild_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX participant_user ON participant (user_id);
CREATE UNIQUE INDEX participant_counted_once ON participant (user_id) WHERE figures = 1;

-- A tally: the figures of one month's ripe proposals, made once and never again. Figures of a community are sums of
-- whole tallies; as no proposal is in two of them, no two figures differ by one person.
CREATE TABLE tally (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL,
    made_at  INTEGER NOT NULL,
    sent_to  INTEGER NOT NULL
) STRICT;
CREATE INDEX tally_guild ON tally (guild_id, made_at);
ALTER TABLE proposal ADD COLUMN counted_in INTEGER REFERENCES tally (id);

-- Whose proposals are in it: it is shown only while enough of them take part.
CREATE TABLE tally_member (
    tally_id INTEGER NOT NULL REFERENCES tally (id),
    user_id  INTEGER NOT NULL,
    PRIMARY KEY (tally_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tally_member_user ON tally_member (user_id);

-- What each of them had, without a name and in an order that says nothing; category is '' for all of them together.
CREATE TABLE tally_row (
    tally_id INTEGER NOT NULL REFERENCES tally (id),
    category TEXT    NOT NULL,
    no       INTEGER NOT NULL,
    sent     INTEGER NOT NULL CHECK (sent > 0),
    viewed   INTEGER NOT NULL,
    replied  INTEGER NOT NULL,
    hired    INTEGER NOT NULL,
    net      INTEGER NOT NULL,
    PRIMARY KEY (tally_id, category, no)
) STRICT, WITHOUT ROWID;
