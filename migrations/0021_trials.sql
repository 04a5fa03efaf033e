-- Fair trials of two openings of a template: which opening a job gets is drawn, and known replies decide between them.

-- seed: the secret of the draws. opening_a: the template's opening when the trial began; opening_b: the other one. ended_at:
-- UTC ms, NULL while the trial runs. kept: the opening that was kept, NULL while it runs. template_version: the newest one
-- that the end has made, NULL for none.
CREATE TABLE opening_trial (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id          INTEGER NOT NULL,
    template_id      INTEGER NOT NULL REFERENCES template (id),
    seed             INTEGER NOT NULL,
    opening_a        TEXT    NOT NULL,
    opening_b        TEXT    NOT NULL,
    started_at       INTEGER NOT NULL,
    ended_at         INTEGER,
    kept             TEXT    CHECK (kept IN ('a', 'b')),
    template_version INTEGER,
    CHECK ((ended_at IS NULL) = (kept IS NULL))
) STRICT;
CREATE UNIQUE INDEX opening_trial_running ON opening_trial (template_id) WHERE ended_at IS NULL;
CREATE INDEX opening_trial_template ON opening_trial (template_id, id);
CREATE INDEX opening_trial_user ON opening_trial (user_id);

-- The draws of a trial, numbered from 0; a job has one draw. The seed and the number say which opening was drawn.
CREATE TABLE opening_draw (
    trial_id INTEGER NOT NULL REFERENCES opening_trial (id),
    number   INTEGER NOT NULL,
    job_id   INTEGER NOT NULL REFERENCES job (id),
    drawn_at INTEGER NOT NULL, -- UTC ms
    PRIMARY KEY (trial_id, number),
    UNIQUE (trial_id, job_id)
) STRICT;
CREATE INDEX opening_draw_job ON opening_draw (job_id);
