"""Build the cards about a wallet's Connects: balance, history, expiring, one lot, the export."""

from collections.abc import Sequence
from datetime import timedelta

from bot.domain.ledger.lines import Lot
from bot.domain.time.calendar import day_of, day_start
from bot.services.ledger import (
    BalanceView,
    Expiring,
    ExpiringView,
    HistoryPage,
    LotView,
    StatementRow,
)
from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Card
from bot.ui.cards.message_parts import refill_buttons
from bot.ui.charts.picture import Picture
from bot.ui.components import MOST_OPTIONS, button, option, select
from bot.ui.files.ledger import LedgerFiles
from bot.ui.words import Text

SOON_DAYS = 7
MOST_GROUPS = 6
MOST_LOTS = 5
"""The batches that the card lists; its menu holds more."""
MOST_USES = 8
LONGEST_JOB = 30
LONGEST_NOTE = 40
"""A row of the history then mostly takes two lines on a phone, and one for the day."""
PLAIN_STATUS = {"recorded"}


def balance(text: Text, view: BalanceView) -> Card:
    if view.at is not None:
        return _past_balance(text, view)
    soon = view.expiring and view.expiring[0].on <= view.today + timedelta(days=SOON_DAYS)
    card = Card(text, WARNING if soon else GOOD, text.connects(view.balance)).line(_plan(text, view))
    card.separator()
    _groups(card, text, view.expiring)
    if view.balance:
        card.small(text.t("balance-thirty", amount=view.within(30)))
    else:
        card.small(text.t("balance-empty"))
    if view.unsent:
        card.small(text.t("profile-unsent", reason=text.t(f"parked-{view.unsent}")))
    if view.channel_trouble:
        card.small(text.t("place-trouble", reason=text.t(f"parked-{view.channel_trouble}")))
    for refill in view.unconfirmed:
        card.separator().line(text.t("unconfirmed", amount=refill.amount, on=day_of(refill.occurred_at)))
        card.buttons(*refill_buttons(text, refill.id))
    return card.buttons(
        button(text.t("button-expiring"), "expiring", 30),
        button(text.t("button-history"), "history"),
        button(text.t("button-over-time"), "over-time"),
    )


def _past_balance(text: Text, view: BalanceView) -> Card:
    assert view.at is not None
    card = Card(text, NEUTRAL, text.connects(view.balance))
    if view.at < view.started_on and not view.balance:
        card.line(text.t("balance-before-start", day=view.started_on))
    else:
        card.line(text.t("balance-at", day=view.at))
        _groups(card, text, view.expiring)
    return card.buttons(button(text.t("button-balance"), "balance"))


def history(text: Text, page: HistoryPage) -> Card:
    card = Card(text, NEUTRAL, text.connects(page.balance))
    title = text.t(
        "history-title",
        kind=text.t(f"kind-{page.kind}") if page.kind else None,
        job=text.safe(page.job.title, LONGEST_JOB) if page.job else None,
        since=page.since,
    )
    card.line(title)
    if not page.rows:
        card.line(text.t("history-empty")).small(text.t("history-empty-next"))
        return card.buttons(button(text.t("button-balance"), "balance"))
    card.separator()
    for row in page.rows:
        card.line(_row(text, row)).small(
            text.t(
                "history-row-foot",
                on=day_of(row.at),
                balance=row.balance,
                entry=str(row.entry_id) if row.entry_id else None,
            )
        )
    card.separator().small(text.t("history-total", total=page.total))
    filters = (
        page.kind or "-",
        page.since.isoformat() if page.since else "-",
        page.job.id if page.job else "-",
    )
    beside = (button(text.t("button-balance"), "balance"),)
    return card.pages("history", *filters, page=page.page, pages=page.pages, beside=beside)


