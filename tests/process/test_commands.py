"""A real process, a real gateway: what members type, press and fill in, and what they get to see."""

from tests.process.conftest import Launch
from tests.standin import StandIn, Used, buttons, seen, words
from tests.standin.limits import walk
from tests.standin.payloads import EPHEMERAL


def shows(used: Used, balance: int) -> Used:
    """It is for this person alone, pings nobody, and says the balance first."""
    assert words(used).splitlines()[0] == f"## {balance} Connects"
    for message in seen(used):
        assert message["flags"] & EPHEMERAL
        assert message["allowed_mentions"]["parse"] == []
    return used


async def test_a_members_day(discord: StandIn, launch: Launch) -> None:
    await launch()
    ana = discord.person("ana")
    shows(await ana.ask("start", balance=100, plan="basic"), 100)
    spent = shows(await ana.ask("connects spend", amount=6, note="@everyone <@&1> `x` " + "é" * 100), 94)
    shows(await ana.ask("connects add", amount=20, source="purchase", paid=3.0), 114)
    shows(await ana.press(spent, "Undo"), 120)
    refused = await ana.press(spent, "Undo")
    assert refused.messages or refused.source
    export = shows(await ana.ask("connects export"), 120)
    assert export.files["entries.csv"].decode().count("\n") == 5
    shows(await ana.ask("connects history"), 120)
    shows(await ana.ask("connects expiring"), 120)
    assert "Europe/Berlin" in await ana.complete("start", "timezone", "berl", balance=1, plan="basic")


async def test_the_same_wallet_answers_in_a_direct_message(discord: StandIn, launch: Launch) -> None:
    await launch()
    await discord.person("ana").ask("start", balance=40, plan="plus")
    shows(await discord.person("ana", direct=True).ask("connects spend", amount=4), 36)
    shows(await discord.person("ana").ask("connects balance"), 36)
    await discord.person("ben", direct=True).ask("connects balance")


async def test_what_is_too_much_is_refused_and_can_be_meant(discord: StandIn, launch: Launch) -> None:
    await launch()
    ana = discord.person("ana")
    await ana.ask("start", balance=10, plan="basic")
    refused = await ana.ask("connects spend", amount=16)
    assert "6" in words(refused)
    shows(await ana.ask("connects balance"), 10)
    [anyway] = [label for label in buttons(refused) if "anyway" in label.lower()]
    shows(await ana.press(refused, anyway), 0)


async def test_a_server_that_the_bot_is_not_in_has_no_channel_to_choose(
    discord: StandIn, launch: Launch
) -> None:
    await launch()
    here, elsewhere = discord.person("ana"), discord.person("ana", elsewhere=True)
    await here.ask("start", balance=40, plan="plus")
    shown = await elsewhere.ask("profile reminders")
    assert places(shown) == ["dm", "none"]
    shown = await here.ask("profile reminders")
    assert places(shown) == ["dm", "channel", "both", "fallback", "none"]
    await here.choose(shown, "channel")
    shown = await elsewhere.ask("profile reminders")
    assert places(shown) == ["dm", "channel", "none"]  # the channel of the server in which it was chosen


def places(shown: Used) -> list[str]:
    """Return the places for reminders that a card offers."""
    options = [
        option
        for message in seen(shown)
        for part in walk(message["components"])
        for option in part.get("options", [])
    ]
    return [
        option["value"]
        for option in options
        if option["value"] in {"dm", "channel", "both", "fallback", "none"}
    ]
