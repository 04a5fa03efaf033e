"""Choose among the languages that the bot speaks; a language is a folder beside this module, named by its locale."""

from functools import cache
from pathlib import Path

ENGLISH = "en"


def words_folder(locale: str) -> Path:
    """Return the folder with the words of the language ``locale``."""
    return Path(__file__).parent / locale


@cache
def languages() -> frozenset[str]:
    """Return the locales of the languages that the bot speaks."""
    return frozenset(file.parent.name for file in Path(__file__).parent.glob("*/common.ftl"))


def nearest(locale: str | None) -> str:
    """Return the bot's language for a person with ``locale``: e.g. for ``de-AT`` the first of de-AT, de and English.

    None means that the person's language isn't known; the answer is English.
    """
    exact = locale or ENGLISH
    for language in (exact, exact.partition("-")[0]):
        if language in languages():
            return language
    return ENGLISH
