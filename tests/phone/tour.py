"""Walk through every command, button and message of the bot, once with a full account and once with an empty one."""

from collections.abc import Awaitable
from pathlib import Path
from typing import Any

from simcord import InteractionResult, MemberActor

from bot.clock import ManualClock
from bot.store.engine.database import Tx
from bot.ui.cards.guide import GROUPS
from bot.ui.cards.insight.forecast import MONTHS_SHOWN
from bot.ui.words import catalogue
from bot.ui.words.languages import ENGLISH
from tests.cogs.hands import form_values
from tests.cogs.locales import discord_in
from tests.cogs.mail import deny_bot, pick, public_messages, run_chores
from tests.cogs.posts import OTHER, add_member
from tests.cogs.world import World, buttons, fill, labels_read_by, menus, opened, parts, press
from tests.cogs.world import components as components_of
from tests.phone.labels import Labels
from tests.phone.life import TITLES, live, post_link
from tests.phone.recorder import Recorder, Shot
from tests.phone.reviews import reviewing

PERIODS = ("30 days", "90 days", "12 months", "all")
DRAFT = (
    "Dear Hiring Manager, I hope this finds you well. My name is Ann and I am the perfect fit!!! I have 8 years of"
    " experiance. Write me at ann at gmail dot com or book at calendly.com/ann. [Client Name], look no further."
)
"""A draft with ten things to change."""
TEMPLATE = (
    "Hi {{ client.name }},\n\nyour {{ job.title }} needs {{ skills | join: ' and ' }}; I'd begin with {{ my_first_step }}.\n"
    "{% for line in portfolio %}- {{ line }}\n{% endfor %}\n{{ proof_with_a_number }}\n\n{{ one_question_back }}"
    "{% question 'rate' %}{{ rate }} an hour{% endquestion %}\n\nBest,\nAna\n"
    + "And more of it, line by line.\n"
    * 9
)
POST = (
    "Data engineer to move our nightly reports\nWe run 140 dbt models on Snowflake, and the nightly run takes six hours."
    " What is your rate? When can you start? Which warehouse did you tune last? How would you find the slow models?"
    "\nThanks, Margarethe"
)
LOOKS = ("details", "costs", "compared", "timing", "ages", "losses")


class Tour:
    """Uses the bot as one member and keeps what it answers."""

    def __init__(self, world: World, recorder: Recorder, member: MemberActor, prefix: str) -> None:
        self.world = world
        self.recorder = recorder
        self.member = member
        self.prefix = prefix

    async def keep(self, name: str, work: Awaitable[Any]) -> Any:
        return await self.recorder.step(f"{self.prefix} {name}", work)

    async def type(self, command: str, label: str = "", **options: Any) -> InteractionResult:
        name = f"/{command} {label}".strip()
        return await self.keep(name, self.member.slash(self.world.channel, command, **options))

    async def press(self, shown: InteractionResult, label: str, name: str = "") -> InteractionResult | None:
        """Press a button, if it is there."""
        if label not in buttons(shown):
            return None
        return await self.keep(name or f"[{label}]", press(self.member, shown, label))

    async def fill(
        self, shown: InteractionResult | None, name: str, /, **fields: Any
    ) -> InteractionResult | None:
        if shown is None or shown.modal is None:
            return None
        return await self.keep(name, fill(self.member, shown, **fields))

    async def pick(self, shown: InteractionResult, verb: str, *values: str) -> InteractionResult | None:
        ids = [part["custom_id"] for part in parts(components_of(shown)) if "custom_id" in part]
        custom_id = next((id for id in ids if id.startswith(f"cx:1:{verb}")), None)
        if custom_id is None:
            return None
        return await self.keep(f"({verb} {values})", pick(self.member, shown, custom_id, *values))

    async def open(self, shown: InteractionResult, verb: str) -> None:
        """Choose the first option of the menu, if the card has the menu."""
        menu = next((menu for menu in menus(shown) if menu["custom_id"].startswith(f"cx:1:{verb}")), None)
        if menu is not None:
            await self.pick(shown, verb, menu["options"][0]["value"])


