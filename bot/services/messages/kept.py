"""The transactions around an attempt to post, edit or delete a kept message."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.services.messages import kept_notices
from bot.services.messages.attempts import GAVE_UP, MOST_ATTEMPTS, backoff_ms
from bot.services.messages.kept_letters import Composer, KeptContent, KeptLetter, PostedMessage
from bot.services.messages.places import IN_CHANNEL, LEFT, NO_CHANNEL
from bot.store.community import communities
from bot.store.engine.database import Tx
from bot.store.messages import kept
from bot.store.messages import kept_parking as parking
from bot.store.messages.kept import BETWEEN_EDITS_MS, KeptMessage, KeptState


class KeptStep(StrEnum):
    """What an attempt does with a message. ``MOVE``: delete it in its former channel, to post it in another one next."""

    POST = "post"
    EDIT = "edit"
    DELETE = "delete"
    MOVE = "move"


@dataclass(frozen=True, slots=True)
class KeptAttempt:
    """An attempt with a message. ``wanted``: the change that the content includes. ``digest``: of the content.

    ``in_doubt_since``: when an earlier attempt to post began that may have arrived (UTC ms), None for no such attempt.
    """

    step: KeptStep
    letter: KeptLetter
    wanted: int
    digest: str
    in_doubt_since: int | None


def begin(tx: Tx, composers: Mapping[str, Composer], kept_id: int, now: int) -> KeptAttempt | None:
    """Compose the message and begin the attempt; return None if nothing is to be asked of Discord now."""
    row = kept.get(tx, kept_id)
    if row is None or row.state is KeptState.PARKED or row.due_at is None or row.due_at > now:
        return None
    community = communities.find(tx, row.guild_id)
    if community is not None and community.left_at is not None:
        parking.park(tx, kept_id, LEFT, in_doubt=row.state is KeptState.POSTING)
        return None
    compose = composers.get(row.kind)
    content = compose(tx, row, now) if compose is not None else None
    step = _step(row, content)
    if step is None:
        _settle(tx, row, content, now)
        return None
    if step is KeptStep.EDIT and (at := _next_edit(row, now)) > now:
        kept.postpone(tx, kept_id, at)
        return None
    if row.attempts >= MOST_ATTEMPTS:
        parking.park(tx, kept_id, GAVE_UP, in_doubt=row.state is KeptState.POSTING)
        return None
    language = community.language if community is not None else None
    digest = _digest(content, language)
    if step is KeptStep.EDIT and digest == row.digest and not _is_check_due(row, content, now):
        _show(tx, row, content, digest, row.edited_at, now)
        return None
    if step is KeptStep.POST:
        kept.mark_posting(tx, kept_id, now)
    else:
        kept.mark_attempt(tx, kept_id)
    in_doubt_since = row.tried_at if row.state is KeptState.POSTING else None
    return KeptAttempt(step, _letter(row, content, language), row.wanted, digest, in_doubt_since)


def posted(tx: Tx, attempt: KeptAttempt, message: PostedMessage, now: int) -> None:
    """Record that the message was posted; so its channel works, and what was parked there is tried again."""
    letter = attempt.letter
    row = kept.get(tx, letter.id)
    if row is None:
        return
    kept.mark_posted(
        tx,
        letter.id,
        posted_to=letter.channel_id,
        thread_id=message.thread_id,
        message_id=message.message_id,
        now=now,
    )
    _shown(tx, attempt, now)
    for reason in IN_CHANNEL:
        parking.release(tx, letter.guild_id, now, channel_id=letter.channel_id, reason=reason)


def is_posted_already(tx: Tx, attempt: KeptAttempt, message: PostedMessage, now: int) -> None:
    """Record that an earlier attempt had arrived; the message may show older content, and so it is edited next."""
    posted(tx, attempt, message, now)
    kept.mark_shown(
        tx, attempt.letter.id, wanted=-1, digest="", edited_at=now - BETWEEN_EDITS_MS, again_at=None, now=now
    )


def edited(tx: Tx, attempt: KeptAttempt, now: int) -> None:
    """Record that the message shows the content of the attempt."""
    _shown(tx, attempt, now)


def deleted(tx: Tx, attempt: KeptAttempt, now: int) -> None:
    """Record that the message is gone from its channel; a moved message is posted in the other channel next."""
    if attempt.step is KeptStep.MOVE:
        kept.mark_missing(tx, attempt.letter.id, now)
    else:
        kept.delete(tx, attempt.letter.id)


def missing(tx: Tx, attempt: KeptAttempt, now: int) -> None:
    """Record that Discord no longer has the message: it is posted anew if its content is live."""
    if attempt.step is KeptStep.EDIT:
        kept.mark_missing(tx, attempt.letter.id, now)
    else:
        deleted(tx, attempt, now)


def refused(tx: Tx, attempt: KeptAttempt, reason: str, now: int, *, in_doubt: bool) -> None:
    """Park the message; if its channel is the trouble, park the others that wait there too, and notify the manager once.

    A moved message that can't be deleted in its former channel stays there, and is posted in the other channel next.
    """
    letter = attempt.letter
    row = kept.get(tx, letter.id)
    if row is None:
        return
    if attempt.step is KeptStep.MOVE:
        kept.mark_missing(tx, letter.id, now)
        return
    if reason in IN_CHANNEL:
        kept_notices.queue(tx, row, reason, now)
        parking.park_channel(tx, row.channel_id, reason, posted=letter.posted is not None)
    parking.park(tx, letter.id, reason, in_doubt=in_doubt)


def delay(tx: Tx, kept_id: int, now: int, least_ms: int, reason: str) -> None:
    """Try the message again later, at least ``least_ms`` from ``now``; ``reason``: a code, ``unsure`` or ``delayed``."""
    row = kept.get(tx, kept_id)
    if row is not None:
        kept.retry(tx, kept_id, now + max(least_ms, backoff_ms(kept_id, max(row.attempts, 1))), reason)


def put_off(tx: Tx, kept_id: int, now: int) -> None:
    """Try a message that can't be composed again later; park it after MOST_ATTEMPTS."""
    row = kept.get(tx, kept_id)
    if row is None:
        return
    if row.attempts >= MOST_ATTEMPTS:
        parking.park(tx, kept_id, GAVE_UP, in_doubt=row.state is KeptState.POSTING)
        return
    kept.mark_attempt(tx, kept_id)
    delay(tx, kept_id, now, 0, "fault")