def expiring(text: Text, view: ExpiringView, pictures: Sequence[Picture] = ()) -> Card:
    soon = bool(view.groups) and view.groups[0].on <= view.today + timedelta(days=SOON_DAYS)
    card = Card(text, WARNING if soon else GOOD, text.connects(view.balance))
    total = sum(group.amount for group in view.groups)
    card.line(text.t("expiring-title", amount=total, days=view.days)).pictures(pictures).separator()
    lots = [lot for group in view.groups for lot in group.lots]
    card.rows([_lot(text, lot) for lot in lots[:MOST_LOTS]], len(lots))
    if view.later is not None:
        card.small(text.t("expiring-later", amount=view.later.amount, on=view.later.on))
    elif not lots:
        card.small(text.t("expiring-nothing-left"))
    if lots:
        options = [option(_lot_label(text, lot), str(lot.id)) for lot in lots[:MOST_OPTIONS]]
        card.menu(select(text.t("menu-lot"), "lot-picked", options=options))
    return card.buttons(
        button(text.t("button-balance"), "balance"), button(text.t("button-calendar"), "calendar-file")
    )


def lot(text: Text, view: LotView) -> Card:
    lot = view.lot
    card = Card(text, NEUTRAL, text.connects(view.balance))
    card.line(
        text.t("lot-title", lot=str(lot.id), kind=text.t(f"kind-{lot.kind}"), issued=lot.issued_on),
        text.t(
            "lot-left",
            remaining=lot.remaining,
            amount=lot.amount,
            on=lot.expires_on,
            when=text.instant(day_start(lot.expires_on)),
        ),
    )
    card.separator().line(text.t("lot-bought" if view.uses else "lot-untouched"))
    card.rows(
        [
            text.t(
                "lot-use",
                amount=text.signed(-used),
                kind=text.t(f"kind-{row.kind}"),
                job=text.safe(row.job, LONGEST_JOB) if row.job else None,
                on=day_of(row.at),
            )
            for row, used in view.uses[:MOST_USES]
        ],
        view.total,
    )
    return card.buttons(button(text.t("button-expiring"), "expiring", 30))


def export(text: Text, result: LedgerFiles, *, as_beancount: bool = False) -> Card:
    card = Card(text, GOOD, text.connects(result.balance))
    card.line(text.t("export-beancount" if as_beancount else "export-done"))
    card.small(text.t("export-lines", entries=result.lines, lots=result.lots))
    for name, content in result.files:
        card.attach(name, content)
    return card


def _plan(text: Text, view: BalanceView) -> str:
    plan = text.t(f"plan-{view.plan}")
    if view.next_refill_on is None and view.may_refill:
        return text.t("balance-plan-unknown", plan=plan)
    if view.next_refill_on is None or not view.next_refill_amount:
        return text.t("balance-plan-plain", plan=plan)
    when = text.instant(day_start(view.next_refill_on))
    return text.t(
        "balance-plan", plan=plan, amount=view.next_refill_amount, on=view.next_refill_on, when=when
    )


def _groups(card: Card, text: Text, groups: tuple[Expiring, ...]) -> None:
    card.rows([_group(text, group) for group in groups[:MOST_GROUPS]], len(groups))


def _group(text: Text, group: Expiring) -> str:
    return text.t("expires-row", amount=group.amount, on=group.on, when=text.instant(day_start(group.on)))


def _lot_label(text: Text, lot: Lot) -> str:
    """Return the words for a batch in a menu."""
    return text.t("lot-choice", amount=lot.remaining, on=lot.expires_on, kind=text.t(f"kind-{lot.kind}"))


def _lot(text: Text, lot: Lot) -> str:
    return text.t(
        "lot-row",
        amount=lot.remaining,
        whole=lot.amount,
        kind=text.t(f"kind-{lot.kind}"),
        issued=lot.issued_on,
        on=lot.expires_on,
        when=text.instant(day_start(lot.expires_on)),
    )


def _row(text: Text, row: StatementRow) -> str:
    return text.t(
        "history-row",
        amount=text.signed(row.amount),
        kind=text.t(f"kind-{row.kind}"),
        job=text.safe(row.job, LONGEST_JOB) if row.job else None,
        note=text.safe(row.note, LONGEST_NOTE) if row.note else None,
        status=None if row.status in PLAIN_STATUS else text.t(f"status-{row.status}"),
    )
