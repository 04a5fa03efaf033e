"""Importing a history: what is new, known, linked, different, and what can be taken back afterwards."""

from datetime import date

from bot import errors
from bot.domain.importing.columns import Columns
from bot.domain.ledger.entries import Kind
from bot.services.importing import Imported, Imports, Previewed
from bot.store.engine.database import Tx
from tests.services.desk import ANA, BEN, Desk, in_guild, ledger_rows, refusal_of
from tests.sizes import sized

TODAY = date(2026, 11, 24)
A_JOB = "November 23, 2026\tApplied to job Logo for a bakery\t-16"


def imports(desk: Desk) -> Imports:
    return Imports(desk.db, desk.clock, desk.confirmations, desk.processes)


async def look(desk: Desk, *rows: str, balance: int | None = None) -> Previewed:
    return await imports(desk).paste(in_guild(ANA), "\n".join(rows), balance)


async def bring_in(desk: Desk, *rows: str, balance: int | None = None) -> Imported:
    """Looked at, which changes nothing, and then written, which is what was said."""
    before = await desk.db.read(ledger_rows)
    seen = await look(desk, *rows, balance=balance)
    assert await desk.db.read(ledger_rows) == before
    done = await imports(desk).commit(in_guild(ANA), seen.confirmation_id)
    assert done == seen.outcome
    assert await desk.ledger.verify() == []
    return done


async def bring_in_table(desk: Desk, text: str) -> Imported:
    seen = await imports(desk).upload(in_guild(ANA), text.encode(), "history.csv", None)
    done = await imports(desk).commit(in_guild(ANA), seen.confirmation_id)
    assert await desk.ledger.verify() == []
    return done


def counts(done: Imported) -> tuple[int, int, int, int]:
    return (done.new, done.known, done.linked, done.grown)


def standing(tx: Tx) -> list[tuple[str, int]]:
    rows = tx.rows(
        "SELECT kind, amount FROM entry WHERE kind <> 'reversal' AND NOT EXISTS (SELECT 1 FROM entry AS undo"
        " WHERE undo.refers_to = entry.id AND undo.kind = 'reversal') ORDER BY occurred_at, id"
    )
    return [(str(kind), int(amount)) for kind, amount in rows]


def sent(tx: Tx) -> list[tuple[str, int, int, str, str]]:
    return tx.rows(
        "SELECT title, cost, boost, proposal.status, boost_status FROM proposal JOIN job ON job.id = job_id"
        " ORDER BY sent_at, title"
    )


async def entry_id(desk: Desk, kind: str, amount: int) -> int:
    rows = await desk.db.read(
        lambda tx: tx.rows(
            "SELECT id FROM entry WHERE kind = ? AND amount = ? ORDER BY id DESC", (kind, amount)
        )
    )
    return int(rows[0][0])


# ── the dry run and the balance ──────────────────────────────────────────────────────────────────────────────────────


async def test_rows_before_start_change_no_balance_and_open_the_wallet_anew(desk: Desk) -> None:
    await desk.start(balance=84)
    done = await bring_in(desk, A_JOB, "November 20, 2026\tAdded extra Connects\t+40", balance=80)
    assert (counts(done), done.proposals, done.opening, done.missing) == ((2, 0, 0, 0), 1, 60, 0)
    assert (done.before, done.balance, done.stated) == (84, 84, 80)
    assert await desk.balance(at=date(2026, 11, 19)) == 0
    assert await desk.balance(at=date(2026, 11, 20)) == 100
    assert await desk.balance(at=date(2026, 11, 23)) == 84
    assert await desk.db.read(sent) == [("Logo for a bakery", 16, 0, "sent", "none")]


async def test_rows_after_start_move_the_balance(desk: Desk) -> None:
    await desk.start(balance=84)
    desk.go_to(date(2026, 11, 26))
    done = await bring_in(desk, "Yesterday\tApplied to job Logo\t-16", "Today\tApplied to job App\t-8")
    assert (done.balance, done.opening, done.missing) == (60, 0, 0)


async def test_rows_of_the_day_of_start_are_in_what_was_stated(desk: Desk) -> None:
    await desk.start(balance=84)
    done = await bring_in(desk, "Today\tApplied to job Logo\t-16", "Today\tAvailability Badge\t-2")
    assert (done.balance, done.opening) == (84, 102)


async def test_more_spent_than_is_known_is_flagged(desk: Desk) -> None:
    await desk.start(balance=10)
    desk.go_to(date(2026, 11, 26))
    done = await bring_in(desk, "Yesterday\tApplied to job Logo\t-16")
    assert (done.balance, done.missing) == (0, 6)
    assert (Kind.CORRECTION, 6) in await desk.db.read(standing)


