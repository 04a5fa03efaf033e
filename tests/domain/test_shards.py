"""Which of Discord's shards a process serves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.shards import ALL_SHARDS, Shards


@st.composite
def some_shards(draw: st.DrawFn) -> Shards:
    count = draw(st.integers(1, 24))
    return Shards(tuple(sorted(draw(st.sets(st.integers(0, count - 1), min_size=1)))), count)


@pytest.mark.parametrize(
    ("text", "numbers", "count"),
    [
        ("0-3/8", (0, 1, 2, 3), 8),
        ("2/8", (2,), 8),
        ("0,2,5/8", (0, 2, 5), 8),
        (" 5, 0-1 / 8 ", (0, 1, 5), 8),
        ("0/1", (0,), 1),
    ],
)
def test_a_text_is_read(text: str, numbers: tuple[int, ...], count: int) -> None:
    assert Shards.of(text) == Shards(numbers, count)


@pytest.mark.parametrize(
    "text", ["", "8", "0-3", "/8", "8/8", "3-1/8", "0/0", "0-/8", "a/8", "-1/8", "0/5000"]
)
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Shards.of(text)


@given(some_shards())
def test_the_text_of_shards_is_read_as_the_same_shards(shards: Shards) -> None:
    assert Shards.of(str(shards)) == shards


def test_a_server_has_one_shard_by_its_id() -> None:
    guild_id = 1_300_000_000_000_000_002
    assert [number for number in range(8) if Shards((number,), 8).serve(guild_id)] == [(guild_id >> 22) % 8]
    assert ALL_SHARDS.serve(guild_id)


@given(some_shards(), some_shards())
def test_shards_overlap_where_a_server_could_come_to_both(one: Shards, other: Shards) -> None:
    servers = [number << 22 for number in range(one.count * other.count)]
    assert one.overlap(other) == any(one.serve(server) and other.serve(server) for server in servers)


@given(some_shards(), some_shards())
def test_shards_without_others_are_those_that_are_not_served(one: Shards, other: Shards) -> None:
    left = one.without([other])
    assert all(
        number in left.numbers or other.overlap(Shards((number,), one.count)) for number in one.numbers
    )
    assert not left.overlap(other)


def test_shards_are_all_or_some() -> None:
    assert ALL_SHARDS.are_all
    assert Shards.of("0-7/8").are_all
    assert not Shards.of("0-6/8").are_all
    assert Shards.of("0-1/8").with_all(Shards.of("4/8")) == Shards.of("0-1,4/8")
