"""Messages that fail: parked with a reason that a person can remove, tried again, and never sent twice."""

from typing import Any

import pytest
from simcord.backend import serializers

from bot.services.messages.attempts import MOST_ATTEMPTS
from tests.cogs.hands import first_line, start_ana
from tests.cogs.mail import (
    SENDING,
    break_line,
    deny_bot,
    inbox,
    outbox,
    pick,
    public_messages,
    run_chores,
    sent_bodies,
    set_reminders,
    set_up,
)
from tests.cogs.world import TEXT, World, buttons, press, words

DMS = "/users/@me/channels"


async def prepare_refill(world: World, place: str = "dm") -> None:
    """Open Ana's wallet and let a refill arrive that is announced today."""
    await set_up(world)
    await start_ana(world, 84, "plus", next_refill="2026-12-03")
    await set_reminders(world, world.ana, place=place)
    world.clock.advance(days=9)


async def undelivered_lines(world: World) -> list[str]:
    """Return the lines of Ana's profile about undelivered messages."""
    shown = words(await world.ana.slash(world.channel, "profile show"))
    return [line for line in shown.splitlines() if line.startswith("I couldn't reach you")]


async def failed_post_lines(world: World) -> list[str]:
    """Return the lines of the server's card about failed posts."""
    shown = words(await world.ben.slash(world.channel, "server show"))
    return [line for line in shown.splitlines() if "couldn't be posted" in line]


# ── refused: parked, and told ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("path", "status", "code", "reason"),
    [
        (SENDING, 403, 50007, "dm-closed"),
        (SENDING, 403, 50278, "dm-closed"),
        (SENDING, 403, 50001, "no-permission"),
        (SENDING, 400, 50035, "refused"),
        (DMS, 404, 10013, "no-user"),
        (DMS, 400, 50007, "dm-closed"),
    ],
)
async def test_a_refused_direct_message_is_parked_and_shown_in_the_profile(
    world: World, path: str, status: int, code: int, reason: str
) -> None:
    await prepare_refill(world)
    world.env.inject_error("POST", path, status=status, code=code)
    await run_chores(world)
    await run_chores(world)
    assert inbox(world) == []
    assert await outbox(world) == [("parked", reason)]
    assert await undelivered_lines(world) == [f"I couldn't reach you: {TEXT.t(f'parked-{reason}')}"]
    assert first_line(await world.ana.slash(world.channel, "connects balance")) == "184 Connects"
    world.clock.advance(days=31)
    await run_chores(world)
    assert len(inbox(world)) == 1
    assert await outbox(world) == [("parked", reason), ("sent", None)]


@pytest.mark.parametrize(
    ("denied", "reason"),
    [({"send_messages": True}, "no-permission"), ({"view_channel": True}, "no-permission")],
)
async def test_a_channel_without_permission_is_shown_to_the_managers(
    world: World, denied: dict[str, bool], reason: str
) -> None:
    await prepare_refill(world, "both")
    deny_bot(world, world.channel, **denied)
    await run_chores(world)
    await run_chores(world)
    assert await outbox(world) == [("sent", None), ("parked", reason)]
    assert public_messages(world.channel) == []
    assert len(inbox(world)) == 1
    assert await failed_post_lines(world) == [f"One message couldn't be posted: {TEXT.t(f'parked-{reason}')}"]
    assert await undelivered_lines(world) == []


async def test_a_deleted_channel_is_shown_and_the_next_channel_gets_the_message(world: World) -> None:
    gone = world.guild.create_text_channel("old")
    await prepare_refill(world, "channel")
    await set_up(world, channel=gone)
    world.env.backend.delete_channel(gone.id)
    await world.env.settle()
    await run_chores(world)
    await run_chores(world)
    assert await outbox(world) == [("parked", "no-channel")]
    assert await failed_post_lines(world) == [
        f"One message couldn't be posted: {TEXT.t('parked-no-channel')}"
    ]
    result = await set_up(world)
    await press(world.ben, result, "Send again")
    await run_chores(world)
    assert await outbox(world) == [("sent", None)]
    [digest] = public_messages(world.channel)
    assert words(digest).startswith("## Monthly Connects")
    assert await failed_post_lines(world) == []


async def test_a_channel_that_was_deleted_during_an_outage_is_noticed_after_it(world: World) -> None:
    gone = world.guild.create_text_channel("old")
    await set_up(world, channel=gone)
    await run_chores(world)
    backend = world.env.backend
    state: Any = world.bot._connection
    state._add_guild_from_data(
        {"id": str(world.guild.id), "unavailable": True}
    )  # as READY names such a server
    with pytest.MonkeyPatch.context() as patch:  # the event of the deletion is lost
        patch.setattr(backend, "emit", lambda *_: None)
        backend.delete_channel(gone.id)
    await run_chores(world)
    assert await troubles(world) == [None]
    backend.emit(
        "GUILD_CREATE", dict(serializers.guild_create_payload(backend, backend.guilds[world.guild.id]))
    )
    await world.env.settle()
    await run_chores(world)
    assert await troubles(world) == ["no-channel"]


