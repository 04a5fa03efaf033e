"""Templates and drafts: versions, files, the choice by known outcomes, and how a sent proposal knows its template."""

import asyncio
from collections.abc import Awaitable
from pathlib import Path
from typing import Any

import pytest

from bot import errors
from bot.clock import ManualClock
from bot.domain.drafting.composing import LONGEST_FIELD, AnsweredQuestion, answers_text
from bot.domain.drafting.pooling import ChoiceReason
from bot.domain.drafting.traits import FEWEST_HIRED, TraitKind
from bot.processes import MEMBER_ID, MOST_OF_A_MEMBER, Processes
from bot.services import Services
from bot.services.drafting import SaveDraft, TemplateView, TypedTemplate
from bot.services.drafting.drafts import MOST_DRAFTS
from bot.services.drafting.templates import MOST_LINES, MOST_TEMPLATES, MOST_VERSIONS
from bot.services.members import ChangeTrade, Personal
from bot.services.proposals import SendProposal
from bot.store.engine.database import Database
from bot.store.retention import DRAFT_DAYS, due_tables, sweep
from tests.processes import Latch, pool, wait_for
from tests.services.desk import ANA, BEN, LINK, OTHER_LINK, Desk, in_guild

TEXT = "Hi {{ client.name }},\n\n{{ job.title }} at {{ rate }}. {{ my_proof }}"
POST = "Logo for a bakery\nWe sell bread. What is your hourly rate?\nThanks, Sarah"
WEB = "web-mobile-software-dev"


