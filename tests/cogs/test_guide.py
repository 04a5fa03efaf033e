"""/guide: an overview, and each topic with its date, its source and the member's own numbers."""

from typing import Any

import pytest

from bot.domain.guide import SOURCES, GuideTopic
from bot.ui.cards.base import NEUTRAL
from tests.cogs.hands import INJECTIONS, could_ping, deliver_again, first_line, start_ana, written_entries
from tests.cogs.world import TEXT, World, buttons, colour, menus, press, words

PHONE = 900
"""Characters that a phone shows without much scrolling; a member's own numbers may add a line."""
OWN = {
    GuideTopic.BASICS: "You have **84 Connects**: $12.60 at today's price.",
    GuideTopic.PLANS: "You have **84 Connects** on Plus; next renewal **100** on 3 Dec 2026.",
    GuideTopic.EARNING: "You have **84 Connects** on Plus; next renewal **100** on 3 Dec 2026.",
    GuideTopic.STRATEGY: "You have **84 Connects**; **12** expire on 24 Dec 2026 (<t:1798070400:R>).",
    GuideTopic.CLIENTS: "You have **84 Connects**: 3–12 proposals.",
    GuideTopic.EXPIRY: "You have **84 Connects**; **12** expire on 24 Dec 2026 (<t:1798070400:R>).",
    GuideTopic.BOOSTS: "You have **84 Connects**: $12.60 at today's price.",
    GuideTopic.BADGE: "You have **84 Connects**: 6 weeks of a badge at 14 a week.",
    GuideTopic.NEWCOMERS: "You have **84 Connects**: 3–12 proposals.",
}


async def ask(world: World, topic: str | None = None) -> Any:
    return await world.ana.slash(world.channel, "guide", **({} if topic is None else {"topic": str(topic)}))


def labels(shown: Any) -> list[str]:
    [menu] = menus(shown)
    return [option["label"] for option in menu["options"]]


# ── topics ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("topic", GuideTopic)
async def test_a_topic_fits_on_a_phone_and_names_date_source_and_next_step(
    world: World, topic: GuideTopic
) -> None:
    result = await ask(world, topic)
    lines = words(result).splitlines()
    assert lines[0] == f"## {TEXT.t(f'guide-{topic}')}"
    assert lines[1] == TEXT.t(f"guide-{topic}-body").splitlines()[0]
    assert "**" in lines[1]
    assert lines[-2].startswith("Next: ")
    assert "`/" in lines[-2]
    assert lines[-1].startswith("-# Source: ")
    for source in SOURCES[topic]:
        assert TEXT.t(f"source-{source.id}") in lines[-1]
        assert source.year is None or str(source.year) in lines[-1]
    assert lines[-1].count("(not official)") == sum(not source.official for source in SOURCES[topic])
    assert len(words(result)) <= PHONE
    assert (result.ephemeral, colour(result)) == (True, NEUTRAL)
    assert not could_ping(world)


@pytest.mark.parametrize("topic", GuideTopic)
async def test_a_topic_shows_the_members_own_numbers_first(world: World, topic: GuideTopic) -> None:
    await start_ana(world, 84, "plus", next_refill="2026-12-03", expiring_30d=12)
    result = await ask(world, topic)
    lines = words(result).splitlines()
    body = TEXT.t(f"guide-{topic}-body").splitlines()[0]
    assert lines[1:3] == [OWN[topic], body] if topic in OWN else lines[1] == body
    assert len(words(result)) <= PHONE + 100
    assert set(buttons(result)) >= {"What expires", "Balance"}


@pytest.mark.parametrize(
    ("topic", "said"),
    [
        (GuideTopic.BASICS, "You have **0 Connects**: $0 at today's price."),
        (GuideTopic.PLANS, "You have **0 Connects** on Basic; I don't know when your cycle starts."),
        (GuideTopic.EXPIRY, "You have **0 Connects**."),
        (GuideTopic.BADGE, "You have **0 Connects**: less than a week of a badge at 14 a week."),
        (GuideTopic.NEWCOMERS, "You have **0 Connects**: not enough for a proposal."),
    ],
)
async def test_an_empty_wallet_shows_its_numbers(world: World, topic: GuideTopic, said: str) -> None:
    await start_ana(world, 0)
    assert words(await ask(world, topic)).splitlines()[1] == said


async def test_a_refill_that_is_due_is_counted_and_nothing_is_written(world: World) -> None:
    await start_ana(world, 84, "plus", next_refill="2026-12-03")
    world.clock.advance(days=10)
    assert "You have **184 Connects** on Plus; next renewal **100** on 3 Jan 2027." in words(
        await ask(world, "allocation")
    )
    assert await written_entries(world) == [("opening", 84)]


