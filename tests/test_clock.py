"""The machine's clock beside Discord's: neither a step of the clock nor a late message is taken for the truth."""

from bot.clock import MOST_OFF_MS, CheckedClock, ManualClock
from bot.domain.time.calendar import DAY_MS, MINUTE_MS
from tests.conftest import STARTED_AT


class Machine:
    """A machine whose clock somebody sets; ``elapsed`` is what nobody can set (ms)."""

    def __init__(self) -> None:
        self.clock = ManualClock(STARTED_AT)
        self.elapsed = 5_000
        self.checked = CheckedClock(self.clock, lambda: self.elapsed)

    def wait(self, ms: int) -> None:
        self.elapsed += ms
        self.clock.set(self.clock.now() + ms)


def test_the_machine_is_believed_until_discord_is_heard() -> None:
    machine = Machine()
    machine.clock.advance(days=35)
    assert (machine.checked.off_by(), machine.checked.heard_ago()) == (0, None)
    assert machine.checked.now() == STARTED_AT + 35 * DAY_MS
    machine.checked.hear_at_least(STARTED_AT)  # the id of an interaction, which may be old, is not enough
    assert machine.checked.heard_ago() is None
    machine.checked.hear(STARTED_AT)
    assert machine.checked.off_by() == 35 * DAY_MS
    assert machine.checked.now() == STARTED_AT


def test_a_step_in_either_direction_shows_at_once_and_ends_with_the_step() -> None:
    machine = Machine()
    machine.checked.hear(STARTED_AT)
    machine.wait(3 * DAY_MS)
    assert machine.checked.off_by() == 0
    right = machine.clock.now()
    for days in (35, -400):
        machine.clock.advance(days=days)
        assert machine.checked.off_by() == days * DAY_MS
        assert machine.checked.now() == right
        machine.clock.set(right)
        assert machine.checked.off_by() == 0


def test_five_minutes_are_no_fault() -> None:
    machine = Machine()
    machine.checked.hear(STARTED_AT - MOST_OFF_MS)
    assert machine.checked.off_by() == 0
    assert machine.checked.now() == STARTED_AT
    machine.checked.hear(STARTED_AT - MOST_OFF_MS - 1)
    assert machine.checked.off_by() == MOST_OFF_MS + 1


def test_an_interaction_delivered_late_says_nothing_and_a_new_one_corrects_a_machine_that_slept() -> None:
    machine = Machine()
    machine.checked.hear(STARTED_AT)
    machine.checked.hear_at_least(STARTED_AT - 20 * MINUTE_MS)
    assert machine.checked.off_by() == 0
    machine.clock.advance(hours=8)  # the machine was stopped, and nothing elapsed for the process
    assert machine.checked.off_by() == 480 * MINUTE_MS
    machine.checked.hear_at_least(STARTED_AT + 480 * MINUTE_MS)
    assert machine.checked.off_by() == 0
