"""Choose among the languages that the bot speaks; a language is a folder beside this module, named by its locale."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from babel import Locale

ENGLISH = "en"
ROOTS = [Path(__file__).parent]
"""The folders that hold the languages' folders; tests add one for a language of their own."""


def words_folder(locale: str) -> Path:
    """Return the folder with the words of the language ``locale``."""
    return folders().get(locale) or ROOTS[0] / locale


@cache
def folders() -> Mapping[str, Path]:
    """Return the folders of the languages that the bot speaks, by locale."""
    return {file.parent.name: file.parent for root in ROOTS for file in sorted(root.glob("*/common.ftl"))}


def languages() -> frozenset[str]:
    """Return the locales of the languages that the bot speaks."""
    return frozenset(folders())


@cache
def own_name(locale: str) -> str:
    """Return a language's name in that language, e.g. ``Deutsch`` for ``de``."""
    name = Locale.parse(locale, sep="-").get_display_name() or locale
    return name[:1].upper() + name[1:]


def offered() -> tuple[str, ...]:
    """Return the locales of all languages as menus list them: English, then the others by their own names."""
    others = sorted((locale for locale in languages() if locale != ENGLISH), key=own_name)
    return (ENGLISH, *others)


def nearest(locale: str | None) -> str:
    """Return the bot's language for a person with ``locale``: e.g. for ``de-AT`` the first of de-AT, de and English.

    None means that the person's language isn't known; the answer is English.
    """
    exact = locale or ENGLISH
    for language in (exact, exact.partition("-")[0]):
        if language in folders():
            return language
    return ENGLISH
