"""Decide whether a draft answers a question of a post: by the kind of answer that the question wants, and by its subject."""

import re

from bot.domain.drafting.contacts import has_sample
from bot.domain.drafting.lexicon import pairs, pattern, section, words
from bot.domain.drafting.posts import ClientPost, meanings, numbers_of, question_stems
from bot.domain.drafting.proof import is_proof, is_result
from bot.domain.drafting.reading import DraftText
from bot.domain.drafting.topics import (
    draft_meanings,
    is_all_in_one,
    is_intended,
    is_told,
    meanings_in,
    shared_stems,
    subject_of,
)
from bot.domain.drafting.votes import has_many_statements

_PAST_WORK = "past-work"
_NAME = re.compile(r"\b(?!I\b)(?:[A-Z]|[a-z]+[A-Z.]\w)")
_INNER_NAME = re.compile(r"(?<=[\w,]\x20)(?!I\b)[A-Z]\w+")
_TOOL = re.compile(
    r"(?:(?<=[.!?]\x20)|^)(?:[A-Z]{2,}|[A-Z]\w*\d)\w*"
    r"|(?<=[\w,:(]\x20)(?!I\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:[A-Z]|[a-z]{1,5}[A-Z])[\w.+-]+",
    re.MULTILINE,
)
"""A name within a sentence, or one with capitals or digits at a sentence's beginning."""
_SENTENCE_END = re.compile(r"[.!?\n](?:\s|$)")
_NEAR = 50
"""The characters behind such words in which a tool is named."""
_MINUS = frozenset({"-", "\u2212", "minus"})
_TIMES = frozenset({"x", "*", "\u00d7", "times"})
_CHOICE = re.compile(
    r"([\"'])(?P<a>[^\"'\n]{1,30})\1,?\x20or\x20([\"'])(?P<b>[^\"'\n]{1,30})\3"
    r"|(?<![\w-])(?P<c>[A-Z][\w.+#-]+)\x20or\x20(?:an?\x20|the\x20|in\x20)?(?P<d>[A-Z][\w.+#-]+|[a-z]+-[a-z]+)"
)
"""Two names or quoted words of which a question asks for one."""
_ENOUGH_SUBJECT = 2
"""The words from which a question tells what its plan is about."""
_ENOUGH_SHARED = 4
"""The share of a yes-or-no question's words that an answer has: one of so many."""


def is_answered(draft: DraftText, question: str, post: ClientPost) -> bool:
    """Return True if the draft has what the question asks for, or the question's own words.

    Where nothing but the question's words tells what would be an answer, a draft with many statements counts as one.
    """
    asked = DraftText(question)
    lower = asked.lower.strip(" \"'")
    own = question_stems(asked)
    shared = shared_stems(own, draft_meanings(draft))
    result = pattern("answers", "sum").search(lower)
    if result:
        return _has_number(draft, _result(int(result[1]), result[2], int(result[3])))
    if pattern("answers", "human").search(lower) and not is_told(draft, own):
        return False
    choice = _CHOICE.search(asked.plain)
    if choice and pattern("answers", "choosing").search(lower):
        return _has_choice(draft, choice)
    wants_fact = pattern("answers", "facts").search(lower) and not pattern("answers", "yes_no").search(lower)
    if not wants_fact and is_all_in_one(draft, own):
        return True
    is_vague = pattern("answers", "open_plan").search(lower) and len(subject_of(own)) < _ENOUGH_SUBJECT
    if is_vague and _intentions(draft, post) > 1:
        return True
    missed_names = _missed_names(draft, asked)
    if missed_names > 1 or _lacks_needed(draft, lower):
        return False
    if pattern("answers", "tool_named").search(lower) or pattern("answers", "naming").search(lower):
        return _names_new(draft, post)
    for name in ("amounts", "intended", "hours"):
        for kind, answer in pairs("answers", name):
            if kind.search(lower):
                return _says(name, draft, answer, post, own)
    for kind, answer in pairs("answers", "particular"):
        if kind.search(lower):
            return answer.search(draft.lower) is not None
    if pattern("answers", "have_you").search(lower):
        return _has_done(draft, own, post, asked)
    if any(
        kind.search(lower) and (_names_tool(draft, answer) or _names_new(draft, post, with_results=False))
        for kind, answer in pairs("answers", "tools")
    ):
        return True
    for kind, answer in pairs("answers", "near"):
        if kind.search(lower):
            return _has_near(draft, answer, own)
    kinds = [
        answer for name in ("kinds", "plans") for kind, answer in pairs("answers", name) if kind.search(lower)
    ]
    prices = [
        answer
        for kind, answer in pairs("answers", "prices")
        if kind.search(lower) and not pattern("answers", "priced").search(lower)
    ]
    if pattern("answers", "how_long").search(lower):
        return any(_takes(draft, answer, own, post) for answer in kinds)
    if any(_has(draft, answer, post) for answer in kinds):
        return True
    if any(_has_price(draft, answer, post) for answer in prices):
        return True
    if (kinds or prices) and pattern("answers", "facts").search(lower):
        return False
    if pattern("answers", "yes_no").search(lower):
        clear = "clear_yes" if own else "yes"
        return (
            has_many_statements(draft)
            or (not missed_names and len(shared) * _ENOUGH_SHARED >= len(own) > 0)
            or any(pattern("answers", name).search(draft.lower) for name in (clear, "familiar"))
        )
    return bool(shared) or not (own or kinds) or has_many_statements(draft)


