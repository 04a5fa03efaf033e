-- What was imported, row by row, so that the same row is never written twice; and what members say of labels.

-- A row of Upwork's own history, by its key (day, label and title, amount, which of the day's equal ones), and the
-- entry that stands for it: written for it, or logged by hand before. amount: as last seen, since a badge's row grows.
CREATE TABLE import_row (
    wallet_id INTEGER NOT NULL REFERENCES wallet (id),
    key       TEXT    NOT NULL,
    entry_id  INTEGER NOT NULL REFERENCES entry (id),
    amount    INTEGER NOT NULL CHECK (amount <> 0),
    label     TEXT    NOT NULL,
    title     TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (wallet_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_row_entry ON import_row (entry_id);

-- What a label that we don't know means, asked once.
CREATE TABLE label_answer (
    user_id INTEGER NOT NULL,
    label   TEXT    NOT NULL,
    kind    TEXT    NOT NULL,
    PRIMARY KEY (user_id, label)
) STRICT, WITHOUT ROWID;
