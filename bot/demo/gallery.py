"""Draw every picture from no data to far too much, and write them with a page into docs/: ``python -m bot.demo.gallery``.

The data are made up and the same each time, so a picture in the folder changes only when the code that draws it changes.
"""

import sys
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from bot.demo.sample_wallets import SIZES, SampleWallet
from bot.ui.charts import Chart
from bot.ui.charts.drawing import CHARTS
from bot.ui.charts.picture import Picture
from bot.ui.words import Text

DOCS = Path(__file__).parent.parent.parent / "docs"
CARDS = {"dark": "#242429", "light": "#FFFFFF"}
"""Discord's own grounds behind a card, in the dark and the light theme."""
PHONE = 360
"""The width of a picture on a phone, in pixels."""

DRAWN: dict[str, tuple[Chart, Callable[[SampleWallet], Any]]] = {
    "over-time": (Chart.OVER_TIME, SampleWallet.over_time),
    "spending": (Chart.PURPOSES, SampleWallet.purposes),
    "expiring": (Chart.CALENDAR, SampleWallet.expiring),
    "ahead": (Chart.AHEAD, SampleWallet.ahead),
    "funnel": (Chart.FUNNEL, SampleWallet.stats),
    "costs": (Chart.COSTS, SampleWallet.stats),
}
"""Each chart by its picture's name, with the function that makes its view of a sample wallet."""


def draw(text: Text) -> dict[str, dict[str, Picture | None]]:
    """Return each picture by its name and the size of its data; None if there is nothing to draw."""
    wallets = {size: SampleWallet(of) for size, of in SIZES.items()}
    return {
        name: {size: CHARTS[chart](text, view(wallet)) for size, wallet in wallets.items()}
        for name, (chart, view) in DRAWN.items()
    }


def save(drawn: dict[str, dict[str, Picture | None]], docs: Path) -> None:
    """Replace all pictures in ``docs``/images/gallery and the page ``docs``/gallery.md."""
    folder = docs / "images" / "gallery"
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    for name, sizes in drawn.items():
        for size, picture in sizes.items():
            if picture is not None:
                (folder / f"{name}-{size}.png").write_bytes(picture.data)
    ordinary = [_opened(picture) for sizes in drawn.values() if (picture := sizes["ordinary"])]
    contact_sheet(ordinary).save(folder / "contact-sheet.png", optimize=True)
    (docs / "gallery.md").write_text(page(drawn), "utf-8")


def contact_sheet(pictures: Sequence[Image.Image]) -> Image.Image:
    """Return one image with all pictures as wide as on a phone, on a dark card and on a light one."""
    scaled = [
        picture.resize((PHONE, round(picture.height * PHONE / picture.width)), Image.Resampling.LANCZOS)
        for picture in pictures
    ]
    rows = [scaled[start : start + 3] for start in range(0, len(scaled), 3)]
    gap = 16
    width = 3 * PHONE + 4 * gap
    half = sum(max(picture.height for picture in row) + gap for row in rows) + gap
    sheet = Image.new("RGB", (width, half * len(CARDS)))
    for number, ground in enumerate(CARDS.values()):
        sheet.paste(ground, (0, number * half, width, (number + 1) * half))
        top = number * half + gap
        for row in rows:
            for place, picture in enumerate(row):
                sheet.paste(picture, (gap + place * (PHONE + gap), top))
            top += max(picture.height for picture in row) + gap
    return sheet


def page(drawn: dict[str, dict[str, Picture | None]]) -> str:
    """Return the text of docs/gallery.md: each picture with its description in words."""
    paragraphs = [_HEAD]
    for name, sizes in drawn.items():
        paragraphs.append(f"## {name.replace('-', ' ').capitalize()}\n")
        for size, picture in sizes.items():
            if picture is None:
                paragraphs.append(f"**{size}**: no picture; the card says it in words.\n")
            else:
                paragraphs.append(
                    f"**{size}**\n\n![{picture.alt}](images/gallery/{name}-{size}.png)\n\n> {picture.alt}\n"
                )
    return "\n".join(paragraphs)


_HEAD = """\
# Charts

Every picture that the bot draws, of made-up data: none, little, as usual, and far too much. Below each stand the words
that go with it for those who can't see it. `make gallery` draws all of this anew. The cards around them are on
[another page](cards.md).

![All pictures as wide as on a phone, on Discord's dark and light cards](images/gallery/contact-sheet.png)
"""


def _opened(picture: Picture) -> Image.Image:
    return Image.open(BytesIO(picture.data)).convert("RGB")


if __name__ == "__main__":
    save(draw(Text(strict=True)), Path(sys.argv[1]) if len(sys.argv) > 1 else DOCS)
