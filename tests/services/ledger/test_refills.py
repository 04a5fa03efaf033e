"""What members say of the refills that the bot expected."""

from dataclasses import replace
from datetime import date

import pytest

from bot import errors
from bot.domain.ledger.entries import Kind
from bot.domain.time.calendar import day_start
from bot.services.ledger.add import Add
from bot.services.posting.expected_refills import Answer, Answered
from tests.services.desk import ANA, BEN, CLEO, Desk, in_dm, in_guild, ledger_rows, refusal_of
from tests.services.messages.news import Bot, utc

FIRST = date(2026, 12, 1)
NOON = "2026-12-01T12:00"


async def arrived(bot: Bot, *user_ids: int, balance: int = 10, at: str = NOON) -> int:
    """A refill of 100 came on 1 December, on top of ``balance``; the first member's refill."""
    await bot.plus(*(user_ids or (ANA,)), balance=balance)
    bot.desk.clock.set(utc(at))
    await bot.messages.sweeps.run(utc(at))
    return await bot.refill()


async def answer(desk: Desk, entry_id: int, amount: int | None, user_id: int = ANA) -> Answered:
    return await desk.ledger.confirm_refill(in_guild(user_id), entry_id, amount, desk.key())


async def status(desk: Desk, entry_id: int) -> str:
    return next(
        row.status for row in (await desk.ledger.history(in_guild(ANA))).rows if row.entry_id == entry_id
    )


# ── the answers ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("amount", "result", "came", "balance", "said"),
    [
        (None, Answer.CONFIRMED, 100, 110, "confirmed"),
        (100, Answer.CONFIRMED, 100, 110, "confirmed"),
        (97, Answer.CORRECTED, 97, 107, "corrected"),
        (1, Answer.CORRECTED, 1, 11, "corrected"),
        (110, Answer.CORRECTED, 110, 120, "corrected"),
        (0, Answer.MISSING, 0, 10, "reversed"),
    ],
)
async def test_an_answer_says_what_came_and_the_statement_shows_it(
    bot: Bot, amount: int | None, result: Answer, came: int, balance: int, said: str
) -> None:
    refill = await arrived(bot)
    assert await status(bot.desk, refill) == "expected"
    assert await answer(bot.desk, refill, amount) == Answered(refill, result, FIRST, 100, came, balance)
    assert await bot.desk.balance() == balance
    assert await status(bot.desk, refill) == said


async def test_a_correction_is_an_entry_of_its_own_that_names_the_refill(bot: Bot) -> None:
    refill = await arrived(bot)
    before = await bot.look("SELECT * FROM entry ORDER BY id")
    await answer(bot.desk, refill, 97)
    after = await bot.look("SELECT * FROM entry ORDER BY id")
    assert after[:-1] == before
    assert await bot.look(
        "SELECT kind, amount, occurred_at, actor_id, refers_to, flag FROM entry WHERE id > ?", refill
    ) == [(Kind.CORRECTION, -3, utc(NOON), ANA, refill, "flagged")]


@pytest.mark.parametrize("amount", [97, 130])
async def test_a_corrected_refill_expires_whole_on_its_day(bot: Bot, amount: int) -> None:
    refill = await arrived(bot, balance=0)
    await bot.remind(expiry_days=())
    assert (await answer(bot.desk, refill, amount)).balance == amount
    groups = (await bot.desk.ledger.balance(in_guild(ANA))).expiring
    assert [(group.on, group.amount) for group in groups] == [(date(2027, 12, 1), amount)]


async def test_what_came_short_is_taken_from_the_refill_itself(bot: Bot) -> None:
    """And not from what expires first, as a spend would be."""
    refill = await arrived(bot, balance=10)
    await answer(bot.desk, refill, 60)
    groups = (await bot.desk.ledger.balance(in_guild(ANA))).expiring
    assert [(group.on, group.amount) for group in groups] == [
        (date(2027, 5, 24), 10),
        (date(2027, 12, 1), 60),
    ]


