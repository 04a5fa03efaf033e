"""Draw the pictures of the documents and write docs/cards.md: ``make cards ARGS=--documents``; needs Chromium.

The cards are those of the tour through the whole bot. Without Chromium, a test compares the page and the
chosen cards with the tour.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image

from tests.phone.chromium import Drawn
from tests.phone.recorder import Shot

DOCS = Path(__file__).parents[2] / "docs"
PAGE, PICTURES = DOCS / "cards.md", DOCS / "images" / "cards"
COLOURS = 64
"""The colours of a picture, which keep its file small."""
SCALE = 2
"""Pixels of a drawn picture for each pixel of the phone's screen."""
LARGEST = 3_000_000
"""The most bytes of all pictures together."""
THUMBNAIL = 165
"""The width of a picture on the page (px): two beside each other on a phone."""


@dataclass(frozen=True, slots=True)
class Pick:
    """A chosen card. ``step``: how the name of its step begins. ``holds``: words that only this card of the step has."""

    file: str
    caption: str
    step: str
    holds: str = ""

    def first_of(self, shots: Sequence[Shot]) -> Shot | None:
        """Return the first card of the step with the words, None if there is none."""
        cards = (shot for shot in shots if shot.title is None and shot.name.startswith(self.step))
        return next((shot for shot in cards if self.holds in json.dumps(shot.components)), None)


GALLERY: dict[str, tuple[Pick, ...]] = {
    "Beginning": (
        Pick("panel", "the panel in a server's channel", "manager the panel", "Log a proposal"),
        Pick(
            "not-started",
            "no account yet: the button goes on with what was typed",
            "new /connects spend not started",
        ),
        Pick("begun", "a first proposal, which opened the account", "by buttons proposal begun"),
        Pick("me-new", "`/me` of somebody who has just begun", "new /me"),
        Pick("help", "`/help`", "heavy /help"),
        Pick("guide", "`/guide`", "heavy /guide"),
    ),
    "Connects": (
        Pick("me", "`/me`", "heavy /me"),
        Pick(
            "balance", "`/connects balance`, with a renewal that waits for a word", "heavy /connects balance"
        ),
        Pick("over-time", "*Over time*", "heavy [Over time]"),
        Pick("spending", "*Spending*", "heavy [Spending]"),
        Pick("history", "`/connects history`", "heavy /connects history"),
        Pick("expiring", "`/connects expiring`", "heavy /connects expiring 30"),
        Pick("batch", "*Open a batch*: what it bought", "heavy (lot-picked"),
        Pick("forecast", "`/connects forecast`", "heavy /connects forecast 3"),
        Pick("spent", "`/connects spend`", "heavy /connects spend spent"),
        Pick("refused", "more than there is: refused, with a way out", "heavy /connects spend too much"),
        Pick("undone", "*Undo*", "heavy undone"),
        Pick(
            "reconcile",
            "`/connects reconcile`: what may explain the difference",
            "heavy /connects reconcile to correct",
        ),
    ),
    "Jobs": (
        Pick("jobs", "`/job list`", "heavy /job list"),
        Pick("job", "one job, shared by another member", "heavy a job"),
        Pick("worth", "`/job worth`", "heavy /job worth 0.2 h"),
        Pick("rank", "`/job rank`", "heavy /job rank with a trade"),
        Pick(
            "shared", "a shared job in a channel, for everybody", "manager usual job posted", "sailing school"
        ),
        Pick("shared-long", "another one, with a long title", "manager shared job posted"),
        Pick("gone", "a shared job after somebody pressed *It's gone*", "manager shared job gone"),
    ),
    "Proposals": (
        Pick("sent", "`/proposal send`", "heavy /proposal send sent"),
        Pick("viewed", "*Viewed*", "heavy [Viewed]"),
        Pick("proposal", "`/proposal show`", "heavy /proposal show offer"),
        Pick(
            "interview-set",
            "*When is it?*: an interview with its reminders",
            "heavy (interview-remind ('1440'",
        ),
        Pick("held-back", "asked before spending", "heavy /proposal send held back"),
        Pick("proposals", "`/proposal list`", "heavy /proposal list"),
        Pick("returns", "what may still come back", "heavy /proposal list returns"),
        Pick("check-in", "`/proposal checkin`", "heavy /proposal checkin"),
    ),
    "Writing": (
        Pick("templates", "`/template list`", "heavy /template list full"),
        Pick("draft", "`/proposal draft`", "heavy draft with a post"),
        Pick("check", "`/proposal check`", "heavy /proposal check"),
        Pick("trial", "a fair trial of two openings", "heavy trial begun"),
        Pick("queue", "`/review queue`", "reader /review queue waiting"),
        Pick("reading", "a draft to read", "reader [Read one]"),
        Pick("asked", "`/review ask`", "asker /review ask asked"),
    ),
    "Figures": (
        Pick("stats", "`/stats me`", "heavy /stats me 90 days"),
        Pick("odds", "what the odds said, and what came", "heavy /stats me [Odds and costs]"),
        Pick("timing", "when answers come", "heavy (stats-look ('timing'"),
        Pick("losses", "where proposals get lost", "heavy (stats-look ('losses'"),
        Pick("month", "*My month*", "heavy [My month]"),
        Pick("totals", "`/profile totals` against one's own history", "heavy /profile totals typed"),
        Pick("community", "`/stats community`", "heavy /stats community"),
        Pick("boards", "`/stats leaderboard`", "heavy /stats leaderboard"),
    ),
    "Messages": (
        Pick("renewal", "a renewal", "heavy message", "should be here"),
        Pick("interview", "an open interview", "heavy message", "How did the interview go"),
        Pick("alert", "an alert about a shared job", "heavy alert of 1"),
        Pick("alerts", "several at once", "heavy alert of 7"),
    ),
    "Settings": (
        Pick("reminders", "`/profile reminders`", "heavy /profile reminders"),
        Pick("skills", "`/profile skills`", "heavy /profile skills typed"),
        Pick("job-alerts", "*Job alerts*", "heavy /profile skills [Job alerts]"),
        Pick("profile", "`/profile show`", "heavy /profile show"),
        Pick("privacy", "`/privacy show`", "heavy /privacy show"),
        Pick("who-sees-what", "*Who sees what*", "heavy [Who sees what]"),
        Pick("deleted", "after `/privacy delete`", "heavy deleted"),
    ),
    "Server": (
        Pick("setup", "`/server setup`", "manager /server setup"),
        Pick("server", "`/server show`", "manager /server show", "I may do all"),
        Pick(
            "no-permission",
            "a missing permission, and where to give it",
            "manager /server show permission missing",
        ),
        Pick("shared-jobs", "*Shared jobs*", "manager [Shared jobs]"),
    ),
}
"""The cards of docs/cards.md by subject."""

