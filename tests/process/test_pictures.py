"""A real process, a real gateway: pictures reach Discord as files of the message, with the same in words."""

from io import BytesIO

from PIL import Image

from tests.process.conftest import Launch
from tests.standin import StandIn, Used, buttons, seen, words
from tests.standin.limits import walk

GALLERY = 12


def pictures(used: Used) -> dict[str, str]:
    """The pictures of an answer by file name, each with its words; every one of them is a PNG that came along."""
    found: dict[str, str] = {}
    for message in seen(used):
        for part in walk(message["components"]):
            for item in part.get("items", ()) if part["type"] == GALLERY else ():
                name = item["media"]["url"].removeprefix("attachment://").rpartition("/")[2]
                found[name] = item["description"]
                assert Image.open(BytesIO(used.files[name])).format == "PNG"
    return found


async def test_pictures_come_with_their_answers(discord: StandIn, launch: Launch) -> None:
    await launch()
    ana = discord.person("ana")
    await ana.ask("start", balance=100, plan="plus")
    await ana.ask("job log", title="A shop", connects=12, kind="fixed", budget=500, category="writing")
    await ana.ask("profile skills", categories="writing")
    assert "A shop" in words(await ana.ask("job rank"))
    await ana.ask("proposal send", job="A shop", connects=12)
    await ana.ask("proposal update", proposal="A shop", status="declined", reason="price")
    assert list(pictures(await ana.ask("stats me"))) == ["funnel.png"]
    assert list(pictures(await ana.ask("connects expiring", days=365))) == ["expiring.png"]
    assert list(pictures(await ana.ask("connects forecast", months=2))) == ["ahead.png"]
    balance = await ana.ask("connects balance")
    assert pictures(balance) == {}
    over_time = await ana.press(balance, "Over time")
    assert list(pictures(over_time)) == ["over-time.png"]
    assert list(pictures(await ana.press(over_time, "Spending"))) == ["spending.png"]


async def test_the_community_is_asked_for_and_joined(discord: StandIn, launch: Launch) -> None:
    await launch()
    ana = discord.person("ana")
    await ana.ask("start", balance=100, plan="basic")
    shown = await ana.ask("stats community")
    joined = await ana.press(shown, "Count me in")
    assert "Count me out" in buttons(joined)
    assert "Show my name" in buttons(await ana.ask("stats leaderboard", period="all"))
