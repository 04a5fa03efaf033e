"""What is in progress while a member deletes the account leaves nothing of it behind."""

from collections.abc import Awaitable
from typing import Any

import pytest

from bot import errors
from bot.services.confirmations import Confirmations
from bot.services.drafting import CheckDraft, Drafting
from bot.services.importing import Import, Imports
from bot.services.members import Members
from tests.services.desk import ANA, Desk, in_guild

HISTORY = "November 23, 2026\tApplied to job Logo for a bakery\t-16"
DRAFT = "I have read your post about the bakery, and I can begin on Monday."


class Erasing(Confirmations):
    """Keeps requests as ever; but the member's account is deleted right before, when the long work is done."""

    def __init__(self, desk: Desk, members: Members, wallet_id: int) -> None:
        super().__init__(desk.db, desk.clock, (Import,))
        self._members = members
        self._wallet_id = wallet_id

    async def put_packed(self, user_id: int, kind: str, packed: str, **account: Any) -> int:
        await self._members.erase(in_guild(user_id), self._wallet_id)
        return await super().put_packed(user_id, kind, packed, **account)


@pytest.mark.parametrize("work", ["history", "draft"])
async def test_what_was_worked_out_before_the_deletion_is_not_kept_after_it(desk: Desk, work: str) -> None:
    await desk.start(ANA, 50)
    members, who = Members(desk.db, desk.clock), in_guild(ANA)
    confirmations = Erasing(desk, members, (await members.privacy(who)).wallet_id)
    parts = (desk.db, desk.clock, confirmations, desk.processes)
    request: Awaitable[object] = (
        Imports(*parts).paste(who, HISTORY, None)
        if work == "history"
        else Drafting(*parts).check(who, CheckDraft(DRAFT))
    )
    with pytest.raises(errors.NotStarted):
        await request
    assert (await members.privacy(who)).counts.total == 0


async def test_a_draft_of_a_person_without_an_account_is_kept(desk: Desk) -> None:
    drafting = Drafting(desk.db, desk.clock, desk.confirmations, desk.processes)
    checked = await drafting.check(in_guild(ANA), CheckDraft(DRAFT))
    assert (await drafting.kept(in_guild(ANA), checked.kept_id)).text == DRAFT
