-- Members who asked to be forgotten leave nothing behind but a number: how many of them had applied to a job, so that
-- "3 members have applied" stays true. Where a member stood otherwise (logged_by, shared_by, set_by …) there is a 0.

ALTER TABLE job ADD COLUMN forgotten INTEGER NOT NULL DEFAULT 0 CHECK (forgotten >= 0);
