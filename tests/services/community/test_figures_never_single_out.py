"""No figure of a server, and no difference of two, is of one to four people: in any order of what people can do."""

from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.services.community.crowd import Crowd
from tests.services.desk import OTHER_GUILD, Desk, run_scenario, scenario_settings
from tests.sizes import sized

PEOPLE = range(11, 21)
CATEGORIES = ("writing", "writing", "legal", "translation", None)
STATUSES = (
    "sent",
    "viewed",
    "viewed",
    "interviewing",
    "interviewing",
    "offer",
    "hired",
    "declined",
    "withdrawn",
)
MOVES = 36
WEIGHTS = {
    "work": 10,
    "step": 10,
    "retract": 2,
    "invited": 1,
    "in": 9,
    "out": 2,
    "elsewhere": 1,
    "forget": 1,
    "cut off": 2,
    "days": 6,
}


async def make(crowd: Crowd, move: str, chance: Random) -> None:
    user_id, standing = chance.choice(PEOPLE), await crowd.standing()
    match move:
        case "work":
            await work(crowd, chance)
        case "step" if standing:
            for proposal_id in chance.sample(standing, min(5, len(standing))):
                await crowd.step(proposal_id, chance.choice(STATUSES))
        case "retract" if standing:
            await crowd.retract(chance.choice(standing))
        case "invited":
            await crowd.send(user_id, "writing", invited=True)
        case "in" | "out":
            await crowd.take_part(user_id, on=move == "in")
        case "elsewhere":
            await crowd.take_part(user_id, guild=OTHER_GUILD)
        case "forget":
            await crowd.forget(user_id)
        case "cut off":
            await crowd.cut_off(chance.randint(1, 9))
        case _:
            await crowd.pass_days(chance.choice((3, 20, 31, 31, 31, 62)))


async def work(crowd: Crowd, chance: Random) -> None:
    """Some send a few proposals, most in their own trade."""
    for user_id in chance.sample(PEOPLE, chance.randint(3, len(PEOPLE))):
        for _ in range(chance.randint(1, 2)):
            await crowd.send(user_id, chance.choice(CATEGORIES))


async def lived(crowd: Crowd, chance: Random) -> None:
    await work(crowd, chance)
    for user_id in chance.sample(PEOPLE, chance.randint(3, len(PEOPLE))):
        await crowd.take_part(user_id)
        await crowd.look()
    for move in chance.choices(list(WEIGHTS), list(WEIGHTS.values()), k=MOVES):
        await make(crowd, move, chance)
        await crowd.look()


@settings(scenario_settings, max_examples=sized(2, 12))
@given(seed=st.integers(0, 1 << 32))
def test_nobody_can_be_singled_out(template_db: Path, seed: int) -> None:
    run_scenario(template_db, lambda desk: lived(Crowd(desk), Random(seed)))


def test_such_a_life_has_tallies_and_figures_to_compare(template_db: Path) -> None:
    """Else the test above would hold for want of anything shown."""
    found: list[tuple[int, int, int]] = []

    async def scenario(desk: Desk) -> None:
        crowd = Crowd(desk)
        await lived(crowd, Random(7))
        categories = sum(len(made.categories) for made in crowd.made.values())
        found.append((len(crowd.made), categories, len(crowd.shown)))

    run_scenario(template_db, scenario)
    [(tallies, categories, shown)] = found
    assert tallies >= 3
    assert categories >= 2
    assert shown >= 5
