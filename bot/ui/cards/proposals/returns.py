"""Build the card of the return watch: the Connects that could still come back, on which event, and those that never will."""

from bot.domain.proposals.returns import Prospect
from bot.services.proposals import ProposalPage, ProposalRow
from bot.ui.cards.base import NEUTRAL, WARNING, Card
from bot.ui.components import button
from bot.ui.words import Text

LONGEST_ROW = 70


def watched(text: Text, page: ProposalPage) -> Card:
    waits = any(row.prospect is not None and row.prospect.due for row in page.rows)
    card = Card(text, WARNING if waits else NEUTRAL, text.connects(page.balance))
    status = text.t(f"filter-{page.status}")
    card.line(text.t("proposals-title", total=page.total, status=status, since=page.since))
    if page.rows:
        card.line(text.t("proposals-hoped", amount=page.possible)).separator()
        sections = [(_row(text, row), button(text.t("button-open"), "proposal", row.id)) for row in page.rows]
        card.sections(sections, len(sections))
        card.small(text.t("proposals-when"))
    else:
        card.line(text.t("proposals-returns-empty"))
    for lost in page.excluded:
        card.small(text.t("proposals-never", count=lost.proposals, amount=lost.amount, reason=lost.reason))
    since = page.since.isoformat() if page.since else "-"
    return card.pages("proposals", page.status, since, page=page.page, pages=page.pages)


def _row(text: Text, row: ProposalRow) -> str:
    foot = [text.t(f"step-{row.state.status}"), text.instant(row.sent_at)]
    foot.append(text.t("proposals-out", amount=row.out))
    if row.prospect is not None and row.prospect.due:
        foot.append(text.t("proposals-job-ended"))
    title = text.safe(row.job.title, LONGEST_ROW)
    lines = [text.t("proposals-row", title=title, foot=" · ".join(foot))]
    return "\n".join([*lines, *(f"-# {words}" for words in _ahead(text, row, row.prospect))])


def _ahead(text: Text, row: ProposalRow, prospect: Prospect | None) -> list[str]:
    """Return lines that say which event brings how many Connects back; empty for no prospect."""
    if prospect is None:
        return []
    if prospect.due:
        outcome = text.t(f"outcome-{prospect.due}")
        return [text.t("proposals-due", amount=prospect.total, outcome=outcome)]
    kept = row.out - prospect.total
    lines = [text.t("proposals-ahead", cost=prospect.cost, boost=prospect.boost, kept=kept)]
    if prospect.outbid:
        lines.append(text.t("proposals-ahead-outbid", amount=prospect.outbid))
    return lines
