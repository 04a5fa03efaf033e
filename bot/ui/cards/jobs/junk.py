"""Name the signs of junk in a post, each with the words that show it."""

from collections.abc import Sequence

from bot.domain.board.junk import JunkKind
from bot.domain.jobs.links import job_url
from bot.services.jobs import JunkSign
from bot.ui.cards.base import Card
from bot.ui.words import Text

LONGEST_SIGN = 80


def junk_lines(card: Card, text: Text, signs: Sequence[JunkSign]) -> None:
    """Add a line for each sign, and that a sign isn't a verdict; nothing where there are none."""
    if not signs:
        return
    card.line(text.t("junk-title"), *(_line(text, sign) for sign in signs))
    card.small(text.t("junk-no-verdict"))


def _line(text: Text, sign: JunkSign) -> str:
    if sign.kind is JunkKind.NEAR_COPY_OF:
        has_link = sign.copy_of is not None and sign.copy_of.startswith("~")
        return text.t("junk-near-copy-of", url=job_url(sign.copy_of) if has_link and sign.copy_of else None)
    return text.t(f"junk-{sign.kind.replace('_', '-')}", words=text.safe(sign.words, LONGEST_SIGN))