async def reads(tour: Tour) -> None:
    """Use everything that only reads."""
    await tour.type("me")
    balance = await tour.type("connects balance")
    await tour.type("connects balance", "at", at="2026-10-01")
    await tour.type("connects balance", "before", at="2025-12-25")
    over = await tour.press(balance, "Over time")
    if over:
        for period in PERIODS:
            await tour.pick(over, "over-time", period)
        await tour.press(over, "Spending")
    history = await tour.type("connects history")
    await tour.press(history, "Next", "/connects history page 2")
    for kind in ("refill", "spend", "correction", "expiry"):
        await tour.type("connects history", kind, kind=kind)
    await tour.type("connects history", "since", since="2026-11-20")
    for days in (30, 366):
        expiring = await tour.type("connects expiring", str(days), days=days)
        await tour.open(expiring, "lot-picked")
    for months in (1, 3, 12):
        forecast = await tour.type("connects forecast", str(months), months=months)
        for look in ("months", "later", "buying"):
            if look != "later" or months > MONTHS_SHOWN:
                await tour.pick(forecast, "forecast-look", look)
    await tour.type("connects export")
    await tour.type("connects export", "beancount", format="beancount")
    for balance_typed, soon in ((0, None), (500, None), (500, 500), (40, 3)):
        options = {"balance": balance_typed} | ({"expiring_30d": soon} if soon is not None else {})
        reconcile = await tour.type("connects reconcile", f"{balance_typed} {soon}", **options)
        if "More causes" in buttons(reconcile):
            await tour.press(reconcile, "More causes")
    for period in ("90 days", "all"):
        stats = await tour.type("stats me", period, period=period)
        for look in LOOKS:
            figures = await tour.pick(stats, "stats-look", look)
            if figures is not None and look == "details":
                await tour.press(figures, "Odds and costs", "/stats me [Odds and costs]")
        month = await tour.press(stats, "My month")
        if month is not None:
            for label in [label for label in buttons(month) if "Hide Connects" in label]:
                await tour.press(month, label, "my month hidden")
            await tour.press(month, "Share here", "my month shared")
        await tour.press(stats, "Details", f"/stats me {period} [Details]") if "Details" in buttons(
            stats
        ) else None
    await tour.type("profile totals")
    await tour.type("profile show")
    await _reads_of_jobs(tour)
    await _reads_of_words(tour)


async def _reads_of_jobs(tour: Tour) -> None:
    jobs = await tour.type("job list")
    await tour.press(jobs, "Next", "/job list page 2") if "Next" in buttons(jobs) else None
    await tour.type("job list", "all mine", status="all", mine=True, sort="budget", category="writing")
    await tour.press(jobs, "Open", "a job") if "Open" in buttons(jobs) else None
    await tour.type("job rank", "without a trade")
    trade = await tour.type(
        "profile skills", "typed", categories="web, design, writing", skills="Python, React", hourly_rate=60
    )
    alerts = await tour.press(trade, "Job alerts", "/profile skills [Job alerts]")
    if alerts is not None:
        await tour.pick(alerts, "alerts:mode", "direct")
        await tour.press(alerts, "Only my work", "/profile skills [Only my work]")
    limits = await tour.press(trade, "Spending limits", "/profile skills [Spending limits]")
    if limits is not None:
        await tour.fill(await tour.press(limits, "Set the numbers"), "(limits)", weekly="60", silent="12")
    rank = await tour.type("job rank", "with a trade")
    while rank is not None and not buttons(rank).get("Next", {"disabled": True}).get("disabled"):
        rank = await tour.press(rank, "Next", "/job rank [Next]")
    await tour.type("job rank", "of a budget", budget=30, goal="money")
    await tour.open(rank, "rank-picked") if rank is not None else None
    now = tour.world.clock.now()
    for hours in (0.2, 30, 500):
        await tour.type("job worth", f"{hours} h", job=post_link(now, TITLES[0], hours))
    checked = await tour.type("proposal check", text=DRAFT)
    await tour.press(checked, "Details", "/proposal check [Details]")
    sent = await tour.type("proposal list")
    await tour.press(sent, "Next", "/proposal list page 2") if "Next" in buttons(sent) else None
    returns = await tour.type("proposal list", "returns", status="returns")
    await tour.open(returns, "proposal-picked")
    await tour.type("proposal list", "hired", status="hired")
    for name in ("community", "leaderboard"):
        await tour.type(f"stats {name}", period="all")


