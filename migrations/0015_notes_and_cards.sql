-- A row of job is one member's own notes on a post. A card puts a post on the board of a server, with its sharer's facts.
-- Until now a server had one row for each post, with the facts that its members had typed together: each member who logged
-- the post, applied to it, spent on it or recorded its end gets notes of their own, with these facts.

-- Who has notes on which row: number is the member's own row for it after this migration.
CREATE TEMP TABLE place (
    former_id INTEGER NOT NULL,
    user_id   INTEGER NOT NULL,
    post      TEXT    NOT NULL,
    job_id    INTEGER,
    PRIMARY KEY (former_id, user_id)
);
INSERT INTO place (former_id, user_id, post)
SELECT holder.job_id, holder.user_id, COALESCE(job.key, 'job:' || job.id)
FROM (SELECT job_id, user_id FROM job_member
      UNION SELECT job_id, owner_id FROM proposal JOIN wallet ON wallet.id = wallet_id
      UNION SELECT job_id, owner_id FROM entry JOIN wallet ON wallet.id = wallet_id WHERE job_id IS NOT NULL
      UNION SELECT job_id, user_id FROM job_close
      UNION SELECT id, shared_by FROM job WHERE shared_by IS NOT NULL) AS holder
JOIN job ON job.id = holder.job_id WHERE holder.user_id <> 0;
CREATE INDEX temp.place_post ON place (user_id, post);

-- One member keeps the number of a row: the one who shared it, else who logged it first, else the first by id.
CREATE TEMP TABLE keeper (former_id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL);
INSERT INTO keeper (former_id, user_id)
SELECT job.id, COALESCE(
    (SELECT user_id FROM place WHERE former_id = job.id AND user_id = job.shared_by),
    (SELECT user_id FROM place WHERE former_id = job.id AND user_id = job.logged_by),
    (SELECT MIN(user_id) FROM place WHERE former_id = job.id))
FROM job WHERE EXISTS (SELECT 1 FROM place WHERE former_id = job.id);
UPDATE place SET job_id = (
    SELECT MIN(kept.former_id) FROM place AS kept
    JOIN keeper ON keeper.former_id = kept.former_id AND keeper.user_id = kept.user_id
    WHERE kept.user_id = place.user_id AND kept.post = place.post);
CREATE TEMP TABLE numbered (user_id INTEGER NOT NULL, post TEXT NOT NULL, job_id INTEGER, PRIMARY KEY (user_id, post));
INSERT INTO numbered (user_id, post, job_id)
SELECT user_id, post, ROW_NUMBER() OVER (ORDER BY MIN(former_id), user_id)
    + MAX(COALESCE((SELECT seq FROM sqlite_sequence WHERE name = 'job'), 0), COALESCE((SELECT MAX(id) FROM job), 0))
FROM place WHERE job_id IS NULL GROUP BY user_id, post;
UPDATE place SET job_id = (
    SELECT job_id FROM numbered WHERE numbered.user_id = place.user_id AND numbered.post = place.post)
WHERE job_id IS NULL;
CREATE INDEX temp.place_job ON place (job_id, former_id);

-- key: Upwork's id of the post, NULL for a post that the member knows by its title only. post: the same for all notes and
-- cards of one post; NULL for notes without a link that no card belongs to. community_id: where the member logged it first,
-- the member's own id for a direct message. outcome: how the post ended according to this member.
CREATE TABLE job_new (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id            INTEGER NOT NULL,
    community_id       INTEGER NOT NULL,
    key                TEXT,
    post               TEXT,
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
    logged_at          INTEGER NOT NULL,
    note               TEXT    NOT NULL DEFAULT '',
    outcome            TEXT CHECK (outcome IN ('cancelled', 'removed', 'expired', 'filled')),
    closed_at          INTEGER,
    CHECK ((outcome IS NULL) = (closed_at IS NULL)),
    CHECK (key IS NULL OR post = key)
) STRICT;
INSERT INTO job_new (id, user_id, community_id, key, post, title, connects, kind, budget_cents, category, skills, proposals,
                     hire_rate, client_spent_cents, posted_at, logged_at, note)
