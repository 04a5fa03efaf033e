"""Take the outcome of a long replay from a snapshot, so that nobody waits while it is computed.

A use case that has to replay many lines is stopped by ``ReplayNeeded`` (see writing.py beside this file), and nothing is
written. The replay is then computed as a report, and the use case is run again with its outcome. The outcome is used only
if the wallet has not changed since.
"""

from collections.abc import Callable, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Concatenate, ParamSpec, TypeAlias, TypeVar

from bot import errors
from bot.domain.ledger.entries import Entry
from bot.domain.ledger.wallets import Wallet
from bot.services.posting import replaying
from bot.services.posting.replaying import Replayed
from bot.store.engine.database import Tx
from bot.store.ledger import books, entries, wallets

P = ParamSpec("P")
T = TypeVar("T")

MOST_LINES_AT_ONCE = 100
"""The most lines that are replayed on the writer; the replay of more is computed outside of it."""

Facts: TypeAlias = tuple[object, ...]
"""All of some drafts that a replay depends on."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """The outcome of a replay on a snapshot: ``replayed``, or the ``refusal`` that the replay raised.

    ``newest_id``, ``last_line``: the wallet's newest entry and the number of its last line in the snapshot.
    """

    newest_id: int
    last_line: int
    replayed: Replayed | None
    refusal: errors.DomainError | None


class ReplayNeeded(Exception):
    """A write has to replay many lines with these drafts, and has no outcome for the wallet as it is now."""

    def __init__(self, wallet_id: int, drafts: tuple[Entry, ...], now: int) -> None:
        super().__init__(wallet_id)
        self.wallet_id = wallet_id
        self.drafts = drafts
        self.now = now


@dataclass(frozen=True, slots=True)
class _Run:
    """One run of a use case: the outcomes by the facts of their drafts, and the ids of the wallets that it has changed."""

    outcomes: dict[Facts, Prepared]
    changed: set[int] = field(default_factory=set[int])


_RUN: ContextVar[_Run | None] = ContextVar("run", default=None)
"""The use case that runs on this thread; None: one for which any replay is done at once."""


def prepare(tx: Tx, wallet_id: int, drafts: tuple[Entry, ...], now: int) -> Prepared | None:
    """Return the outcome of a replay with the drafts. Returns None if something due has to be written first."""
    if not wallets.exists(tx, wallet_id):  # the owner had their data erased meanwhile
        return None
    wallet = wallets.get(tx, wallet_id)
    if wallet.is_due(now):
        return None
    outcome, refusal = None, None
    last_before = books.last_line_before(tx, wallet.id, _first_at(drafts))
    try:
        outcome = replaying.replay_with(tx, wallet, drafts, now, last_before)
    except errors.DomainError as error:
        refusal = error
    return Prepared(entries.newest_id(tx, wallet.id), wallet.last_line, outcome, refusal)


def replayed(tx: Tx, wallet: Wallet, drafts: tuple[Entry, ...], now: int) -> Replayed:
    """Return the outcome of a replay with the numbered drafts: a prepared one, or one that is computed here.

    A replay is also computed here if the use case has changed the wallet before, as no snapshot has that state.

    Raises the errors of ``replaying.replay_with``; ReplayNeeded where the replay has to be prepared first.
    """
    last_before = books.last_line_before(tx, wallet.id, _first_at(drafts))
    run = _RUN.get()
    is_long = books.has_more_lines(tx, wallet.id, last_before, MOST_LINES_AT_ONCE)
    if run is None or not is_long or wallet.id in run.changed:
        return replaying.replay_with(tx, wallet, drafts, now, last_before)
    outcome = run.outcomes.get(facts(drafts))
    if (
        outcome is None
        or outcome.last_line != wallet.last_line
        or outcome.newest_id != entries.newest_id(tx, wallet.id)
    ):
        raise ReplayNeeded(wallet.id, drafts, now)
    if outcome.refusal is not None:
        raise outcome.refusal
    assert outcome.replayed is not None
    return outcome.replayed


def mark_changed(wallet: Wallet) -> None:
    """Remember that the use case has written entries into the wallet."""
    run = _RUN.get()
    if run is not None:
        run.changed.add(wallet.id)


def with_prepared(
    prepared: dict[Facts, Prepared], fn: Callable[Concatenate[Tx, P], T]
) -> Callable[Concatenate[Tx, P], T]:
    """Return ``fn`` with the prepared outcomes in reach of ``replayed``."""

    def bound(tx: Tx, /, *args: P.args, **kwargs: P.kwargs) -> T:
        token = _RUN.set(_Run(prepared))
        try:
            return fn(tx, *args, **kwargs)
        finally:
            _RUN.reset(token)

    # The metrics name the function inside; functools.wraps would copy more, for each write.
    vars(bound)["__wrapped__"] = fn
    return bound


def _first_at(drafts: Sequence[Entry]) -> int:
    return min(draft.occurred_at for draft in drafts)


def facts(drafts: Sequence[Entry]) -> Facts:
    """Return all of the drafts that a replay depends on."""
    return tuple(
        (draft.kind, draft.amount, draft.occurred_at, draft.expires_on, draft.refers_to, draft.cap)
        for draft in drafts
    )