async def _reads_of_words(tour: Tour) -> None:
    guide = await tour.type("guide")
    await tour.type("guide", "unknown", topic="zxqv kzzt")
    for topic in [option["value"] for menu in menus(guide) for option in menu["options"]]:
        await tour.pick(guide, "guide", topic)
    shown = await tour.type("help")
    await tour.press(shown, "All commands")
    for group in GROUPS:
        await tour.pick(shown, "help-group", group)
    privacy = await tour.type("privacy show")
    who = await tour.press(privacy, "Who sees what")
    if who is not None:
        for label in [label for label in buttons(who) if "My name on jobs" in label]:
            await tour.press(who, label, "/privacy show [My name on jobs]")


async def refusals(tour: Tour) -> None:
    """Ask for what can't be."""
    asked: tuple[tuple[str, dict[str, Any]], ...] = (
        ("connects spend", {"amount": 99_000}),
        ("connects spend", {"amount": 5, "on": "2026-02-30"}),
        ("connects spend", {"amount": 5, "on": "1/2/2026"}),
        ("connects spend", {"amount": 5, "on": "2031-01-01"}),
        ("connects spend", {"amount": 5, "note": "long " * 300}),
        ("connects add", {"amount": 5, "source": "return"}),
        ("connects add", {"amount": 5, "source": "return", "job": "no such job"}),
        ("connects undo", {"entry": "999999"}),
        ("connects undo", {"entry": "what"}),
        ("job show", {"job": "nothing of the kind"}),
        ("job log", {"link": "https://example.com/jobs/1"}),
        ("proposal show", {"proposal": "nothing of the kind"}),
        ("proposal send", {"job": OTHER, "connects": 99_000}),
        ("proposal update", {"proposal": "#1", "status": "outbid"}),
        ("proposal update", {"proposal": "#1", "status": "viewed", "reason": "price"}),
        ("profile totals", {"sent": 5}),
        ("profile totals", {"sent": 5, "viewed": 9, "interviewed": 1, "hired": 0}),
        ("start", {"balance": 5, "plan": "basic"}),
        ("start", {"balance": 5, "plan": "basic", "timezone": "Nowhere"}),
        ("connects import", {"file": ("history.pdf", b"%PDF-1.4 nothing")}),
        ("connects import", {"file": ("history.csv", b"")}),
        ("connects import", {"file": ("history.csv", b"Date;Amount\n1;2\n")}),
    )
    for command, options in asked:
        name = ", ".join(f"{key}={str(value)[:24]}" for key, value in options.items())
        await tour.type(command, f"refused: {name}", **options)