SELECT own.job_id, own.user_id,
       (SELECT community_id FROM job WHERE id = own.first_id),
       last.key,
       COALESCE(last.key, CASE WHEN last.shared_by IS NOT NULL THEN own.post END),
       last.title,
       last.connects, last.kind, last.budget_cents, last.category, last.skills, last.proposals, last.hire_rate,
       last.client_spent_cents, last.posted_at,
       COALESCE((SELECT MIN(member.logged_at) FROM place JOIN job_member AS member
                 ON member.job_id = place.former_id AND member.user_id = place.user_id WHERE place.job_id = own.job_id),
                (SELECT MIN(proposal.recorded_at) FROM place JOIN wallet ON wallet.owner_id = place.user_id
                 JOIN proposal ON proposal.job_id = place.former_id AND proposal.wallet_id = wallet.id
                 WHERE place.job_id = own.job_id),
                last.logged_at),
       COALESCE((SELECT substr(group_concat(member.note, ' · '), 1, 200) FROM place JOIN job_member AS member
                 ON member.job_id = place.former_id AND member.user_id = place.user_id
                 WHERE place.job_id = own.job_id AND member.note <> ''), '')
FROM (SELECT job_id, user_id, post, MIN(former_id) AS first_id, MAX(former_id) AS last_id FROM place
      GROUP BY job_id, user_id, post) AS own
JOIN job AS last ON last.id = own.last_id
ORDER BY own.job_id;
-- The facts that the last of several rows of one post lacks are those of the rows before.
UPDATE job_new SET
    title = CASE WHEN title <> '' THEN title ELSE COALESCE((SELECT job.title FROM place JOIN job ON job.id = former_id
        WHERE place.job_id = job_new.id AND job.title <> '' ORDER BY job.id DESC LIMIT 1), '') END,
    connects = COALESCE(connects, (SELECT job.connects FROM place JOIN job ON job.id = former_id
        WHERE place.job_id = job_new.id AND job.connects IS NOT NULL ORDER BY job.id DESC LIMIT 1)),
    kind = COALESCE(kind, (SELECT job.kind FROM place JOIN job ON job.id = former_id
        WHERE place.job_id = job_new.id AND job.kind IS NOT NULL ORDER BY job.id DESC LIMIT 1)),
    budget_cents = COALESCE(budget_cents, (SELECT job.budget_cents FROM place JOIN job ON job.id = former_id
        WHERE place.job_id = job_new.id AND job.budget_cents IS NOT NULL ORDER BY job.id DESC LIMIT 1)),
    category = COALESCE(category, (SELECT job.category FROM place JOIN job ON job.id = former_id
        WHERE place.job_id = job_new.id AND job.category IS NOT NULL ORDER BY job.id DESC LIMIT 1)),
    skills = COALESCE(skills, (SELECT job.skills FROM place JOIN job ON job.id = former_id
        WHERE place.job_id = job_new.id AND job.skills IS NOT NULL ORDER BY job.id DESC LIMIT 1)),
    proposals = COALESCE(proposals, (SELECT job.proposals FROM place JOIN job ON job.id = former_id
        WHERE place.job_id = job_new.id AND job.proposals IS NOT NULL ORDER BY job.id DESC LIMIT 1)),
    hire_rate = COALESCE(hire_rate, (SELECT job.hire_rate FROM place JOIN job ON job.id = former_id
        WHERE place.job_id = job_new.id AND job.hire_rate IS NOT NULL ORDER BY job.id DESC LIMIT 1)),
    client_spent_cents = COALESCE(client_spent_cents, (SELECT job.client_spent_cents FROM place
        JOIN job ON job.id = former_id
        WHERE place.job_id = job_new.id AND job.client_spent_cents IS NOT NULL ORDER BY job.id DESC LIMIT 1))
WHERE id IN (SELECT job_id FROM place GROUP BY job_id HAVING COUNT(*) > 1);

-- A shared post. job_id: the notes of the member who shared it; members name the card by this number. The facts are what its
-- sharer wrote, and what others added or corrected. mark: what a member reported. off_at: when it was taken off the board.
-- forgotten: applicants who deleted their data.
CREATE TABLE card (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    community_id       INTEGER NOT NULL,
    job_id             INTEGER NOT NULL REFERENCES job (id),
    key                TEXT,
    post               TEXT    NOT NULL,
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
    shared_by          INTEGER NOT NULL,
    shared_at          INTEGER NOT NULL,
    mark               TEXT CHECK (mark IN ('gone', 'filled', 'fake', 'expired')),
    marked_by          INTEGER,
    marked_at          INTEGER,
    off_at             INTEGER,
    off_by             INTEGER,
    forgotten          INTEGER NOT NULL DEFAULT 0 CHECK (forgotten >= 0),
    CHECK ((mark IS NULL) = (marked_at IS NULL)),
    CHECK ((off_by IS NULL) = (off_at IS NULL))
) STRICT;
INSERT INTO card (community_id, job_id, key, post, title, connects, kind, budget_cents, category, skills, proposals,
                  hire_rate, client_spent_cents, posted_at, shared_by, shared_at, mark, marked_by, marked_at, forgotten)
