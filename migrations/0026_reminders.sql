-- Members' own reminders.

-- first_on, minute, zone, repeat: the schedule; minute counts from midnight in the zone. next_at: the schedule's next
-- occurrence, NULL after the last one. snoozed_to: when a snoozed occurrence comes again, NULL for none. due_at: the earlier
-- of both while the reminder is open, NULL once it has ended. edition: grows with each change of the time.
-- ended: how the reminder ended (sent, done, stopped, deleted), NULL while it is open; ended_at: when. All instants UTC ms.
CREATE TABLE reminder (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id     INTEGER NOT NULL,
    what        TEXT    NOT NULL,
    first_on    TEXT    NOT NULL,
    minute      INTEGER NOT NULL CHECK (minute BETWEEN 0 AND 1439),
    zone        TEXT    NOT NULL,
    repeat      TEXT    NOT NULL,
    next_at     INTEGER,
    snoozed_to  INTEGER,
    due_at      INTEGER,
    edition     INTEGER NOT NULL DEFAULT 1,
    ended       TEXT,
    ended_at    INTEGER,
    job_id      INTEGER REFERENCES job (id),
    proposal_id INTEGER REFERENCES proposal (id),
    created_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX reminder_due ON reminder (due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX reminder_user ON reminder (user_id, due_at);
CREATE INDEX reminder_ended ON reminder (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX reminder_job ON reminder (job_id) WHERE job_id IS NOT NULL;
CREATE INDEX reminder_proposal ON reminder (proposal_id) WHERE proposal_id IS NOT NULL;
