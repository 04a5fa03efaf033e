# The menu of languages on the cards of /profile show and /server setup.
menu-language = Idioma
choice-language-discord = Idioma: o do Discord
