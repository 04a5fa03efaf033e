"""/connects spend: record spent Connects, and refuse or correct where the balance is too small."""

from dataclasses import dataclass
from datetime import date

from bot import errors
from bot.domain import text
from bot.domain.ledger.entries import Kind, checked_amount
from bot.domain.ledger.writes import Purpose
from bot.services import jobs
from bot.services.idempotency import Request, keyed
from bot.services.posting import post
from bot.services.posting.counted import is_counted
from bot.services.posting.covering import post_covered
from bot.services.posting.lots_used import LotPart, parts
from bot.services.proposals.send import SendProposal, record
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.ledger.writes import Write

PURPOSES = {
    "proposal": Kind.SPEND,
    "boost": Kind.BOOST,
    "badge": Kind.BADGE,
    "ads": Kind.ADS,
    "other": Kind.SPEND,
}


@dataclass(frozen=True, slots=True)
class Spend:
    """Spent Connects. ``purpose``: a key of PURPOSES. ``job``: a link, an id or a title, None for no job.

    ``on``: the day on which they were spent, None for now. ``cover``: where the balance is too small, correct it first by
    what is missing. ``confirmed``: record a proposal even if the person has a standing one to the same job. ``unguarded``:
    record a proposal even if it passes a limit that the person has set.
    """

    amount: int
    purpose: str = "other"
    job: str | None = None
    on: date | None = None
    note: str = ""
    cover: bool = False
    confirmed: bool = False
    unguarded: bool = False


@dataclass(frozen=True, slots=True)
class Spent:
    """The recorded spend. ``balance``: now. ``at``: when the Connects were spent (UTC ms). ``paid_by``: the lots used.

    ``corrected``: Connects of the flagged correction that made the balance sufficient, 0 for none. ``stated``: as for
    ``SentProposal``.
    """

    entry_id: int
    amount: int
    purpose: str
    balance: int
    at: int
    paid_by: tuple[LotPart, ...]
    job_title: str | None
    corrected: int
    stated: bool = False


def spend(tx: Tx, who: Who, ask: Spend, key: str, now: int) -> Spent:
    """Record spent Connects. A job's link that is new here is logged as a job; the cost of a proposal to a job records
    the proposal.

    Raises NotEnough (unless ``cover``), DuplicateProposal (unless ``confirmed``), HeldBack (unless ``unguarded``),
    NotStarted, UnknownJob, BadAmount, BadChoice, DayOutOfRange, TooLong, HistoryConflict, KeyReused.
    """
    checked_amount(ask.amount)
    if ask.purpose not in PURPOSES:
        raise errors.BadChoice(field="purpose", given=ask.purpose)
    request = Request(Purpose.SPEND, who.user_id, key, ask, now)
    return keyed(tx, request, Spent, lambda write: _spend(tx, who, ask, write, now))


def _spend_on_proposal(tx: Tx, who: Who, ask: Spend, job: str, write: Write, now: int) -> Spent:
    proposal = SendProposal(
        job=job,
        connects=ask.amount,
        on=ask.on,
        note=ask.note,
        confirmed=ask.confirmed,
        cover=ask.cover,
        unguarded=ask.unguarded,
    )
    note = text.clean(ask.note, "note", text.LONGEST_NOTE)
    sent = record(tx, who, proposal, write, now, entry_note=note)
    assert sent.entry_id is not None, "a spend is never 0"
    return Spent(
        entry_id=sent.entry_id,
        amount=ask.amount,
        purpose=ask.purpose,
        balance=sent.balance,
        at=sent.sent_at,
        paid_by=sent.cost_paid_by,
        job_title=sent.job.title,
        corrected=sent.corrected,
        stated=sent.stated,
    )


def _spend(tx: Tx, who: Who, ask: Spend, write: Write, now: int) -> Spent:
    if ask.purpose == "proposal" and ask.job:
        return _spend_on_proposal(tx, who, ask, ask.job, write, now)
    wallet = post.wallet_of(tx, who)
    at = post.moment(wallet, ask.on, now)
    note = text.clean(ask.note, "note", text.LONGEST_NOTE)
    job = jobs.resolve(tx, who, ask.job, now) if ask.job else None
    kind = PURPOSES[ask.purpose]
    draft = post.draft(who, kind, -ask.amount, at, now, job_id=job.id if job else None, note=note)
    posted, corrected = post_covered(tx, who, write, [draft], now, wallet=wallet, cover=ask.cover)
    entry = posted.entries[-1]
    return Spent(
        entry_id=entry.id,
        amount=ask.amount,
        purpose=ask.purpose,
        balance=posted.book.balance,
        at=at,
        paid_by=parts(posted.book, posted.line_of(entry)),
        job_title=job.title if job else None,
        corrected=corrected,
        stated=is_counted(wallet, at),
    )
