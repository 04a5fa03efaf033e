"""Rows are converted to values, and values to rows, by the names of fields."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

import pytest

from bot.store.engine.database import Database, Tx
from bot.store.engine.rows import RowReader, RowWriter


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


class Shade(StrEnum):
    BLUE = "blue"
    GREY = "grey"


class Corner(NamedTuple):
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Card:
    id: int
    title: str
    colour: Colour
    other: Colour | Shade | None
    is_open: bool
    until: date | None
    corner: Corner
    more: dict[str, Any]
    notes: tuple[str, ...] = ()
    weight: float | None = None


READER = RowReader(Card, "card", without=("notes",), x="left_edge", title="COALESCE(card.title, '')")
WRITER = RowWriter(Card, without=("id", "notes"), x="left_edge")
CARD = Card(
    id=1,
    title="A",
    colour=Colour.RED,
    other=Shade.GREY,
    is_open=True,
    until=date(2026, 1, 2),
    corner=Corner(3, 4),
    more={"a": [1]},
)


def test_the_columns_are_the_fields_in_their_order() -> None:
    assert READER.columns == (
        "card.id, COALESCE(card.title, ''), card.colour, card.other, card.is_open, card.until, card.left_edge, card.y,"
        " card.more, card.weight"
    )
    assert WRITER.names == "title, colour, other, is_open, until, left_edge, y, more, weight"
    assert WRITER.marks == "?, ?, ?, ?, ?, ?, ?, ?, ?"
    assert RowWriter(Corner).assignments == "x = ?, y = ?"
    assert RowWriter(Corner, y="depth").excluded == "x = excluded.x, depth = excluded.depth"


def test_a_row_is_read_as_its_value() -> None:
    row = (1, "A", "red", "grey", 1, "2026-01-02", 3, 4, '{"a": [1]}', None)
    assert READER.value(row) == CARD
    assert READER.values([row, row]) == [CARD, CARD]


def test_what_is_null_is_none() -> None:
    card = READER.value((1, "A", "blue", None, 0, None, 3, 4, "{}", 0.5))
    assert (card.other, card.is_open, card.until, card.notes, card.weight) == (None, False, None, (), 0.5)


def test_no_row_is_none() -> None:
    assert READER.optional(None) is None


def test_a_text_of_two_enums_is_the_first_ones() -> None:
    other = READER.value((1, "A", "red", "blue", 1, None, 3, 4, "{}", None)).other
    assert isinstance(other, Colour)


def test_fields_with_one_column_share_it() -> None:
    square = RowReader(Corner, "card", x="edge", y="edge")
    assert square.columns == "card.edge"
    assert square.value((5,)) == Corner(5, 5)


def test_an_unknown_text_is_refused() -> None:
    with pytest.raises(ValueError, match="'green' is none of red, blue"):
        READER.value((1, "A", "green", None, 1, None, 3, 4, "{}", None))


@pytest.mark.parametrize("row", [(1,), (1, 2, 3)])
def test_a_row_of_another_length_is_refused(row: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="values to unpack"):
        RowReader(Corner).value(row)


def test_a_name_that_is_no_field_is_refused() -> None:
    with pytest.raises(TypeError, match="z"):
        RowReader(Corner, z="depth")
    with pytest.raises(TypeError, match="z"):
        RowWriter(Corner, without=("z",))


def test_a_field_that_no_row_holds_is_refused() -> None:
    with pytest.raises(TypeError, match="no row holds tuple"):
        RowReader(Card)


@pytest.mark.sqlite
async def test_a_written_value_is_read_again(db: Database) -> None:
    def there_and_back(tx: Tx) -> Card:
        tx.run(
            "CREATE TABLE playing_card (id INTEGER PRIMARY KEY, title TEXT, colour TEXT, other TEXT, is_open INTEGER,"
            " until TEXT, left_edge INTEGER, y INTEGER, more TEXT, weight REAL) STRICT"
        )
        id_ = tx.insert(
            f"INSERT INTO playing_card ({WRITER.names}) VALUES ({WRITER.marks})", WRITER.cells(CARD)
        )
        row = tx.row(f"SELECT {READER.columns} FROM playing_card AS card WHERE id = :id", {"id": id_})
        assert row is not None
        return READER.value(row)

    assert await db.write(there_and_back) == CARD
