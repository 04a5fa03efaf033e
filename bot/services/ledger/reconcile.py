"""/connects reconcile: compare the ledger with what Upwork shows, and correct the balance if the member wants that."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain import text
from bot.domain.importing.openings import OPENING_AGE_MONTHS
from bot.domain.insight.differences import SOON_DAYS, Cause, Fact, causes, is_soon, movable
from bot.domain.ledger.entries import Entry, Flag, Kind, checked_amount
from bot.domain.ledger.writes import Purpose
from bot.domain.time.calendar import add_months, day_of
from bot.services.idempotency import Request, keyed
from bot.services.ledger import reconcile_facts
from bot.services.posting import post
from bot.services.posting.lots_used import LotPart, parts, whole_part
from bot.services.posting.post import Posted, Present
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.ledger import reconciling
from bot.store.ledger.writes import Write


@dataclass(frozen=True, slots=True)
class Compare:
    """What Upwork shows now. ``expiring_30d``: Connects of the balance that expire within 30 days, None if not typed."""

    balance: int
    expiring_30d: int | None = None


@dataclass(frozen=True, slots=True)
class SoonLot:
    """A lot that expires within 30 days, with its remaining Connects. ``estimated``: its expiry day is only estimated."""

    lot_id: int
    kind: Kind
    amount: int
    expires_on: date
    estimated: bool


@dataclass(frozen=True, slots=True)
class Soon:
    """The Connects that expire within 30 days: by Upwork (``stated``) and by the ledger (``here``, in ``lots``).

    ``movable``: how many Connects of the difference a change of estimated expiry days can explain.
    """

    stated: int
    here: int
    lots: tuple[SoonLot, ...]
    movable: int

    @property
    def difference(self) -> int:
        """How many more Connects expire soon by Upwork than by the ledger; below zero: fewer."""
        return self.stated - self.here


@dataclass(frozen=True, slots=True)
class Reconciled:
    """The comparison of Upwork's balance (``stated``) with the ledger's (``balance``).

    ``soon``: None where no number was typed. ``causes``: possible causes of the difference, the likeliest first.
    ``open_refill``: the last refill of the schedule that nobody has confirmed, None if there is none. ``imported_until``:
    the last day of Upwork's history that was imported. ``corrected_at``: when the balance was last corrected here (UTC ms).
    """

    stated: int
    balance: int
    soon: Soon | None
    causes: tuple[Cause, ...]
    open_refill: Fact | None
    imported_until: date | None
    corrected_at: int | None

    @property
    def difference(self) -> int:
        """How many more Connects Upwork shows than the ledger; below zero: fewer."""
        return self.stated - self.balance


@dataclass(frozen=True, slots=True)
class Correct:
    """What Upwork shows now, for the correction. ``seen``: the ledger's balance when the member compared the two.

    ``expiring_30d``: as for Compare. ``note``: the note of the correction, in the member's language.
    """

    balance: int
    seen: int
    expiring_30d: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Corrected:
    """The correction. ``entry_id``: its first entry, None where none was needed. ``stated``: Upwork's balance.

    ``amount``: signed Connects, 0 where the balances were equal. ``moved``: Connects that got another expiry day, signed:
    above zero for an earlier one. ``before``: the balance just before; other than ``seen`` if something was logged in
    between. ``parts``: the lots that the correction used or made. ``balance``: Connects now.
    """

    entry_id: int | None
    stated: int
    amount: int
    moved: int
    seen: int
    before: int
    parts: tuple[LotPart, ...]
    balance: int


def reconcile(tx: Tx, who: Who, ask: Compare, now: int) -> Reconciled:
    """Compare the ledger with Upwork, and return possible causes of the difference. Writes nothing.

    Raises NotStarted, BadAmount.
    """
    _check(ask.balance, ask.expiring_30d)
    present = post.present(tx, post.wallet_of(tx, who), now)
    settled_at = reconciling.last_reconciled_at(tx, present.wallet.id)
    window = reconciling.imported_days(tx, present.wallet.id)
    facts = reconcile_facts.gather(tx, who, present, settled_at, window, now)
    soon = (
        None if ask.expiring_30d is None else _soon(present, ask.expiring_30d, facts.estimated, facts.today)
    )
    return Reconciled(
        stated=ask.balance,
        balance=present.balance,
        soon=soon,
        causes=reconcile_facts.with_titles(tx, causes(ask.balance - present.balance, facts)),
        open_refill=facts.refills[0] if facts.refills and facts.refills[0].entry_id else None,
        imported_until=window[1] if window else None,
        corrected_at=settled_at,
    )


def correct(tx: Tx, who: Who, ask: Correct, key: str, now: int) -> Corrected:
    """Make the ledger's balance equal to Upwork's by a flagged correction; see ``_correct``.

    A second request with the same key gets the first answer with the present balance. Raises NotStarted, BadAmount,
    TooLong, KeyReused.
    """
    _check(ask.balance, ask.expiring_30d)
    inputs = (ask.balance, ask.seen, ask.expiring_30d)
    request = Request(Purpose.RECONCILE, who.user_id, key, inputs, now)
    return keyed(
        tx,
        request,
        Corrected,
        lambda write: _correct(tx, who, ask, write, now),
        again=lambda first: replace(first, balance=post.balance_of(tx, who, now)),
    )


def _check(balance: int, expiring_30d: int | None) -> None:
    """Raise BadAmount for numbers that Upwork cannot show."""
    checked_amount(balance, lowest=0)
    if expiring_30d is not None:
        checked_amount(expiring_30d, lowest=0, highest=balance)


def _soon(present: Present, stated: int, estimated: tuple[Fact, ...], today: date) -> Soon:
    """Return the Connects that expire within 30 days. ``estimated``: the open lots with an estimated expiry day."""
    estimated_ids = {lot.entry_id for lot in estimated}
    lots = tuple(
        SoonLot(lot.id, lot.kind, lot.remaining, lot.expires_on, lot.id in estimated_ids)
        for lot in present.book.open_lots()
        if lot.expires_on <= today + timedelta(days=SOON_DAYS)
    )
    here = sum(lot.amount for lot in lots)
    return Soon(stated, here, lots, movable(stated - here, estimated, today))


def _correct(tx: Tx, who: Who, ask: Correct, write: Write, now: int) -> Corrected:
    """Correct the balance or, where the balances are equal, move estimated expiry days towards Upwork's number."""
    wallet = post.settle(tx, post.wallet_of(tx, who), now)
    present, today = post.present(tx, wallet, now), day_of(now)
    difference, moved = ask.balance - present.balance, 0
    estimated: tuple[Fact, ...] = ()
    soon = None
    if ask.expiring_30d is not None:
        estimated = reconcile_facts.estimated_lots(present, reconciling.estimated_lots(tx, wallet.id))
        soon = _soon(present, ask.expiring_30d, estimated, today)
    if difference:
        corrections = _correction(difference, soon, today)
    elif soon is not None:
        moved = soon.movable if soon.difference > 0 else -soon.movable
        corrections = _move(estimated, moved, today)
    else:
        corrections = []
    note = text.clean(ask.note, "note", text.LONGEST_NOTE)
    drafts = [_entry(who, correction, note, number > 0, now) for number, correction in enumerate(corrections)]
    posted = post.post(tx, write, drafts, now, wallet=wallet)
    return Corrected(
        entry_id=posted.entries[0].id if posted.entries else None,
        stated=ask.balance,
        amount=difference,
        moved=moved,
        seen=ask.seen,
        before=present.balance,
        parts=_parts(posted),
        balance=posted.book.balance,
    )


