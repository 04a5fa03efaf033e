"""Build the card that ranks the open jobs by their worth."""

from bot.services.advice import RankedJob, Ranking
from bot.ui.cards.base import GOOD, NEUTRAL, Card
from bot.ui.components import button
from bot.ui.words import Text

LONGEST_ROW = 70
MOST_ROWS = 5
"""The jobs that the card shows before *Details*: as many as fit on a phone's screen."""


def ranked(text: Text, view: Ranking, budget: int = 0, *, whole: bool = False) -> Card:
    """Return the card of `/job rank`: the best use of the Connects and the first MOST_ROWS jobs.

    ``whole``: show all jobs that fit. ``budget``: the Connects that the member wants to spend, 0 for all there are; the
    button *Details* carries them.
    """
    best = view.best
    card = Card(text, GOOD if best.job_ids else NEUTRAL, text.connects(view.balance))
    if not view.rows:
        return card.line(text.t("rank-nothing"))
    worth = text.usd(round(best.expected_cents))
    card.line(text.t("rank-best", jobs=len(best.job_ids), connects=best.connects, worth=worth))
    if best.expiring:
        card.small(text.t("rank-expiring", amount=best.expiring))
    ordered = sorted(
        view.rows, key=lambda row: not row.chosen
    )  # the chosen ones first, otherwise as they are ranked
    shown = ordered if whole else ordered[:MOST_ROWS]
    chosen, others = ([row for row in shown if row.chosen is is_chosen] for is_chosen in (True, False))
    for row in chosen:
        card.section(_row(text, row), button(text.t("button-open"), "job", row.job.id))
    if others:
        card.separator().small(text.t("rank-others"))
    rows = [(_row(text, row), button(text.t("button-open"), "job", row.job.id)) for row in others]
    card.sections(rows, view.total - len(chosen))
    if len(shown) < len(ordered):
        return card.buttons(button(text.t("button-rank-all"), "rank-all", budget))
    price = text.usd(view.price_cents)
    return card.small(text.t("rank-how", fee=view.fee_percent, price=price, behind=view.behind))


def _row(text: Text, row: RankedJob) -> str:
    ranked = row.ranked
    value, low, high = (text.number(100 * chance) for chance in (ranked.chance, ranked.low, ranked.high))
    foot = [
        text.t("rank-cost", amount=ranked.post.connects, guessed=int(row.guessed)),
        text.t("rank-chance", value=value, low=low, high=high),
        _worth(text, ranked.expected_cents),
        *(text.t(f"rank-why-{why}") for why in ranked.why),
    ]
    title = text.safe(row.job.title, LONGEST_ROW)
    return text.t("rank-row", title=title, foot=" · ".join(foot))


def _worth(text: Text, cents: float | None) -> str:
    if cents is None:
        return text.t("rank-no-value")
    amount = text.usd(abs(round(cents)))
    return text.t("rank-worth", sign="plus" if cents >= 0 else "minus", amount=amount)
