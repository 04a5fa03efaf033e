-- One row for each write, named by what was written in it; and which entries still stand.

-- user_id: who asked for it; for the schedule, whose account it was. key: by which a repetition is known, unique.
-- inputs: a hash of what was asked. answer: the first answer, as JSON. From key_until on (UTC ms; NULL: never) the key and
-- the answer are dropped, and the row stays.
CREATE TABLE write (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    purpose   TEXT    NOT NULL,
    user_id   INTEGER NOT NULL,
    source    TEXT    NOT NULL CHECK (source IN ('command', 'import', 'schedule')),
    key       TEXT    UNIQUE,
    inputs    TEXT    NOT NULL,
    at        INTEGER NOT NULL,
    answer    TEXT,
    key_until INTEGER,
    CHECK (key IS NOT NULL OR (answer IS NULL AND key_until IS NULL))
) STRICT;
CREATE INDEX write_user ON write (user_id, at);
CREATE INDEX write_key_until ON write (key_until) WHERE key_until IS NOT NULL;

-- Purposes of earlier writes follow from the shape of their answers.
INSERT INTO write (purpose, user_id, source, key, inputs, at, answer, key_until)
SELECT purpose, user_id, CASE purpose WHEN 'import' THEN 'import' ELSE 'command' END, key, inputs, at, answer,
       CASE WHEN key LIKE 'interaction:%' THEN at + 86400000 END
FROM (SELECT key, user_id, inputs, answer, at,
             CASE WHEN key LIKE 'reconcile:%' THEN 'reconcile'
                  WHEN NOT json_valid(answer) THEN 'unknown'
                  WHEN json_type(answer, '$.new_job') IS NOT NULL THEN 'send'
                  WHEN json_type(answer, '$.purpose') IS NOT NULL THEN 'spend'
                  WHEN json_type(answer, '$.lapsed') IS NOT NULL THEN 'add'
                  WHEN json_type(answer, '$.linked') IS NOT NULL THEN 'import'
                  WHEN json_type(answer, '$.expected') IS NOT NULL THEN 'refill_answer'
                  WHEN json_type(answer, '$.step') IS NOT NULL THEN 'update'
                  WHEN json_type(answer, '$.entries') IS NOT NULL THEN
                      CASE WHEN json_type(answer, '$.proposal_id') IS NOT NULL THEN 'retract' ELSE 'undo' END
                  WHEN json_type(answer, '$.backs') IS NOT NULL THEN 'close'
                  WHEN json_type(answer, '$.taken_back') IS NOT NULL THEN 'reopen'
                  WHEN json_type(answer, '$.stated') IS NOT NULL THEN 'reconcile'
                  WHEN json_type(answer, '$.expiring_30d') IS NOT NULL THEN 'start'
                  WHEN json_type(answer, '$.known') IS NOT NULL THEN 'log'
                  WHEN json_type(answer, '$.facts') IS NOT NULL THEN 'edit'
                  WHEN json_type(answer, '$.state') IS NOT NULL THEN 'explain'
                  WHEN json_type(answer, '$.community') IS NOT NULL THEN 'server'
                  WHEN json_type(answer, '$.switch') IS NOT NULL THEN 'take_part'
                  WHEN json_type(answer, '$.fee_percent') IS NOT NULL THEN 'goals'
                  WHEN json_type(answer, '$.channel_missing') IS NOT NULL THEN 'reminders'
                  WHEN json_type(answer, '$.monthly_free') IS NOT NULL THEN 'plan'
                  ELSE 'unknown' END AS purpose
      FROM receipt)
ORDER BY at, key;
INSERT INTO write (purpose, user_id, source, key, inputs, at)
SELECT 'refill', wallet.owner_id, 'schedule', entry.key, '', entry.recorded_at
FROM entry JOIN wallet ON wallet.id = entry.wallet_id
WHERE entry.source = 'schedule' ORDER BY entry.id;

-- Where each entry goes. root: its key without the part. An import left its own key in the inputs of its entries.
CREATE TEMP TABLE entry_place (
    entry_id  INTEGER PRIMARY KEY,
    wallet_id INTEGER NOT NULL,
    root      TEXT    NOT NULL,
    write_id  INTEGER,
    item      INTEGER NOT NULL
);
INSERT INTO entry_place (entry_id, wallet_id, root, write_id, item)
SELECT keyed.id, keyed.wallet_id, keyed.root, COALESCE(named.id, importing.id),
       CASE WHEN keyed.root LIKE 'undo:%' OR keyed.root LIKE 'correct:%' THEN keyed.id ELSE 0 END
