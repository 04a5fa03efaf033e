"""Names for the entries of an export without its column of names."""

from dataclasses import replace

import pytest

from bot.domain.importing.own_references import MadeNames, held
from bot.domain.ledger.entries import Entry, Kind, Source

AT = 1_795_510_800_000
DAY = 86_400_000


def entry(id: int, amount: int, at: int = AT, kind: Kind = Kind.SPEND) -> Entry:
    return Entry(
        id=id,
        wallet_id=1,
        kind=kind,
        amount=amount,
        occurred_at=at,
        recorded_at=at,
        actor_id=1,
        source=Source.COMMAND,
    )


def cells(job: str = "", proposal: str = "", source: str = "command") -> dict[str, str]:
    return {"job": job, "proposal": proposal, "source": source}


def test_rows_of_one_instant_are_counted() -> None:
    names = MadeNames()
    first, second = (names.of(Kind.BADGE, AT, -2, cells()) for _ in range(2))
    assert first == (f"row:{AT // 1000}:badge:1", "")
    assert second == (f"row:{AT // 1000}:badge:2", "")
    assert names.of(Kind.BADGE, AT + 1000, -2, cells())[0] == f"row:{AT // 1000 + 1}:badge:1"


def test_a_refill_of_the_schedule_is_named_after_its_day() -> None:
    names = MadeNames()
    assert names.of(Kind.REFILL, AT, 100, cells(source="schedule")) == ("", "")
    assert names.of(Kind.REFILL, AT + DAY, 100, cells(source="")) == ("", "")
    assert names.of(Kind.REFILL, AT, 10, cells(source=""))[0] == f"row:{AT // 1000}:refill:1"
    assert names.of(Kind.REFILL, AT, 10, cells())[0] == f"row:{AT // 1000}:refill:2"


def test_a_return_refers_to_the_last_spend_of_its_proposal_and_a_reversal_to_the_last_of_its_amount() -> None:
    names = MadeNames()
    small, _ = names.of(Kind.SPEND, AT, -5, cells("Logo", "7"))
    large, _ = names.of(Kind.SPEND, AT + 1000, -16, cells("Logo", "7"))
    names.of(Kind.SPEND, AT + 2000, -16, cells())
    assert names.of(Kind.RETURN, AT + DAY, 10, cells("Logo", "7"))[1] == large
    assert names.of(Kind.RETURN, AT + DAY, 6, cells("Logo", "7"))[1] == large
    assert names.of(Kind.RETURN, AT + DAY, 5, cells("Logo", "7"))[1] == small
    assert names.of(Kind.RETURN, AT + DAY, 5, cells("Logo", "7"))[1] == ""
    assert names.of(Kind.REVERSAL, AT + DAY, 5, cells())[1] == small
    assert names.of(Kind.REVERSAL, AT + DAY, 5, cells())[1] == ""


@pytest.mark.parametrize("lost", [0, 15_000])
def test_an_entry_is_known_by_kind_and_instant_and_of_several_by_its_amount(lost: int) -> None:
    """A spreadsheet may write instants without their seconds."""
    here = [entry(1, -10, AT + lost), entry(2, -20, AT + lost), entry(3, -7, AT + DAY)]
    facts = [("a", entry(0, -20)), ("b", entry(0, -11)), ("c", entry(0, -7, AT + DAY))]
    assert held(facts, here) == {"a": 2, "b": 1, "c": 3}
    later = [("a", entry(0, -20, AT + 1000))]
    assert held([*facts, *later], [replace(each, occurred_at=AT) for each in here[:2]]) == {"a": 2, "b": 1}
    assert held([("d", entry(0, -7, kind=Kind.BOOST))], here) == {}
