"""Measure the length of a draft."""

from bot.domain.drafting.findings import Finding, FindingKind
from bot.domain.drafting.reading import DraftText

MOST_CHARACTERS = 5_000
"""The longest cover letter that Upwork takes."""
MOST_WORDS = 600
FEWEST_WORDS = 40
_ASIAN = 0x2E80
"""From this letter on, scripts that put no spaces between words: their words aren't counted."""


def length_findings(draft: DraftText) -> list[Finding]:
    """Return a finding for a draft that is too long or too short; an empty draft is too short."""
    length = len(draft.text)
    if length > MOST_CHARACTERS:
        return [Finding(FindingKind.TOO_LONG, MOST_CHARACTERS, length, reason="characters", number=length)]
    if sum(ord(ch) >= _ASIAN for ch in draft.text) > length / 4:
        return []
    if draft.count > MOST_WORDS:
        return [Finding(FindingKind.TOO_LONG, 0, length, reason="words", number=draft.count)]
    if draft.count < FEWEST_WORDS:
        return [Finding(FindingKind.TOO_SHORT, 0, length, number=draft.count)]
    return []