async def test_the_order_within_a_day_invents_nothing(desk: Desk) -> None:
    """A boost came back and was spent again on the same day: the rows don't say in which order."""
    await desk.start(balance=20)
    desk.go_to(date(2026, 11, 26))
    for title in ("Logo", "App", "Shop", "Cafe"):
        rows = (
            f"Yesterday\tYou've been outbid to boost your proposal {title}\t+4",
            f"Yesterday\tConnects bid for boosted proposal. {title}\t-4",
            f"Yesterday\tApplied to job {title}\t-16",
            "Yesterday\tApplied to job Another\t-4",
        )
        seen = await look(desk, *rows)
        assert (seen.outcome.balance, seen.outcome.missing) == (0, 0)


async def test_an_opening_is_put_off_when_a_later_import_reaches_further_back(desk: Desk) -> None:
    await desk.start(balance=5)
    await bring_in(desk, "November 20, 2026\tAdded extra Connects\t+100")
    assert await desk.balance() == 5
    done = await bring_in(desk, "November 21, 2026\tApplied to job Logo\t-95")
    assert (done.balance, done.opening) == (5, 0)
    done = await bring_in(desk, "November 1, 2026\tApplied to job App\t-30")
    assert (done.balance, done.opening) == (5, 30)
    assert await desk.balance(at=date(2026, 11, 1)) == 0


async def test_a_history_older_than_any_connect_lives(desk: Desk) -> None:
    await desk.start(balance=7)
    done = await bring_in_table(
        desk,
        "Date,Action,Connects\n2023-01-10,Added extra Connects,40\n2023-02-01,Applied to job Old,-16\n"
        "2024-06-01,Added extra Connects,20\n2024-07-01,Applied to job Older,-30\n2026-10-01,Applied to job New,-10\n",
    )
    assert (done.balance, done.missing) == (7, 0)
    assert await desk.balance(at=date(2024, 7, 2)) >= 0


async def test_nothing_is_imported_without_a_wallet(desk: Desk) -> None:
    await refusal_of(desk, errors.NotStarted, look(desk, A_JOB))
    await refusal_of(desk, errors.BadPaste, look(desk, "November 23, 2026\tApplied to job Logo"))
    await refusal_of(desk, errors.NothingToImport, look(desk, ""))


# ── once ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_the_same_rows_are_known_however_they_are_told(desk: Desk) -> None:
    await desk.start()
    assert counts(await bring_in(desk, A_JOB, A_JOB)) == (2, 0, 0, 0)
    assert counts(await bring_in(desk, A_JOB)) == (0, 1, 0, 0)
    assert counts(await bring_in(desk, "Yesterday", "Applied to job", "logo for a bakery", "-16")) == (
        0,
        1,
        0,
        0,
    )
    assert counts(await bring_in(desk, A_JOB, A_JOB, A_JOB)) == (1, 2, 0, 0)


async def test_todays_badge_grows_and_isnt_doubled(desk: Desk) -> None:
    await desk.start()
    desk.go_to(date(2026, 11, 26))
    assert (await bring_in(desk, "Today\tAvailability Badge\t-2")).balance == 98
    done = await bring_in(desk, "Today\tAvailability Badge\t-5")
    assert (counts(done), done.balance) == ((0, 0, 0, 1), 95)
    assert counts(await bring_in(desk, "Today\tAvailability Badge\t-2")) == (0, 1, 0, 0)
    done = await bring_in(desk, "Today\tAvailability Badge\t-14")
    assert (counts(done), done.balance) == ((0, 0, 0, 1), 86)


async def test_an_agencys_equal_rows_are_two(desk: Desk) -> None:
    await desk.start()
    head = "Date\tAction\tFreelancer\tConnects"
    rows = ["Yesterday\tApplied to job Logo\tMaria K.\t-16", "Yesterday\tApplied to job Logo\tIvan P.\t-16"]
    badges = ["Yesterday\tAvailability Badge\tMaria K.\t-2", "Yesterday\tAvailability Badge\tIvan P.\t-2"]
    assert counts(await bring_in(desk, head, *rows, *badges)) == (4, 0, 0, 0)
    assert counts(await bring_in(desk, head, *reversed(rows), *reversed(badges))) == (0, 4, 0, 0)


async def test_a_button_pressed_twice_writes_once(desk: Desk) -> None:
    await desk.start()
    seen = await look(desk, A_JOB)
    first = await imports(desk).commit(in_guild(ANA), seen.confirmation_id)
    before = await desk.db.read(ledger_rows)
    assert await imports(desk).commit(in_guild(ANA), seen.confirmation_id) == first
    assert await desk.db.read(ledger_rows) == before
    await refusal_of(desk, errors.UnknownEntry, imports(desk).commit(in_guild(BEN), seen.confirmation_id))


# ── undone ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def told(desk: Desk) -> None:
    """A boosted proposal, outbid, of a job that was cancelled later."""
    await desk.start(balance=100)
    desk.go_to(date(2026, 11, 28))
    await bring_in(
        desk,
        "November 25, 2026\tApplied to job Logo\t-16",
        "November 25, 2026\tConnects bid for boosted proposal. Logo\t-4",
        "November 26, 2026\tYou've been outbid to boost your proposal Logo\t+4",
        "November 27, 2026\tJob cancelled Logo\t+16",
    )
    assert await desk.db.read(sent) == [("Logo", 16, 4, "closed", "outbid")]


