"""The words of a job's title, by which a board finds the job."""

import re
import unicodedata

LONGEST_WORD = 24
"""Characters of a word that are compared; a longer word is cut."""

_WORD = re.compile(r"\w+")


def words_of(title: str) -> tuple[str, ...]:
    """Return the words of a title or of a search, each once, in lower case and in their order; empty for no letters.

    Letters and digits make words, anything else separates them: ``Re-design of a LOGO`` gives re, design, of, a, logo.
    """
    plain = unicodedata.normalize("NFKC", title).casefold()
    return tuple(dict.fromkeys(word[:LONGEST_WORD] for word in _WORD.findall(plain)))