async def test_a_refill_that_did_not_come_but_was_spent(bot: Bot) -> None:
    refill = await arrived(bot, balance=0)
    spends = [(await bot.desk.spend(amount)).entry_id for amount in (30, 40)]
    problem = await refusal_of(bot.desk, errors.UndoBlocked, answer(bot.desk, refill, 0))
    assert (problem.entry_id, problem.blockers) == (refill, tuple(spends))
    assert await status(bot.desk, refill) == "expected"
    await bot.desk.undo(spends[0])
    problem = await refusal_of(bot.desk, errors.UndoBlocked, answer(bot.desk, refill, 0))
    assert problem.blockers == (spends[1],)
    await bot.desk.undo(spends[1])
    assert (await answer(bot.desk, refill, 0)).balance == 0


async def test_a_refill_that_came_short_of_what_was_spent(bot: Bot) -> None:
    refill = await arrived(bot, balance=0)
    await bot.desk.spend(70)
    problem = await refusal_of(bot.desk, errors.NotEnough, answer(bot.desk, refill, 60))
    assert (problem.needed, problem.available, problem.missing) == (40, 30, 10)
    assert (await answer(bot.desk, refill, 70)).balance == 0


async def test_what_came_short_may_be_missing_from_other_connects(bot: Bot) -> None:
    refill = await arrived(bot, balance=0)
    await bot.desk.spend(70)
    await bot.desk.ledger.add(in_guild(ANA), Add(25, "purchase"), bot.desk.key())
    assert (await answer(bot.desk, refill, 50)).balance == 5


async def test_an_answer_long_after_what_was_left_has_expired(bot: Bot) -> None:
    refill = await arrived(bot, balance=0)
    bot.desk.clock.set(day_start(date(2027, 12, 1)))
    await bot.messages.sweeps.run(bot.desk.clock.now())
    kept = await bot.desk.balance()
    assert kept == 12 * 100
    await refusal_of(bot.desk, errors.NotUndoable, answer(bot.desk, refill, 0))
    # What came on top of it has passed its day as well.
    assert (await answer(bot.desk, refill, 110)).balance == kept


# ── once ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("first", [None, 97, 0])
@pytest.mark.parametrize("second", [None, 100, 97, 110, 0])
async def test_a_refill_is_answered_once_whatever_is_said_afterwards(
    bot: Bot, first: int | None, second: int | None
) -> None:
    refill = await arrived(bot)
    balance = (await answer(bot.desk, refill, first)).balance
    problem = await refusal_of(bot.desk, errors.RefillNotOpen, answer(bot.desk, refill, second))
    assert problem.entry_id == refill
    assert await bot.desk.balance() == balance


async def test_the_same_key_gives_the_same_answer_with_the_balance_of_the_moment(bot: Bot) -> None:
    refill = await arrived(bot)
    ledger, who = bot.desk.ledger, in_guild(ANA)
    first = await ledger.confirm_refill(who, refill, 97, "twice")
    await bot.desk.spend(7)
    before = await bot.desk.db.read(ledger_rows)
    assert await ledger.confirm_refill(in_dm(ANA), refill, 97, "twice") == replace(first, balance=100)
    assert await bot.desk.db.read(ledger_rows) == before
    await refusal_of(bot.desk, errors.KeyReused, ledger.confirm_refill(who, refill, 98, "twice"))


async def test_nobody_answers_for_somebody_else(bot: Bot) -> None:
    refill = await arrived(bot, ANA, BEN)
    for amount in (None, 97, 0):
        problem = await refusal_of(bot.desk, errors.UnknownEntry, answer(bot.desk, refill, amount, BEN))
        assert problem.given == str(refill)
    await refusal_of(bot.desk, errors.NotStarted, answer(bot.desk, refill, None, CLEO))
    assert (await answer(bot.desk, await bot.refill(BEN), None, BEN)).balance == 110
    assert (await answer(bot.desk, refill, None)).balance == 110


async def test_only_what_the_bot_expected_is_asked_about(bot: Bot) -> None:
    await arrived(bot)
    added = await bot.desk.ledger.add(in_guild(ANA), Add(50, "refill"), bot.desk.key())
    for entry_id in (added.entry_id, 1, 0, -1, 10_000):
        await refusal_of(bot.desk, errors.UnknownEntry, answer(bot.desk, entry_id, None))


