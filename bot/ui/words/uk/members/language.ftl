# The menu of languages on the cards of /profile show and /server setup.
menu-language = Мова
choice-language-discord = Мова: як у Discord
