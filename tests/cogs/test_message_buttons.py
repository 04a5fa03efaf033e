"""The buttons of the bot's messages: remind me tomorrow, stop these, best jobs, a silent proposal, send again."""

from datetime import date

import pytest
from structlog.testing import capture_logs

from bot.domain.messages.reminders import ReminderTopic
from bot.services.jobs.finding import JobRef
from bot.services.messages.compose import ArrivedRefill, ExpiryNews, Letter, RefillNews
from bot.services.messages.nudges import AskedProposal, AskNews, LapsingNews, LowNews, PasteNews
from bot.ui.cards.messages import message_card
from tests.cogs.hands import deliver_again, first_line, forge_button, start_ana
from tests.cogs.mail import (
    SENDING,
    inbox,
    outbox,
    public_messages,
    run_chores,
    sent_bodies,
    set_reminders,
    set_up,
    topics_on,
)
from tests.cogs.world import TEXT, World, buttons, menus, parts, press, words

UNCHANGED = f"-# {TEXT.t('nothing-changed')}"
LINK = "https://www.upwork.com/jobs/Logo-for-a-bakery_~022007163664429408020"


async def receive_refill(world: World) -> None:
    await start_ana(world, 84, "plus", next_refill="2026-12-03")
    await set_reminders(world, world.ana)
    world.clock.advance(days=9)
    await run_chores(world)


async def add_silent_proposal(world: World) -> None:
    """Send a proposal of Ana's, let a week pass, and deliver the bot's question about it."""
    await start_ana(world, 84)
    await world.ana.slash(world.channel, "proposal send", job=LINK, connects=16)
    await set_reminders(world, world.ana, topics=["silent"])
    world.clock.advance(days=7)
    await run_chores(world)


async def test_remind_me_tomorrow_sends_the_message_once_more(world: World) -> None:
    await receive_refill(world)
    await world.restart()
    said = f"I'll remind you <t:{1_796_288_400 + 86_400}:f>, if it still matters by then."
    for _ in range(2):
        result = await press(world.ana.user, inbox(world)[0], "Remind me tomorrow")
        assert (words(result), result.ephemeral) == (said, True)
    await deliver_again(world)
    world.clock.advance(days=1)
    await run_chores(world)
    await run_chores(world)
    assert [words(message) for message in inbox(world)] == [words(inbox(world)[0])] * 2
    world.clock.advance(days=1)
    await run_chores(world)
    assert len(inbox(world)) == 2


async def test_stop_these_stops_the_topic_and_undo_resumes_it(world: World) -> None:
    await receive_refill(world)
    await world.restart()
    result = await press(world.ana.user, inbox(world)[0], "Stop these")
    assert first_line(result) == TEXT.t("message-stopped", topics="renewals")
    assert list(buttons(result)) == ["Undo", "Reminder settings"]
    shown = await world.ana.slash(world.channel, "profile reminders")
    assert topics_on(shown) == ["expiry"]
    world.clock.advance(days=31)
    await run_chores(world)
    assert len(inbox(world)) == 1
    undone = await press(world.ana.user, result, "Undo")
    assert words(undone) == TEXT.t("message-resumed", topics="renewals")
    world.clock.advance(days=31)
    await run_chores(world)
    assert len(inbox(world)) == 2


@pytest.mark.parametrize(
    ("verb", "error"),
    [("later:1", "not-for-you"), ("stop:1", "not-for-you"), ("later:77", "message-gone")],
)
async def test_the_message_of_another_member_is_refused(world: World, verb: str, error: str) -> None:
    await receive_refill(world)
    await world.ben.slash(world.channel, "start", balance=1, plan="basic")
    shown = await world.ben.slash(world.channel, "connects balance")
    forge_button(world, shown, "History", f"cx:1:{verb}")
    result = await press(world.ben, shown, "History")
    assert words(result).splitlines() == [TEXT.t(f"error-{error}"), UNCHANGED]
    assert await outbox(world) == [("sent", None)]


async def test_a_warning_opens_the_best_jobs(world: World) -> None:
    await start_ana(world, 84)
    await world.ana.slash(world.channel, "profile skills", categories="writing")
    await world.ana.slash(world.channel, "connects add", amount=10, source="bonus", expires="2026-12-31")
    await world.ana.slash(world.channel, "job log", title="A bakery", connects=12)
    world.clock.advance(days=8)
    await run_chores(world)
    await world.restart()
    result = await press(world.ana.user, inbox(world)[0], "Show best jobs")
    assert "A bakery" in words(result)
    assert words(result) == words(await world.ana.user.slash("job rank"))


