"""Cards: the posts that members shared on the board of a server, who applied to each, and who changed what, when.

Every change of a card is an event with the values before and after, so that each has a name and can be taken back.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

from bot.domain.jobs.jobs import JobFacts
from bot.domain.jobs.titles import words_of
from bot.store.engine.database import SqlValue, Tx
from bot.store.engine.rows import RowReader, RowWriter
from bot.store.jobs import events
from bot.store.jobs.events import CardAction, CardEvent
from bot.store.jobs.posts import Job


class CardMark(StrEnum):
    """What a member reported about the post of a card.

    ``gone``: it is no longer on Upwork. ``filled``: somebody was hired. ``fake``: it is no honest job. ``expired``: it
    ended by itself.
    """

    GONE = "gone"
    FILLED = "filled"
    FAKE = "fake"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class SharedCard:
    """A post on the board of a server.

    ``job_id``: the notes of the member who shared it, the number by which members name the card. ``post``: as in `Job`.
    ``facts``: what the sharer wrote, with the additions and corrections of others. ``mark``: what was reported last, by
    ``marked_by``. ``off_at``: when the card was taken off the board, None while it is there. ``forgotten``: how many
    applicants have deleted their data. Members are NOBODY (0) once they have deleted theirs. Instants are UTC ms.
    """

    id: int
    community_id: int
    job_id: int
    key: str | None
    post: str
    facts: JobFacts
    posted_at: int | None
    shared_by: int
    shared_at: int
    mark: CardMark | None
    marked_by: int | None
    marked_at: int | None
    off_at: int | None
    off_by: int | None
    forgotten: int

    @property
    def title(self) -> str:
        """Return the title of the card, or the post's key while the title is unknown."""
        return self.facts.title or self.key or ""


CARD = RowReader(SharedCard, "card")
_FACTS = RowWriter(JobFacts)
_TOGETHER = (("mark", "marked_at"), ("off_at",))
"""The columns that are taken back together or not at all."""
_NAMES = (("marked_by", "marked_at"), ("off_by", "off_at"))
"""The columns that name a member, each with the column of the instant."""
_FACT_COLUMNS = tuple(field.name for field in fields(JobFacts))
_CHANGEABLE = RowWriter(
    SharedCard,
    without=(
        "id",
        "community_id",
        "job_id",
        "key",
        "post",
        "posted_at",
        "shared_by",
        "shared_at",
        "forgotten",
    ),
)


def get(tx: Tx, card_id: int) -> SharedCard:
    """Return the card with this id. Raises AssertionError where there is none."""
    row = tx.row(f"SELECT {CARD.columns} FROM card WHERE id = ?", (card_id,))
    assert row is not None, f"card {card_id} is gone"
    return CARD.value(row)


def find(tx: Tx, card_id: int) -> SharedCard | None:
    """Return the card with this id, None where its sharer has deleted their data."""
    return CARD.optional(tx.row(f"SELECT {CARD.columns} FROM card WHERE id = ?", (card_id,)))


def standing(tx: Tx, community_id: int, post: str | None) -> SharedCard | None:
    """Return the card of this post on the board of the server, None where there is none or ``post`` is None."""
    row = tx.row(
        f"SELECT {CARD.columns} FROM card WHERE community_id = ? AND post = ? AND off_at IS NULL",
        (community_id, post),
    )
    return CARD.optional(row)


def standing_with(tx: Tx, community_id: int, job_id: int) -> SharedCard | None:
    """Return the card on the server's board that members name by this number, None where there is none."""
    row = tx.row(
        f"SELECT {CARD.columns} FROM card WHERE job_id = ? AND community_id = ? AND off_at IS NULL",
        (job_id, community_id),
    )
    return CARD.optional(row)


def of_sharer(tx: Tx, job_id: int) -> list[SharedCard]:
    """Return the cards on any board that the owner of these notes shared, by id."""
    rows = tx.rows(
        f"SELECT {CARD.columns} FROM card WHERE job_id = ? AND off_at IS NULL ORDER BY id", (job_id,)
    )
    return CARD.values(rows)


def last_taken_off(tx: Tx, community_id: int, post: str | None) -> SharedCard | None:
    """Return the card of this post that was taken off the server's board last, None for none."""
    row = tx.row(
        f"SELECT {CARD.columns} FROM job JOIN card ON card.job_id = job.id WHERE job.post = ?"
        " AND card.community_id = ? AND card.off_at IS NOT NULL ORDER BY card.off_at DESC, card.id DESC LIMIT 1",
        (post, community_id),
    )
    return CARD.optional(row)


