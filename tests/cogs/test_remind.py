"""/remind: setting, listing, changing and deleting own reminders, and the buttons of their messages."""

from typing import Any

import pytest

from bot.ui.cards.base import REFUSED
from tests.cogs.hands import first_line, forge_button, form_values, start_ana
from tests.cogs.mail import FaultyLine, break_line, inbox, outbox, pick, press_id, run_chores, set_reminders
from tests.cogs.world import TEXT, World, buttons, colour, fill, menus, press, words
from tests.conftest import STARTED_AT

HOUR, TOMORROW, WEEK = (TEXT.t(f"button-own-{name}") for name in ("hour", "tomorrow", "week"))
DONE, STOP, CHANGE, DELETE, LIST = (
    TEXT.t(f"button-own-{name}") for name in ("done", "stop", "change", "delete", "list")
)
UNDO = TEXT.t("button-undo")
LINK = "https://www.upwork.com/jobs/Logo_~022007163664429408020"


async def remind(world: World, what: str = "Call Eva", when: str = "in 2 hours", **more: Any) -> Any:
    return await world.ana.slash(world.channel, "remind", what=what, when=when, **more)


async def pass_hours(world: World, hours: float) -> None:
    world.clock.advance(seconds=round(hours * 3600))
    await run_chores(world)


async def reminders(world: World) -> list[tuple[Any, ...]]:
    sql = "SELECT what, due_at, ended FROM reminder ORDER BY id"
    return [tuple(row) for row in await world.db.read(lambda tx: tx.rows(sql))]


async def test_what_was_understood_is_said_back_and_the_message_comes(world: World) -> None:
    await start_ana(world)
    shown = await remind(world)
    at = STARTED_AT + 2 * 3_600_000
    assert first_line(shown) == "Call Eva"
    assert f"<t:{at // 1000}:f> (<t:{at // 1000}:R>)" in words(shown)
    assert list(buttons(shown)) == [UNDO, CHANGE, LIST]
    await pass_hours(world, 1.9)
    assert inbox(world) == []
    await pass_hours(world, 0.1)
    [message] = inbox(world)
    assert words(message).splitlines()[0] == "## Call Eva"
    assert list(buttons(message)) == [HOUR, TOMORROW, WEEK, DONE, "Reminder settings"]
    await pass_hours(world, 48)
    assert len(inbox(world)) == 1


async def test_a_quiet_hour_and_a_pause_hold_back_no_exact_time(world: World) -> None:
    await start_ana(world)
    await set_reminders(world, world.ana, until="in 9 days")
    await remind(world, when="tomorrow at 03:00")
    await pass_hours(world, 24)
    assert len(inbox(world)) == 1


async def test_snooze_done_and_stop_work_after_a_restart_and_twice(world: World) -> None:
    await start_ana(world)
    await remind(world, "Look at the board", "every day at 08:00")
    await pass_hours(world, 24)
    [message] = inbox(world)
    assert STOP in buttons(message)
    await world.restart()
    for _ in range(2):
        snoozed = await press(world.ana.user, message, HOUR)
        assert TEXT.t("own-snoozed") in words(snoozed)
    await pass_hours(world, 1.1)
    assert len(inbox(world)) == 2
    assert TEXT.t("own-done-next") in words(await press(world.ana.user, inbox(world)[-1], DONE))
    await pass_hours(world, 22)
    assert len(inbox(world)) == 3
    stopped = await press(world.ana.user, inbox(world)[-1], STOP)
    assert TEXT.t("own-stopped") in words(stopped)
    await press(world.ana.user, inbox(world)[-1], STOP)
    await pass_hours(world, 48)
    assert len(inbox(world)) == 3
    assert TEXT.t("own-restored") in words(await press(world.ana.user, stopped, UNDO))
    await pass_hours(world, 24)
    assert len(inbox(world)) == 4


@pytest.mark.parametrize(
    ("when", "error"),
    [
        ("whenever", "I can't read “whenever”"),
        ("tomorrow at 5", "can be <t:"),
        ("2020-01-01 09:00", "is over"),
        ("2090-01-01 09:00", "too far away"),
    ],
)
async def test_what_is_uncertain_is_refused_and_comes_back_filled_in(
    world: World, when: str, error: str
) -> None:
    await start_ana(world)
    refused = await remind(world, when=when)
    assert colour(refused) == REFUSED
    assert error in words(refused)
    form = await press(world.ana, refused, CHANGE)
    again = await fill(world.ana, form, **(form_values(form) | {"when": "tomorrow at 4 of the clock"}))
    assert colour(again) == REFUSED
    form = await press(world.ana, again, CHANGE)
    shown = await fill(world.ana, form, **(form_values(form) | {"when": "tomorrow at 17:00"}))
    assert first_line(shown) == "Call Eva"
    assert len(await reminders(world)) == 1


async def test_the_examples_of_refusals_are_read(world: World) -> None:
    await start_ana(world)
    for number, when in enumerate(
        ("tomorrow at 9:30", "in 2 hours", "tomorrow at 17:00", "4 December at 9am", "every Monday at 9")
    ):
        assert first_line(await remind(world, str(number), when)) == str(number)


async def test_a_job_and_a_proposal_have_their_buttons(world: World) -> None:
    await start_ana(world, 84)
    await world.ana.slash(
        world.channel,
        "proposal send",
        job=LINK,
        connects=16,
    )
    await remind(world, "Ask again", "in 1 hour", proposal="#1")
    await remind(world, "Apply", "in 1 hour", job="https://www.upwork.com/jobs/~022056519076716738893")
    await pass_hours(world, 1.1)
    first, second = inbox(world)
    assert TEXT.t("button-proposal") in buttons(first)
    assert "Logo" in words(await press(world.ana.user, first, TEXT.t("button-proposal")))
    assert TEXT.t("button-job") in buttons(second)


