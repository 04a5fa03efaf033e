"""An outcome of a job is one's own, marks the card, and can be taken back."""

import pytest

from bot import errors
from bot.domain.jobs.jobs import JobOutcome
from tests.services.desk import (
    ANA,
    BEN,
    CLEO,
    LINK,
    OTHER_LINK,
    Desk,
    in_guild,
)


async def test_an_outcome_is_ones_own_marks_the_card_and_needs_no_wallet(desk: Desk) -> None:
    await desk.log(link=LINK, share=True)
    closed = await desk.close(LINK, "filled", in_guild(BEN))
    assert (closed.outcome, closed.balance, closed.proposals, closed.backs) == (
        JobOutcome.FILLED,
        None,
        (),
        (),
    )
    view = await desk.show(LINK, in_guild(BEN))
    assert (view.outcome, view.closed_at) == (JobOutcome.FILLED, desk.clock.now())
    theirs = await desk.show(LINK)
    assert (theirs.outcome, theirs.closed_at) == (None, None)
    assert theirs.card is not None
    assert (theirs.card.mark, theirs.card.marked_by) == ("filled", BEN)


async def test_an_end_of_what_one_kept_to_oneself_marks_no_card(desk: Desk) -> None:
    await desk.start(BEN)
    await desk.send(who=in_guild(BEN))
    await desk.log(link=LINK, share=True)
    closed = await desk.close(LINK, "cancelled", in_guild(BEN))
    assert (closed.returned, closed.reported) == (16, False)
    view = await desk.show(LINK)
    assert view.card is not None
    assert (view.card.mark, view.card.marked_by) == (None, None)


async def test_saying_it_again_and_taking_it_back(desk: Desk) -> None:
    await desk.log(link=LINK, share=True)
    await desk.close(LINK, "filled", in_guild(BEN))
    assert (await desk.close(LINK, "expired", in_guild(BEN))).previous is JobOutcome.FILLED
    assert (await desk.close(LINK, "expired")).previous is None
    with pytest.raises(errors.NothingToUndo):
        await desk.jobs.reopen(in_guild(CLEO), LINK, desk.key())
    assert (await desk.jobs.reopen(in_guild(ANA), LINK, desk.key())).outcome is None
    assert (await desk.show(LINK, in_guild(BEN))).outcome is JobOutcome.EXPIRED
    with pytest.raises(errors.BadChoice):
        await desk.close(LINK, "vanished")
    with pytest.raises(errors.UnknownJob):
        await desk.close(OTHER_LINK, "expired")
