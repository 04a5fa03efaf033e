"""/connects reconcile: what Upwork shows beside what the ledger says, and one correction where the member wants it."""

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
from bot.services.posting.lots_used import LotPart, parts
from bot.services.posting.post import Posted, Present
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.ledger import reconciling
from bot.store.ledger.writes import Write


@dataclass(frozen=True, slots=True)
class Compare:
    """What Upwork shows now. ``expiring_30d``: of the balance, what it says will expire within 30 days."""

    balance: int
    expiring_30d: int | None = None


@dataclass(frozen=True, slots=True)
class SoonLot:
    lot_id: int
    kind: Kind
    amount: int
    expires_on: date
    estimated: bool


@dataclass(frozen=True, slots=True)
class Soon:
    """What expires within 30 days: as Upwork says (``stated``) and as the ledger does (``here``, in ``lots``).

    ``movable``: of the difference, what is in lots whose expiry is only estimated, so that the estimate can give way.
    """

    stated: int
    here: int
    lots: tuple[SoonLot, ...]
    movable: int

    @property
    def difference(self) -> int:
        return self.stated - self.here


@dataclass(frozen=True, slots=True)
class Reconciled:
    """The comparison. ``balance``: the ledger's. ``causes``: of the difference, the likeliest first. ``open_refill``: the
    last that was only expected and is in the balance. ``imported_until``: the last day of Upwork's history that is here;
    ``corrected_at``: when the balance was last made what Upwork showed."""

    stated: int
    balance: int
    soon: Soon | None
    causes: tuple[Cause, ...]
    open_refill: Fact | None
    imported_until: date | None
    corrected_at: int | None

    @property
    def difference(self) -> int:
        return self.stated - self.balance


@dataclass(frozen=True, slots=True)
class Correct:
    """``seen``: the ledger's balance when it was compared. ``note`` is in the reader's language."""

    balance: int
    seen: int
    expiring_30d: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Corrected:
    """``amount``: the correction (signed Connects), 0 where nothing differed any more; ``moved``: Connects whose estimated
    expiry gave way. ``before``: the balance just before; where it isn't ``seen``, something was logged in between.
    ``parts``: what the correction took, or the lots that it made."""

    entry_id: int | None
    stated: int
    amount: int
    moved: int
    seen: int
    before: int
    parts: tuple[LotPart, ...]
    balance: int


def reconcile(tx: Tx, who: Who, ask: Compare, now: int) -> Reconciled:
    """Compare, and look for causes. Writes nothing. Raises NotStarted, BadAmount."""
    _check(ask.balance, ask.expiring_30d)
    present = post.present(tx, post.wallet_of(tx, who), now)
    settled_at = reconciling.last_reconciled_at(tx, present.wallet.id)
    facts = reconcile_facts.gather(tx, who, present, settled_at, now)
    window = reconciling.imported_days(tx, present.wallet.id)
    return Reconciled(
        stated=ask.balance,
        balance=present.balance,
        soon=None if ask.expiring_30d is None else _soon(tx, present, ask.expiring_30d, facts.today),
        causes=causes(ask.balance - present.balance, facts),
        open_refill=facts.refills[0] if facts.refills and facts.refills[0].entry_id else None,
        imported_until=window[1] if window else None,
        corrected_at=settled_at,
    )


def correct(tx: Tx, who: Who, ask: Correct, key: str, now: int) -> Corrected:
    """Make the balance what Upwork shows, by one flagged correction. Asked again, it says the same, with the balance as
    it is by then.

    Raises NotStarted, BadAmount.
    """
    _check(ask.balance, ask.expiring_30d)
    inputs = (ask.balance, ask.seen, ask.expiring_30d)
    request = Request(Purpose.RECONCILE, who.user_id, key, inputs, now)
    done = keyed(tx, request, Corrected, lambda write: _correct(tx, who, ask, write, now))
    return replace(done, balance=post.present(tx, post.wallet_of(tx, who), now).balance)


