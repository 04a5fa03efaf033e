-- When an interview is, and reminders of every few days, weeks or months.

-- every: with 3 a repeat of days, weeks or months comes in every third of them only.
-- lead: minutes before the interview of the proposal, whose time the reminder follows; NULL for a time of its own.
ALTER TABLE reminder ADD COLUMN every INTEGER NOT NULL DEFAULT 1 CHECK (every BETWEEN 1 AND 99);
ALTER TABLE reminder ADD COLUMN lead INTEGER CHECK (lead > 0);
UPDATE reminder SET repeat = 'every_week', every = 2 WHERE repeat = 'every_2_weeks';

-- The interview about a proposal. at: when it begins, NULL for none. former_at: the same before the last change, for its undo.
-- edition: grows with each change.
CREATE TABLE interview (
    proposal_id INTEGER PRIMARY KEY REFERENCES proposal (id),
    wallet_id   INTEGER NOT NULL REFERENCES wallet (id),
    at          INTEGER, -- UTC ms
    former_at   INTEGER, -- UTC ms
    edition     INTEGER NOT NULL CHECK (edition > 0)
) STRICT;
CREATE INDEX interview_wallet ON interview (wallet_id, at) WHERE at IS NOT NULL;
