"""Build the cards of the job board: a post logged, listed, shown, edited."""

from bot.domain.jobs.jobs import JobFacts
from bot.domain.jobs.links import job_url
from bot.domain.text import LONGEST_NOTE
from bot.services.advice import WorthLine
from bot.services.jobs import EarlierLog, Edited, JobPage, JobRef, JobRow, JobView, Logged, OwnProposal
from bot.services.who import Who
from bot.ui.cards.advice.worth import add_line
from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Card
from bot.ui.cards.jobs import collision, shared
from bot.ui.cards.jobs.junk import junk_lines
from bot.ui.cards.menus import outcome_menu
from bot.ui.components import Button, button, link
from bot.ui.words import Text

LONGEST_TITLE = 120
LONGEST_ROW = 48
LONGEST_SKILLS = 200


def logged(text: Text, result: Logged, who: Who, line: WorthLine | None = None) -> Card:
    """Return the card of a logged job. ``line``: the verdict on the job, None for no line."""
    earlier = result.known
    card = Card(text, WARNING if result.own else NEUTRAL if earlier else GOOD, title(text, result.job))
    facts_lines(card, text, result.facts, result.posted_at)
    if not result.own:
        add_line(card, text, line, result.job.id)
    card.separator()
    if earlier is not None:
        card.line(_known(text, earlier, who))
        if result.shared and earlier.by == who.user_id:
            card.line(text.t("job-shared"))
    else:
        card.line(text.t("job-logged-shared" if result.shared else "job-logged"))
    if result.shared and (earlier is not None or result.applied):
        card.line(text.t("job-applied", count=result.applied))
    if result.own:
        card.line(_own(text, result.own))
    junk_lines(card, text, result.junk)
    apply = [] if result.own else [_apply(text, result.job)]
    return card.buttons(
        *apply,
        _edit(text, result.job),
        *_share(text, result.job, who, shared=result.shared),
        *_upwork(text, result.job),
    )


def listed(text: Text, page: JobPage) -> Card:
    card = Card(text, NEUTRAL, text.t("jobs-newest" if page.has_older else "jobs-title", total=page.total))
    card.small(
        text.t(
            "jobs-filter",
            status=text.t(f"job-status-{page.status}"),
            category=text.t(f"category-{page.category}") if page.category else None,
            mine=page.mine,
            sort=text.t(f"job-sort-{page.sort}"),
        )
    )
    if not page.rows:
        card.line(text.t("jobs-empty")).small(text.t("jobs-empty-next"))
        return card
    sections = [(_row(text, row), button(text.t("button-open"), "job", row.job.id)) for row in page.rows]
    card.sections(sections, len(sections))
    args = (page.status, page.category or "-", page.sort, int(page.mine))
    return card.pages("jobs", *args, page=page.page, pages=page.pages)


def shown(text: Text, view: JobView, who: Who, line: WorthLine | None = None) -> Card:
    """Return the card of a job. ``line``: the verdict on the job, None for no line."""
    before = [] if view.proposals or view.outcome is not None else collision.weighty(text, view.collision)
    card = Card(text, WARNING if before else NEUTRAL, title(text, view.job)).line(*before)
    facts_lines(card, text, view.facts, view.posted_at)
    if not view.proposals and view.outcome is None:
        add_line(card, text, line, view.job.id)
    if view.outcome is not None and view.closed_at is not None:
        when = text.instant(view.closed_at)
        card.line(text.t("job-ended", outcome=view.outcome, when=when))
    card.separator()
    if view.card is not None:
        card.line(text.t("job-by", who=shared.who(text, view.card.shared_by)))
        if mark := shared.mark_line(text, view.card):
            card.line(mark)
        if not before or not view.applied:
            card.line(collision.applied(text, view.applied, view.collision.named))
    card.line(*(_own(text, own) for own in view.proposals))
    if view.note:
        card.line(text.t("job-note", note=text.safe(view.note, LONGEST_NOTE)))
    junk_lines(card, text, view.junk)
    card.small(text.t("job-logged-on", when=text.instant(view.logged_at)))
    return _shown_buttons(card, text, view, who)


def edited(text: Text, result: Edited) -> Card:
    card = Card(text, GOOD, title(text, result.job)).line(text.t("job-edited"))
    facts_lines(card, text, result.facts, None)
    if result.note:
        card.line(text.t("job-note", note=text.safe(result.note, LONGEST_NOTE)))
    if result.shared:
        card.small(text.t("job-shared"))
    junk_lines(card, text, result.junk)
    return card.buttons(_edit(text, result.job), button(text.t("button-job"), "job", result.job.id))


def title(text: Text, job: JobRef) -> str:
    return text.safe(job.title, LONGEST_TITLE)


