"""The part of the tour that only reads, and what is refused."""

from typing import Any

from bot.ui.cards.guide import GROUPS
from bot.ui.cards.insight.forecast import MONTHS_SHOWN
from tests.cogs.posts import OTHER
from tests.cogs.world import buttons, menus
from tests.phone.life import TITLES, post_link
from tests.phone.tour_drafting import DRAFT
from tests.phone.traveller import Tour

PERIODS = ("30 days", "90 days", "12 months", "all")

LOOKS = ("details", "costs", "compared", "timing", "ages", "losses")


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