def ids_of_post(tx: Tx, community_id: int, post: str) -> list[int]:
    """Return the ids of the post's cards in a server, also of those that were taken off; empty for none."""
    rows = tx.rows(
        "SELECT card.id FROM job JOIN card ON card.job_id = job.id WHERE job.post = ? AND card.community_id = ?"
        " ORDER BY card.id",
        (post, community_id),
    )
    return [int(card_id) for (card_id,) in rows]


def share(tx: Tx, job: Job, community_id: int, now: int) -> SharedCard:
    """Put a member's notes on the board of a server at ``now`` (UTC ms), without what the member wrote for themselves."""
    assert job.post is not None, "the post of a card has a text that tells it"
    card_id = tx.insert(
        f"INSERT INTO card ({_FACTS.names}, community_id, job_id, key, post, posted_at, shared_by, shared_at)"
        f" VALUES ({_FACTS.marks}, ?, ?, ?, ?, ?, ?, ?)",
        (
            *_FACTS.cells(job.facts),
            community_id,
            job.id,
            job.key,
            job.post,
            job.posted_at,
            job.user_id,
            now,
        ),
    )
    card = get(tx, card_id)
    _remember_words(tx, card)
    events.add(tx, card.id, card.community_id, job.user_id, CardAction.SHARED, now, {}, None)
    return card


def fact_changes(before: JobFacts, after: JobFacts) -> dict[str, SqlValue]:
    """Return the new values of the facts that differ, by column."""
    return {
        name: getattr(after, name) for name in _FACT_COLUMNS if getattr(after, name) != getattr(before, name)
    }


def change(
    tx: Tx,
    card: SharedCard,
    user_id: int,
    what: CardAction,
    values: Mapping[str, SqlValue],
    now: int,
    refers_to: int | None = None,
) -> SharedCard:
    """Set columns of a card in the name of a member at ``now`` (UTC ms), record the event, and return the changed card.

    The event is recorded even if nothing differs. An instant that comes back brings back the name of the member of then.
    """
    before = _values(card)
    changes = {name: [before[name], value] for name, value in values.items() if before[name] != value}
    if changes:
        new: dict[str, Any] = {name: after for name, (_, after) in changes.items()}
        for by, at in _NAMES:
            if at in new:
                new[by] = user_id if new[at] == now else events.who_acted(tx, card.id, new[at])
        facts = {name: new.pop(name) for name in _FACT_COLUMNS if name in new}
        changed = replace(card, facts=replace(card.facts, **facts), **new)
        tx.run(
            f"UPDATE card SET {_CHANGEABLE.assignments} WHERE id = ?", (*_CHANGEABLE.cells(changed), card.id)
        )
    events.add(tx, card.id, card.community_id, user_id, what, now, changes, refers_to)
    changed = get(tx, card.id)
    if {"title", "off_at"} & changes.keys():
        forget_words(tx, card.id)
        _remember_words(tx, changed)
    return changed


def before(card: SharedCard, event: CardEvent) -> dict[str, SqlValue]:
    """Return the values that taking back the event restores: those before it, where the card still has those after it.

    Empty where later changes stand in the place of all of them.
    """
    present = _values(card)
    kept = {name: values[0] for name, values in event.changes.items() if present[name] == values[1]}
    for names in _TOGETHER:
        changed = [name for name in names if name in event.changes]
        if any(name not in kept for name in changed):
            kept = {name: value for name, value in kept.items() if name not in names}
    return kept


def forget_words(tx: Tx, card_id: int) -> None:
    """Delete the words by which the board finds the card; does nothing for a card on no board."""
    tx.run("DELETE FROM card_word WHERE card_id = ?", (card_id,))


def _values(card: SharedCard) -> dict[str, SqlValue]:
    """Return the present values of the columns that can change."""
    facts = {name: getattr(card.facts, name) for name in _FACT_COLUMNS}
    return facts | {name: getattr(card, name) for names in _TOGETHER for name in names}


def _remember_words(tx: Tx, card: SharedCard) -> None:
    for word in words_of(card.facts.title) if card.off_at is None else ():
        tx.run(
            "INSERT INTO card_word (community_id, word, card_id) VALUES (?, ?, ?)",
            (card.community_id, word, card.id),
        )
