"""Find what a question for a plan is about, and whether a draft has a word of that."""

from bot.domain.drafting.lexicon import pairs, pattern, words
from bot.domain.drafting.posts import ClientPost, meanings
from bot.domain.drafting.proof import is_proof
from bot.domain.drafting.reading import WORD, DraftText, TextSpan

_ALIKE = 6
"""The first letters that two stems of the same subject have in common."""


def asks_plan(question: DraftText) -> bool:
    """Return True for a question such as ``how would you …``, which a plan answers."""
    return any(kind.search(question.lower) for kind, _ in pairs("answers", "plans"))


def is_intended(draft: DraftText, part: TextSpan, post: ClientPost) -> bool:
    """Return True for a sentence that may tell what the sender would do: it is no result of earlier work."""
    return pattern("proof", "planned").search(part.text) is not None or not is_proof(draft, part, post)


def subject_of(own: frozenset[str]) -> frozenset[str]:
    """Return the words of a question without those of any question for a plan."""
    return own - meanings(words("answers", "plan_words"))


def shared_stems(own: frozenset[str], meant: frozenset[str]) -> frozenset[str]:
    """Return the stems of the question that the draft has, or that begin alike, e.g. certified and certificate."""
    begins = {each[:_ALIKE] for each in meant if len(each) >= _ALIKE}
    return frozenset(each for each in own if each in meant or each[:_ALIKE] in begins)


def meanings_in(text: str) -> frozenset[str]:
    """Return the meanings of all words of a text."""
    return meanings(WORD.findall(text))


def draft_meanings(draft: DraftText) -> frozenset[str]:
    """Return the meanings of all words of the draft."""
    return meanings(word.text for word in draft.words)
