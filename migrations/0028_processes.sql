-- One row while deleted rows are left in the server's files; a file of SQLite keeps that in its header.
-- sqlite:
-- postgresql:
CREATE TABLE remains (
    id INTEGER PRIMARY KEY CHECK (id = 1)
) STRICT;
-- both:

-- One row while this database is being filled by `python -m bot move`; until it is gone, nothing serves the database.
-- source: the hash of the rows that are being copied.
CREATE TABLE unfinished_move (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    source   TEXT    NOT NULL,
    began_at INTEGER NOT NULL
) STRICT;
