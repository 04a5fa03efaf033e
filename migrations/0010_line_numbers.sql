-- Number the lines of statements with gaps, so that a line in the past is added without a new number for all later ones.
-- no: lines are in the order of their numbers; two lines that are appended one after the other are 65536 apart.

CREATE TABLE line_new (
    wallet_id INTEGER NOT NULL REFERENCES wallet (id),
    no        INTEGER NOT NULL CHECK (no > 0),
    at        INTEGER NOT NULL,
    kind      TEXT    NOT NULL,
    entry_id  INTEGER REFERENCES entry (id),
    amount    INTEGER NOT NULL CHECK (amount <> 0),
    balance   INTEGER NOT NULL CHECK (balance >= 0),
    PRIMARY KEY (wallet_id, no)
) STRICT, WITHOUT ROWID;
INSERT INTO line_new (wallet_id, no, at, kind, entry_id, amount, balance)
SELECT wallet_id, no * 65536, at, kind, entry_id, amount, balance FROM line ORDER BY wallet_id, no;

CREATE TABLE take_new (
    wallet_id INTEGER NOT NULL,
    line_no   INTEGER NOT NULL,
    ord       INTEGER NOT NULL,
    lot_id    INTEGER NOT NULL REFERENCES lot (entry_id),
    amount    INTEGER NOT NULL CHECK (amount <> 0),
    PRIMARY KEY (wallet_id, line_no, ord),
    FOREIGN KEY (wallet_id, line_no) REFERENCES line_new (wallet_id, no)
) STRICT, WITHOUT ROWID;
INSERT INTO take_new (wallet_id, line_no, ord, lot_id, amount)
SELECT wallet_id, line_no * 65536, ord, lot_id, amount FROM take ORDER BY wallet_id, line_no, ord;

UPDATE wallet SET last_line = last_line * 65536;

DROP TABLE take;
DROP TABLE line;
ALTER TABLE line_new RENAME TO line;
ALTER TABLE take_new RENAME TO take;
CREATE INDEX line_at ON line (wallet_id, at, no);
CREATE INDEX line_entry ON line (entry_id) WHERE entry_id IS NOT NULL;
CREATE INDEX take_lot ON take (lot_id);
