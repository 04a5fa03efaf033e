-- What a new member is not sure of, and which of the first steps are still to do.

-- free_unknown: 1 where the member isn't sure whether the monthly free Connects come; monthly_free is 0 then.
ALTER TABLE wallet ADD COLUMN free_unknown INTEGER NOT NULL DEFAULT 0 CHECK (free_unknown IN (0, 1));

-- When the member first saved settings of reminders, and when the card of first steps was put away; NULL for never (UTC ms).
ALTER TABLE member ADD COLUMN reminders_chosen_at INTEGER;
ALTER TABLE member ADD COLUMN steps_hidden_at INTEGER;

-- Until now nobody could say so: an account on Basic without free Connects and without a renewal day may be either.
UPDATE wallet SET free_unknown = 1 WHERE plan = 'basic' AND monthly_free = 0 AND next_refill_on IS NULL;
