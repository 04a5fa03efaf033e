"""The part of the tour that writes: jobs, proposals, Connects, reminders and the check-in."""

from simcord import InteractionResult

from tests.cogs.posts import OTHER
from tests.cogs.world import buttons
from tests.phone.life import TITLES, post_link
from tests.phone.traveller import Tour


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