async def writes(tour: Tour) -> None:
    """Spend, add, send, update, close, undo, correct."""
    world = tour.world
    spent = await tour.type("connects spend", "spent", amount=16, purpose="badge", note="A week")
    await tour.press(spent, "Undo", "undone")
    await tour.type("connects spend", "dated", amount=3, purpose="ads", on="2026-11-01")
    anyway = await tour.type("connects spend", "too much", amount=9000)
    await tour.press(anyway, "Log it anyway")
    await tour.type("connects undo")
    await tour.type("connects add", "bought", amount=80, source="purchase", paid=12.0)
    await tour.type("connects add", "lapsed", amount=20, source="bonus", on="2025-11-26")
    link = post_link(world.clock.now(), TITLES[0] + " new", 30)
    sent = await tour.type("proposal send", "sent", job=link, connects=27, boost=30)
    await tour.press(sent, "Viewed")
    await _is_interviewed(tour, await tour.press(sent, "Interview"))
    shown = await tour.press(sent, "Details", "/proposal show")
    await tour.type("proposal send", "again", job=link, connects=12)
    await tour.type("proposal update", "outbid", proposal=link, status="outbid")
    await tour.type("proposal update", "offer", proposal=link, status="offer", value=1500.0)
    offer = await tour.type("proposal show", "offer", proposal=link)
    await tour.fill(await tour.press(offer, "What is it worth?"), "worth", value="2000")
    await tour.type("proposal update", "hired", proposal=link, status="hired")
    await tour.type("proposal update", "back", proposal=link, status="viewed")
    declined = await tour.type("proposal update", "declined", proposal=link, status="declined")
    await tour.pick(declined, "why", "price")
    await tour.press(shown, "Take it back") if shown else None
    await tour.type(
        "proposal send", "free", job=post_link(world.clock.now(), "Invited", 2), connects=0, invited=True
    )
    old = post_link(world.clock.now(), TITLES[3] + " old", 26 * 24)
    held = await tour.type("proposal send", "held back", job=old, connects=11)
    await tour.press(held, "Not now")
    await _reminds(tour)
    await _closes(tour)
    await _logs(tour, link)
    await answers(tour)
    await _corrects(tour)
    await checkin(tour)


async def _is_interviewed(tour: Tour, told: InteractionResult | None) -> None:
    """Say when an interview is, let a text be refused, set reminders, and look at the cards that show it."""
    if told is None:
        return
    await tour.fill(await tour.press(told, "When is it?"), "interview refused", when="Friday")
    shown = await tour.fill(await tour.press(told, "When is it?"), "interview set", when="in 9 days at 15:00")
    for lead in ("60", "1440"):
        shown = await tour.pick(shown, "interview-remind", lead) if shown else None
    await tour.type("me", "interview ahead")
    await tour.type("remind", "every few", what="Follow up", when="every 3 months on the 31st at 9")
    removed = await tour.press(shown, "No time", "interview without a time") if shown else None
    await tour.press(removed, "Undo", "interview back") if removed else None


async def _reminds(tour: Tour) -> None:
    """Set reminders, look at the list, and let one be refused."""
    words = (
        "Ask Margarethe whether the second milestone of the data project is approved, and send the invoice"
        * 2
    )
    shown = await tour.type(
        "remind", "long", what=words[:200], when="every month on the 31st at 9", proposal="#1"
    )
    for number in range(9):
        await tour.type("remind", "", what=f"{number} {TITLES[0]}", when=f"in {number + 2} days")
    await tour.type("remind", "refused", what="Call", when="next Friday at 5")
    listed = await tour.press(shown, "My reminders")
    if listed is not None:
        await tour.press(listed, "Next", "my reminders, page 2")
        await tour.open(listed, "own-pick")
        await tour.press(listed, "Calendar file", "calendar file")
    await tour.type("stats report")
    await tour.press(await tour.press(shown, "Undo", "reminder deleted") or shown, "Undo", "reminder back")


async def _closes(tour: Tour) -> None:
    """Close jobs with each outcome, and open one again."""
    world = tour.world
    close = post_link(world.clock.now(), TITLES[4] + " to close", 300)
    await tour.type("proposal send", "unusual", job=close, connects=99, boost=40)
    closed = await tour.type("job close", "cancelled", job=close, outcome="cancelled")
    await tour.press(closed, "Undo", "reopened")
    await tour.type("job close", "filled", job=close, outcome="filled")
    await tour.type("job log", "known by a link", link=OTHER)
    await tour.type("job close", "nothing out", job=OTHER, outcome="expired")


