"""What monitoring counts is what the stand-in for Discord has sent and heard."""

import re

from tests.process.conftest import Launch
from tests.process.monitoring import free_port, page, says
from tests.standin import StandIn

COUNTED = re.compile(
    r'^connects_interactions_total\{command="([^"]*)",outcome="([^"]*)"\} ([\d.]+)$', re.MULTILINE
)


async def test_each_interaction_is_counted_once_by_its_name_and_outcome(
    discord: StandIn, launch: Launch
) -> None:
    address = f"127.0.0.1:{free_port()}"
    bot = await launch(CONNECTS_HTTP=address)
    ana = discord.person("ana")
    await ana.ask("start", balance=100, plan="basic")
    spent = await ana.ask("connects spend", amount=6)
    await ana.ask("connects spend", amount=600)
    await discord.person("ben").ask("connects balance")
    await ana.press(spent, "Undo")
    await ana.press(spent, "Undo")
    await ana.complete("start", "timezone", "berl", balance=1, plan="basic")
    await ana.ask("guide", topic="boosts")
    await bot.until(says(address, "/metrics", "connects_answer_seconds_count 8.0"))
    figures = await page(address, "/metrics")
    counted = {(command, outcome): float(count) for command, outcome, count in COUNTED.findall(figures)}
    assert counted == {
        ("start", "answered"): 1,
        ("connects spend", "answered"): 1,
        ("connects spend", "refused"): 1,
        ("connects balance", "refused"): 1,
        ("button undo", "answered"): 2,
        ("suggestions", "answered"): 1,
        ("guide", "answered"): 1,
    }
    assert figure(figures, "connects_acknowledgement_seconds_count") == 8
    assert figure(figures, 'connects_heartbeat_age_seconds{shard="0"}') < 60
    assert figure(figures, 'connects_queue_rows{queue="accounts"}') == 0
    assert figure(figures, "process_resident_memory_bytes") > 0


def figure(figures: str, name: str) -> float:
    """Return the value of a figure. Raises ValueError for a figure that the page lacks."""
    [line] = [line for line in figures.splitlines() if line.startswith(f"{name} ")]
    return float(line.rpartition(" ")[2])
