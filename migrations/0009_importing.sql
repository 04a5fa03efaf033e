-- A large import is written in parts, each a short transaction, while its wallet is closed to every other write and read.

-- import_write_id: the write of the import whose parts are still being written; NULL while there is none.
ALTER TABLE wallet ADD COLUMN import_write_id INTEGER;

-- A part that is not written yet: changes of rows, packed by bot/services/importing/planning.py. The last part opens the
-- wallet again. first_ids: the first id of each table's new rows, as JSON; the changes count their new rows from 0.
CREATE TABLE import_part (
    wallet_id INTEGER NOT NULL REFERENCES wallet (id),
    no        INTEGER NOT NULL CHECK (no > 0),
    write_id  INTEGER NOT NULL REFERENCES write (id),
    first_ids TEXT    NOT NULL,
    changes   TEXT    NOT NULL,
    PRIMARY KEY (wallet_id, no)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_part_write ON import_part (write_id);
