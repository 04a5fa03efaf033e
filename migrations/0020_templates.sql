-- Members' templates of proposals with their versions, their portfolio lines, the drafts that are being written, and which
-- template a proposal was drafted with.

-- folded: the name in lower case, by which a template is found. category: the slug of the jobs it is for, NULL for any.
-- version: the number of the newest version. changed_at: UTC ms.
CREATE TABLE template (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id    INTEGER NOT NULL,
    name       TEXT    NOT NULL,
    folded     TEXT    NOT NULL,
    category   TEXT,
    version    INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    UNIQUE (user_id, folded)
) STRICT;

-- The sources of a template, numbered from 1; older ones beyond a bound are deleted. made_at: UTC ms.
CREATE TABLE template_version (
    template_id INTEGER NOT NULL REFERENCES template (id),
    number      INTEGER NOT NULL,
    body        TEXT    NOT NULL,
    made_at     INTEGER NOT NULL,
    PRIMARY KEY (template_id, number)
) STRICT;

-- Finished projects in a line each, of which a template gets those that fit the job; place counts from 0.
CREATE TABLE portfolio_line (
    user_id INTEGER NOT NULL,
    place   INTEGER NOT NULL,
    line    TEXT    NOT NULL,
    PRIMARY KEY (user_id, place)
) STRICT;

-- A draft that was not sent yet, one for each job of the member's. opening: the variant of the opening that was drawn, '' for
-- none. answers: questions and answers as text. post: the client's post as pasted, '' for none. words, opening_kind, asks:
-- what is remembered of the text once it was sent. changed_at: UTC ms.
CREATE TABLE kept_draft (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id      INTEGER NOT NULL,
    job_id       INTEGER NOT NULL REFERENCES job (id),
    template_id  INTEGER REFERENCES template (id),
    version      INTEGER,
    opening      TEXT    NOT NULL DEFAULT '',
    reason       TEXT    NOT NULL,
    text         TEXT    NOT NULL,
    answers      TEXT    NOT NULL,
    post         TEXT    NOT NULL,
    own_words    TEXT    NOT NULL,
    words        INTEGER NOT NULL,
    opening_kind TEXT    NOT NULL,
    asks         INTEGER NOT NULL CHECK (asks IN (0, 1)),
    changed_at   INTEGER NOT NULL,
    UNIQUE (user_id, job_id)
) STRICT;
CREATE INDEX kept_draft_job ON kept_draft (job_id);
CREATE INDEX kept_draft_template ON kept_draft (template_id) WHERE template_id IS NOT NULL;
CREATE INDEX kept_draft_at ON kept_draft (changed_at);

-- What a proposal was drafted with. template_id and version: NULL where the template was removed. opening: the variant of the
-- opening, '' for none. words, opening_kind, asks: of the text, NULL where the template was only named.
CREATE TABLE proposal_draft (
    proposal_id  INTEGER PRIMARY KEY REFERENCES proposal (id),
    template_id  INTEGER REFERENCES template (id),
    version      INTEGER,
    opening      TEXT    NOT NULL DEFAULT '',
    words        INTEGER,
    opening_kind TEXT,
    asks         INTEGER CHECK (asks IN (0, 1))
) STRICT;
CREATE INDEX proposal_draft_template ON proposal_draft (template_id) WHERE template_id IS NOT NULL;
