"""Find jobs among those that a member may see: one by its id or key, or the titles that a search compares.

A member sees the posts that the member has notes on, and the cards on the board of the current server. Nothing here goes
through the whole board. One job costs its own rows. A search reads the newest jobs of the member and of the board, and the
cards whose titles have the typed words, each up to a limit.
"""

from collections.abc import Sequence

from bot.store.engine.database import SqlValue, Tx
from bot.store.jobs import cards, posts
from bot.store.jobs.posts import Job
from bot.store.jobs.visible import VisibleJob

MOST_WORDS = 4
"""The typed words by which a search finds cards of any age; further words only compare titles."""
MOST_WITH_WORD = 50
"""The cards of the board that a search reads for each typed word, the last shared ones first."""

OWN = (
    "SELECT id FROM (SELECT id FROM job WHERE user_id = :user ORDER BY logged_at DESC, id DESC LIMIT :own) AS logged"
    " UNION SELECT job_id FROM (SELECT job_id, status FROM proposal"
    " WHERE wallet_id = (SELECT id FROM wallet WHERE owner_id = :user)"
    " ORDER BY sent_at DESC, id DESC LIMIT :own) AS sent WHERE status <> 'void'"
)
"""A subquery for the ids of the last ``:own`` notes of the member, and of the notes of the last ``:own`` proposals."""
BOARD = "card.community_id = :community AND card.off_at IS NULL AND card.mark IS"
"""The beginning of the condition for a board's open (``NULL``) or reported (``NOT NULL``) cards."""
NEWEST_CARD = "COALESCE(card.posted_at, card.shared_at) DESC, card.id DESC"
_SAME = "card.community_id = :community AND card.off_at IS NULL AND card.post = own.post"
TITLE = "COALESCE(NULLIF(own.title, ''), NULLIF(card.title, ''), own.key, card.key)"
"""The title that the member sees."""

_WITH_WORD = "SELECT card_id FROM card_word WHERE community_id = :community"
_BY_WORDS = "".join(
    f" UNION SELECT card_id FROM ({_WITH_WORD} AND word = :word{place} ORDER BY card_id DESC LIMIT :with_word) AS w{place}"
    for place in range(MOST_WORDS)
)
_OF_BOARD = f"SELECT card.id FROM card WHERE {BOARD}"
_CARDS = (
    f"SELECT id FROM ({_OF_BOARD} NULL ORDER BY {NEWEST_CARD} LIMIT :newest) AS open_card"
    f" UNION SELECT id FROM ({_OF_BOARD} NOT NULL ORDER BY {NEWEST_CARD} LIMIT :newest) AS closed_card{_BY_WORDS}"
    f" UNION SELECT card_id FROM ({_WITH_WORD} AND word >= :start AND word < :stop ORDER BY word LIMIT :with_word) AS begun"
)
_CARD_PAIRS = (
    "SELECT (SELECT own.id FROM job AS own WHERE own.user_id = :user AND own.post = card.post), card.id"
    f" FROM card WHERE card.id IN ({_CARDS})"
)


def joined(of_cards: str | None) -> str:
    """Return the FROM clause with rows ``own`` and ``card``: the member's last notes and some cards, each post once.

    ``of_cards``: a query for (id of the member's notes or NULL, id of the card) of cards of this board, None for none.
    """
    pairs = (
        f"SELECT own.id AS own_id, (SELECT card.id FROM card WHERE {_SAME}) AS card_id"
        f" FROM job AS own WHERE own.id IN ({OWN})"
    )
    if of_cards is not None:
        pairs += f" UNION {of_cards}"
    return (
        f"FROM ({pairs}) AS pair LEFT JOIN job AS own ON own.id = pair.own_id"
        " LEFT JOIN card ON card.id = pair.card_id"
    )


def find_visible(tx: Tx, user_id: int, community_id: int, job_id: int) -> VisibleJob | None:
    """Return the job that the member knows by this number, None where there is none or the member may not see it.

    The number of a card means the member's own notes on its post where there are any.
    """
    own = posts.find_own(tx, user_id, job_id)
    if own is not None:
        return seen(tx, own, community_id)
    card = cards.standing_with(tx, community_id, job_id)
    return VisibleJob(posts.find_on_post(tx, user_id, card.post), card) if card else None


def find_visible_by_key(tx: Tx, user_id: int, community_id: int, key: str) -> VisibleJob | None:
    """Return the post with this key as the member sees it, None where there are neither notes nor a card on this board."""
    own, card = posts.find_on_post(tx, user_id, key), cards.standing(tx, community_id, key)
    return VisibleJob(own, card) if own or card else None


def seen(tx: Tx, own: Job, community_id: int) -> VisibleJob:
    """Return the member's own notes together with the card of the same post on the board of a server."""
    return VisibleJob(own, cards.standing(tx, community_id, own.post))


def titles(
    tx: Tx, user_id: int, community_id: int, limit: int, words: Sequence[str] = ()
) -> list[tuple[int, str]]:
    """Return (id, title or key) of the jobs that a search compares: open ones first, the member's own before the board's.

    Among these are at most ``limit`` jobs of each kind, the newest: posts that the member logged, posts that the member
    applied to, the board's open cards and its reported ones. Then the board's cards, however old, whose titles have one of
    the first MOST_WORDS of ``words`` (as `words_of` returns them) or a word that begins with the last of ``words``, at most
    MOST_WITH_WORD for each. A post with notes and a card is returned once, with the title in the notes.

    So a job is missing only if it is older than these, and it is the member's own and on no board, or each of its typed
    words is also in the titles of MOST_WITH_WORD cards that were shared later.
    """
    by_words: dict[str, SqlValue] = {f"word{place}": "" for place in range(MOST_WORDS)}
    by_words |= {f"word{place}": word for place, word in enumerate(words[:MOST_WORDS])}
    begun = words[-1] if words else ""
    source = joined(_CARD_PAIRS)
    rows = tx.rows(
        f"SELECT COALESCE(own.id, card.job_id), {TITLE} {source}"
        " ORDER BY CASE WHEN own.id IS NULL THEN card.mark ELSE own.outcome END IS NOT NULL, own.id IS NULL,"
        " COALESCE(own.logged_at, card.shared_at) DESC, COALESCE(own.id, card.job_id) DESC",
        {
            "user": user_id,
            "community": community_id,
            "own": limit,
            "newest": limit,
            "with_word": MOST_WITH_WORD if words else 0,
            "start": begun,
            "stop": begun + "\U0010ffff",
            **by_words,
        },
    )
    return [(int(id_), str(title)) for id_, title in rows]