@pytest.mark.parametrize(
    ("label", "said"), [("Viewed", "Viewed"), ("Interview", "Interview"), ("Declined", "Declined")]
)
async def test_a_silent_proposal_is_answered_with_one_tap(world: World, label: str, said: str) -> None:
    await add_silent_proposal(world)
    [message] = inbox(world)
    assert words(message).splitlines() == [
        "## Any news?",
        f"-# {TEXT.t('nudge-silent-about')}",
        "**Logo for a bakery**: last news <t:1795510800:R>",
    ]
    assert list(buttons(message)) == [
        *("Viewed", "Interview", "Declined", "Job gone"),
        *("Remind me tomorrow", "Stop these", "Reminder settings"),
    ]
    await world.restart()
    result = await press(world.ana.user, message, label)
    assert first_line(result) == said
    rows = await world.db.read(lambda tx: tx.rows("SELECT status FROM proposal_event ORDER BY id"))
    assert len(rows) == 2
    await press(world.ana.user, message, label)
    assert await world.db.read(lambda tx: tx.rows("SELECT status FROM proposal_event ORDER BY id")) == rows


async def test_a_job_that_is_gone_is_asked_how_it_ended(world: World) -> None:
    await add_silent_proposal(world)
    result = await press(world.ana.user, inbox(world)[0], "Job gone")
    assert words(result) == TEXT.t("job-gone", job="Logo for a bakery")
    [menu] = menus(result)
    assert menu["custom_id"] == "cx:1:job-close:1"
    assert [option["value"] for option in menu["options"]] == ["cancelled", "removed", "expired", "filled"]


async def test_undelivered_messages_are_sent_again_on_request(world: World) -> None:
    await start_ana(world, 84, "plus", next_refill="2026-12-03")
    world.clock.advance(days=9)
    world.env.inject_error("POST", SENDING, status=403, code=50007)
    await run_chores(world)
    closed = f"I couldn't reach you: {TEXT.t('parked-dm-closed')}"
    assert f"-# {closed}" in words(await world.ana.slash(world.channel, "connects balance")).splitlines()
    shown = await world.ana.slash(world.channel, "profile show")
    assert closed in words(shown).splitlines()
    await world.restart()
    assert words(await press(world.ana, shown, "Send again")) == TEXT.t("message-mine-again", count=1)
    assert words(await press(world.ana, shown, "Send again")) == TEXT.t("message-mine-again", count=0)
    await run_chores(world)
    assert len(inbox(world)) == 1
    assert "Send again" not in buttons(await world.ana.slash(world.channel, "profile show"))


async def test_a_digest_notifies_its_members_only_where_the_managers_let_it(world: World) -> None:
    result = await set_up(world, mentions=True)
    assert TEXT.t("server-mentions", mentions="members") in words(result).splitlines()
    await start_ana(world, 84, "plus", next_refill="2026-12-03")
    await set_reminders(world, world.ana, place="channel")
    world.clock.advance(days=9)
    await run_chores(world)
    [body] = sent_bodies(world)
    assert body["allowed_mentions"] == {"parse": [], "users": [world.ana.id]}
    assert len(public_messages(world.channel)) == 1


def test_a_message_about_everything_fits_and_keeps_its_bottom_buttons() -> None:
    job = JobRef(1, "x" * 100, None)
    asked = tuple(AskedProposal(number, job, 0) for number in range(3))
    refills = tuple(ArrivedRefill(number, date(2027, 1, 1), 100, True) for number in range(3))
    news = (
        RefillNews(refills, 84, date(2027, 2, 1), 100),
        ExpiryNews(((date(2027, 1, 10), 20), (date(2027, 1, 12), 5)), 84),
        LowNews(84, 100, date(2027, 2, 1), 100),
        AskNews(ReminderTopic.SILENT, asked),
        AskNews(ReminderTopic.INTERVIEW, asked),
        LapsingNews(((job, date(2027, 1, 9)),) * 3),
        PasteNews(date(2027, 1, 30)),
    )
    with capture_logs() as logs:
        card = message_card(TEXT, Letter(7, news[0], 11, more=news[1:]))
    ids = [part["custom_id"] for part in parts(card.to_components()) if "custom_id" in part]
    assert logs == []
    assert ids[-3:] == ["cx:1:later:7", "cx:1:stop:7", "cx:1:reminders:7"]
    assert ids[:3] == [f"cx:1:refill-{answer}:0:0" for answer in ("yes", "correct", "missing")]
    assert card.total_children_count <= 40