@dataclass(frozen=True, slots=True)
class _Correction:
    """Signed Connects; of a new lot that expires on ``expires_on`` (None: the usual life), or taken from ``of_lot``."""

    amount: int
    expires_on: date | None = None
    of_lot: int | None = None


def _correction(difference: int, soon: Soon | None, today: date) -> list[_Correction]:
    """Return the corrections that change the balance by ``difference``.

    Below zero: one that uses lots in their usual order. Above zero: a lot with a life of twelve months, and one that
    expires in 30 days for the Connects that by Upwork expire within 30 days and are missing here.
    """
    early = max(0, min(difference, soon.difference)) if soon is not None else 0
    both = (_Correction(difference - early), _Correction(early, today + timedelta(days=SOON_DAYS)))
    return [correction for correction in both if correction.amount]


def _move(lots: tuple[Fact, ...], moved: int, today: date) -> list[_Correction]:
    """Return corrections that take ``moved`` Connects from lots with an estimated expiry and put them into a new lot.

    Above zero: from lots that expire later than in 30 days, into one that expires in 30 days. Below zero: from lots that
    expire within 30 days, into one that expires with the last of the later lots or, without any, as an opening balance.
    """
    if not moved:
        return []
    left, taken = abs(moved), list[_Correction]()
    later = [lot for lot in lots if not is_soon(lot, today)]
    for lot in later if moved > 0 else [lot for lot in lots if is_soon(lot, today)]:
        part = min(left, lot.amount)
        left -= part
        taken += [_Correction(-part, of_lot=lot.entry_id)] if part else []
    if moved > 0:
        return [*taken, _Correction(moved, today + timedelta(days=SOON_DAYS))]
    as_opening = add_months(today, 12 - OPENING_AGE_MONTHS)
    return [*taken, _Correction(-moved, later[-1].on if later else as_opening)]


def _entry(who: Who, correction: _Correction, note: str, extra: bool, now: int) -> Entry:
    return post.draft(
        who,
        Kind.CORRECTION,
        correction.amount,
        now,
        now,
        expires_on=correction.expires_on,
        refers_to=correction.of_lot,
        flag=Flag.FLAGGED,
        note=note,
        extra=extra,
    )


def _parts(posted: Posted) -> tuple[LotPart, ...]:
    """Return the lots that the corrections used, then the lots that they made."""
    used = [part for entry in posted.entries for part in parts(posted.book, posted.line_of(entry))]
    made = [whole_part(posted.book.lot(entry.id)) for entry in posted.entries if entry.amount > 0]
    return (*used, *made)
