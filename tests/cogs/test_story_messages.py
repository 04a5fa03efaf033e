"""The bot's messages over several days, as the member gets them, and the effect of their buttons."""

from typing import Any

from simcord import InteractionResult

from tests.cogs.hands import deliver_again, first_line, start_ana, written_entries
from tests.cogs.mail import inbox, outbox, pick, run_chores, set_reminders, topics_on
from tests.cogs.world import TEXT, World, buttons, press, words

ALL = ["refill", "expiry", "low", "silent", "interview", "lapsing", "paste"]
LINK = "https://www.upwork.com/jobs/{}_~02200716366442940{:04d}"
SENT_AT = 1_795_510_800
"""Tuesday 24 November 2026, 9:00 UTC, in seconds: when every story begins."""
ONE_TAP = "-# Tap what happened."


async def send(world: World, slug: str, connects: int) -> InteractionResult:
    job = LINK.format(slug, len(slug))
    return await world.ana.slash(world.channel, "proposal send", job=job, connects=connects)


async def update(world: World, number: int, status: str) -> InteractionResult:
    return await world.ana.slash(world.channel, "proposal update", proposal=f"#{number}", status=status)


async def days(world: World, count: int) -> list[list[str]]:
    """Let days pass; return the lines of each message that arrives, without the small print of days and times."""
    before = len(inbox(world))
    for _ in range(count):
        world.clock.advance(days=1)
        await run_chores(world)
    return [words(message).splitlines() for message in inbox(world)[before:]]


def titles(messages: list[list[str]]) -> list[list[str]]:
    return [[line for line in lines if line.startswith("## ")] for lines in messages]


async def steps(world: World) -> list[str]:
    rows = await world.db.read(
        lambda tx: tx.rows("SELECT status FROM proposal_event WHERE undone_at IS NULL ORDER BY id")
    )
    return [str(status) for (status,) in rows]


# ── settings ─────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_card_that_was_open_at_the_end_of_a_pause_can_still_be_used(world: World) -> None:
    """Paused until the 27th. On the 26th the card says so; on the 27th the pause is over, on the card and in the profile."""
    await start_ana(world)
    paused = "**Paused until 27 Nov 2026.**"
    assert paused in words(await set_reminders(world, world.ana, until="2026-11-27"))
    world.clock.advance(days=2)
    held = await world.ana.slash(world.channel, "profile reminders")
    assert paused in words(held)
    assert paused in words(await world.ana.slash(world.channel, "profile show"))
    world.clock.advance(days=1)
    await world.restart()
    assert "Paused" not in words(await world.ana.slash(world.channel, "profile show"))
    late = await pick(world.ana, held, "cx:1:remind:days", "5")  # the card was open since yesterday
    assert "Paused" not in words(late)
    assert words(await world.ana.slash(world.channel, "profile show")).splitlines()[2:5] == [
        "Reminders: **direct message**, at 09:00, UTC",
        "About: renewals, expiry warnings",
        "Before Connects expire: 5 days ahead",
    ]


# ── a fortnight ──────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_messages_that_waited_for_the_end_of_a_pause_are_one_message(world: World) -> None:
    """Paused until the third day. By then the balance is low, 1 silent for three days, 2 talking for three days.

    An interview is asked about every two days: of the 2nd, 4th and 6th day, the first waited for the pause to end.
    """
    await start_ana(world, 84, "plus", next_refill="2026-12-03")
    await set_reminders(
        world,
        world.ana,
        until="2026-11-27",
        low=60,
        silent=3,
        interview=2,
        topics=[topic for topic in ALL if topic != "expiry"],
    )
    await send(world, "Logo", 26)
    await send(world, "Shops", 16)
    await update(world, 2, "interviewing")
    assert await days(world, 2) == []
    assert await days(world, 1) == [
        [
            "## 42 Connects",
            "That is under 60, your limit for this reminder.",
            "-# Next one: 100 on 3 Dec 2026 (<t:1796256000:R>)",
            "## Any news?",
            f"{ONE_TAP} No news? Then leave it as it is.",
            f"**Logo**: last news <t:{SENT_AT}:R>",
            "## How did the interview go?",
            f"{ONE_TAP} Still talking? Then leave it as it is.",
            f"**Shops**: interview <t:{SENT_AT}:R>",
        ]
    ]
    assert titles(await days(world, 3)) == [["## How did the interview go?"]] * 2
    assert titles(await days(world, 10)) == [
        ["## 142 Connects"]
    ]  # the refill of 3 December, and no more nudges


