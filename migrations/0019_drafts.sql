-- The first lines of the drafts that a member had checked, so that the same lines are noticed when they come again.

-- about: the job (job:12) or a digest of its post's first line (post:…) that the draft was for; one row for each, replaced by a later check.
CREATE TABLE draft_opening (
    user_id INTEGER NOT NULL,
    about TEXT NOT NULL,
    opening TEXT NOT NULL,
    checked_at INTEGER NOT NULL, -- UTC ms
    PRIMARY KEY (user_id, about)
) STRICT;
CREATE INDEX draft_opening_at ON draft_opening (checked_at);