FROM (SELECT id, wallet_id, inputs,
             CASE WHEN instr(key, '/') > 0 THEN substr(key, 1, instr(key, '/') - 1) ELSE key END AS root
      FROM entry) AS keyed
LEFT JOIN write AS named ON named.key = keyed.root
LEFT JOIN write AS importing ON importing.key = keyed.inputs AND importing.source = 'import';

-- Reversals and corrections of refills that some other write brought along: the one of that person and instant.
UPDATE entry_place SET write_id = (
    SELECT MIN(write.id) FROM entry JOIN write ON write.user_id = entry.actor_id AND write.at = entry.recorded_at
    WHERE entry.id = entry_place.entry_id
    AND write.purpose IN ('refill_answer', 'import', CASE entry.kind WHEN 'reversal' THEN 'undo' END,
                          CASE entry.kind WHEN 'reversal' THEN 'retract' END,
                          CASE entry.kind WHEN 'reversal' THEN 'close' END,
                          CASE entry.kind WHEN 'reversal' THEN 'reopen' END))
WHERE write_id IS NULL AND (root LIKE 'undo:%' OR root LIKE 'correct:%');

-- In an import each row is an item; rows of proposals and jobs name it by the same key.
CREATE TEMP TABLE import_place (
    wallet_id INTEGER NOT NULL,
    root      TEXT    NOT NULL,
    write_id  INTEGER,
    item      INTEGER NOT NULL,
    PRIMARY KEY (wallet_id, root)
) WITHOUT ROWID;
INSERT INTO import_place (wallet_id, root, write_id, item)
SELECT wallet_id, root, write_id, MIN(entry_id) FROM entry_place WHERE root LIKE 'import:%' GROUP BY wallet_id, root;
UPDATE entry_place SET item = place.item FROM import_place AS place
WHERE entry_place.root LIKE 'import:%' AND place.wallet_id = entry_place.wallet_id AND place.root = entry_place.root;

CREATE TEMP TABLE event_place (
    event_id  INTEGER PRIMARY KEY,
    wallet_id INTEGER NOT NULL,
    root      TEXT    NOT NULL,
    write_id  INTEGER,
    item      INTEGER NOT NULL
);
INSERT INTO event_place (event_id, wallet_id, root, write_id, item)
SELECT event.id, proposal.wallet_id, event.key, COALESCE(write.id, place.write_id), COALESCE(place.item, 0)
FROM proposal_event AS event JOIN proposal ON proposal.id = event.proposal_id
LEFT JOIN write ON write.key = event.key
LEFT JOIN import_place AS place ON place.wallet_id = proposal.wallet_id AND place.root = event.key;

-- What has no write of its own gets one for each key, without the key.
CREATE TEMP TABLE lost_write (
    no        INTEGER PRIMARY KEY,
    wallet_id INTEGER NOT NULL,
    root      TEXT    NOT NULL,
    source    TEXT    NOT NULL,
    inputs    TEXT    NOT NULL,
    at        INTEGER NOT NULL,
    UNIQUE (wallet_id, root)
);
INSERT INTO lost_write (wallet_id, root, source, inputs, at)
SELECT place.wallet_id, root, MIN(source), MIN(inputs), MIN(recorded_at)
FROM entry_place AS place JOIN entry ON entry.id = place.entry_id
WHERE write_id IS NULL GROUP BY place.wallet_id, root;
INSERT INTO lost_write (wallet_id, root, source, inputs, at)
SELECT place.wallet_id, root, CASE WHEN root LIKE 'import:%' THEN 'import' ELSE 'command' END, '', MIN(recorded_at)
FROM event_place AS place JOIN proposal_event AS event ON event.id = place.event_id
WHERE write_id IS NULL GROUP BY place.wallet_id, root
ON CONFLICT DO NOTHING;
INSERT INTO write (id, purpose, user_id, source, inputs, at)
SELECT (SELECT COALESCE(MAX(id), 0) FROM write) + lost.no,
       CASE WHEN lost.root LIKE 'undo:%' THEN 'undo' WHEN lost.root LIKE 'correct:%' THEN 'refill_answer'
            WHEN lost.source = 'import' THEN 'import' ELSE 'unknown' END,
       wallet.owner_id, lost.source, lost.inputs, lost.at
FROM lost_write AS lost JOIN wallet ON wallet.id = lost.wallet_id;
UPDATE lost_write SET no = -no - (SELECT MAX(id) FROM write) + (SELECT COUNT(*) FROM lost_write);
UPDATE lost_write SET no = -no;
UPDATE entry_place SET write_id = lost.no FROM lost_write AS lost
WHERE write_id IS NULL AND lost.wallet_id = entry_place.wallet_id AND lost.root = entry_place.root;
UPDATE event_place SET write_id = lost.no FROM lost_write AS lost
WHERE write_id IS NULL AND lost.wallet_id = event_place.wallet_id AND lost.root = event_place.root;

