"""Build the card of the return watch: the Connects that could still come back, on which event, and those that never will."""

from bot.domain.proposals.returns import Prospect
from bot.services.proposals import ProposalPage, ProposalRow
from bot.ui.cards.base import NEUTRAL, WARNING, Card
from bot.ui.components import option, select
from bot.ui.words import Text

LONGEST_CHOICE = 90
LONGEST_ROW = 32
"""A title then takes one line on a phone."""


def watched(text: Text, page: ProposalPage) -> Card:
    waits = any(row.prospect is not None and row.prospect.due for row in page.rows)
    card = Card(text, WARNING if waits else NEUTRAL, text.connects(page.balance))
    status = text.t(f"filter-{page.status}")
    card.line(text.t("proposals-title", total=page.total, status=status, since=page.since))
    if page.rows:
        card.line(text.t("proposals-hoped", amount=page.possible)).separator()
        card.rows([_row(text, row) for row in page.rows])
    else:
        card.line(text.t("proposals-returns-empty"))
    for lost in page.excluded:
        card.small(text.t("proposals-never", count=lost.proposals, amount=lost.amount, reason=lost.reason))
    if page.rows:
        options = [option(text.plain(row.job.title, LONGEST_CHOICE), str(row.id)) for row in page.rows]
        card.menu(select(text.t("menu-proposal"), "proposal-picked", options=options))
    since = page.since.isoformat() if page.since else "-"
    return card.pages("proposals", page.status, since, page=page.page, pages=page.pages)


def _row(text: Text, row: ProposalRow) -> str:
    foot = [text.t(f"step-{row.state.status}"), text.instant(row.sent_at), *_ahead(text, row, row.prospect)]
    title = text.safe(row.job.title, LONGEST_ROW)
    return text.t("proposals-row", title=title, foot=" · ".join(foot))


def _ahead(text: Text, row: ProposalRow, prospect: Prospect | None) -> list[str]:
    """Return words that say which event brings how many Connects back; empty for no prospect."""
    if prospect is None:
        return []
    if prospect.due:
        outcome = text.t(f"outcome-{prospect.due}")
        return [text.t("proposals-due", amount=prospect.total, outcome=outcome)]
    words = [text.t("proposals-if-ended", amount=prospect.total)]
    if prospect.outbid:
        words.append(text.t("proposals-if-outbid", amount=prospect.outbid))
    kept = row.out - prospect.total
    return [*words, text.t("proposals-kept", amount=kept)] if kept else words