async def test_each_entry_of_an_import_can_be_undone_and_the_proposal_follows(desk: Desk) -> None:
    await told(desk)
    await refusal_of(desk, errors.UndoBlocked, desk.undo(await entry_id(desk, "spend", -16)))
    steps = [
        (("return", 16), (16, 4, "sent", "outbid")),
        (("return", 4), (16, 4, "sent", "open")),
        (("spend", -16), (0, 4, "sent", "open")),
        (("boost", -4), (0, 4, "void", "open")),
    ]
    for (kind, amount), state in steps:
        await desk.undo(await entry_id(desk, kind, amount))
        assert [row[1:] for row in await desk.db.read(sent)] == [state]
        assert await desk.ledger.verify() == []
    assert await desk.balance() == 100


async def test_undo_without_a_choice_takes_the_last_row_back(desk: Desk) -> None:
    await desk.start(balance=50)
    await bring_in(desk, "November 20, 2026\tAdded extra Connects\t+40", A_JOB)
    undone = await desk.undo()
    assert [(one.kind, one.amount) for one in undone.entries] == [(Kind.SPEND, -16)]
    assert [row[3] for row in await desk.db.read(sent)] == ["void"]
    assert (await bring_in(desk, A_JOB)).new == 1
    assert await desk.ledger.verify() == []


# ── labels and columns ───────────────────────────────────────────────────────────────────────────────────────────────


async def test_an_unknown_label_is_asked_about_once(desk: Desk) -> None:
    await desk.start()
    rows = ("November 20, 2026\tSpotlight fee\t-3", "November 21, 2026\tSpotlight fee\t-4")
    seen = await look(desk, *rows)
    [asked] = seen.outcome.unknown
    assert (asked.label, asked.count, asked.amount, asked.taken_as) == ("Spotlight fee", 2, -7, Kind.SPEND)
    again = await imports(desk).label(in_guild(ANA), seen.confirmation_id, asked.place, "ads")
    assert (again.confirmation_id, again.outcome.unknown) == (seen.confirmation_id, ())
    await imports(desk).commit(in_guild(ANA), seen.confirmation_id)
    assert [entry for entry in await desk.db.read(standing) if entry[0] == "ads"] == [
        ("ads", -3),
        ("ads", -4),
    ]
    seen = await look(desk, "Today\tspotlight  fee\t-1")
    assert seen.outcome.unknown == ()
    for place, kind in ((0, "opening"), (1, "ads"), (-1, "ads"), (0, "nonsense")):
        await refusal_of(
            desk, errors.BadChoice, imports(desk).label(in_guild(ANA), seen.confirmation_id, place, kind)
        )


async def test_columns_are_put_right_and_the_older_card_does_what_it_said(desk: Desk) -> None:
    await desk.start()
    data = b"Date,Action,Connects,Cost\n2026-11-23,Applied to job Logo,3,-16\n"
    seen = await imports(desk).upload(in_guild(ANA), data, "mine.csv", None)
    assert seen.outcome.columns == Columns(on=0, label=1, amount=2)
    fixed = await imports(desk).columns(in_guild(ANA), seen.confirmation_id, Columns(on=0, label=1, amount=3))
    assert fixed.confirmation_id != seen.confirmation_id
    await imports(desk).commit(in_guild(ANA), fixed.confirmation_id)
    assert (Kind.SPEND, -16) in await desk.db.read(standing)


# ── much ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


ROWS = sized(500, 5000)


def much() -> str:
    days = [f"{['September', 'October'][number % 2]} {1 + number % 28}, 2026" for number in range(ROWS)]
    return "\n".join(
        f"{day}\tApplied to job Job {number} for somebody\t-{1 + number % 20}"
        for number, day in enumerate(days)
    )


async def test_as_many_rows_are_as_many_entries(desk: Desk) -> None:
    await desk.start(balance=84)
    seen = await look(desk, much())
    done = await imports(desk).commit(in_guild(ANA), seen.confirmation_id)
    assert (done.new, done.proposals, done.balance) == (ROWS, ROWS, 84)
    assert counts(await bring_in(desk, much())) == (0, ROWS, 0, 0)


async def test_words_without_end_are_kept_in_part(desk: Desk) -> None:
    await desk.start()
    title = "Logo " * 80
    done = await bring_in(desk, f"November 23, 2026\tApplied to job {title}\t-16")
    assert done.proposals == 1
    done = await bring_in(desk, f"November 24, 2026\tJob cancelled {title}\t+16")
    assert (done.returned, [row[3] for row in await desk.db.read(sent)]) == (16, ["closed"])
    await bring_in_table(desk, f"Date,Action,Connects,Note\n2026-11-23,Spotlight,-2,{'n ' * 240}\n")
    longest = await desk.db.read(lambda tx: tx.rows("SELECT MAX(LENGTH(note)) FROM entry"))
    assert longest == [(200,)]
    assert await desk.db.read(lambda tx: tx.rows("SELECT MAX(LENGTH(title)) FROM job")) == [(200,)]
