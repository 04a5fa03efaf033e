# The menu of languages on the cards of /profile show and /server setup.
menu-language = भाषा
choice-language-discord = भाषा: जो Discord में है