class Drafting:
    """The services of templates and drafts on one file; each call is Ana's, under a new key."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.services = Services(desk.db, desk.clock, Processes(pool()))

    async def add(
        self, name: str, body: str = TEXT, category: str = "", template_id: int = 0
    ) -> TemplateView:
        typed = TypedTemplate(name, body, category, template_id)
        return await self.services.templates.save(in_guild(ANA), typed, self.desk.key())

    async def sent(self, template: str, status: str | None = None, job: str = "", **more: Any) -> int:
        number = next(self.desk.keys)
        logged = await self.desk.log(
            title=job or f"Job {number}", category=more.pop("category", WEB), skills="SQL"
        )
        sent = await self.desk.send(f"#{logged.job.id}", 10, None, template=template, **more)
        if status:
            await self.desk.update(f"#{sent.proposal_id}", status)
        return sent.proposal_id


@pytest.fixture
async def drafting(desk: Desk) -> Drafting:
    await desk.start(balance=5000)
    return Drafting(desk)


async def refused(error: type[errors.DomainError], work: Awaitable[object]) -> errors.DomainError:
    with pytest.raises(error) as refusal:
        await work
    return refusal.value


async def test_each_edit_is_a_version_and_old_ones_go(drafting: Drafting) -> None:
    first = await drafting.add(" My  fix ", "v1", WEB)
    assert (first.template.name, first.template.category, first.numbers) == ("My fix", WEB, (1,))
    same = await drafting.add("", "v1", "", first.template.id)
    assert (same.numbers, same.template.category) == ((1,), None)
    for number in range(2, MOST_VERSIONS + 3):
        await drafting.add("", f"v{number}", "", first.template.id)
    view = await drafting.services.templates.show(in_guild(ANA), "MY FIX")
    assert (view.shown.body, len(view.numbers), view.numbers[0]) == (
        f"v{MOST_VERSIONS + 2}",
        MOST_VERSIONS,
        MOST_VERSIONS + 2,
    )
    gone = drafting.services.templates.show(in_guild(ANA), "My fix", 1)
    await refused(errors.UnknownTemplate, gone)
    back = await drafting.services.templates.go_back(in_guild(ANA), view.template.id, 5, "interaction:back")
    assert (back.shown.body, back.shown.number) == ("v5", MOST_VERSIONS + 3)
    again = await drafting.services.templates.go_back(in_guild(ANA), view.template.id, 5, "interaction:back")
    assert again.shown.number == back.shown.number


async def test_templates_are_their_members_own_and_bounded(drafting: Drafting) -> None:
    view = await drafting.add("One")
    templates = drafting.services.templates
    await refused(errors.NotStarted, templates.show(in_guild(BEN), "One"))
    await drafting.desk.start(BEN)
    for work in (
        templates.show(in_guild(BEN), f"#{view.template.id}"),
        templates.go_back(in_guild(BEN), view.template.id, 1, "interaction:b"),
        templates.save(in_guild(BEN), TypedTemplate("", "x", "", view.template.id), "interaction:c"),
    ):
        await refused(errors.UnknownTemplate, work)
    await templates.remove(in_guild(BEN), view.template.id)
    assert len((await templates.list(in_guild(ANA))).rows) == 1
    await refused(errors.TemplateExists, drafting.add("ONE"))
    for name in (" \u200b ", "#12"):
        await refused(errors.BadChoice, drafting.add(name))
    await refused(errors.BadTemplate, drafting.add("Two", "{{"))
    for number in range(MOST_TEMPLATES - 1):
        await drafting.add(f"T{number}")
    await refused(errors.TooManyKept, drafting.add("one more"))


async def test_a_removed_template_leaves_nothing_but_its_proposals(drafting: Drafting) -> None:
    view = await drafting.add("One")
    proposal = await drafting.sent("one", "interviewing")
    await drafting.services.drafts.draft(in_guild(ANA), LINK)
    for _ in range(2):
        await drafting.services.templates.remove(in_guild(ANA), view.template.id)
    db = drafting.desk.db
    assert await rows(db, "SELECT COUNT(*) FROM template_version") == [(0,)]
    assert await rows(db, "SELECT proposal_id, template_id, version FROM proposal_draft") == [
        (proposal, None, None)
    ]
    kept = await drafting.services.drafts.draft(in_guild(ANA), LINK)
    assert (kept.template, kept.was_kept) == ("", True)
    await refused(errors.NoTemplate, drafting.services.drafts.draft(in_guild(ANA), OTHER_LINK))


async def rows(db: Database, sql: str) -> list[tuple[object, ...]]:
    return await db.read(lambda tx: tx.rows(sql))


async def test_a_file_is_taken_whole_or_not_at_all(drafting: Drafting) -> None:
    await drafting.add("One", "first", WEB)
    await drafting.add("Two", "second")
    text = await drafting.services.templates.export(in_guild(ANA))
    changed = (
        text.replace("second", "changed").replace("  - Two", "  - Two\n  - Three")
        + "\n<!-- template: Three -->\n{{"
    )
    save = drafting.services.templates.save_file
    await refused(errors.BadTemplate, save(in_guild(ANA), changed.encode(), "x", "", "interaction:f1"))
    assert await drafting.services.templates.export(in_guild(ANA)) == text
    listed = await save(in_guild(ANA), changed.replace("{{", "third").encode(), "x", "", "interaction:f2")
    assert [(row.template.name, row.template.version, row.template.category) for row in listed.rows] == [
        ("One", 1, WEB),
        ("Three", 1, None),
        ("Two", 2, None),
    ]
    await save(in_guild(ANA), b"Hi {{ client.name }}", "Plain", WEB, "interaction:f3")
    shown = await drafting.services.templates.show(in_guild(ANA), "plain")
    assert (shown.shown.body, shown.template.category) == ("Hi {{ client.name }}", WEB)
    await refused(errors.BadEncoding, save(in_guild(ANA), b"\xff", "x", "", "interaction:f4"))
    await refused(errors.TooLarge, save(in_guild(ANA), b"x" * 400_001, "x", "", "interaction:f5"))


async def test_what_was_refused_is_kept_for_its_form(drafting: Drafting) -> None:
    typed = TypedTemplate("One", "{{", WEB, 3)
    kept_id = await drafting.services.templates.keep_typed(in_guild(ANA), typed)
    assert await drafting.services.templates.typed(in_guild(ANA), kept_id) == typed
    await refused(errors.UnknownEntry, drafting.services.templates.typed(in_guild(BEN), kept_id))


async def test_figures_count_ripe_known_outcomes(drafting: Drafting) -> None:
    view = await drafting.add("One")
    for status in ("interviewing", "hired", "declined", "no answer", None):
        await drafting.sent("One", status)
    await drafting.sent("One", "hired", invited=True)
    young = (await drafting.services.templates.show(in_guild(ANA), "One")).figures
    assert (young.sent, young.young, young.replies.of) == (5, 5, 0)
    drafting.desk.clock.advance(days=31)
    await drafting.add("", "new text", "", view.template.id)
    await drafting.sent("One")
    shown = await drafting.services.templates.show(in_guild(ANA), "One")
    figures = shown.figures
    assert (figures.sent, figures.young) == (6, 1)
    assert (figures.replies.hits, figures.replies.of, figures.replies.unknown) == (2, 4, 1)
    assert (figures.hires.hits, figures.hires.of, figures.hires.unknown) == (1, 3, 2)
    assert (shown.of_version.sent, shown.of_version.young) == (1, 1)


async def test_the_best_template_by_record_is_drafted_with(drafting: Drafting) -> None:
    await drafting.add("Good", "good")
    for _ in range(3):
        await drafting.sent("Good", "interviewing")
    drafting.desk.clock.advance(days=31)
    await drafting.add("New", "new")
    drafts = drafting.services.drafts
    view = await drafts.draft(in_guild(ANA), LINK)
    assert (view.template, view.draft.reason, view.draft.text, view.was_kept) == (
        "Good",
        ChoiceReason.RECORD,
        "good",
        False,
    )
    assert view.figures.replies.hits == 3
    named = await drafts.draft(in_guild(ANA), OTHER_LINK, "new")
    assert (named.template, named.draft.reason) == ("New", ChoiceReason.NAMED)
    third = await drafting.desk.log(title="A third job")
    await refused(errors.UnknownTemplate, drafts.draft(in_guild(ANA), f"#{third.job.id}", "unknown"))


async def test_a_draft_is_kept_until_it_is_sent_and_names_its_version(drafting: Drafting) -> None:
    template = (await drafting.add("One")).template
    await drafting.services.members.change_trade(in_guild(ANA), ChangeTrade(rate=60), "interaction:trade")
    drafts = drafting.services.drafts
    view = await drafts.draft(in_guild(ANA), LINK)
    assert view.draft.text == "Hi [fill in: client’s name],\n\nLogo for a bakery at $60. [fill in: my proof]"
    assert view.missing == ("[fill in: client’s name]", "[fill in: my proof]")
    await drafting.add("", "newer", "", template.id)
    typed = SaveDraft(
        view.draft.text.replace("[fill in: my proof]", "I drew nine signs. May I see the old one?")
    )
    saved = await drafts.save(in_guild(ANA), view.draft.id, typed)
    assert (saved.missing, (await drafts.draft(in_guild(ANA), LINK)).draft) == (
        ("[fill in: client’s name]",),
        saved.draft,
    )
    sent = await drafting.desk.send(LINK, 10)
    names = "template_id, version, opening, words, opening_kind, asks"
    assert await rows(
        drafting.desk.db, f"SELECT {names} FROM proposal_draft WHERE proposal_id = {sent.proposal_id}"
    ) == [(template.id, 1, "", 21, "other", 1)]
    await refused(errors.DraftGone, drafts.show(in_guild(ANA), view.draft.id))
    await drafts.throw_away(in_guild(ANA), view.draft.id)


async def test_a_pasted_post_fills_in_what_it_says(drafting: Drafting) -> None:
    await drafting.add("One", TEXT + "{% question 'rate' %}{{ rate }}{% endquestion %}")
    drafts = drafting.services.drafts
    view = await drafts.draft(in_guild(ANA), LINK)
    read = await drafts.save(in_guild(ANA), view.draft.id, SaveDraft(view.draft.text, "", POST))
    assert read.draft.text.startswith("Hi Sarah,")
    assert read.draft.answers == "> What is your hourly rate?\n[fill in: your hourly rate]"
    assert "bread" in read.own_words
    fresh = await drafts.start_over(in_guild(ANA), view.draft.id)
    assert (fresh.draft.post, fresh.draft.answers, fresh.was_kept) == ("", "", False)
    edited = SaveDraft("My own words for [fill in: client’s name]", "my answer", POST)
    kept = await drafts.save(in_guild(ANA), fresh.draft.id, edited)
    assert (kept.draft.text, kept.draft.answers) == ("My own words for Sarah", "my answer")
    await refused(errors.EmptyDraft, drafts.save(in_guild(ANA), fresh.draft.id, SaveDraft(" ")))
    await refused(errors.TooLong, drafts.save(in_guild(ANA), fresh.draft.id, SaveDraft("x" * 8001)))


async def test_two_requests_at_once_make_one_draft(drafting: Drafting) -> None:
    await drafting.add("One")
    drafts = drafting.services.drafts
    views = await asyncio.gather(*(drafts.draft(in_guild(ANA), LINK) for _ in range(3)))
    assert len({view.draft.id for view in views}) == 1
    assert await rows(drafting.desk.db, "SELECT COUNT(*) FROM kept_draft") == [(1,)]


async def test_what_was_typed_is_kept_where_the_post_has_to_wait(drafting: Drafting, tmp_path: Path) -> None:
    await drafting.add("One", TEXT)
    drafts = drafting.services.drafts
    view = await drafts.draft(in_guild(ANA), LINK)
    MEMBER_ID.set(ANA)
    latch = Latch(tmp_path / "latch")
    running = [
        asyncio.create_task(drafting.services.processes.run(wait_for, 20, latch.path))
        for _ in range(MOST_OF_A_MEMBER)
    ]
    await asyncio.sleep(0)
    typed = SaveDraft("My words for [fill in: client’s name]", "", POST)
    await refused(errors.TooMuchAtOnce, drafts.save(in_guild(ANA), view.draft.id, typed))
    kept = await drafts.show(in_guild(ANA), view.draft.id)
    assert (kept.draft.text, kept.draft.post, kept.own_words) == (typed.text, POST, ())
    latch.release(MOST_OF_A_MEMBER)
    await asyncio.gather(*running)
    latch.close()
    read = await drafts.save(in_guild(ANA), view.draft.id, typed)
    assert read.draft.text == "My words for Sarah"


def test_answers_fit_into_a_field() -> None:
    many = [AnsweredQuestion(f"{number} {'x' * 290}", "y" * 100) for number in range(20)]
    text = answers_text(many)
    assert len(text) <= LONGEST_FIELD
    assert text.endswith("y" * 100)
    assert text.count("> ") == 10


async def test_drafts_are_their_members_own_bounded_and_swept(drafting: Drafting, clock: ManualClock) -> None:
    await drafting.add("One")
    drafts = drafting.services.drafts
    view = await drafts.draft(in_guild(ANA), LINK)
    await drafting.desk.start(BEN)
    await refused(errors.DraftGone, drafts.show(in_guild(BEN), view.draft.id))
    await refused(errors.DraftGone, drafts.save(in_guild(BEN), view.draft.id, SaveDraft("x")))
    await drafts.throw_away(in_guild(BEN), view.draft.id)
    for number in range(MOST_DRAFTS - 1):
        logged = await drafting.desk.log(title=f"Another job {number}")
        await drafts.draft(in_guild(ANA), f"#{logged.job.id}")
    refusal = await refused(errors.TooManyKept, drafts.draft(in_guild(ANA), OTHER_LINK))
    assert refusal.arguments() == {"what": "drafts", "most": MOST_DRAFTS, "name": "Logo for a bakery"}
    assert (await drafts.draft(in_guild(ANA), LINK)).was_kept
    later = clock.now() + (DRAFT_DAYS + 1) * 86_400_000
    assert "kept_draft" in await drafting.desk.db.read(due_tables, later)
    assert await drafting.desk.db.write(sweep, "kept_draft", later, 100) == MOST_DRAFTS


async def test_hired_proposals_of_the_trade_are_compared(drafting: Drafting) -> None:
    await drafting.add("One")
    for number in range(FEWEST_HIRED):
        await drafting.sent("One", "hired", category=WEB, job=f"Hired {number}")
    logged = await drafting.desk.log(title="Next", category=WEB)
    view = await drafting.services.drafts.draft(in_guild(ANA), f"#{logged.job.id}")
    assert [trait.kind for trait in view.common] == [TraitKind.COST, TraitKind.BOOST]
    other = await drafting.desk.log(title="Other trade", category="writing")
    assert (await drafting.services.drafts.draft(in_guild(ANA), f"#{other.job.id}")).common == ()


async def test_a_named_template_wins_over_the_drafts(drafting: Drafting) -> None:
    await drafting.add("One")
    two = (await drafting.add("Two")).template
    await drafting.services.drafts.draft(in_guild(ANA), LINK, "One")
    send = SendProposal(LINK, 10, template="missing")
    await refused(
        errors.UnknownTemplate, drafting.services.proposals.send(in_guild(ANA), send, "interaction:s")
    )
    await drafting.desk.send(LINK, 10, template="two")
    assert await rows(drafting.desk.db, "SELECT template_id, version, words FROM proposal_draft") == [
        (two.id, 1, None)
    ]
    assert await rows(drafting.desk.db, "SELECT COUNT(*) FROM kept_draft") == [(0,)]


async def test_a_portfolio_is_lines(drafting: Drafting) -> None:
    templates = drafting.services.templates
    kept = await templates.set_portfolio(
        in_guild(ANA), "- A shop #shopify\n\n* An API\n* An API", "interaction:p"
    )
    assert kept.lines == ("A shop #shopify", "An API")
    assert await templates.portfolio(in_guild(ANA)) == kept
    many = "\n".join(map(str, range(MOST_LINES + 1)))
    await refused(errors.TooManyKept, templates.set_portfolio(in_guild(ANA), many, "interaction:q"))
    await refused(errors.TooLong, templates.set_portfolio(in_guild(ANA), "x" * 301, "interaction:r"))


def tables_of(personal: Personal) -> set[str]:
    """Return the tables in a member's export."""
    return set(personal.tables)


async def test_erasing_takes_everything(drafting: Drafting) -> None:
    await drafting.add("One")
    await drafting.sent("One")
    await drafting.services.drafts.draft(in_guild(ANA), LINK)
    await drafting.services.templates.set_portfolio(in_guild(ANA), "A shop", "interaction:p")
    exported = await drafting.services.members.export(in_guild(ANA), tables_of)
    tables = ("template", "template_version", "portfolio_line", "kept_draft", "proposal_draft")
    assert set(tables) <= exported
    view = await drafting.services.members.privacy(in_guild(ANA))
    await drafting.services.members.erase(in_guild(ANA), view.wallet_id)
    for table in tables:
        assert await rows(drafting.desk.db, f"SELECT COUNT(*) FROM {table}") == [(0,)]