SELECT community_id, place.job_id, key, place.post, title, connects, kind, budget_cents, category, skills, proposals,
       hire_rate, client_spent_cents, posted_at, shared_by, logged_at,
       CASE outcome WHEN 'cancelled' THEN 'gone' WHEN 'removed' THEN 'gone' ELSE outcome END,
       CASE WHEN outcome IS NOT NULL THEN COALESCE((SELECT job_close.user_id FROM job_close
            WHERE job_close.job_id = job.id AND undone_at IS NULL ORDER BY job_close.id DESC LIMIT 1), 0) END,
       closed_at, forgotten
FROM job JOIN place ON place.former_id = job.id AND place.user_id = job.shared_by
WHERE community_id <> shared_by
ORDER BY job.id;

CREATE INDEX card_job ON card (job_id);
CREATE TEMP TABLE shared (former_id INTEGER PRIMARY KEY, card_id INTEGER NOT NULL);
INSERT INTO shared (former_id, card_id)
SELECT job.id, card.id FROM job JOIN place ON place.former_id = job.id AND place.user_id = job.shared_by
JOIN card ON card.job_id = place.job_id AND card.community_id = job.community_id;

-- Who did what to a card: changes is JSON, {column: [before, after]}, and names nobody. refers_to: the change that was taken back.
CREATE TABLE card_event (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    card_id      INTEGER NOT NULL REFERENCES card (id),
    community_id INTEGER NOT NULL,
    user_id      INTEGER NOT NULL,
    what         TEXT    NOT NULL CHECK (what IN ('shared', 'added', 'corrected', 'reported', 'reopened', 'taken_off',
                                                  'taken_back')),
    at           INTEGER NOT NULL,
    changes      TEXT    NOT NULL DEFAULT '{}',
    refers_to    INTEGER REFERENCES card_event (id)
) STRICT;
INSERT INTO card_event (card_id, community_id, user_id, what, at)
SELECT id, community_id, shared_by, 'shared', shared_at FROM card ORDER BY id;
INSERT INTO card_event (card_id, community_id, user_id, what, at, changes)
SELECT id, community_id, marked_by, 'reported', marked_at,
       json_object('mark', json_array(NULL, mark), 'marked_at', json_array(NULL, marked_at))
FROM card WHERE mark IS NOT NULL ORDER BY id;

-- The proposals that were sent to a card, i.e. while it was on the board of the server in which they were recorded.
CREATE TABLE card_applicant (
    card_id     INTEGER NOT NULL REFERENCES card (id),
    proposal_id INTEGER NOT NULL REFERENCES proposal (id),
    wallet_id   INTEGER NOT NULL REFERENCES wallet (id),
    PRIMARY KEY (card_id, proposal_id)
) STRICT, WITHOUT ROWID;
INSERT INTO card_applicant (card_id, proposal_id, wallet_id)
SELECT shared.card_id, proposal.id, proposal.wallet_id
FROM shared JOIN proposal ON proposal.job_id = shared.former_id
ORDER BY shared.card_id, proposal.id;

-- The words of the titles on each board, in lower case; a card that is on no board has none.
CREATE TABLE card_word (
    community_id INTEGER NOT NULL,
    word         TEXT    NOT NULL,
    card_id      INTEGER NOT NULL REFERENCES card (id),
    PRIMARY KEY (community_id, word, card_id)
) STRICT, WITHOUT ROWID;
INSERT INTO card_word (community_id, word, card_id)
SELECT community_id, word, shared.card_id FROM job_word JOIN shared ON shared.former_id = job_word.job_id;

-- The numbers by which a member knew a job before this migration, which stand in older messages.
CREATE TABLE job_former (
    user_id   INTEGER NOT NULL,
    former_id INTEGER NOT NULL,
    job_id    INTEGER NOT NULL REFERENCES job (id),
    PRIMARY KEY (user_id, former_id)
) STRICT, WITHOUT ROWID;
INSERT INTO job_former (user_id, former_id, job_id)
SELECT user_id, former_id, job_id FROM place WHERE former_id <> job_id;

-- Whatever belongs to a member's job names the member's own notes.
CREATE TEMP TABLE moved (wallet_id INTEGER NOT NULL, former_id INTEGER NOT NULL, job_id INTEGER NOT NULL,
                         PRIMARY KEY (wallet_id, former_id));
