# The menu of languages on the cards of /profile show and /server setup.
menu-language = Language
choice-language-discord = Language: as in Discord
