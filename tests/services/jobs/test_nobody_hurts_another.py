"""Two members, a stranger and a manager log, share, paste, edit, report, leave and erase, in any order.

Nobody ever sees what another didn't share, nothing of one's own changes by another's hand, and every change of a card has
a name and can be taken back.
"""

import contextlib
from collections import defaultdict
from pathlib import Path
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from bot import errors
from bot.services.jobs.log import LogJob
from bot.services.members import Members
from bot.services.who import Who
from bot.store import privacy
from bot.store.engine.database import Tx
from bot.ui.files.personal import personal_file
from tests.services.desk import (
    ANA,
    BEN,
    CLEO,
    GUILD,
    OTHER_GUILD,
    Desk,
    in_dm,
    in_guild,
    run_scenario,
    scenario_settings,
)

BOSS = 14
MEMBERS = (ANA, BEN, BOSS)
EVERYBODY = (*MEMBERS, CLEO)
POSTS = ("~022007163664429408020", "~022056519076716738893")
OWN_TABLES = ("job", "job_close", "proposal", "entry", "line", "lot", "wallet", "totals")
ACTIONS = (
    "log",
    "share",
    "unshare",
    "edit",
    "send",
    "close",
    "reopen",
    "report",
    "off",
    "erase",
    "came_back",
)
STEPS = st.lists(
    st.tuples(
        st.sampled_from(EVERYBODY),
        st.sampled_from((*ACTIONS, "log", "share", "send", "report")),
        st.sampled_from(POSTS),
        st.sampled_from(("here", "here", "elsewhere", "dm")),
    ),
    max_size=14,
)


def place(user_id: int, where: str) -> Who:
    if where == "dm":
        return in_dm(user_id)
    return in_guild(user_id, GUILD if where == "here" and user_id != CLEO else OTHER_GUILD)


def own_rows(tx: Tx, user_id: int) -> dict[str, Any]:
    return {
        table: tx.rows(f"SELECT * FROM {table} WHERE {where} ORDER BY 1", {"user": user_id})
        for table, where in privacy.OWN
        if table in OWN_TABLES
    }