async def test_a_repeat_of_every_few_weeks_is_said_listed_changed_and_sent(world: World) -> None:
    await start_ana(world)
    shown = await remind(world, "Board", "every 3 weeks on Friday at 9")
    assert TEXT.t("own-repeat", repeat="every-weeks", count=3, day=27) in words(shown)
    listed = await press(world.ana, shown, LIST)
    assert "every 3 weeks" in words(listed)
    form = await press(world.ana, shown, CHANGE)
    assert form_values(form)["repeat"] == ["every_3_weeks"]
    changed = await fill(world.ana, form, **(form_values(form) | {"what": "The board"}))
    assert "every 3 weeks" in words(changed)
    assert first_line(changed) == "The board"
    for weeks in (3, 6, 9):
        await pass_hours(world, 21 * 24)
        assert len(inbox(world)) == weeks // 3
    refused = await remind(world, "Board", "every 3 weeks", repeat="every_2_weeks")
    assert "`repeat`" in words(refused)
    form = await press(world.ana, refused, CHANGE)
    again = await fill(world.ana, form, **(form_values(form) | {"when": "every 2 weeks on Monday at 9"}))
    assert "every 2 weeks" in words(again)


async def test_the_list_changes_and_deletes_with_undo(world: World) -> None:
    await start_ana(world)
    await remind(world, "One", "in 2 hours")
    shown = await remind(world, "Two", "every Monday at 9")
    listed = await press(world.ana, shown, LIST)
    assert first_line(listed) == "2 reminders"
    [menu] = menus(listed)
    picked = await pick(world.ana, listed, menu["custom_id"], menu["options"][1]["value"])
    assert first_line(picked) == "Two"
    form = await press(world.ana, picked, CHANGE)
    changed = await fill(world.ana, form, **(form_values(form) | {"what": "Deux"}))
    assert first_line(changed) == "Deux"
    gone = await press(world.ana, changed, DELETE)
    assert TEXT.t("own-deleted") in words(gone)
    await press(world.ana, changed, DELETE)
    assert [ended for _, _, ended in await reminders(world)] == [None, "deleted"]
    assert TEXT.t("own-restored") in words(await press(world.ana, gone, UNDO))
    assert [ended for _, _, ended in await reminders(world)] == [None, None]


async def test_fifty_are_the_most(world: World) -> None:
    await start_ana(world)
    for number in range(50):
        await remind(world, str(number), "in 2 hours")
        world.clock.advance(seconds=16)
    refused = await remind(world, "One more", "in 2 hours")
    assert "50 reminders" in words(refused)


async def test_another_members_reminder_can_neither_be_seen_nor_changed(world: World) -> None:
    await start_ana(world)
    shown = await remind(world, "Secret")
    await world.ben.slash(world.channel, "start", balance=50, plan="basic")
    before = await reminders(world)
    for verb in ("own-delete", "own-change", "own-done", "own-stop", "own-restore"):
        mine = await world.ben.slash(world.channel, "remind", what="Mine", when="in 3 hours")
        forge_button(world, mine, UNDO, f"cx:1:{verb}:1")
        refused = await press(world.ben, mine, UNDO)
        assert colour(refused) == REFUSED
        assert "Secret" not in words(refused)
    assert (await reminders(world))[:1] == before
    assert "Secret" in words(shown)


async def test_a_mention_pings_nobody(world: World) -> None:
    await start_ana(world)
    shown = await remind(world, "@everyone <@11> **now**", "in 1 hour")
    await pass_hours(world, 1.1)
    for message in (shown, inbox(world)[-1]):
        assert "@everyone" not in words(message)


async def test_after_days_down_one_message_stands_for_all(world: World) -> None:
    await start_ana(world)
    await remind(world, "Look", "every day at 10:00")
    await pass_hours(world, 24 * 5)
    [message] = inbox(world)
    assert "4 more times" in words(message)
    await run_chores(world)
    assert len(inbox(world)) == 1


async def test_a_fault_of_discord_doubles_nothing(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    await start_ana(world)
    await remind(world)
    line: FaultyLine = break_line(world, monkeypatch, lost=1)
    await pass_hours(world, 2)
    assert line.lost == 0
    await pass_hours(world, 1)
    assert len(inbox(world)) == 1
    assert await outbox(world) == [("sent", None)]


async def test_a_reminder_deleted_while_discord_was_down_is_not_sent(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await start_ana(world)
    shown = await remind(world)
    break_line(world, monkeypatch, cut=1)
    await pass_hours(world, 2)
    await press_id(world.ana, shown, "cx:1:own-delete:1")
    await pass_hours(world, 1)
    assert inbox(world) == []
    assert await outbox(world) == [("parked", "stale")]


async def test_without_an_account_nothing_typed_is_lost(world: World) -> None:
    refused = await remind(world, when="tomorrow at 9")
    form = await press(world.ana, refused, TEXT.t("button-start"))
    begun = await fill(world.ana, form, balance="84", plan="basic", monthly_free="unsure")
    [menu] = menus(begun)
    assert begun.response is not None
    shown = await world.ana.select(begun.response, custom_id=menu["custom_id"], values=["Asia/Karachi"])
    assert first_line(shown) == "Call Eva"
    [(what, due_at, _)] = await reminders(world)
    assert (what, due_at) == ("Call Eva", STARTED_AT + 19 * 3_600_000)  # 9:00 in Karachi is 4:00 UTC
