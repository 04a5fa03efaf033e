-- Let a spend change fewer pages: it rewrote the index of open lots although its lot stayed open, and it added to an index of
-- lines by instant, which are in the order of their numbers anyway, and to an index of names by which nobody looks for it.

-- is_open: 1 while Connects of the lot are left. It is a column of its own so that the index of open lots stays as it is while
-- only `remaining` changes. A lot with Connects left can't be hidden from the balance.
ALTER TABLE lot ADD COLUMN is_open INTEGER NOT NULL DEFAULT 1 CHECK (is_open = 1 OR (is_open = 0 AND remaining = 0));
UPDATE lot SET is_open = 0 WHERE remaining = 0;
DROP INDEX lot_open;
CREATE INDEX lot_open ON lot (wallet_id, expires_on, issued_on) WHERE is_open = 1;

DROP INDEX line_at;

-- The name of a fact (a refill, a row of an import) is unique in its wallet, so that the fact can't be written twice. The name of
-- a command's entry is made of the key of its write, which is unique, and has to be unique in the write.
DROP INDEX entry_ref;
CREATE UNIQUE INDEX entry_ref ON entry (wallet_id, ref) WHERE source <> 'command';
DROP INDEX entry_write;
CREATE UNIQUE INDEX entry_write ON entry (write_id, item, wallet_id, ref);
