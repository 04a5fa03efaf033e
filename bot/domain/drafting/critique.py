"""The critique of a draft by a language model: what the model is sent, and how much of its answer is shown."""

import json
import re
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.drafting.lexicon import section

LONGEST_CRITIQUE = 850
"""The characters of an answer after which it is cut; with MOST_LINES they fit on the screen of a phone."""
MOST_LINES = 12
"""The lines of an answer after which it is cut."""
_GAP = re.compile(r"\n\s*\n\s*")
"""Empty lines; the pattern begins with a line break, so that it is tried once for each line and not for each space."""


class CritiqueEnd(StrEnum):
    """How an answer ended.

    ``writing``: not yet. ``whole``: the model ended it. ``long``, ``slow``: cut, as it grew too long or took too long.
    ``broken``: cut, as the connection broke or the rest was unreadable.
    """

    WRITING = "writing"
    WHOLE = "whole"
    LONG = "long"
    SLOW = "slow"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Critique:
    """A critique as far as it has come."""

    text: str
    end: CritiqueEnd = CritiqueEnd.WRITING


def messages(draft: str, post: str) -> list[dict[str, str]]:
    """Return the messages for the model: instructions, then draft and post as JSON, so that no text can end its own field.

    ``post``: the client's post, empty for none.
    """
    content = {"draft": draft, "post": post} if post else {"draft": draft}
    return [
        {"role": "system", "content": str(section("critique")["instructions"]).strip()},
        {"role": "user", "content": json.dumps(content, ensure_ascii=False)},
    ]


def grown(critique: Critique, piece: str) -> Critique:
    """Return the critique with the next piece of the answer, cut and ended where it gets too long.

    Empty lines in a row become one.
    """
    text = _GAP.sub("\n\n", critique.text + piece)
    lines = text.splitlines()
    if len(lines) > MOST_LINES:
        return Critique("\n".join([*lines[:MOST_LINES], "…"]), CritiqueEnd.LONG)
    if len(text) > LONGEST_CRITIQUE:
        return Critique(text[:LONGEST_CRITIQUE].rstrip() + "…", CritiqueEnd.LONG)
    return Critique(text)