async def test_a_low_balance_is_announced_again_only_after_a_higher_balance(world: World) -> None:
    """44 is under 50: told once. 74 isn't; 34 is again."""
    await start_ana(world, 44)
    await set_reminders(world, world.ana, low=50, topics=["low"])
    assert titles(await days(world, 4)) == [["## 44 Connects"]]
    await world.ana.slash(world.channel, "connects add", amount=30, source="bonus")
    assert await days(world, 2) == []
    await world.ana.slash(world.channel, "connects spend", amount=40)
    assert titles(await days(world, 4)) == [["## 34 Connects"]]


async def test_after_a_long_absence_no_past_deadline_is_named(world: World) -> None:
    """Upwork shows 90 days: what was on 24 November is out of reach after 22 February."""
    await start_ana(world)
    await set_reminders(world, world.ana, topics=["paste"])
    world.clock.advance(days=91)
    await run_chores(world)
    [message] = inbox(world)
    assert words(message).splitlines() == [
        "## Time to paste your history",
        "Upwork shows the last 90 days only, and some of yours are out of its reach by now. Run `/connects import` soon,"
        " and no more are missed.",
    ]


# ── taps ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_stop_these_stops_only_the_topics_of_the_message(world: World) -> None:
    """20 expire, and she will be reminded tomorrow. She spends them; tomorrow's message is about the proposal alone."""
    await start_ana(world, 60, expiring_30d=20)
    await set_reminders(world, world.ana, days=30, silent=2, topics=["expiry", "silent"])
    await send(world, "Logo", 16)
    await run_chores(world)
    [warning] = inbox(world)
    world.clock.advance(days=1)
    await press(world.ana.user, warning, "Remind me tomorrow")
    await world.ana.slash(world.channel, "connects spend", amount=10)
    assert titles(await days(world, 1)) == [["## Any news?"]]
    assert await outbox(world) == [("sent", None), ("parked", "stale"), ("sent", None)]
    await world.restart()
    stopped = await press(world.ana.user, inbox(world)[1], "Stop these")
    assert first_line(stopped) == TEXT.t("message-stopped", topics="silent proposals")
    assert topics_on(await world.ana.slash(world.channel, "profile reminders")) == ["expiry"]


async def test_a_button_delivered_several_times_counts_once(world: World) -> None:
    """Declined twice by hand and once more by the wire: one step. A button that is late is not obeyed blindly."""
    await start_ana(world, 84)
    await set_reminders(world, world.ana, silent=2, topics=["silent"])
    await send(world, "Logo", 16)
    await days(world, 2)
    [asked] = inbox(world)
    await world.restart()
    assert first_line(await press(world.ana.user, asked, "Declined")) == "Declined"
    await deliver_again(world)
    again = await press(world.ana.user, asked, "Declined")
    assert words(again).splitlines()[:3] == ["## Declined", "Logo", "It stood at “Declined” already."]
    late = await press(world.ana.user, asked, "Interview")
    assert (list(buttons(late)), words(late).splitlines()[-1]) == (
        ["Move it back"],
        f"-# {TEXT.t('nothing-changed')}",
    )
    assert await steps(world) == ["sent", "declined"]
    assert await written_entries(world) == [("opening", 84), ("spend", -16)]


async def test_the_buttons_of_another_members_message_are_refused(world: World) -> None:
    """Ben has his own wallet and presses Ana's proposal: he knows none of that number."""
    await start_ana(world, 84)
    await send(world, "Logo", 16)
    await world.ben.slash(world.channel, "start", balance=7, plan="basic")
    shown = await world.ana.slash(world.channel, "proposal show", proposal="#1")
    before: list[Any] = [await written_entries(world), await steps(world)]
    for command, options in (
        ("proposal show", {"proposal": "#1"}),
        ("proposal update", {"proposal": "#1", "status": "hired", "value": 5000}),
    ):
        result = await world.ben.slash(world.channel, command, **options)
        assert words(result).splitlines()[0] == TEXT.t("error-unknown-proposal", given="\\#1")
    assert (
        words(await world.ben.slash(world.channel, "stats me")).splitlines()[0] == "## No proposals · 90 days"
    )
    assert [await written_entries(world), await steps(world)] == before
    assert first_line(shown) == "68 Connects"
