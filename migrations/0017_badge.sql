-- The availability badge as a member usually has it; NULL where nobody has told.

-- badge_weekly: Connects a week. badge_days: the weekdays on which it runs, as a sum of 1 (Monday) to 64 (Sunday).
ALTER TABLE wallet ADD COLUMN badge_weekly INTEGER CHECK (badge_weekly BETWEEN 1 AND 1000);
ALTER TABLE wallet ADD COLUMN badge_days INTEGER CHECK (badge_days BETWEEN 1 AND 127);
