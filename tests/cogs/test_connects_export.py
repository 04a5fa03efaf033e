"""/connects export: the ledger as CSV, without formulas that a spreadsheet would run, and as a beancount file."""

import csv
from io import StringIO

import pytest
from beancount.core.data import Balance
from beancount.loader import load_string
from simcord.backend.errors import OptionError

from tests.cogs.hands import connects_command, first_line, send_tampered_command, start_ana
from tests.cogs.world import TEXT, World, contents, files, press, words

LINK = "https://www.upwork.com/jobs/Logo-for-a-bakery_~022007163664429408020"
HEAD = [
    "occurred_at",
    "recorded_at",
    "kind",
    "amount",
    "balance",
    "expires_on",
    "job",
    "proposal",
    "source",
    "status",
]
HEAD += ["paid_usd", "note", "ref"]


async def exported(world: World, name: str = "entries.csv") -> list[list[str]]:
    """Return the rows of the exported file, header included."""
    result = await connects_command(world, "export")
    assert sorted(files(result)) == ["entries.csv", "lots.csv"]
    return list(csv.reader(StringIO(contents(world, result, name).decode("utf-8"), newline="")))


async def test_every_entry_is_exported_in_the_order_of_the_replay(world: World) -> None:
    await start_ana(world, 84, "plus", next_refill="2026-12-03", expiring_30d=20)
    spent = await connects_command(world, "spend", amount=4, purpose="ads")
    await press(world.ana, spent, "Undo")
    world.clock.advance(days=31, hours=0.5)
    await connects_command(world, "add", amount=20, source="purchase", paid=3, note="a pack", on="2026-12-20")
    world.clock.advance(days=10)
    head, *rows = await exported(world)
    assert head == HEAD
    user = str(world.ana.id)
    assert not any(user in cell for row in rows for cell in row)
    assert [row[:6] + row[8:12] for row in rows] == [
        [
            "2026-11-24T09:00:00Z",
            "2026-11-24T09:00:00Z",
            "opening",
            "20",
            "20",
            "2026-12-24",
            "command",
            "estimated",
            "",
            "",
        ],
        [
            "2026-11-24T09:00:00Z",
            "2026-11-24T09:00:00Z",
            "opening",
            "64",
            "84",
            "2027-05-24",
            "command",
            "estimated",
            "",
            "",
        ],
        [
            "2026-11-24T09:00:00Z",
            "2026-11-24T09:00:00Z",
            "ads",
            "-4",
            "80",
            "",
            "command",
            "reversed",
            "",
            "",
        ],
        [
            "2026-11-24T09:00:00Z",
            "2026-11-24T09:00:00Z",
            "reversal",
            "4",
            "84",
            "",
            "command",
            "recorded",
            "",
            "",
        ],
        [
            "2026-12-03T00:00:00Z",
            "2026-12-25T09:30:00Z",
            "refill",
            "100",
            "184",
            "2027-12-03",
            "schedule",
            "expected",
            "",
            "",
        ],
        [
            "2026-12-20T23:59:59.999Z",
            "2026-12-25T09:30:00Z",
            "purchase",
            "20",
            "204",
            "2027-12-20",
            "command",
            "recorded",
            "3.00",
            "a pack",
        ],
        ["2026-12-24T00:00:00Z", "", "expiry", "-20", "184", "", "schedule", "recorded", "", ""],
        ["2027-01-03T00:00:00Z", "", "refill", "100", "284", "", "schedule", "expected", "", ""],
    ]
    [ads, expiry] = [row[12] for row in rows if row[2] in {"ads", "expiry"}]
    assert (len(ads), expiry) == (16, "")
    assert len({row[12] for row in rows if row[12]}) == 6


async def test_the_lots_add_up_to_the_balance(world: World) -> None:
    await start_ana(world, 84, expiring_30d=20)
    await connects_command(world, "spend", amount=30)
    head, *rows = await exported(world, "lots.csv")
    assert head == ["issued_on", "expires_on", "source", "amount", "remaining"]
    assert rows == [
        ["2026-11-24", "2026-12-24", "opening", "20", "0"],
        ["2026-11-24", "2027-05-24", "opening", "64", "54"],
    ]


async def test_each_row_has_the_running_balance(world: World) -> None:
    await start_ana(world, 500)
    for number in range(40):
        world.clock.advance(hours=7)
        await connects_command(
            world,
            "spend",
            amount=1 + number % 5,
            on="yesterday" if number % 3 == 0 and number > 8 else "today",
        )
    _, *rows = await exported(world)
    running = 0
    for row in rows:
        running += int(row[3])
        assert int(row[4]) == running
    assert first_line(await connects_command(world, "balance")) == f"{running} Connects"
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)


async def test_job_and_proposal_are_named(world: World) -> None:
    await start_ana(world)
    await connects_command(world, "spend", amount=16, purpose="proposal", job=LINK)
    _, _, row = await exported(world)
    assert row[6:8] == ["~022007163664429408020", "1"]


@pytest.mark.parametrize(
    "note",
    [
        *("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("https://evil.example")', "|calc", "％"),
        *("＝1", "＋1", "－1", "＠SUM(A1)", "'=1", '"=1"'),
    ],
)
async def test_no_note_becomes_a_formula(world: World, note: str) -> None:
    await start_ana(world)
    await connects_command(world, "spend", amount=1, note=note)
    _, _, row = await exported(world)
    assert row[11] in {note, f"'{note}"}
    assert row[11].lstrip(' "')[0] not in "=+-@＝＋－＠"


async def test_no_part_of_a_note_or_a_title_becomes_a_formula_where_semicolons_separate(world: World) -> None:
    await start_ana(world)
    await world.ana.slash(world.channel, "job log", title="A shop;=1+1;")
    await connects_command(world, "spend", amount=1, job="A shop;=1+1;", note="x;@SUM(A1);y")
    _, _, row = await exported(world)
    assert (row[6], row[11]) == ("A shop;'=1+1;", "x;'@SUM(A1);y")


async def test_a_typed_text_stays_in_its_cell(world: World) -> None:
    await start_ana(world)
    await connects_command(world, "spend", amount=1, note='a,"b";\nc 🎉 ё')
    _, _, row = await exported(world)
    assert row[11] == 'a,"b"; c 🎉 ё'
    assert len(row) == len(HEAD)


async def test_the_card_is_short_and_ephemeral(world: World) -> None:
    await start_ana(world)
    result = await connects_command(world, "export", format="csv")
    assert words(result).splitlines() == [
        "## 84 Connects",
        TEXT.t("export-done"),
        "-# 1 line, 1 batch. Times are UTC.",
    ]
    assert result.ephemeral
    with pytest.raises(OptionError):
        await connects_command(world, "export", format="xlsx")
    refused = await send_tampered_command(world, "connects export", format=7)
    assert first_line(refused) == TEXT.t("refused-value", value="7")


async def test_the_ledger_as_text_is_one_file_that_beancount_accepts(world: World) -> None:
    await start_ana(world, 84, expiring_30d=20)
    await connects_command(world, "spend", amount=30, job=LINK, note='"quoted"')
    result = await connects_command(world, "export", format="beancount")
    assert list(files(result)) == ["connects.beancount"]
    assert words(result).splitlines() == [
        "## 54 Connects",
        TEXT.t("export-beancount"),
        "-# 3 lines, 2 batches. Times are UTC.",
    ]
    assert result.ephemeral
    entries, problems, _ = load_string(contents(world, result, "connects.beancount").decode())
    assert problems == []
    assert [str(one.amount) for one in entries if isinstance(one, Balance)] == ["54 CONNECT"]