def facts_lines(card: Card, text: Text, facts: JobFacts, posted_at: int | None) -> None:
    """Add a post's cost, age, budget and client to ``card``; a fact that isn't known gets no words.

    ``posted_at``: UTC milliseconds, None if unknown.
    """
    head = [text.t("job-posted", when=text.instant(posted_at))] if posted_at is not None else []
    if facts.connects is not None:
        head.insert(0, text.t("job-cost", amount=facts.connects))
    for words in (head, _offer(text, facts), _client(text, facts)):
        if words:
            card.line(" · ".join(words))
    if facts.skills:
        card.small(text.t("job-skills", skills=text.safe(facts.skills, LONGEST_SKILLS)))


def _offer(text: Text, facts: JobFacts) -> list[str]:
    facts_words: list[str] = []
    if facts.budget_cents is not None:
        facts_words.append(text.t("job-budget", kind=facts.kind, budget=text.usd(facts.budget_cents)))
    elif facts.kind is not None:
        facts_words.append(text.t(f"job-kind-{facts.kind}"))
    if facts.category:
        facts_words.append(text.t(f"category-{facts.category}"))
    if facts.proposals:
        facts_words.append(text.t("job-proposals", range=text.proposals(facts.proposals)))
    return facts_words


def _client(text: Text, facts: JobFacts) -> list[str]:
    facts_words: list[str] = []
    if facts.hire_rate is not None:
        facts_words.append(text.t("job-hire-rate", rate=facts.hire_rate))
    if facts.client_spent_cents is not None:
        facts_words.append(text.t("job-client-spent", amount=text.usd(facts.client_spent_cents)))
    return [text.t("job-client", facts=" · ".join(facts_words))] if facts_words else []


def _row(text: Text, row: JobRow) -> str:
    foot: list[str] = []
    if row.facts.connects is not None:
        foot.append(text.connects(row.facts.connects))
    foot.append(text.instant(row.logged_at if row.posted_at is None else row.posted_at))
    if row.facts.budget_cents is not None:
        foot.append(text.t("job-budget", kind=row.facts.kind, budget=text.usd(row.facts.budget_cents)))
    if row.applied:
        foot.append(text.t("jobs-applied", count=row.applied))
    if row.own:
        foot.append(text.t("jobs-own", status=text.t(f"step-{row.own.status}")))
    if row.outcome:
        foot.append(text.t(f"outcome-{row.outcome}"))
    elif row.mark:
        foot.append(text.t(f"mark-{row.mark}"))
    words = text.safe(row.job.title, LONGEST_ROW)
    return text.t("jobs-row", title=words, foot=" · ".join(foot))


def _shown_buttons(card: Card, text: Text, view: JobView, who: Who) -> Card:
    is_reported = view.card is not None and view.card.mark is not None and not view.is_logger
    is_over = view.outcome is not None or is_reported
    items = [_apply(text, view.job)] if not view.proposals and not is_over else []
    if view.proposals:
        items.append(button(text.t("button-proposal"), "proposal", view.proposals[0].id))
    if view.is_logger:
        items += [_edit(text, view.job), button(text.t("button-edit-client"), "job-client", view.job.id)]
    if view.is_logger and view.here:
        items += _share(text, view.job, who, shared=view.shared)
    card.buttons(*items, *_upwork(text, view.job))
    if view.card is not None:
        card.buttons(*shared.card_buttons(text, view.job, view.card))
    return card.menu(outcome_menu(text, view.job.id))


def _known(text: Text, earlier: EarlierLog, who: Who) -> str:
    when = text.instant(earlier.at)
    if earlier.by == who.user_id:
        return text.t("job-known-you", when=when)
    if earlier.by is None:
        return text.t("job-known", when=when)
    return text.t("job-known-by", who=f"<@{earlier.by}>", when=when)


def _own(text: Text, own: OwnProposal) -> str:
    return text.t("job-own", status=text.t(f"step-{own.status}"), when=text.instant(own.sent_at))


def _share(text: Text, job: JobRef, who: Who, *, shared: bool) -> list[Button]:
    """Return the button that shares a job; empty in a direct message, where there is nobody to share with."""
    if shared or who.community_id == who.user_id:
        return []
    return [button(text.t("button-share"), "job-share", job.id, 1)]


def _apply(text: Text, job: JobRef) -> Button:
    return button(text.t("button-apply"), "apply", job.id, style="primary")


def _edit(text: Text, job: JobRef) -> Button:
    return button(text.t("button-edit-job"), "job-edit", job.id)


def _upwork(text: Text, job: JobRef) -> tuple[Button, ...]:
    return (link(text.t("button-upwork"), job_url(job.key)),) if job.key else ()
