-- The processes that serve one database of a server, and what each of them is doing now (docs/adr/0023). A file of SQLite has
-- one process, and none of these tables is used there.

-- shards: the numbers of the shards, apart by commas. shards_of: how many shards there are in all. seen_at: when the process
-- last said that it lives, by the clock of the database. leaving_at: since when the process has been ending.
CREATE TABLE process (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    host       TEXT    NOT NULL,
    pid        INTEGER NOT NULL,
    shards     TEXT    NOT NULL,
    shards_of  INTEGER NOT NULL CHECK (shards_of > 0),
    started_at INTEGER NOT NULL, -- UTC ms
    seen_at    INTEGER NOT NULL, -- UTC ms
    leaving_at INTEGER           -- UTC ms
) STRICT;

-- What a process is doing and no other may do meanwhile. work: a kind of work, e.g. dm. subject: whose or which, e.g. the
-- member to whom direct messages are sent; 0 for work that is done for all at once.
CREATE TABLE claim (
    work       TEXT    NOT NULL,
    subject    INTEGER NOT NULL,
    process_id INTEGER NOT NULL REFERENCES process (id),
    PRIMARY KEY (work, subject)
) STRICT;
CREATE INDEX claim_process ON claim (process_id);

-- Which commands are registered with Discord, as JSON, for each application and place.
CREATE TABLE command_record (
    place  TEXT NOT NULL PRIMARY KEY,
    record TEXT NOT NULL
) STRICT;

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
