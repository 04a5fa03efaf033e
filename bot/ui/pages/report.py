"""Make the printable report: one page of HTML that loads nothing and runs nothing, with its pictures inside.

The page is the template ``report.html``, which escapes every text that is put in. All words are the catalogue's.
"""

from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.domain.insight.funnel import Pricing
from bot.domain.proposals.proposals import ProposalStatus
from bot.domain.time.calendar import day_of
from bot.domain.time.zones import clock_time
from bot.services.members import ReportProposal, ReportView
from bot.ui.cards.base import GOOD, Card
from bot.ui.cards.chances import percent, said
from bot.ui.cards.insight.comparisons import step_line
from bot.ui.cards.insight.stats import none_known
from bot.ui.charts import Chart
from bot.ui.charts.picture import Picture
from bot.ui.words import Text, catalogue
from bot.ui.words.mentions import unlinked

if TYPE_CHECKING:
    from liquid import BoundTemplate

NAME = "connects-report.html"
MAY_TAKE = 20
"""Seconds that the page may take."""
MOST_BATCHES = 200
"""Batches in the table; the report counts the others."""
LONGEST_TITLE = 120
LARGEST = 8_000_000
"""Bytes of the page; the pictures are left out of a larger one. Discord takes 10 MB."""
Pictures = Mapping[Chart, Picture]


@dataclass(frozen=True, slots=True)
class ReportFile:
    """The page, to be attached."""

    name: str
    content: bytes


class _Head(NamedTuple):
    """The head of a column; ``word``: its cells are words, set to the left."""

    name: str
    word: bool


def report_card(text: Text, file: ReportFile) -> Card:
    """Return the card to which the page is attached."""
    card = Card(text, GOOD, text.t("printed-title")).line(text.t("printed-card"))
    return card.attach(file.name, file.content)


def report_file(locale: str, view: ReportView, pictures: Pictures) -> ReportFile:
    """Return the page in the language ``locale``, with these pictures of it."""
    text = catalogue(locale)
    content = _page(text, view, pictures)
    return ReportFile(NAME, content if len(content) <= LARGEST else _page(text, view, {}))


def _page(text: Text, view: ReportView, pictures: Pictures) -> bytes:
    balance = view.balance
    on = balance.next_refill_on
    sections = (
        _batches(text, view, pictures),
        _months(text, view, pictures),
        _section(text, "ahead", pictures, Chart.AHEAD),
        _funnel(text, view, pictures),
        _costs(text, view, pictures),
        _record(text, view),
        _proposals(text, view),
    )
    words = {
        "lang": text.locale,
        "title": text.t("printed-title"),
        "balance": text.connects(balance.balance),
        "lead": [
            text.t("printed-plan", plan=text.t(f"plan-{balance.plan}")),
            text.t("printed-renewal", on=on, amount=balance.next_refill_amount),
            text.t("printed-soon", amount=balance.within(30)),
        ],
        "made": text.t("printed-made", on=day_of(view.at), time=clock_time(view.at, "UTC")),
        "sections": [
            section for section in sections if section["lines"] or section["pictures"] or section["rows"]
        ],
        "foot": text.t("printed-foot"),
    }
    return _template().render(**words).encode()


@cache
def _template() -> "BoundTemplate":
    from liquid import Environment

    source = Path(__file__).with_name("report.html").read_text("utf-8")
    return Environment(autoescape=True).from_string(source)


def _section(
    text: Text,
    name: str,
    pictures: Pictures,
    *charts: Chart,
    lines: Iterable[str] = (),
    heads: Sequence[tuple[str, bool]] = (),
    rows: Iterable[Sequence[str]] = (),
    small: Iterable[str] = (),
) -> dict[str, Any]:
    """Return a section as the template takes it; ``heads``: the name of each column, and whether its cells are words."""
    columns = [_Head(text.t(f"printed-head-{head}"), word) for head, word in heads]
    return {
        "title": text.t(f"printed-{name}"),
        "lines": [_plain(text, line) for line in lines],
        "pictures": [_embedded(pictures[chart]) for chart in charts if chart in pictures],
        "heads": [column._asdict() for column in columns],
        "rows": [
            [
                {"text": cell, "word": column.word, "head": column.name}
                for cell, column in zip(row, columns, strict=True)
            ]
            for row in rows
        ],
        "small": [_plain(text, line) for line in small],
    }


def _plain(text: Text, line: str) -> str:
    """Return a line of a card without Discord's bold and code marks; no typed text is in these lines."""
    return unlinked(line, text).replace("**", "").replace("`", "")


def _embedded(picture: Picture) -> dict[str, str]:
    return {"alt": picture.alt, "src": f"data:image/png;base64,{b64encode(picture.data).decode()}"}