-- ref: what the fact is called in an export and, once imported again, for ever; unique in its wallet. item: entries of one
-- write with the same number are undone together; each row of an import has a number of its own. extra: goes with its item,
-- and is undone alone where it is named (a boost, what was corrected for a spend, the further parts of a return).
CREATE TABLE entry_new (
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
    refers_to   INTEGER REFERENCES entry_new (id),
    flag        TEXT CHECK (flag IN ('estimated', 'flagged')),
    cap         INTEGER CHECK (cap >= 0),
    note        TEXT    NOT NULL DEFAULT '',
    ref         TEXT    NOT NULL,
    write_id    INTEGER NOT NULL REFERENCES write (id),
    item        INTEGER NOT NULL DEFAULT 0,
    extra       INTEGER NOT NULL DEFAULT 0 CHECK (extra IN (0, 1)),
    CHECK (CASE WHEN kind IN ('opening', 'refill', 'purchase', 'bonus', 'reward', 'return') THEN amount > 0
                WHEN kind IN ('spend', 'boost', 'badge', 'ads') THEN amount < 0
                ELSE 1 END),
    CHECK (kind <> 'reversal' OR refers_to IS NOT NULL)
) STRICT;
INSERT INTO entry_new (id, wallet_id, kind, amount, occurred_at, recorded_at, actor_id, source, expires_on, paid_cents,
                       job_id, proposal_id, refers_to, flag, cap, note, ref, write_id, item, extra)
SELECT id, entry.wallet_id, kind, amount, occurred_at, recorded_at, actor_id, source, expires_on, paid_cents, job_id,
       proposal_id, refers_to, flag, cap, note, key, place.write_id, place.item, instr(key, '/') > 0
FROM entry JOIN entry_place AS place ON place.entry_id = entry.id ORDER BY entry.id;

-- A step, or how the job ended, and by which item of which write it was told.
CREATE TABLE proposal_event_new (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    proposal_id  INTEGER NOT NULL REFERENCES proposal (id),
    status       TEXT    NOT NULL CHECK (status IN ('sent', 'viewed', 'interviewing', 'offer', 'hired', 'declined',
                                                    'withdrawn', 'archived', 'outbid', 'cancelled', 'removed',
                                                    'expired', 'filled')),
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
SELECT id, proposal_id, status, at, recorded_at, value_cents, lost_because, place.write_id, place.item, undone_at
FROM proposal_event JOIN event_place AS place ON place.event_id = proposal_event.id ORDER BY id;

-- write_id: NULL where the one who said it was forgotten, or where that write is not known any more.
CREATE TABLE job_close_new (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    job_id    INTEGER NOT NULL REFERENCES job (id),
    user_id   INTEGER NOT NULL,
    outcome   TEXT    NOT NULL CHECK (outcome IN ('cancelled', 'removed', 'expired', 'filled')),
    at        INTEGER NOT NULL,
    write_id  INTEGER REFERENCES write (id),
    item      INTEGER NOT NULL DEFAULT 0,
    undone_at INTEGER
) STRICT;
INSERT INTO job_close_new (id, job_id, user_id, outcome, at, write_id, item, undone_at)
SELECT said.id, said.job_id, said.user_id, said.outcome, said.at, COALESCE(write.id, place.write_id),
       COALESCE(place.item, 0), said.undone_at
FROM job_close AS said LEFT JOIN write ON write.key = said.key LEFT JOIN wallet ON wallet.owner_id = said.user_id
LEFT JOIN import_place AS place ON place.wallet_id = wallet.id AND place.root = said.key ORDER BY said.id;

-- row_on: the row's day. write_id: the import that last saw it, NULL where that is not known.
CREATE TABLE import_row_new (
    wallet_id INTEGER NOT NULL REFERENCES wallet (id),
    key       TEXT    NOT NULL,
    row_on    TEXT    NOT NULL,
    entry_id  INTEGER NOT NULL REFERENCES entry_new (id),
    amount    INTEGER NOT NULL CHECK (amount <> 0),
    label     TEXT    NOT NULL,
    title     TEXT    NOT NULL DEFAULT '',
    write_id  INTEGER REFERENCES write (id),
    PRIMARY KEY (wallet_id, key)
) STRICT, WITHOUT ROWID;
INSERT INTO import_row_new (wallet_id, key, row_on, entry_id, amount, label, title, write_id)
SELECT seen.wallet_id, seen.key, substr(seen.key, 1, 10), seen.entry_id, seen.amount, seen.label, seen.title,
       CASE entry.source WHEN 'import' THEN place.write_id END
FROM import_row AS seen JOIN entry ON entry.id = seen.entry_id JOIN entry_place AS place ON place.entry_id = entry.id;

-- write_id: which write answered it, NULL where that is not known.
CREATE TABLE refill_answer_new (
    entry_id    INTEGER PRIMARY KEY REFERENCES entry_new (id),
    answer      TEXT    NOT NULL CHECK (answer IN ('confirmed', 'corrected', 'missing')),
    answered_at INTEGER NOT NULL,
    write_id    INTEGER REFERENCES write (id)
) STRICT;
INSERT INTO refill_answer_new (entry_id, answer, answered_at, write_id)
SELECT said.entry_id, said.answer, said.answered_at,
       (SELECT MIN(write.id) FROM write WHERE write.user_id = wallet.owner_id AND write.at = said.answered_at
        AND write.purpose IN ('refill_answer', 'import', 'undo', 'retract'))
FROM refill_answer AS said JOIN entry ON entry.id = said.entry_id JOIN wallet ON wallet.id = entry.wallet_id;

-- Ids go on where they were, also where the last rows are gone.
INSERT INTO sqlite_sequence (name, seq)
SELECT name || '_new', seq FROM sqlite_sequence AS old WHERE name IN ('entry', 'proposal_event', 'job_close')
AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = old.name || '_new');
UPDATE sqlite_sequence SET seq = old.seq FROM (SELECT name, seq FROM sqlite_sequence) AS old
WHERE sqlite_sequence.name IN ('entry_new', 'proposal_event_new', 'job_close_new')
AND sqlite_sequence.name = old.name || '_new';