def channel_deleted(tx: Tx, channel_id: int, now: int) -> None:
    """Park the messages of a channel that was deleted, and notify the manager."""
    row = kept.any_in(tx, channel_id)
    if row is not None:
        kept_notices.queue(tx, row, NO_CHANNEL, now)
        parking.park_all_in(tx, channel_id, NO_CHANNEL)


def channel_changed(tx: Tx, guild_id: int, channel_id: int, now: int, *, all_again: bool) -> None:
    """Try what is parked in a channel again, as its permissions may have changed.

    ``all_again``: look at each message of the channel again, e.g. because a forum has lost a tag.
    """
    for reason in IN_CHANNEL:
        parking.release(tx, guild_id, now, channel_id=channel_id, reason=reason)
    if all_again:
        kept.of_channel_changed(tx, channel_id, now)


def post_deleted(tx: Tx, thread_id: int, now: int) -> None:
    """Record that a forum post was deleted; it is posted anew if its content is live."""
    row = kept.with_post(tx, thread_id)
    if row is not None:
        kept.mark_missing(tx, row.id, now)


def _step(row: KeptMessage, content: KeptContent | None) -> KeptStep | None:
    """Return what is to be done with the message, None for nothing."""
    in_doubt = row.state is KeptState.POSTING
    if content is None:
        return KeptStep.DELETE if row.message_id is not None or in_doubt else None
    if row.message_id is None:
        return KeptStep.POST if content.is_live or in_doubt else None
    return KeptStep.EDIT if row.posted_to == row.channel_id else KeptStep.MOVE


def _settle(tx: Tx, row: KeptMessage, content: KeptContent | None, now: int) -> None:
    """Record that nothing of the message is in a channel, nor to be posted there."""
    if content is None:
        kept.delete(tx, row.id)
    else:
        _show(tx, row, content, "", row.edited_at, now)


def _next_edit(row: KeptMessage, now: int) -> int:
    """Return when the message may be edited (UTC ms), ``now`` or later: once a minute."""
    if row.edited_at is None or row.edited_at > now:
        return now
    return max(now, row.edited_at + BETWEEN_EDITS_MS)


def _is_check_due(row: KeptMessage, content: KeptContent | None, now: int) -> bool:
    """Return True if the message is to be edited although nothing has changed."""
    if content is None or content.check_ms is None or row.edited_at is None:
        return False
    return now >= row.edited_at + content.check_ms or now < row.edited_at


def _shown(tx: Tx, attempt: KeptAttempt, now: int) -> None:
    row = kept.get(tx, attempt.letter.id)
    if row is not None:
        _mark(tx, row.id, attempt.wanted, attempt.letter.content, attempt.digest, now, now)


def _show(
    tx: Tx, row: KeptMessage, content: KeptContent | None, digest: str, edited_at: int | None, now: int
) -> None:
    _mark(tx, row.id, row.wanted, content, digest, edited_at, now)


def _mark(
    tx: Tx,
    kept_id: int,
    wanted: int,
    content: KeptContent | None,
    digest: str,
    edited_at: int | None,
    now: int,
) -> None:
    """Record what the message shows, and when it has to be looked at again."""
    instants = [content.again_at] if content is not None and content.again_at is not None else []
    if content is not None and content.check_ms is not None and digest:
        instants.append((edited_at or now) + content.check_ms)
    again_at = max(min(instants), now + 1) if instants else None
    kept.mark_shown(
        tx, kept_id, wanted=wanted, digest=digest, edited_at=edited_at, again_at=again_at, now=now
    )


def _letter(row: KeptMessage, content: KeptContent | None, language: str | None) -> KeptLetter:
    message = None if row.message_id is None else PostedMessage(row.message_id, row.thread_id)
    return KeptLetter(
        id=row.id,
        nonce=f"kept-{row.id}-{row.posts}",
        kind=row.kind,
        subject=row.subject,
        guild_id=row.guild_id,
        channel_id=row.channel_id,
        posted_to=row.posted_to,
        posted=message,
        content=content,
        language=language,
    )


def _digest(content: KeptContent | None, language: str | None) -> str:
    """Return a short text that differs for contents that look different; ``language``: as in KeptLetter."""
    if content is None:
        return ""
    seen = (content.body, content.is_over) if language is None else (content.body, content.is_over, language)
    return hashlib.blake2b(repr(seen).encode(), digest_size=12).hexdigest()