def _intentions(draft: DraftText, post: ClientPost) -> int:
    """Return how many statements say what the sender or the client would do."""
    return sum(
        not part.text.endswith("?")
        and pattern("proof", "planned").search(part.text) is not None
        and is_intended(draft, part, post)
        for part in draft.sentences
    )


def _says(
    name: str, draft: DraftText, answer: re.Pattern[str], post: ClientPost, own: frozenset[str]
) -> bool:
    """Return True if a statement has such an answer: a number, what is intended, or when the sender is there.

    ``name``: the list of the answer. A number of the post counts only beside a word of the question, ``own``. A result of
    earlier work does not say what is intended.
    """
    for part in draft.sentences:
        if part.text.endswith("?") or not answer.search(part.text):
            continue
        if name == "amounts":
            is_said = bool(numbers_of(part.text) - post.numbers) or bool(
                shared_stems(own, meanings_in(part.text))
            )
        else:
            is_said = (
                is_intended(draft, part, post)
                if name == "intended"
                else pattern("answers", "of_sender").search(part.text) is not None
            )
        if is_said:
            return True
    return False


def _missed_names(draft: DraftText, question: DraftText) -> int:
    """Return how many names a question has, such as Denmark or Unity, if the draft has none of them; else 0.

    A single name that half of all posts have, such as Shopify, doesn't count.
    """
    names = {match[0].lower() for match in _INNER_NAME.finditer(question.plain) if match[0].istitle()}
    names -= words("common", "demonyms") | words("answers", "calendar")
    is_common = len(names) == 1 and names <= words("common", "not_names")
    return 0 if is_common or any(name in draft.lower for name in names) else len(names)


def _has_choice(draft: DraftText, choice: re.Match[str]) -> bool:
    """Return True if the draft names one of the two things to choose from, or says that it is both or depends."""
    names = [name for name in choice.groupdict().values() if name]
    return any(re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", draft.lower) for name in names) or bool(
        pattern("answers", "either").search(draft.lower)
    )


def _lacks_needed(draft: DraftText, question: str) -> bool:
    """Return True if the question wants a kind of answer, such as a measure, of which no statement has a word."""
    return any(
        kind.search(question)
        and not any(answer.search(part.text) for part in draft.sentences if not part.text.endswith("?"))
        for kind, answer in pairs("answers", "needed")
    )


def _names_tool(draft: DraftText, answer: re.Pattern[str]) -> bool:
    """Return True if a name stands shortly behind words such as ``I use``."""
    behind = (draft.plain[match.end() : match.end() + _NEAR] for match in answer.finditer(draft.lower))
    return any(_NAME.search(_SENTENCE_END.split(text)[0]) for text in behind)


