-- Give a database that was made with a former text of a migration (former.toml) the indexes of the present texts.

-- 0001: lot_open was without issued_on.
DROP INDEX lot_open;
CREATE INDEX lot_open ON lot (wallet_id, expires_on, issued_on) WHERE remaining > 0;

-- 0008
CREATE INDEX IF NOT EXISTS entry_correction ON entry (wallet_id, recorded_at) WHERE kind = 'correction';

-- 0023
CREATE INDEX IF NOT EXISTS job_alert_item_waiting ON job_alert_item (user_id, due_at) WHERE outbox_id IS NULL;