async def _logs(tour: Tour, link: str) -> None:
    """Log and edit jobs; ``link``: of a job with a proposal."""
    world = tour.world
    form = await tour.type("job log", "form")
    await tour.fill(form, "job logged", link="", title="Typed by hand", connects="", note="")
    logged = await tour.type(
        "job log",
        "all facts",
        link=post_link(world.clock.now(), TITLES[2] + " facts", 3),
        connects=16,
        kind="hourly",
        budget=45.0,
        category="data-science-analytics",
        skills="python, sql, dbt, snowflake, airflow, data modelling, documentation",
        proposals="20-49",
        hire_rate=70,
        client_spent=125_000.0,
        note="They mention a Looker dashboard twice; ask which tables are the slow ones",
    )
    await tour.press(logged, "Share")
    await tour.press(logged, "Edit")
    await tour.press(logged, "I applied")
    opened = await tour.type("job show", job=link)
    await tour.press(opened, "Client, category") if "Client, category" in buttons(opened) else None


async def _corrects(tour: Tour) -> None:
    """Compare with Upwork, correct, and type goals and totals."""
    reconcile = await tour.type("connects reconcile", "to correct", balance=7, expiring_30d=2)
    for label in ("Log the badge", "Log it", "Log the proposal", "Add the purchase", "Add the renewal"):
        if label in buttons(reconcile):
            await tour.press(reconcile, label, f"form [{label}]")
    correct = next((label for label in buttons(reconcile) if label.startswith("Correct")), "Correct")
    await tour.press(reconcile, correct)
    await tour.type("connects reconcile", "after", balance=7, expiring_30d=5)
    await tour.type("connects balance", "low")
    stats = await tour.type("stats me")
    await tour.fill(
        await tour.press(stats, "Goals"),
        "goals saved",
        weekly_proposals="12",
        weekly_interviews="2",
        fee="10",
    )
    await tour.type(
        "profile totals", "typed", sent=60, viewed=20, interviewed=5, hired=1,
        boosted_sent=20, boosted_viewed=9, boosted_interviewed=3, boosted_hired=1,
    )  # fmt: skip
    await tour.type("profile totals", "contradicted", sent=4, viewed=2, interviewed=1, hired=1)
    await tour.type("stats me", "with totals")


async def answers(tour: Tour) -> None:
    """Answer for a renewal, tell why a proposal was lost, take one back, and take part in a server's figures."""
    form = await tour.press(
        await tour.type("connects balance", "to answer"), "Another number", "renewal form"
    )
    await tour.fill(form, "renewal corrected", amount="97")
    link = post_link(tour.world.clock.now(), TITLES[6] + " lost", 40)
    await tour.type("connects add", "for one more", amount=60, source="purchase", paid=9.0)
    await tour.type("proposal send", "to lose", job=link, connects=15, boost=20)
    declined = await tour.type("proposal update", "lost", proposal=link, status="declined")
    await tour.pick(declined, "why", "other_hired")
    await tour.type("proposal show", "lost", proposal=link)
    asked = await tour.press(await tour.type("proposal show", "to retract", proposal=link), "Take it back")
    if asked:
        await tour.press(asked, "Take it back", "retracted")
    figures = await tour.type("stats community", "to join")
    await tour.press(figures, "Count me in")
    boards = await tour.type("stats leaderboard", "to join")
    await tour.press(boards, "Show my name")
    for board in ("replies", "steadiness"):
        await tour.pick(boards, "board-kind", board)


async def checkin(tour: Tour) -> None:
    shown = await tour.type("proposal checkin")
    await tour.pick(shown, "checkin-pick", "viewed")
    for label in ("Save", "Rest: no answer"):
        await tour.press(shown, label, f"check-in {label}")
    await tour.press(shown, "Undo", "check-in undone")
    await tour.press(shown, "Skip these")
    stats = await tour.type("stats me", "to sort")
    await tour.pick(stats, "stats-look", "compared")
    if "Sort them" in buttons(stats):
        await tour.press(stats, "Sort them")