class World:
    """What each member typed, and which of the words the member shared."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.members = Members(desk.db, desk.clock)
        self.typed = 0
        self.words: dict[int, set[str]] = defaultdict(set)
        """The words that each member typed."""
        self.notes: dict[tuple[int, str], set[str]] = defaultdict(set)
        """The words in the title and the skills of a member's notes on a post."""
        self.public: set[str] = set()

    def word(self, user_id: int) -> str:
        self.typed += 1
        word = f"word{self.typed:03d}of{user_id}"
        self.words[user_id].add(word)
        return word

    async def act(self, user_id: int, action: str, post: str, where: str) -> None:
        """Do what the step says; a refusal is an answer too."""
        desk, who = self.desk, place(user_id, where)
        manager = user_id == BOSS and who.community_id == GUILD
        before = {other: await desk.db.read(own_rows, other) for other in EVERYBODY if other != user_id}
        with contextlib.suppress(errors.DomainError):
            await self._act(desk, who, action, post, manager=manager)
        desk.clock.advance(hours=1)
        for other, rows in before.items():
            assert await desk.db.read(own_rows, other) == rows, (action, user_id, other)

    async def _act(self, desk: Desk, who: Who, action: str, post: str, *, manager: bool) -> None:
        user_id, link = who.user_id, f"https://www.upwork.com/jobs/{post}"
        mine = self.notes[user_id, post]
        match action:
            case "log" | "share" | "unshare":
                title, skills, note = (self.word(user_id) for _ in range(3))
                share = {"share": True, "unshare": False}.get(action)
                await desk.log(who, link=link, title=title, skills=skills, note=note, share=share)
                mine |= {title, skills}
                await self._publish(who, post, shares=share is True)
            case "edit":
                title, note = self.word(user_id), self.word(user_id)
                await desk.jobs.edit(who, post, LogJob(title=title, note=note), desk.key())
                mine.add(title)
                await self._publish(who, post, shares=False)
            case "send":
                await desk.send(link, 3, who, note=self.word(user_id), confirmed=True)
            case "close" | "came_back":
                await desk.close(post, "cancelled" if action == "came_back" else "filled", who)
            case "reopen":
                await desk.jobs.reopen(who, post, desk.key())
            case "report":
                await desk.jobs.report(who, post, "gone", desk.key())
            case "off":
                await desk.jobs.take_off(who, post, desk.key(), manager=manager)
            case _:
                await self.members.erase(who, (await self.members.privacy(who)).wallet_id)
                for key in [key for key in self.notes if key[0] == user_id]:
                    self.notes[key] = set()

    async def _publish(self, who: Who, post: str, *, shares: bool) -> None:
        """Count the words in the notes as shared if the person shared them, or has a card with them anywhere."""
        for community_id in (GUILD, OTHER_GUILD):
            view = None
            try:
                view = await self.desk.show(post, in_guild(who.user_id, community_id))
            except errors.UnknownJob:
                continue
            is_here = shares and community_id == who.community_id
            if view.card is not None and (view.card.is_sharer or is_here):
                self.public |= self.notes[who.user_id, post]

    async def seen_by(self, user_id: int) -> str:
        """Return everything that the person can read, in every place, as one text."""
        desk, seen = self.desk, list[Any]()
        for where in ("here", "elsewhere", "dm"):
            who = place(user_id, where)
            manager = user_id == BOSS and who.community_id == GUILD
            for status in ("all", "open"):
                seen.append(await desk.jobs.list(who, status=status))
            seen += [await desk.jobs.complete(who, typed) for typed in ("", "word", "#1")]
            for text in (*POSTS, *(f"#{number}" for number in range(1, 9))):
                try:
                    view = await desk.jobs.show(who, text, manager=manager)
                    assert view.card is not None or view.applied == 0
                    seen.append(view)
                    seen.append(await desk.jobs.history(who, text, manager=manager))
                except errors.DomainError as refusal:
                    seen.append(vars(refusal))
            if manager:
                seen.append(await desk.jobs.server_log(who, manager=True))
        try:
            seen.append(await desk.proposals.list(in_guild(user_id)))
            seen.append(await desk.ledger.history(in_guild(user_id)))
        except errors.NotStarted:
            pass
        file = await self.members.export(in_guild(user_id), personal_file)
        return repr(seen) + file.content.decode()

    async def check(self) -> None:
        for reader in EVERYBODY:
            seen = await self.seen_by(reader)
            for writer in EVERYBODY:
                if writer != reader:
                    private = self.words[writer] - self.public
                    assert not [word for word in private if word in seen], (reader, writer)

    async def take_all_back(self) -> None:
        """Let the manager take back every change of the board, the last one first."""
        who = in_guild(BOSS)
        names = {BOSS, ANA, BEN, CLEO, None}
        for _ in range(60):
            changes = (await self.desk.jobs.server_log(who, manager=True)).changes
            assert all(change.by in names for change in changes)
            open_changes = [change for change in changes if change.fields and not change.is_taken_back]
            if not open_changes or open_changes[0].what == "taken_back":
                return
            last = open_changes[0]
            shared_again = [
                change
                for change in changes
                if change.what == "shared" and change.id > last.id and change.job.key == last.job.key
            ]
            if shared_again and not last.can_take_back:
                return  # a newer card of the post stands in its place
            assert last.can_take_back, last
            await self.desk.jobs.take_back(who, last.id, self.desk.key(), manager=True)
            log = (await self.desk.jobs.server_log(who, manager=True)).changes
            assert next(change for change in log if change.id == last.id).is_taken_back
            assert (log[0].what, log[0].by) == ("taken_back", BOSS)


@scenario_settings
@given(steps=STEPS)
@example(
    steps=[
        (ANA, "share", POSTS[0], "here"),
        (ANA, "unshare", POSTS[0], "here"),
        (ANA, "share", POSTS[0], "here"),
    ]
)
def test_nobody_sees_or_changes_what_is_anothers(
    template_db: Path, steps: list[tuple[int, str, str, str]]
) -> None:
    async def scenario(desk: Desk) -> None:
        world = World(desk)
        for user_id in (ANA, BEN):
            await desk.start(user_id)
        for step in steps:
            await world.act(*step)
        await world.check()
        await world.take_all_back()

    run_scenario(template_db, scenario)
