-- What the radar found in the posts that members logged, and fingerprints that tell near copies. No text of a post is stored,
-- but the few words that show a sign.

-- The fingerprint of a post that a member logged in a community. post: Upwork's key, or 'job:' and the id of a job without link.
-- bins: 256 hexadecimal digits. was_shared: 1 where the member has put the post on the board. seen_at: UTC ms.
CREATE TABLE post_print (
    user_id      INTEGER NOT NULL,
    community_id INTEGER NOT NULL,
    post         TEXT NOT NULL,
    bins         TEXT NOT NULL CHECK (LENGTH(bins) = 256),
    was_shared   INTEGER NOT NULL CHECK (was_shared IN (0, 1)),
    seen_at      INTEGER NOT NULL,
    PRIMARY KEY (user_id, community_id, post)
) STRICT;
CREATE INDEX post_print_newest ON post_print (community_id, seen_at);
CREATE INDEX post_print_age ON post_print (seen_at);

-- A sign of junk in such a post. words: those that show it. copy_of: the earlier post that a near copy resembles, else NULL.
CREATE TABLE junk_sign (
    user_id      INTEGER NOT NULL,
    community_id INTEGER NOT NULL,
    post         TEXT NOT NULL,
    kind         TEXT NOT NULL,
    words        TEXT NOT NULL,
    copy_of      TEXT,
    found_at     INTEGER NOT NULL,
    PRIMARY KEY (user_id, community_id, post, kind)
) STRICT;
CREATE INDEX junk_sign_age ON junk_sign (found_at);