async def templates(tour: Tour) -> None:
    """Add templates with a record, show and refuse them, and draft, check and use a proposal."""
    world = tour.world
    empty = await tour.type("template list", "none")
    portfolio = await tour.press(empty, "Portfolio", "/template portfolio")
    form = await tour.press(portfolio, "Edit the lines", "portfolio form") if portfolio else None
    line = "Cut a nightly report of a parcel firm from nine minutes to 14 seconds, in a week #dbt #snowflake"
    await tour.fill(form, "portfolio saved", lines="\n".join(f"{line} {number}" for number in range(20)))
    for number in range(9):
        name = f"A letter for long jobs in small teams, number {number}"
        form = await tour.type("template add", f"{number}", name=name)
        category = ["web-mobile-software-dev"] if number % 2 else []
        await tour.fill(form, f"template {number}", name=name, body=TEMPLATE, more="", category=category)
    form = await tour.type("template add", "refused", name="Refused")
    refused = await tour.fill(
        form, "template refused", name="Refused", body="{{ (1..9) }}", more="", category=[]
    )
    await tour.press(refused, "Open the form again", "template form again") if refused else None
    await world.db.write(_give_records)
    form = await tour.type("template edit", "", name="A letter for long jobs in small teams, number 2")
    edited = await tour.fill(form, "template edited", body=TEMPLATE + "!", more="", category=[])
    listed = await tour.type("template list", "full")
    await tour.press(listed, "Export", "/template export")
    await tour.open(listed, "template-picked")
    if edited is not None:
        older = await tour.pick(edited, "template-version", "1")
        await tour.press(older, "Delete", "template to delete") if older else None
    await _drafts(tour)


def _give_records(tx: Tx) -> None:
    """Let each proposal of the templates' owner have been drafted with one of the first three, for jobs of one category."""
    tx.run("UPDATE job SET category = 'web-mobile-software-dev'")
    tx.run(
        "INSERT INTO proposal_draft (proposal_id, template_id, version, words, opening_kind, asks)"
        " SELECT id, 1 + id % 3, 1, 150 + id % 40, 'question', 1 FROM proposal"
        " WHERE wallet_id IN (SELECT wallet.id FROM wallet JOIN template ON user_id = owner_id)"
    )


async def _drafts(tour: Tour) -> None:
    now = tour.world.clock.now()
    link = post_link(now, TITLES[2] + " to draft", 3)
    await tour.type(
        "job log",
        "to draft",
        link=link,
        category="web-mobile-software-dev",
        skills="dbt, Snowflake, Python",
        connects=16,
    )
    draft = await tour.type("proposal draft", job=link)
    form = await tour.press(draft, "Open the draft", "draft form")
    if form is None or form.modal is None:
        return
    text = form_values(form)["text"]
    read = await tour.fill(form, "draft with a post", text=text, more="", answers="", post=POST)
    if read is not None:
        await tour.press(read, "Check it", "draft checked")
        await tour.fill(
            await tour.press(read, "Use it", "draft use form"), "draft used", connects="16", boost=""
        )
    other = await tour.type("proposal draft", "without facts", job=post_link(now, "Logo", 3))
    for label in ("Start over", "Throw away"):
        asked = await tour.press(other, label, f"draft: {label}?")
        await tour.press(asked, label, f"draft: {label}") if asked else None