INSERT INTO moved (wallet_id, former_id, job_id)
SELECT wallet.id, former_id, job_id FROM place JOIN wallet ON wallet.owner_id = place.user_id WHERE former_id <> job_id;
UPDATE proposal SET job_id = moved.job_id FROM moved
WHERE moved.wallet_id = proposal.wallet_id AND moved.former_id = proposal.job_id;
DROP TRIGGER entry_is_never_changed;
UPDATE entry SET job_id = moved.job_id FROM moved
WHERE moved.wallet_id = entry.wallet_id AND moved.former_id = entry.job_id;
CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE wallet_id = OLD.wallet_id)
BEGIN
    SELECT RAISE (ABORT, 'an entry is never changed');
END;
UPDATE OR IGNORE nudge SET subject = (
    SELECT job_id FROM moved WHERE moved.wallet_id = nudge.wallet_id AND CAST(former_id AS TEXT) = nudge.subject)
WHERE topic = 'lapsing' AND EXISTS (
    SELECT 1 FROM moved WHERE moved.wallet_id = nudge.wallet_id AND CAST(former_id AS TEXT) = nudge.subject);

-- How a post ended is each member's own record; the outcome that somebody else recorded marks the card.
DELETE FROM job_close WHERE user_id = 0;
UPDATE job_close SET job_id = place.job_id FROM place
WHERE place.user_id = job_close.user_id AND place.former_id = job_close.job_id AND place.former_id <> place.job_id;
UPDATE job_new SET (outcome, closed_at) = (
    SELECT outcome, at FROM job_close WHERE job_close.job_id = job_new.id AND undone_at IS NULL ORDER BY id DESC LIMIT 1);

-- New ids continue after the highest id that was ever given, because ids are in the buttons of messages.
INSERT INTO sqlite_sequence (name, seq)
SELECT 'job_new', seq FROM sqlite_sequence WHERE name = 'job'
AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'job_new');
UPDATE sqlite_sequence SET seq = MAX(seq, (SELECT seq FROM sqlite_sequence WHERE name = 'job'))
WHERE name = 'job_new' AND EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'job');

DROP TABLE job_word;
DROP TABLE job_member;
DROP TABLE job;
ALTER TABLE job_new RENAME TO job;
DROP TABLE moved;
DROP TABLE shared;
DROP TABLE numbered;
DROP TABLE keeper;
DROP TABLE place;

CREATE UNIQUE INDEX job_post ON job (user_id, post) WHERE post IS NOT NULL;
CREATE INDEX job_logged ON job (user_id, logged_at, id);
CREATE INDEX job_same_post ON job (post) WHERE post IS NOT NULL;
CREATE INDEX job_former_job ON job_former (job_id);
CREATE UNIQUE INDEX card_post ON card (community_id, post) WHERE off_at IS NULL;
CREATE INDEX card_sharer ON card (shared_by);
CREATE INDEX card_board_open ON card (community_id, COALESCE(posted_at, shared_at), id)
    WHERE off_at IS NULL AND mark IS NULL;
CREATE INDEX card_board_closed ON card (community_id, COALESCE(posted_at, shared_at), id)
    WHERE off_at IS NULL AND mark IS NOT NULL;
CREATE INDEX card_category_open ON card (community_id, category, COALESCE(posted_at, shared_at), id)
    WHERE off_at IS NULL AND mark IS NULL;
CREATE INDEX card_category_closed ON card (community_id, category, COALESCE(posted_at, shared_at), id)
    WHERE off_at IS NULL AND mark IS NOT NULL;
CREATE INDEX card_event_of ON card_event (card_id, id);
CREATE INDEX card_event_server ON card_event (community_id, id);
CREATE INDEX card_event_refers ON card_event (refers_to) WHERE refers_to IS NOT NULL;
CREATE INDEX card_event_user ON card_event (user_id);
CREATE INDEX card_applicant_proposal ON card_applicant (proposal_id);
CREATE INDEX card_applicant_wallet ON card_applicant (wallet_id);
CREATE INDEX card_word_card ON card_word (card_id);

-- The kind gone: the message to somebody who applied to a post that was reported as gone.
CREATE TABLE outbox_new (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    key        TEXT    NOT NULL UNIQUE,
    kind       TEXT    NOT NULL CHECK (kind IN ('refill', 'expiry', 'digest', 'low', 'silent', 'interview', 'lapsing',
                                                'paste', 'checkin', 'place', 'server', 'gone')),
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
