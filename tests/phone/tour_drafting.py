"""The part of the tour about drafts: check, templates and trials."""

from bot.store.engine.database import Tx
from tests.cogs.hands import form_values
from tests.cogs.world import fill
from tests.phone.life import TITLES, post_link
from tests.phone.traveller import Tour

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