async def troubles(world: World) -> list[str | None]:
    """Return what is stored about the trouble with each server's channel."""
    rows = await world.db.read(lambda tx: tx.rows("SELECT trouble FROM community"))
    return [row[0] for row in rows]


async def test_who_chose_a_deleted_channel_hears_of_it_and_so_does_the_manager(world: World) -> None:
    gone = world.guild.create_text_channel("old")
    await prepare_refill(world, "channel")
    await set_up(world, channel=gone)
    world.env.backend.delete_channel(gone.id)
    await world.env.settle()
    for _ in range(2):
        await run_chores(world)
    for person, title in ((world.ana, "notice-place"), (world.ben, "notice-server")):
        [notice] = public_messages(person.user.dm_channel)
        assert words(notice).startswith(f"## {TEXT.t(title)}")
        assert TEXT.t("parked-no-channel") in words(notice)
        assert list(buttons(notice)) == [TEXT.t("button-reminders")]
    line = TEXT.t("place-trouble", reason=TEXT.t("parked-no-channel"))
    assert line in words(await world.ana.slash(world.channel, "connects balance"))
    assert line in words(await world.ana.slash(world.channel, "profile show"))
    await set_up(world)
    assert line not in words(await world.ana.slash(world.channel, "connects balance"))


async def test_without_a_channel_the_digest_waits_for_one(world: World) -> None:
    await prepare_refill(world, "channel")
    await set_up(world, channel=None)
    await run_chores(world)
    await run_chores(world)
    assert await outbox(world) == [("parked", "no-channel")]
    assert await failed_post_lines(world) == [
        f"One message couldn't be posted: {TEXT.t('parked-no-channel')}"
    ]


# ── faults: tried again, and never sent twice ────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("place", ["dm", "channel"])
async def test_a_message_that_arrived_behind_a_fault_is_not_sent_again(
    world: World, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    await prepare_refill(world, place)
    await world.services.messages.sweeps.run(world.clock.now())
    line = break_line(world, monkeypatch, lost=1)
    await run_chores(world)
    await run_chores(world)
    assert line.lost == 0
    where = world.channel if place == "channel" else world.ana.user.dm_channel
    assert len(public_messages(where)) == 1
    assert [state for state, _ in await outbox(world)] == ["sending"]
    await world.restart()
    world.clock.advance(seconds=30)
    await run_chores(world)
    assert len(public_messages(where)) == 1
    assert len(sent_bodies(world)) == 1
    assert await outbox(world) == [("sent", None)]


@pytest.mark.parametrize("status", [500, 503, 429])
async def test_a_message_that_did_not_arrive_is_sent_later_with_the_same_nonce(
    world: World, status: int
) -> None:
    await prepare_refill(world)
    world.env.inject_error("POST", SENDING, status=status)
    await run_chores(world)
    assert inbox(world) == []
    await run_chores(world)
    assert inbox(world) == []
    world.clock.advance(seconds=30)
    await run_chores(world)
    assert len(inbox(world)) == 1
    assert {body["nonce"] for body in sent_bodies(world)} == {"1"}
    assert await undelivered_lines(world) == []


async def test_a_broken_connection_is_no_fault_and_the_message_follows(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await prepare_refill(world)
    line = break_line(world, monkeypatch, cut=2)
    for expected in (1, 0):
        await run_chores(world)
        assert (line.cut, inbox(world)) == (expected, [])
        world.clock.advance(seconds=60)
    await run_chores(world)
    assert len(inbox(world)) == 1
    assert await outbox(world) == [("sent", None)]


async def test_a_message_that_is_never_delivered_is_given_up_and_shown(world: World) -> None:
    await prepare_refill(world)
    world.env.inject_error("POST", SENDING, status=500, times=None)
    for _ in range(40):
        await run_chores(world)
        world.clock.advance(hours=2)
    assert await outbox(world) == [("parked", "gave-up")]
    assert len(sent_bodies(world)) == MOST_ATTEMPTS
    assert await undelivered_lines(world) == [f"I couldn't reach you: {TEXT.t('parked-gave-up')}"]


async def test_one_members_refused_message_delays_no_other_member(world: World) -> None:
    await prepare_refill(world)
    await world.ben.slash(world.channel, "start", balance=5, plan="plus", next_refill="2026-12-04")
    world.clock.advance(days=1)
    world.env.inject_error("POST", SENDING, status=403, code=50007)
    await run_chores(world)
    assert inbox(world) == []
    assert len(public_messages(world.ben.user.dm_channel)) == 1


# ── the button under every message ───────────────────────────────────────────────────────────────────────────────────


async def test_reminder_settings_in_a_channel_open_the_readers_own(world: World) -> None:
    await prepare_refill(world, "both")
    await run_chores(world)
    await run_chores(world)
    await world.restart()
    [digest] = public_messages(world.channel)
    refused = await press(world.ben, digest, "Reminder settings")
    assert first_line(refused) == TEXT.t("error-not-started")
    assert refused.ephemeral
    shown = await press(world.ana.user, inbox(world)[0], "Reminder settings")
    await pick(world.ana.user, shown, "cx:1:remind:place", "none")
    world.clock.advance(days=60)
    await run_chores(world)
    assert len(inbox(world)) == 1
    assert len(public_messages(world.channel)) == 1