README = {"phone": "balance", "board": "shared"}
"""The large pictures of the README by name, each with the file of its card."""

HEAD = """# Cards

What the bot shows, as a phone of 390 px shows it; tap a picture to enlarge it. All of it is drawn from the real bot with
made-up people: `make cards` draws every card that a tour through the whole bot brings (more than 400) into `data/cards`, and
`make cards ARGS=--documents` draws those of this page. The pictures inside the cards are on [charts](gallery.md), and a
warning is in [the tutorial](tutorial.md#8-the-first-warning).
"""


def chosen(shots: Sequence[Shot]) -> dict[str, Shot]:
    """Return the card of each pick by its file's name. Raises LookupError for a pick that the tour doesn't bring."""
    cards: dict[str, Shot] = {}
    for pick in (pick for picks in GALLERY.values() for pick in picks):
        card = pick.first_of(shots)
        if card is None:
            raise LookupError(f"the tour has no card for {pick}")
        cards[pick.file] = card
    return cards


def page() -> str:
    """Return the text of docs/cards.md."""
    parts = [HEAD]
    for subject, picks in GALLERY.items():
        pictures = [
            f'<a href="images/cards/{pick.file}.png"><img src="images/cards/{pick.file}.png" width="{THUMBNAIL}"'
            f' align="top" alt="{_plain(pick.caption)}"></a>'
            for pick in picks
        ]
        captions = [f"{number}. {pick.caption}" for number, pick in enumerate(picks, start=1)]
        parts.append(f"## {subject}\n\n" + "\n".join(pictures) + "\n\n" + "\n".join(captions) + "\n")
    return "\n".join(parts)


def save(cards: dict[str, Drawn]) -> None:
    """Replace the pictures of docs/cards.md and of the README, and the page."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for old in PICTURES.glob("*.png"):
        old.unlink()
    for file, card in cards.items():
        (PICTURES / f"{file}.png").write_bytes(small(card.picture, SCALE))
    folder = DOCS / "images" / "readme"
    folder.mkdir(parents=True, exist_ok=True)
    for name, file in README.items():
        (folder / f"{name}.png").write_bytes(small(cards[file].picture))
    PAGE.write_text(page(), "utf-8")


def small(picture: bytes, reduced_by: int = 1) -> bytes:
    """Return a PNG with fewer colours, and ``reduced_by`` times smaller in both directions."""
    image = Image.open(BytesIO(picture)).convert("RGB")
    image = image.resize((image.width // reduced_by, image.height // reduced_by), Image.Resampling.LANCZOS)
    data = BytesIO()
    image.quantize(COLOURS).save(data, "PNG", optimize=True)
    return data.getvalue()


def _plain(caption: str) -> str:
    return caption.replace("`", "").replace("*", "").replace('"', "")