async def test_every_command_named_in_the_guide_exists(world: World) -> None:
    known = {f"/{command.qualified_name}" for command in world.bot.tree.walk_commands()}
    for topic in GuideTopic:
        parts = TEXT.t(f"guide-{topic}-next").split("`")[1::2]
        named = [
            " ".join(part.split()[: 1 if part in known else 2]) for part in parts if part.startswith("/")
        ]
        assert named
        assert set(named) <= known, topic


async def test_topics_with_a_page_of_upwork_link_to_it(world: World) -> None:
    result = await ask(world, "returns")
    assert list(buttons(result)) == ["On Upwork"]
    assert buttons(result)["On Upwork"]["url"].startswith("https://support.upwork.com/")
    assert buttons(await ask(world, "strategy")) == {}


async def test_common_misbeliefs_are_contradicted(world: World) -> None:
    said = words(await ask(world, "refund after 14 days of silence"))
    assert "The “refund after 14 days of silence” of the forums doesn't exist." in said
    assert "when the post just expires" in said


# ── finding one ──────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_without_a_topic_the_overview_is_shown(world: World) -> None:
    result = await ask(world)
    lines = words(result).splitlines()
    assert lines[:2] == ["## Connects, explained", TEXT.t("guide-about")]
    assert [line.split("**")[1] for line in lines[2:-1]] == [TEXT.t(f"guide-{topic}") for topic in GuideTopic]
    assert lines[-1] == f"-# {TEXT.t('guide-foot')}"
    assert labels(result) == [TEXT.t(f"guide-{topic}") for topic in GuideTopic]
    assert result.ephemeral


@pytest.mark.parametrize("topic", GuideTopic)
async def test_a_title_typed_by_hand_finds_its_topic(world: World, topic: GuideTopic) -> None:
    assert first_line(await ask(world, TEXT.t(f"guide-{topic}"))) == TEXT.t(f"guide-{topic}")


@pytest.mark.parametrize("typed", [*INJECTIONS, "z" * 2000, "🎉", "été"])
async def test_a_question_without_a_topic_is_repeated_escaped(world: World, typed: str) -> None:
    result = await ask(world, typed)
    lines = words(result).splitlines()
    assert lines[1] == TEXT.t("guide-unknown", asked=TEXT.safe(typed, 60))
    assert len(lines) == 3 + len(GuideTopic)
    assert len(labels(result)) == len(GuideTopic)
    assert not could_ping(world)


async def test_an_empty_question_shows_the_overview(world: World) -> None:
    assert words(await ask(world, "")).splitlines()[1] == TEXT.t("guide-about")


async def test_a_question_of_2000_characters_is_answered(world: World) -> None:
    assert first_line(await ask(world, "boost @everyone " * 125)) == "Boosts"


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("", [TEXT.t(f"guide-{topic}") for topic in GuideTopic]),
        ("exp", ["Roll-over and expiry", "Costs for newcomers"]),
        ("come back", ["Returns"]),
        ("zzz", [TEXT.t(f"guide-{topic}") for topic in GuideTopic]),
        ("<@1>" * 500, [TEXT.t(f"guide-{topic}") for topic in GuideTopic]),
    ],
)
async def test_topics_are_offered_while_typing(world: World, typed: str, names: list[str]) -> None:
    found = await world.ana.autocomplete(world.channel, "guide", "topic", typed)
    assert [choice["name"] for choice in found] == names
    assert {choice["value"] for choice in found} <= set(GuideTopic)


# ── going on ─────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_another_topic_is_picked_on_the_card_also_after_a_restart(world: World) -> None:
    await start_ana(world, 84)
    shown = await ask(world)
    await world.restart()
    assert shown.response is not None
    [menu] = menus(shown)
    result = await world.ana.select(shown.response, ["boosts"], custom_id=menu["custom_id"])
    assert first_line(result.response or shown) == "Boosts"
    [menu] = menus(result.response or shown)
    assert [option["value"] for option in menu["options"] if option.get("default")] == ["boosts"]


async def test_the_buttons_of_the_card_work_after_a_restart(world: World) -> None:
    await start_ana(world, 84)
    shown = await ask(world, "expiry")
    await world.restart()
    assert first_line(await press(world.ana, shown, "Balance")) == "84 Connects"
    assert first_line(await press(world.ana, shown, "What expires")) == "84 Connects"


async def test_in_a_direct_message_and_delivered_twice_it_is_shown_once(world: World) -> None:
    result = await world.dana.slash("guide", topic="badge")
    await deliver_again(world)
    assert first_line(result) == "Availability badge"
    assert not result.followups