def _names_new(draft: DraftText, post: ClientPost, *, with_results: bool = True) -> bool:
    """Return True if the draft names a thing that the post doesn't name, or says what the sender uses.

    A name of a place or a client, such as Oslo in ``for a shop in Oslo``, is none. ``with_results``:
    False where a name in a result of earlier work is none, either.
    """
    if any(_names_tool(draft, answer) for _, answer in pairs("answers", "tools")):
        return True
    if any(pattern("answers", "tool_first").search(part.text) for part in draft.sentences):
        return True
    of_post = {word.text.lower() for word in post.reading.words}
    results = [part for part in draft.sentences if not with_results and not is_intended(draft, part, post)]
    for match in _TOOL.finditer(draft.plain, draft.body):
        before = draft.lower[: match.start()].rstrip()[-_NEAR:]
        if pattern("answers", "place_before").search(before):
            continue
        is_shouted = match[0].isupper() and _is_in_capitals(draft.plain, *match.span())
        is_in_result = any(part.start <= match.start() < part.end for part in results)
        if match[0].lower() not in of_post and not (is_shouted or is_in_result):
            return True
    return False


def _is_in_capitals(text: str, start: int, end: int) -> bool:
    """Return True if the word before or behind is in capitals, too."""
    neighbours = (*text[:start].split()[-1:], *text[end:].split()[:1])
    return any(word.isalpha() and word.isupper() for word in neighbours)


def _has_done(draft: DraftText, own: frozenset[str], post: ClientPost, question: DraftText) -> bool:
    """Return True if the draft tells of past work with the question's own words, or of a result in the job's own words.

    Any result answers a question that names no tool, e.g. whether one has done such work before.
    """
    if pattern("answers", "yes").search(draft.lower):
        return True
    names = _INNER_NAME.search(question.text) is not None
    if _missed_names(draft, question):
        return False
    for part in draft.sentences:
        stems = meanings_in(part.text)
        if stems & own and pattern("answers", "done").search(part.text):
            return True
        if (not names or stems & post.own_stems) and is_proof(draft, part, post):
            return True
    return False


def _has(draft: DraftText, answer: re.Pattern[str], post: ClientPost) -> bool:
    """Return True if the draft has such an answer; a question for past work is answered by a proof or a sample."""
    if answer.search(_PAST_WORK):
        own_work = pattern("answers", "done")
        return has_sample(draft) or any(
            is_proof(draft, part, post) or own_work.search(part.text) for part in draft.sentences
        )
    return answer.search(draft.lower) is not None


def _takes(draft: DraftText, answer: re.Pattern[str], own: frozenset[str], post: ClientPost) -> bool:
    """Return True if a statement says how long something takes: it has a time and a word for that, or one of the question's.

    The time in a result of earlier work is none.
    """
    return any(
        answer.search(part.text) is not None
        and (
            pattern("answers", "takes").search(part.text) is not None
            or bool(shared_stems(own, meanings_in(part.text)))
        )
        and not is_result(draft, part, post)
        for part in draft.sentences
        if not part.text.endswith("?")
    )


def _has_near(draft: DraftText, answer: re.Pattern[str], own: frozenset[str]) -> bool:
    """Return True if a sentence with a word of the question, or the sentence behind it, has such an answer.

    The question's verb, such as keep, is in many sentences about other things, so it doesn't count.
    """
    own -= meanings(words("answers", "keeping"))
    near = not own
    for part in draft.sentences:
        is_own = bool(shared_stems(own, meanings_in(part.text)))
        if (is_own or near) and answer.search(part.text):
            return True
        near = is_own or not own
    return False


def _has_price(draft: DraftText, answer: re.Pattern[str], post: ClientPost) -> bool:
    """Return True if the draft has a price; an amount in the result of earlier work is none."""
    return any(
        answer.search(part.text)
        and (
            pattern("answers", "own_price").search(part.text)
            or (numbers_of(part.text) and not part.text.endswith("?") and not is_proof(draft, part, post))
        )
        for part in draft.sentences
    )


def _has_number(draft: DraftText, number: int) -> bool:
    """Return True if the draft has a number, in digits or as a word."""
    numbers = section("answers")["numbers"].split()
    names = {str(number), numbers[number] if 0 <= number < len(numbers) else str(number)}
    return any(word.text.lower() in names for word in draft.words)


def _result(first: int, sign: str, second: int) -> int:
    """Return the result of a sum, a difference or a product."""
    if sign in _MINUS:
        return first - second
    return first * second if sign in _TIMES else first + second
