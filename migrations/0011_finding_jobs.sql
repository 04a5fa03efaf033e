-- Find a job, and a page of jobs, without going through the whole board.

-- The newest open and the newest closed jobs of a board, of all categories and of one.
CREATE INDEX job_board_open ON job (community_id, COALESCE(posted_at, logged_at), id)
    WHERE shared_by IS NOT NULL AND outcome IS NULL;
CREATE INDEX job_board_closed ON job (community_id, COALESCE(posted_at, logged_at), id)
    WHERE shared_by IS NOT NULL AND outcome IS NOT NULL;
CREATE INDEX job_category_open ON job (community_id, category, COALESCE(posted_at, logged_at), id)
    WHERE shared_by IS NOT NULL AND outcome IS NULL;
CREATE INDEX job_category_closed ON job (community_id, category, COALESCE(posted_at, logged_at), id)
    WHERE shared_by IS NOT NULL AND outcome IS NOT NULL;

-- A member's proposals to a job, a member's undecided proposals, and the last entries that a member wrote.
CREATE INDEX proposal_to_job ON proposal (wallet_id, job_id);
CREATE INDEX proposal_live ON proposal (wallet_id, sent_at)
    WHERE status IN ('interviewing', 'offer', 'sent', 'viewed');
CREATE INDEX entry_actor ON entry (wallet_id, actor_id, id);

-- The words of the titles on each board, in lower case; a job on no board has none.
CREATE TABLE job_word (
    community_id INTEGER NOT NULL,
    word         TEXT    NOT NULL,
    job_id       INTEGER NOT NULL REFERENCES job (id),
    PRIMARY KEY (community_id, word, job_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX job_word_job ON job_word (job_id);

-- The words of the jobs that are on a board now: each title is read letter by letter, with its capital letters (of Latin,
-- Greek and Cyrillic) made small. ended: the word that ended at this letter.
WITH RECURSIVE letter (job_id, community_id, rest, word, ended) AS (
    SELECT id, community_id, title || ' ', '', '' FROM job WHERE shared_by IS NOT NULL AND title <> ''
    UNION ALL
    SELECT job_id, community_id, substr(rest, 2),
           CASE WHEN instr(' !"#$%&''()*+,-./:;<=>?@[\]^`{|}~ ¡§«¬°·»¿–—‘’“”„•…', substr(rest, 1, 1)) > 0 THEN ''
                WHEN unicode(rest) BETWEEN 192 AND 222 AND unicode(rest) <> 215
                  OR unicode(rest) BETWEEN 913 AND 939
                  OR unicode(rest) BETWEEN 1040 AND 1071 THEN word || char(unicode(rest) + 32)
                WHEN unicode(rest) BETWEEN 1024 AND 1039 THEN word || char(unicode(rest) + 80)
                ELSE word || lower(substr(rest, 1, 1)) END,
           CASE WHEN instr(' !"#$%&''()*+,-./:;<=>?@[\]^`{|}~ ¡§«¬°·»¿–—‘’“”„•…', substr(rest, 1, 1)) > 0 THEN word
                ELSE '' END
    FROM letter WHERE rest <> '')
INSERT INTO job_word (community_id, word, job_id)
SELECT DISTINCT community_id, substr(ended, 1, 24), job_id FROM letter WHERE ended <> '';
