"""A refused request waits whole for its one button."""

from datetime import date

import pytest

from bot import errors
from bot.services.confirmations import MOST_CHARACTERS, MOST_KEPT
from bot.services.ledger.spend import Spend
from bot.services.messages import retention as keeping
from bot.services.proposals.send import SendProposal
from bot.services.proposals.update import UpdateProposal
from bot.store.retention import CONFIRMATION_DAYS
from tests.services.desk import ANA, BEN, LINK, Desk, in_guild


@pytest.mark.parametrize(
    "ask",
    [
        Spend(16, "badge", LINK, date(2026, 11, 20), "a “note” 👍 with\nlines", cover=True),
        SendProposal(LINK, 16, 4, True, date(2026, 11, 20), "@everyone", confirmed=True),
        UpdateProposal("#1", "viewed", 12_345, date(2026, 11, 20), confirmed=True),
        Spend(1),
    ],
)
async def test_a_request_comes_back_as_it_was_as_often_as_asked(desk: Desk, ask: object) -> None:
    held_id = await desk.confirmations.put(ANA, ask)
    for _ in range(2):
        taken = await desk.confirmations.take(ANA, held_id)
        assert (type(taken), taken) == (type(ask), ask)


async def test_it_is_its_owners_alone(desk: Desk) -> None:
    held_id = await desk.confirmations.put(ANA, Spend(1))
    for user_id, given in ((BEN, held_id), (ANA, held_id + 1), (ANA, -1), (ANA, 0)):
        with pytest.raises(errors.UnknownEntry):
            await desk.confirmations.take(user_id, given)


async def test_what_was_left_for_long_is_swept_whoever_it_belongs_to(desk: Desk) -> None:
    old = await desk.confirmations.put(ANA, Spend(1))
    of_ben = await desk.confirmations.put(BEN, Spend(1))
    desk.clock.advance(days=CONFIRMATION_DAYS)
    await keeping.sweep(desk.db, desk.clock.now())
    assert await desk.confirmations.take(BEN, of_ben) == Spend(1)
    desk.clock.advance(seconds=1)
    new = await desk.confirmations.put(ANA, Spend(2))
    assert await keeping.sweep(desk.db, desk.clock.now()) == 2
    for user_id, request_id in ((ANA, old), (BEN, of_ben)):
        with pytest.raises(errors.UnknownEntry):
            await desk.confirmations.take(user_id, request_id)
    assert await desk.confirmations.take(ANA, new) == Spend(2)


async def test_one_member_keeps_so_many_requests_and_so_much_text(desk: Desk) -> None:
    of_ben = await desk.confirmations.put(BEN, Spend(1))
    ids = [await desk.confirmations.put(ANA, Spend(number)) for number in range(1, MOST_KEPT + 3)]
    with pytest.raises(errors.UnknownEntry):
        await desk.confirmations.take(ANA, ids[1])
    assert await desk.confirmations.take(ANA, ids[2]) == Spend(3)
    long = ids[-1]
    for _ in range(20):
        long = await desk.confirmations.put(ANA, Spend(1, note="x" * (MOST_CHARACTERS // 2)))
    [(count, characters)] = await desk.db.read(
        lambda tx: tx.rows("SELECT COUNT(*), SUM(LENGTH(request)) FROM held WHERE user_id = ?", (ANA,))
    )
    assert (count, characters <= 1.5 * MOST_CHARACTERS) == (1, True)
    assert (await desk.confirmations.take(ANA, long)).amount == 1
    assert await desk.confirmations.take(BEN, of_ben) == Spend(1)


async def test_a_shape_that_is_no_longer_read_is_unknown(desk: Desk) -> None:
    for text in ("Spend {}", "Gift {}", "", "Spend"):
        held_id = await desk.db.write(
            lambda tx, text=text: tx.insert(
                "INSERT INTO held (user_id, request, at) VALUES (?, ?, 0)", (ANA, text)
            )
        )
        with pytest.raises(errors.UnknownEntry):
            await desk.confirmations.take(ANA, held_id)


async def test_confirming_twice_is_done_once(desk: Desk) -> None:
    await desk.start(balance=10)
    held_id = await desk.confirmations.put(ANA, Spend(16, cover=True))
    for _ in range(2):
        ask = await desk.confirmations.take(ANA, held_id)
        assert isinstance(ask, Spend)
        assert (await desk.ledger.spend(in_guild(ANA), ask, f"confirm:{held_id}")).balance == 0
    assert await desk.balance() == 0
