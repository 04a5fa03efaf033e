-- Who is seen by name among the applicants to a card, and alerts about jobs that are shared.

-- 1: others in a server read the member's name on the cards to which the member applied.
ALTER TABLE member ADD COLUMN seen_by_name INTEGER NOT NULL DEFAULT 0 CHECK (seen_by_name IN (0, 1));

-- Which shared jobs a member is alerted to. mode: direct (at once) or digest (once a day at the member's hour). categories:
-- slugs joined by commas; skills: names joined by commas; '' for any. most_connects, freshest_hours: NULL for any.
-- direct_on, direct_count: how many direct messages the member's local day direct_on (ISO) has had.
CREATE TABLE job_alert (
    user_id        INTEGER PRIMARY KEY,
    mode           TEXT    NOT NULL CHECK (mode IN ('off', 'direct', 'digest')),
    categories     TEXT    NOT NULL DEFAULT '',
    skills         TEXT    NOT NULL DEFAULT '',
    most_connects  INTEGER CHECK (most_connects > 0),
    freshest_hours INTEGER CHECK (freshest_hours > 0),
    direct_on      TEXT,
    direct_count   INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The servers whose boards a member is alerted to.
CREATE TABLE job_alert_server (
    guild_id INTEGER NOT NULL,
    user_id  INTEGER NOT NULL,
    PRIMARY KEY (guild_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX job_alert_server_user ON job_alert_server (user_id);

-- Cards whose alerts are still to be found. after_user: the last member who was looked at. shared_at: UTC ms.
CREATE TABLE job_alert_due (
    card_id    INTEGER PRIMARY KEY REFERENCES card (id),
    shared_at  INTEGER NOT NULL,
    after_user INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX job_alert_due_at ON job_alert_due (shared_at);

-- A job to which a member is alerted. outbox_id: the message that carries it, NULL until then. due_at: UTC ms.
-- in_digest: 1 where it waits for the daily message.
CREATE TABLE job_alert_item (
    user_id   INTEGER NOT NULL,
    card_id   INTEGER NOT NULL REFERENCES card (id),
    due_at    INTEGER NOT NULL,
    in_digest INTEGER NOT NULL CHECK (in_digest IN (0, 1)),
    outbox_id INTEGER REFERENCES outbox (id),
    PRIMARY KEY (user_id, card_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX job_alert_item_due ON job_alert_item (due_at, user_id) WHERE outbox_id IS NULL;
CREATE INDEX job_alert_item_card ON job_alert_item (card_id);
CREATE INDEX job_alert_item_outbox ON job_alert_item (outbox_id) WHERE outbox_id IS NOT NULL;
