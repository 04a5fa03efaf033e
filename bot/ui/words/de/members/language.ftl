# The menu of languages on the cards of /profile show and /server setup.
menu-language = Sprache
choice-language-discord = Sprache: wie in Discord
