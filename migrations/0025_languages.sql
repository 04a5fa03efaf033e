-- The languages of members and servers.

-- language: the locale that the member chose, NULL for Discord's. discord_locale: the locale of the member's Discord at the
-- latest interaction, NULL while unknown.
ALTER TABLE member ADD COLUMN language TEXT CHECK (length(language) BETWEEN 2 AND 20);
ALTER TABLE member ADD COLUMN discord_locale TEXT CHECK (length(discord_locale) BETWEEN 2 AND 20);
-- Who has chosen a language: read at the start.
CREATE INDEX member_language ON member (language) WHERE language IS NOT NULL;

-- The locale that a manager chose for what the bot posts in the server, NULL for Discord's.
ALTER TABLE community ADD COLUMN language TEXT CHECK (length(language) BETWEEN 2 AND 20);