@pytest.mark.parametrize(
    ("day", "entries"), [(None, 1), (date(2026, 12, 14), 1), (date(2026, 11, 20), 1), (date(2026, 12, 17), 2)]
)
async def test_a_renewal_typed_by_hand_is_the_one_that_the_bot_has_written(
    bot: Bot, day: date | None, entries: int
) -> None:
    refill = await arrived(bot, at="2026-12-20T12:00:00Z" if day else NOON)
    added = await bot.desk.ledger.add(in_guild(ANA), Add(100, "refill", on=day), bot.desk.key())
    assert (added.confirmed_on, added.balance) == ((FIRST, 110) if entries == 1 else (None, 210))
    assert (added.entry_id == refill) == (entries == 1)


@pytest.mark.parametrize("amount", [-1, 100_001])
async def test_an_amount_that_nobody_gets_is_refused(bot: Bot, amount: int) -> None:
    refill = await arrived(bot)
    problem = await refusal_of(bot.desk, errors.BadAmount, answer(bot.desk, refill, amount))
    assert (problem.given, problem.lowest, problem.highest) == (amount, 0, 100_000)


# ── with undo, and among others ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("amount", [None, 97, 0])
async def test_a_refill_that_was_undone_is_answered_by_that(bot: Bot, amount: int | None) -> None:
    refill = await arrived(bot)
    assert (await bot.desk.undo(refill)).balance == 10
    await refusal_of(bot.desk, errors.RefillNotOpen, answer(bot.desk, refill, amount))
    assert await bot.look("SELECT answer FROM refill_answer") == [("missing",)]


async def test_a_confirmed_refill_can_still_be_undone(bot: Bot) -> None:
    refill = await arrived(bot)
    await answer(bot.desk, refill, None)
    assert (await bot.desk.undo(refill)).balance == 10
    await refusal_of(bot.desk, errors.RefillNotOpen, answer(bot.desk, refill, None))


async def test_a_correction_can_be_undone_and_the_refill_stays(bot: Bot) -> None:
    refill = await arrived(bot)
    await answer(bot.desk, refill, 97)
    undone = await bot.desk.undo()
    assert ([entry.amount for entry in undone.entries], undone.balance) == ([-3], 110)
    await refusal_of(bot.desk, errors.RefillNotOpen, answer(bot.desk, refill, 97))


async def test_a_correction_stands_on_its_refill(bot: Bot) -> None:
    refill = await arrived(bot)
    await answer(bot.desk, refill, 97)
    [(correction,)] = await bot.look("SELECT id FROM entry WHERE kind = 'correction'")
    problem = await refusal_of(bot.desk, errors.UndoBlocked, bot.desk.undo(refill))
    assert problem.blockers == (correction,)


async def test_refills_are_answered_in_any_order(bot: Bot) -> None:
    last = await arrived(bot, balance=0, at="2027-02-01T12:00")
    assert (await answer(bot.desk, last - 1, 0)).balance == 200
    assert (await answer(bot.desk, last, 90)).balance == 190
    assert (await answer(bot.desk, last - 2, None)).balance == 190
    found = await bot.look("SELECT entry_id, answer FROM refill_answer ORDER BY entry_id")
    assert found == [(last - 2, "confirmed"), (last - 1, "missing"), (last, "corrected")]
    view = await bot.desk.ledger.balance(in_guild(ANA))
    assert view.unconfirmed == ()


async def test_a_refill_that_did_not_come_does_not_come_again(bot: Bot) -> None:
    refill = await arrived(bot)
    await answer(bot.desk, refill, 0)
    for at in (NOON, "2026-12-31T23:59"):
        await bot.woken(at)
        assert await bot.desk.balance() == 10
    await bot.woken("2027-01-01T00:00")
    assert await bot.desk.balance() == 110
    assert bot.discord.arrived == []  # nothing was left to ask about the first


async def test_an_answer_writes_down_first_what_is_due(bot: Bot) -> None:
    refill = await arrived(bot)
    bot.desk.clock.set(utc("2027-01-01T00:00"))
    assert (await answer(bot.desk, refill, 97)).balance == 207
    assert await bot.refill() > refill
