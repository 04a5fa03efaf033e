"""Reviews of drafts by other members: who is read next, what a review says, and the limits for each member.

The rule of the queue, for each reader: a draft that has waited OVERDUE_MS or longer comes before all others, the longest
waiting first. Before that, the drafts of members who owe a review come after those of members who don't, drafts of the
reader's own trade come first, and then the longest waiting. A draft that the reader has left within LEFT_MS comes last in
its group. So nobody can overtake an overdue draft, and each review moves it forward.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from bot import errors
from bot.domain.choices import checked_choice
from bot.domain.time.calendar import DAY_MS, HOUR_MS

CLAIM_MS = 2 * HOUR_MS
"""How long a reader may hold a draft."""
OVERDUE_MS = DAY_MS
"""The wait after which a draft comes before all that have waited less."""
LEFT_MS = DAY_MS // 2
"""How long a draft that a reader has left comes last for that reader."""
DRAFT_MS = 7 * DAY_MS
"""The longest life of a draft."""
MOST_ASKS, MOST_CLAIMS, MOST_LAPSES = 3, 6, 2
"""What a member may do within LIMITS_MS: ask, begin to read, and let a claim lapse."""
LIMITS_MS = DAY_MS
MOST_NUDGED = 3
"""The readers who get a direct message about a waiting draft on each day of its wait."""
SHORTEST_DRAFT, LONGEST_DRAFT, LONGEST_SENTENCE = 40, 5000, 140
"""Characters; links don't count for the shortest draft. A proposal on Upwork has at most 5,000."""
ROW_CHARACTERS = 40
"""The characters of text that a row of a phone's screen holds, about."""
FEWEST_KNOWN = 5
"""The known outcomes from which a reader's advice is compared."""
_LINK = re.compile(r"https?://\S+")


class ReviewPart(StrEnum):
    """What a review judges: the first lines, whether the job is understood, the proof, the plan, and the question back."""

    OPENING = "opening"
    UNDERSTANDING = "understanding"
    PROOF = "proof"
    PLAN = "plan"
    QUESTION = "question"


class ReviewMark(StrEnum):
    """How good a part of a draft is, in words."""

    MISSING = "missing"
    WEAK = "weak"
    FINE = "fine"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Rubric:
    """A whole review: a mark and a sentence for each part, in the order of ReviewPart."""

    marks: tuple[ReviewMark, ...]
    sentences: tuple[str, ...]

    def stored(self) -> str:
        """Return the review as the text that `stored_rubric` reads."""
        return json.dumps([list(self.marks), list(self.sentences)], ensure_ascii=False)


class QueuedDraft(NamedTuple):
    """A waiting draft as one reader sees it. ``since``: when the wait began (UTC ms). ``owes``: the asker owes a review.

    ``fits``: the draft is of the reader's trade. ``was_left``: the reader has left the draft within LEFT_MS.
    """

    id: int
    since: int
    owes: bool
    fits: bool
    was_left: bool


def reading_order(draft: QueuedDraft, now: int) -> tuple[int, ...]:
    """Return the sort key of a draft at ``now`` (UTC ms): the draft with the smallest key is read next."""
    if now - draft.since >= OVERDUE_MS:
        return (0, draft.was_left, draft.since, draft.id)
    return (1, draft.was_left, draft.owes, not draft.fits, draft.since, draft.id)


def may_nudge(nudged: int, since: int, now: int) -> bool:
    """Return True if one more reader may get a message about a draft: MOST_NUDGED on each day since ``since`` (UTC ms)."""
    return nudged < MOST_NUDGED * (1 + max(now - since, 0) // DAY_MS)


def again_at(instants: Sequence[int], most: int, now: int) -> int | None:
    """Return when a member may do something again that was done at ``instants`` (UTC ms); None for at once."""
    recent = sorted(at for at in instants if at > now - LIMITS_MS)
    return recent[-most] + LIMITS_MS if len(recent) >= most else None


def checked_draft(typed: str) -> str:
    """Return a draft without white space around it. Raises ShortDraft for too few characters besides links, TooLong."""
    draft = typed.strip()
    if len(_LINK.sub("", draft).strip()) < SHORTEST_DRAFT:
        raise errors.ShortDraft(shortest=SHORTEST_DRAFT)
    if len(draft) > LONGEST_DRAFT:
        raise errors.TooLong(field="text", longest=LONGEST_DRAFT)
    return draft


def checked_rubric(marks: Iterable[str], sentences: Iterable[str]) -> Rubric:
    """Return a review with all five marks and sentences. Raises BadChoice for a missing or unknown mark, TooLong.

    Raises EmptyReview where a sentence is missing.
    """
    chosen = tuple(checked_choice(ReviewMark, "mark", mark) for mark in marks)
    texts = tuple(" ".join(sentence.split()) for sentence in sentences)
    if len(chosen) != len(ReviewPart):
        raise errors.BadChoice(field="mark", given=str(len(chosen)))
    if len(texts) != len(ReviewPart) or not all(texts):
        raise errors.EmptyReview
    if any(len(text) > LONGEST_SENTENCE for text in texts):
        raise errors.TooLong(field="review", longest=LONGEST_SENTENCE)
    return Rubric(chosen, texts)


def stored_rubric(text: str) -> Rubric:
    """Return the review of which `Rubric.stored` made ``text``."""
    marks, sentences = json.loads(text)
    return Rubric(tuple(map(ReviewMark, marks)), tuple(sentences))


def page_texts(draft: str, most_rows: int) -> tuple[str, ...]:
    """Return a draft in pages of at most ``most_rows`` rows of a phone's screen; empty for an empty draft."""
    pages: list[str] = []
    rest = draft.strip()
    while rest:
        end = _end_of_page(rest, most_rows)
        pages.append(rest[:end].rstrip())
        rest = rest[end:].strip()
    return tuple(pages)


def _end_of_page(text: str, most_rows: int) -> int:
    """Return where the first page of a text ends: at a white space, or within a word that is longer than a page."""
    longest = min(len(text), most_rows * ROW_CHARACTERS)
    for end in range(longest, 0, -1):
        is_between_words = end == len(text) or text[end].isspace()
        if is_between_words and rows_of(text[:end]) <= most_rows:
            return end
    return longest


def rows_of(text: str) -> int:
    """Return about how many rows of a phone's screen a text fills, at ROW_CHARACTERS in a row."""
    return sum(max(1, -(-len(line) // ROW_CHARACTERS)) for line in text.split("\n"))


class AdviceOutcome(NamedTuple):
    """What became of a proposal whose draft a reader had seen: ``replied`` is None where nobody has told."""

    reader_id: int
    replied: bool | None


class ReaderOutcomes(NamedTuple):
    """How many of ``known`` outcomes were replies after this reader's advice, and how many outcomes nobody has told.

    ``reader_id``: 0 for all readers without a name together.
    """

    reader_id: int
    replies: int
    known: int
    unknown: int


def outcomes_by_reader(outcomes: Iterable[AdviceOutcome]) -> tuple[ReaderOutcomes, ...]:
    """Return a line for each reader with FEWEST_KNOWN known outcomes or more, in the order of their first advice."""
    by_reader: dict[int, list[bool | None]] = {}
    for outcome in outcomes:
        by_reader.setdefault(outcome.reader_id, []).append(outcome.replied)
    lines = [
        ReaderOutcomes(reader_id, ends.count(True), len(ends) - ends.count(None), ends.count(None))
        for reader_id, ends in by_reader.items()
    ]
    return tuple(line for line in lines if line.known >= FEWEST_KNOWN)