async def openings(tour: Tour) -> None:
    """Try two openings of a template against each other, end the trial, and go on with it."""
    form = await tour.type("template add", "for a trial", name="Trial")
    body = "Hi {{ client.name }},\n\nA first sentence of a usual length about {{ job.title }}.\n\nBest, Ann"
    typed = {"name": "Trial", "body": body, "more": "", "category": []}
    shown = await tour.keep("template for a trial", fill(tour.member, form, **typed))
    form = shown and await tour.press(shown, "Try another opening")
    card = await tour.fill(form, "trial begun", opening="I would read the plan of the query first. " * 20)
    if card:
        await tour.press(card, "End it · keep B", "trial ended")
        await tour.press(card, "Go on with the trial")
    await tour.type("template show", "with a trial", name="Trial")
    link = post_link(tour.world.clock.now(), "A report to make faster", 3)
    await tour.type("proposal draft", "of a trial", job=link, template="Trial")
    await tour.type("template show", "with a draw", name="Trial")


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


async def beginning(tour: Tour) -> None:
    """Begin as somebody without an account, by button and by command."""
    refused = await tour.type("connects spend", "not started", amount=10)
    form = await tour.press(refused, "Start", "start form")
    wrong = await tour.fill(
        form, "start refused", balance="many", plan="basic", monthly_free="unsure", included="yes"
    )
    if wrong:
        form = await tour.press(wrong, "Correct it")
    begun = await tour.fill(
        form, "begun", balance="84", plan="basic", next_refill="", monthly_free="unsure", included="yes"
    )
    if begun:
        await tour.press(begun, "Another time zone", "zone form")
        await tour.press(begun, "Weekly check-in")
        await tour.open(begun, "begin-zone")
    steps = await tour.type("me", "just begun")
    shown = await tour.press(steps, "Next steps")
    if shown:
        await tour.press(shown, "Paste history", "import form")
        await tour.press(shown, "Hide")


async def whole(world: World, recorder: Recorder, locale: str = ENGLISH) -> None:
    """Take the whole tour, with members whose Discord, and a server whose channel, is in the language ``locale``."""
    with discord_in(locale), labels_read_by(Labels(locale).english):
        await _whole(world, recorder, locale)


async def _whole(world: World, recorder: Recorder, locale: str) -> None:
    pia, leo = add_member(world, "pia"), add_member(world, "leo")
    heavy = Tour(world, recorder, world.ana, "heavy")
    await reads(heavy)
    await refusals(heavy)
    await settings(heavy)
    await managing(Tour(world, recorder, world.ben, "manager"), locale)
    await shared_jobs(Tour(world, recorder, world.ben, "manager"))
    await writes(heavy)
    await templates(heavy)
    await openings(heavy)
    await reviewing(
        Tour(world, recorder, world.ana, "asker"),
        Tour(world, recorder, add_member(world, "vera"), "reader"),
        Tour(world, recorder, world.ben, "manager"),
    )
    stranger = Tour(world, recorder, leo, "stranger")
    for command in (
        "me",
        "stats me",
        "privacy show",
        "help",
        "proposal checkin",
        "job list",
        "template list",
        "stats community",
    ):
        await stranger.type(command)
    new = Tour(world, recorder, pia, "new")
    await beginning(new)
    await reads(new)
    await new.type("start", "agency", balance=0, plan="agency_basic")
    await panel(Tour(world, recorder, add_member(world, "mia"), "by buttons"))
    await Tour(world, recorder, leo, "new").type(
        "start", "command", balance=120, plan="plus", next_refill="2026-12-03"
    )
    await messages(heavy)
    await heavy.type("privacy export")
    privacy = await heavy.type("privacy show", "before deleting")
    form = await heavy.press(privacy, "Delete everything")
    await heavy.fill(form, "delete refused", word="yes")
    form = await heavy.press(privacy, "Delete everything")
    await heavy.fill(form, "deleted", word=catalogue(locale).t("privacy-word"))
    await heavy.type("privacy delete", "again")


async def recorded(path: Path, clock: ManualClock, locale: str = ENGLISH) -> list[Shot]:
    """Let everybody live on the migrated database at ``path``, take the tour, and return what the bot has sent."""
    async with opened(path, clock) as world:
        await live(world)
        recorder = Recorder(world.env, world.clock.now)
        await whole(world, recorder, locale)
        return recorder.shots
