-- Messages that the bot posts in a channel of a server and keeps up to date, e.g. the card of a shared job.

-- kind, subject: what the message shows, e.g. job-card and the number of the card. channel_id: where the message belongs, a
-- text channel or a forum. wanted: grows by one with each change of what the message has to show. shown: the value of wanted
-- that the message shows. posted_to: the channel in which message_id was posted. thread_id: the forum post that the message
-- begins, NULL in a text channel. due_at: when the row has to be looked at next, NULL for nothing to do. tried_at: when a
-- message was handed to Discord and no answer came. reason: why the row is parked. posts: how often the
-- message was posted. asked_by: the manager who hears of trouble,
-- 0 for the one who set the server up.
CREATE TABLE kept_message (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id   INTEGER NOT NULL,
    kind       TEXT    NOT NULL,
    subject    INTEGER NOT NULL,
    channel_id INTEGER NOT NULL,
    asked_by   INTEGER NOT NULL DEFAULT 0,
    state      TEXT    NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'posting', 'parked')),
    wanted     INTEGER NOT NULL DEFAULT 1,
    shown      INTEGER NOT NULL DEFAULT 0,
    digest     TEXT    NOT NULL DEFAULT '',
    posted_to  INTEGER,
    thread_id  INTEGER,
    message_id INTEGER,
    due_at     INTEGER, -- UTC ms
    edited_at  INTEGER, -- UTC ms
    tried_at   INTEGER, -- UTC ms
    attempts   INTEGER NOT NULL DEFAULT 0,
    reason     TEXT,
    posts      INTEGER NOT NULL DEFAULT 0,
    UNIQUE (guild_id, kind, subject)
) STRICT;
CREATE INDEX kept_message_due ON kept_message (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX kept_message_subject ON kept_message (kind, subject);
CREATE INDEX kept_message_channel ON kept_message (channel_id);
CREATE INDEX kept_message_thread ON kept_message (thread_id) WHERE thread_id IS NOT NULL;

-- The channel or the forum in which shared jobs are posted; NULL for none.
ALTER TABLE community ADD COLUMN jobs_channel_id INTEGER;