def _batches(text: Text, view: ReportView, pictures: Pictures) -> dict[str, Any]:
    lots = [lot for group in view.expiring.groups for lot in group.lots]
    rows = [
        (
            text.day(lot.expires_on),
            f"{text.number(lot.remaining)} / {text.number(lot.amount)}",
            text.t(f"kind-{lot.kind}"),
            text.day(lot.issued_on),
        )
        for lot in lots[:MOST_BATCHES]
    ]
    cut = len(lots) - len(rows)
    return _section(
        text,
        "batches",
        pictures,
        Chart.CALENDAR,
        lines=() if lots else (text.t("printed-batches-none"),),
        heads=(("expires", True), ("left", False), ("from", True), ("received", True)),
        rows=rows,
        small=(text.t("printed-cut", count=cut),) if cut else (),
    )


def _months(text: Text, view: ReportView, pictures: Pictures) -> dict[str, Any]:
    rows = [
        (
            text.month(month.first, year=True),
            *(
                text.number(number) if number else ""
                for number in (month.refilled, month.added, month.spent, month.lapsed, month.other)
            ),
            text.number(month.balance),
        )
        for month in view.months
    ]
    names = ("refilled", "added", "spent", "lapsed", "other", "balance")
    return _section(
        text,
        "months",
        pictures,
        Chart.OVER_TIME,
        Chart.PURPOSES,
        lines=() if rows else (text.t("printed-months-none"),),
        heads=(("month", True), *((name, False) for name in names)),
        rows=rows,
    )


def _funnel(text: Text, view: ReportView, pictures: Pictures) -> dict[str, Any]:
    own = view.stats.own
    if not own.sent:
        return _section(text, "funnel", {}, lines=(text.t("printed-funnel-none"),))
    lines = [text.t("printed-known", sent=own.sent, told=own.told)]
    lines += [step_line(text, own, step, own.share(step)) for step in range(1, len(own.steps))]
    return _section(text, "funnel", pictures, Chart.FUNNEL, lines=lines, small=(text.t("stats-intervals"),))


def _costs(text: Text, view: ReportView, pictures: Pictures) -> dict[str, Any]:
    own = view.stats.own
    if not own.sent:
        return _section(text, "costs", {})
    lines = [text.t("stats-cost", connects=text.connects(own.net))]
    for pricing in Pricing:
        interview, hire = (own.cents_per(count, pricing) for count in (own.replied, own.hired))
        lines.append(
            text.t(
                "stats-priced",
                pricing=pricing,
                total=text.usd(round(own.cents[pricing])),
                interview=none_known(text, own) if interview is None else text.usd(round(interview)),
                hire=none_known(text, own) if hire is None else text.usd(round(hire)),
            )
        )
    is_bounded = own.reply_rate.unknown > 0
    how = text.t("stats-reply-is-interview", price=text.usd(view.stats.price_cents), bounded=is_bounded)
    return _section(text, "costs", pictures, Chart.COSTS, lines=lines, small=(how,))


def _record(text: Text, view: ReportView) -> dict[str, Any]:
    record, judged = view.record, view.record.judged
    if not judged:
        return _section(text, "record", {}, lines=(text.t("record-none"),))
    expected = sum(each.said * each.count for each in record.bins) / judged
    came = sum(each.came_true for each in record.bins) / judged
    title = text.t("record-title", judged=judged, said=percent(text, expected), came=percent(text, came))
    lines = [said(text, each.low, each.high, each.said, each.came_true, each.count) for each in record.bins]
    return _section(text, "record", {}, lines=(title, *lines), small=(text.t("record-of", judged=judged),))


def _value(text: Text, proposal: ReportProposal) -> str:
    """Return what the contract is worth; empty for a proposal without one."""
    if proposal.value_cents is not None:
        return text.usd(proposal.value_cents)
    return text.t("printed-value-unknown") if proposal.status is ProposalStatus.HIRED else ""


def _proposals(text: Text, view: ReportView) -> dict[str, Any]:
    rows = [
        (
            text.day(proposal.sent_on),
            text.plain(proposal.title, LONGEST_TITLE),
            text.t("printed-invited")
            if proposal.invited and not proposal.cost
            else text.number(proposal.cost),
            text.number(proposal.boost) if proposal.boost else "",
            text.t(f"step-{proposal.status}"),
            _value(text, proposal),
        )
        for proposal in view.proposals
    ]
    cut = view.sent - len(rows)
    return _section(
        text,
        "proposals",
        {},
        heads=(
            ("sent", True),
            ("job", True),
            ("cost", False),
            ("boost", False),
            ("status", True),
            ("value", False),
        ),
        rows=rows,
        small=(text.t("printed-cut", count=cut),) if cut else (),
    )
