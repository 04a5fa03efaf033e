"""Find the topic of the guide that a question is about."""

import re
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from bot.domain.guide import GuideTopic
from bot.ui.words.reading import vocabulary

LONGEST_QUESTION = 200
MOST_WORDS = 20
NEAR_ENOUGH = 82
"""From this likeness on (0-100) a slip of the pen counts as the keyword."""
SHORTEST_GUESS = 4

_WORD = re.compile(r"[^\W\d_]+")
_TELLING, _KEYWORD, _NEAR, _HINT = 30, 10, 8, 1


@dataclass(frozen=True, slots=True)
class Keywords:
    """Single words. ``weak`` keywords decide only where no other word does; a ``telling`` word decides alone."""

    by_topic: dict[GuideTopic, frozenset[str]]
    weak: frozenset[str]
    telling: frozenset[str]


def find_topic(typed: str, locale: str) -> GuideTopic | None:
    """Return the topic that is meant, by its id or by free words; None where no word names any."""
    return next(iter(rank_topics(typed, locale)), None)


def rank_topics(typed: str, locale: str) -> tuple[GuideTopic, ...]:
    """Return the topics that the words speak of, the nearest first, equally near ones in the order of the guide."""
    question = typed[:LONGEST_QUESTION].casefold()
    if question.strip() in set(GuideTopic):
        return (GuideTopic(question.strip()),)
    words, listed = _WORD.findall(question)[:MOST_WORDS], keywords(locale)
    scores = {
        topic: sum(_nearness(word, topic, listed, alone=len(words) == 1) for word in words)
        for topic in GuideTopic
    }
    return tuple(sorted((topic for topic in GuideTopic if scores[topic]), key=lambda topic: -scores[topic]))


@cache
def keywords(locale: str) -> Keywords:
    """Return the keywords of a language."""
    section = vocabulary(locale, "guide")
    by_topic = {topic: frozenset(section["keywords"][topic].split()) for topic in GuideTopic}
    return Keywords(by_topic, frozenset(section["weak"].split()), frozenset(section["telling"].split()))


def _nearness(word: str, topic: GuideTopic, listed: Keywords, *, alone: bool) -> int:
    """Return how much a word speaks of a topic. The beginning of a keyword counts, as people are still typing."""
    own = listed.by_topic[topic]
    if word in own:
        return _HINT if word in listed.weak else _TELLING if word in listed.telling else _KEYWORD
    strong = own - listed.weak
    if (alone or len(word) >= SHORTEST_GUESS) and any(keyword.startswith(word) for keyword in strong):
        return _NEAR
    if len(word) < SHORTEST_GUESS:
        return 0
    near = process.extractOne(word, strong, scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH)
    return _NEAR if near else 0