def _check(balance: int, expiring_30d: int | None) -> None:
    checked_amount(balance, lowest=0)
    if expiring_30d is not None:
        checked_amount(expiring_30d, lowest=0, highest=balance)


def _soon(tx: Tx, present: Present, stated: int, today: date) -> Soon:
    known = {lot.entry_id for lot in reconcile_facts.estimated_lots(tx, present)}
    lots = tuple(
        SoonLot(lot.id, lot.kind, lot.remaining, lot.expires_on, lot.id in known)
        for lot in present.book.open_lots()
        if lot.expires_on <= today + timedelta(days=SOON_DAYS)
    )
    here = sum(lot.amount for lot in lots)
    estimated = reconcile_facts.estimated_lots(tx, present)
    return Soon(stated, here, lots, movable(stated - here, estimated, today))


def _correct(tx: Tx, who: Who, ask: Correct, write: Write, now: int) -> Corrected:
    wallet = post.settle(tx, post.wallet_of(tx, who), now)
    present = post.present(tx, wallet, now)
    difference, moved = ask.balance - present.balance, 0
    soon = None if ask.expiring_30d is None else _soon(tx, present, ask.expiring_30d, day_of(now))
    if difference:
        drafts = _correction(difference, soon, day_of(now))
    elif soon is not None:
        moved = soon.movable if soon.difference > 0 else -soon.movable
        drafts = _move(reconcile_facts.estimated_lots(tx, present), moved, day_of(now))
    else:
        drafts = []
    note = text.clean(ask.note, "note", text.LONGEST_NOTE)
    written = [_entry(who, one, note, number > 0, now) for number, one in enumerate(drafts)]
    posted = post.post(tx, write, written, now)
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
class _Draft:
    amount: int
    expires_on: date | None = None
    of_lot: int | None = None


def _correction(difference: int, soon: Soon | None, today: date) -> list[_Draft]:
    """Below zero it takes in the order of use; above zero it is a lot of twelve months, but for what Upwork says will
    expire within 30 days."""
    early = max(0, min(difference, soon.difference)) if soon is not None else 0
    both = (_Draft(difference - early), _Draft(early, today + timedelta(days=SOON_DAYS)))
    return [one for one in both if one.amount]


def _move(lots: tuple[Fact, ...], moved: int, today: date) -> list[_Draft]:
    """Connects from lots with an estimated expiry (to within 30 days, or from there) in a lot that expires when Upwork
    says."""
    if not moved:
        return []
    left, found = abs(moved), list[_Draft]()
    later = [lot for lot in lots if not is_soon(lot, today)]
    for lot in later if moved > 0 else [lot for lot in lots if is_soon(lot, today)]:
        part = min(left, lot.amount)
        left -= part
        found += [_Draft(-part, of_lot=lot.entry_id)] if part else []
    if moved > 0:
        return [*found, _Draft(moved, today + timedelta(days=SOON_DAYS))]
    unknown = add_months(today, 12 - OPENING_AGE_MONTHS)
    return [*found, _Draft(-moved, later[-1].on if later else unknown)]


def _entry(who: Who, draft: _Draft, note: str, extra: bool, now: int) -> Entry:
    return post.draft(
        who,
        Kind.CORRECTION,
        draft.amount,
        now,
        now,
        expires_on=draft.expires_on,
        refers_to=draft.of_lot,
        flag=Flag.FLAGGED,
        note=note,
        extra=extra,
    )


def _parts(posted: Posted) -> tuple[LotPart, ...]:
    """What the corrections took, or the lots that they made."""
    took = [part for entry in posted.entries for part in parts(posted.book, posted.line_of(entry))]
    made = [posted.book.lots[entry.id] for entry in posted.entries if entry.amount > 0]
    return tuple(took) + tuple(LotPart(lot.id, lot.amount, lot.expires_on) for lot in made)
