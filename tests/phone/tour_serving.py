"""The part of the tour about settings, the server, its panel, its cards and the messages."""

from tests.cogs.mail import deny_bot, public_messages, run_chores
from tests.cogs.world import buttons, press
from tests.phone.life import TITLES, post_link
from tests.phone.traveller import Tour


async def settings(tour: Tour) -> None:
    """Change plan and reminders, and a server's set-up as its manager."""
    plan = await tour.type("profile plan")
    await tour.pick(plan, "plan-picked", "basic")
    await tour.press(plan, "Next renewal", "renewal form")
    await tour.pick(plan, "plan-picked", "agency_plus")
    await tour.pick(plan, "plan-picked", "plus")
    reminders = await tour.type("profile reminders")
    for label in ("Quiet hours", "Pause", "Limits"):
        await tour.press(reminders, label, f"reminders [{label}]")
        if label == "Pause":
            await tour.press(reminders, "For a week")
            await tour.press(reminders, "Until a day", "pause form")
        if label == "Quiet hours":
            await tour.pick(reminders, "remind:quiet-from", "22")
        await tour.press(reminders, "Back", f"reminders after {label}")
    await tour.press(reminders, "Another time zone", "zone form")


async def managing(tour: Tour, locale: str) -> None:
    world = tour.world
    await tour.type("server show", "nothing")
    setup = await tour.type("server setup")
    await tour.pick(setup, "server-language", locale)
    await tour.pick(setup, "server-channel", world.channel)  # type: ignore[arg-type]
    await tour.pick(setup, "server-hour", "9")
    await tour.press(setup, "Another time zone", "server zone form")
    await tour.press(setup, "Show settings")
    shown = await tour.type("server show")
    await tour.press(shown, "Test it", "channels work")
    deny_bot(world, world.channel, send_messages=True)
    await tour.type("server show", "permission missing")
    await tour.press(shown, "Test it", "permission missing in a channel")
    await tour.type("server setup", "permission missing")
    await tour.type("server panel", "permission missing")
    deny_bot(world, world.channel)
    await tour.type("server panel", "comes")
    await tour.keep("the panel", run_chores(world))
    await tour.press(await tour.type("server panel", "is there"), "Take it down", "panel taken down")
    await run_chores(world)


async def panel(tour: Tour) -> None:
    """Use the panel of another channel: as somebody without an account, log a proposal."""
    world = tour.world
    other = world.guild.create_text_channel("panel")
    await world.ben.slash(world.channel, "server panel", channel=other)
    await run_chores(world)
    message = public_messages(other)[-1]
    for label in ("Start", "My Connects", "Best jobs", "Help"):
        await tour.keep(f"panel [{label}]", press(tour.member, message, label))
    form = await tour.keep("panel [Log a proposal]", press(tour.member, message, "Log a proposal"))
    now = world.clock.now()
    filled = {"post": post_link(now, TITLES[3], 3), "balance": "60", "plan": "plus"}
    wrong = await tour.fill(form, "proposal refused", **filled)
    if wrong is not None:
        form = await tour.press(wrong, "Correct it", "form again")
        begun = await tour.fill(form, "proposal begun", **filled, connects="16", boost="5")
        if begun is not None:
            await tour.open(begun, "begin-zone")
    again = await tour.keep("form of a member", press(tour.member, message, "Log a proposal"))
    await tour.fill(again, "proposal refused a second time", post=filled["post"], connects="999", boost="")
    await world.ben.slash(world.channel, "server panel", channel=world.channel)


async def shared_jobs(tour: Tour) -> None:
    """Have shared jobs posted in a channel, and share and end some; ``tour``: of a manager."""
    world, channel = tour.world, tour.world.guild.create_text_channel("jobs")
    setup = await tour.type("server setup")
    await tour.press(setup, "Shared jobs")
    await tour.pick(setup, "server-jobs", channel)  # type: ignore[arg-type]
    facts = {"connects": 16, "kind": "hourly", "budget": 45.0, "category": "web-mobile-software-dev"}
    skills = "python, sql, dbt, snowflake, airflow, data modelling, documentation, " * 3
    client = {"proposals": "20-49", "hire_rate": 70, "client_spent": 125_000.0}
    title = "Telegram @cheap_hires: pay a deposit first, then a long logo job for a chain of bakeries " * 2
    job = post_link(world.clock.now(), TITLES[2] + " in the open", 3)
    await tour.member.slash(
        world.channel, "job log", link=job, title=title, share=True, skills=skills[:250], **facts, **client
    )
    await tour.keep("shared job posted", run_chores(world))
    [message] = public_messages(channel)
    await tour.keep("shared job [Worth it?]", press(world.ana, message, "Worth it?"))
    await tour.keep("shared job [I applied]", press(world.ana, message, "I applied"))
    await tour.keep("shared job [It's gone]", press(world.ana, message, "It's gone"))
    world.clock.advance(seconds=61)
    await tour.keep("shared job gone", run_chores(world))
    [message] = public_messages(channel)
    await tour.keep("shared job [Share again]", press(tour.member, message, "Share again"))
    await tour.type("server show", "shared jobs")
    await tour.pick(setup, "server-jobs", world.channel)  # type: ignore[arg-type]
    usual = post_link(world.clock.now(), "Booking site for a sailing school", 2)
    about = {
        "skills": "python, django, stripe",
        "proposals": "5-9",
        "hire_rate": 80,
        "client_spent": 12_000.0,
    }
    await tour.member.slash(world.channel, "job log", link=usual, share=True, **facts, **about)
    await tour.keep("usual job posted", run_chores(world))
    await tour.press(
        await tour.type("job show", "usual", job=usual), "Take off the board", "usual job taken off"
    )
    await tour.press(setup, "Post no jobs")
    await tour.press(await tour.type("job show", "shared", job=job), "Take off the board")


async def messages(tour: Tour) -> None:
    """Let the bot write by itself for a month, and press the buttons of its messages."""
    world = tour.world
    world.clock.advance(hours=4)  # Ana's hour in the morning, which is five hours behind
    for day in range(40):
        world.clock.advance(days=1)
        await tour.keep(f"message day {day}", run_chores(world))
    world.clock.advance(hours=3)
    for count in (1, 7):
        for number in range(count):
            await world.ben.slash(
                world.channel,
                "job log",
                title=f"{TITLES[number]} for {count}",
                category="writing",
                connects=12,
                budget=400.0,
                hire_rate=70,
                share=True,
            )
        await run_chores(world)
        world.clock.advance(seconds=120)
        await tour.keep(f"alert of {count}", run_chores(world))
    inbox = public_messages(tour.member.user.dm_channel)
    for message in inbox[-3:]:
        for label in ("Remind me tomorrow", "Stop these", "Job gone"):
            if label in buttons(message):
                await tour.keep(f"message [{label}]", press(tour.member.user, message, label))