DROP TABLE import_row;
DROP TABLE refill_answer;
DROP TABLE job_close;
DROP TABLE proposal_event;
DROP TABLE entry;
DROP TABLE receipt;
DROP TABLE entry_place;
DROP TABLE event_place;
DROP TABLE import_place;
DROP TABLE lost_write;
ALTER TABLE entry_new RENAME TO entry;
ALTER TABLE proposal_event_new RENAME TO proposal_event;
ALTER TABLE job_close_new RENAME TO job_close;
ALTER TABLE import_row_new RENAME TO import_row;
ALTER TABLE refill_answer_new RENAME TO refill_answer;

CREATE UNIQUE INDEX entry_ref ON entry (wallet_id, ref);
CREATE INDEX entry_in_order ON entry (wallet_id, occurred_at, id);
CREATE INDEX entry_refers ON entry (refers_to) WHERE refers_to IS NOT NULL;
CREATE UNIQUE INDEX entry_reversed_once ON entry (refers_to) WHERE kind = 'reversal';
CREATE INDEX entry_expected ON entry (wallet_id, id) WHERE kind = 'refill' AND source = 'schedule';
CREATE INDEX entry_proposal ON entry (proposal_id) WHERE proposal_id IS NOT NULL;
CREATE INDEX entry_job ON entry (job_id) WHERE job_id IS NOT NULL;
CREATE INDEX entry_write ON entry (write_id, item);
CREATE INDEX proposal_event_of ON proposal_event (proposal_id, id);
CREATE INDEX proposal_event_write ON proposal_event (write_id, item);
CREATE INDEX job_close_of ON job_close (job_id, id);
CREATE INDEX job_close_write ON job_close (write_id, item) WHERE write_id IS NOT NULL;
CREATE INDEX import_row_entry ON import_row (entry_id);
CREATE INDEX import_row_write ON import_row (write_id) WHERE write_id IS NOT NULL;
CREATE INDEX refill_answer_write ON refill_answer (write_id) WHERE write_id IS NOT NULL;

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

-- The entries that count: none that takes back another, and none that was taken back.
CREATE VIEW standing_entry AS
SELECT entry.id, entry.wallet_id, entry.kind, entry.amount, entry.occurred_at, entry.recorded_at, entry.actor_id,
       entry.source, entry.expires_on, entry.paid_cents, entry.job_id, entry.proposal_id, entry.refers_to, entry.flag,
       entry.cap, entry.note, entry.ref, entry.write_id, entry.item, entry.extra
FROM entry
WHERE entry.kind <> 'reversal'
AND NOT EXISTS (SELECT 1 FROM entry AS undo WHERE undo.refers_to = entry.id AND undo.kind = 'reversal');
