"""Find what a question for a plan is about, and whether a draft has a word of that."""

from bot.domain.drafting.lexicon import pairs, pattern, words
from bot.domain.drafting.posts import ClientPost, meanings
from bot.domain.drafting.proof import is_proof
from bot.domain.drafting.reading import WORD, DraftText, TextSpan

_TWO, _MANY = 2, 3
"""The words of what only a reader can tell, and the words of a question, of which a sentence has so many by intention."""
_SHORT = 60
"""The characters of a short sentence."""
_ALIKE = 6
"""The first letters that two stems of the same subject have in common."""


def asks_plan(question: DraftText) -> bool:
    """Return True for a question such as ``how would you …``, which a plan answers."""
    return any(kind.search(question.lower) for kind, _ in pairs("answers", "plans"))


def is_intended(draft: DraftText, part: TextSpan, post: ClientPost) -> bool:
    """Return True for a sentence that may tell what the sender would do: it is no result of earlier work."""
    return pattern("proof", "planned").search(part.text) is not None or not is_proof(draft, part, post)


def is_told(draft: DraftText, own: frozenset[str]) -> bool:
    """Return True if a sentence has two words of what only a reader of the post can tell, or a short one has one."""
    counts = ((len(shared_stems(own, meanings_in(part.text))), len(part.text)) for part in draft.sentences)
    return any(count >= _TWO or (count and length <= _SHORT) for count, length in counts)


def is_all_in_one(draft: DraftText, own: frozenset[str]) -> bool:
    """Return True if one statement has all of a question's words but one, and enough of them."""
    return any(
        len(shared_stems(own, meanings_in(part.text))) >= max(len(own) - 1, _MANY)
        for part in draft.sentences
        if not part.text.endswith("?")
    )


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
