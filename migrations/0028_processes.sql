-- One row while deleted rows are left in the server's files; a file of SQLite keeps that in its header.
-- sqlite:
-- postgresql:
CREATE TABLE remains (
    id INTEGER PRIMARY KEY CHECK (id = 1)
) STRICT;
-- both:
