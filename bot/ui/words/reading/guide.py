"""Find the guide's topic for a question, by the keywords of the member's language."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from bot.domain.guide import GuideTopic
from bot.ui.words.reading import tried_languages, vocabulary, without_accents

LONGEST_QUESTION = 200  # characters that are read
MOST_WORDS = 20  # words that are read
NEAR_ENOUGH = 82
"""The least likeness (0-100, by rapidfuzz) at which a misspelt word counts as the keyword."""
SHORTEST_GUESS = 4  # letters; shorter words aren't compared by likeness

_VOWEL_SIGNS = "".join(
    sign for sign in map(chr, range(0x0900, 0x1200)) if unicodedata.category(sign)[0] == "M"
)
"""The signs of vowels in the scripts of India and its neighbours, which belong to words but match no ``\\w``."""
_WORD = re.compile(rf"(?:[^\W\d_]|[{_VOWEL_SIGNS}])+")
_TELLING, _KEYWORD, _NEAR, _HINT = 30, 10, 8, 1  # points that a word gives to a topic


@dataclass(frozen=True, slots=True)
class Keywords:
    """The keywords of one language, by topic.

    A ``weak`` keyword decides only if the question has no other keyword; a ``telling`` one outweighs all others.
    """

    by_topic: dict[GuideTopic, frozenset[str]]
    weak: frozenset[str]
    telling: frozenset[str]


def find_topic(typed: str, locale: str) -> GuideTopic | None:
    """Return the topic that a question is about, by the topic's id or by its words; None if no word fits any topic."""
    return next(iter(rank_topics(typed, locale)), None)


def rank_topics(typed: str, locale: str) -> tuple[GuideTopic, ...]:
    """Return the topics that the question's words fit, the best first, equal ones in the guide's order; empty for none.

    A word that fits no topic in the language ``locale`` is read in English.
    """
    question = without_accents(typed[:LONGEST_QUESTION].casefold())
    if question.strip() in set(GuideTopic):
        return (GuideTopic(question.strip()),)
    words = _WORD.findall(question)[:MOST_WORDS]
    by_word = [_scores(word, locale, alone=len(words) == 1) for word in words]
    scores = {topic: sum(each[topic] for each in by_word) for topic in GuideTopic}
    return tuple(sorted((topic for topic in GuideTopic if scores[topic]), key=lambda topic: -scores[topic]))


def _scores(word: str, locale: str, *, alone: bool) -> dict[GuideTopic, int]:
    """Return the points that a word gives to each topic, in the first language in which it fits any; ``alone`` as below."""
    scores: dict[GuideTopic, int] = {}
    for language in tried_languages(locale):
        scores = {topic: _points(word, topic, keywords(language), alone=alone) for topic in GuideTopic}
        if any(scores.values()):
            break
    return scores


@cache
def keywords(locale: str) -> Keywords:
    """Return the keywords of the language nearest to ``locale``, without accents."""
    section = vocabulary(locale, "guide")
    by_topic = {topic: _words(section["keywords"][topic]) for topic in GuideTopic}
    return Keywords(by_topic, _words(section["weak"]), _words(section["telling"]))


def _words(listed: str) -> frozenset[str]:
    return frozenset(without_accents(listed).split())


def _points(word: str, topic: GuideTopic, by_language: Keywords, *, alone: bool) -> int:
    """Return the points that a word gives to a topic, 0 if the word doesn't fit; a keyword's beginning fits, too.

    ``alone``: the question has no other word, so that even one letter counts as a beginning.
    """
    own = by_language.by_topic[topic]
    if word in own:
        return _HINT if word in by_language.weak else _TELLING if word in by_language.telling else _KEYWORD
    strong = own - by_language.weak
    is_beginning = (alone or len(word) >= SHORTEST_GUESS) and word not in by_language.weak
    if is_beginning and any(keyword.startswith(word) for keyword in strong):
        return _NEAR
    if len(word) < SHORTEST_GUESS:
        return 0
    near = process.extractOne(word, strong, scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH)
    return _NEAR if near else 0
