"""Every picture, from no data to too much of it, into docs/: ``python -m bot.demo.gallery``.

The data are made up and the same each time, so a picture in the folder changes only when what draws it does.
"""

import sys
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from bot.demo.sketches import SIZES, Sketch
from bot.ui.charts import Chart
from bot.ui.charts.drawing import CHARTS
from bot.ui.charts.picture import Picture
from bot.ui.words import Text

DOCS = Path(__file__).parent.parent.parent / "docs"
CARDS = {"dark": "#242429", "light": "#FFFFFF"}
"""Discord's own grounds behind a card."""
PHONE = 360
"""Pixels that a picture is wide on a phone."""

DRAWN: dict[str, tuple[Chart, Callable[[Sketch], Any]]] = {
    "over-time": (Chart.OVER_TIME, Sketch.over_time),
    "spending": (Chart.PURPOSES, Sketch.purposes),
    "expiring": (Chart.CALENDAR, Sketch.expiring),
    "ahead": (Chart.AHEAD, Sketch.ahead),
    "funnel": (Chart.FUNNEL, Sketch.stats),
    "costs": (Chart.COSTS, Sketch.stats),
}
"""The charts, and what each is drawn of."""


def draw(text: Text) -> dict[str, dict[str, Picture | None]]:
    """Each picture by its name and the size of the data; None where there is nothing to draw."""
    sketches = {size: Sketch(of) for size, of in SIZES.items()}
    return {
        name: {size: CHARTS[chart](text, view(sketch)) for size, sketch in sketches.items()}
        for name, (chart, view) in DRAWN.items()
    }


def save(drawn: dict[str, dict[str, Picture | None]], docs: Path) -> None:
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
    """The pictures as wide as on a phone, on a dark card and on a light one."""
    shown = [
        one.resize((PHONE, round(one.height * PHONE / one.width)), Image.Resampling.LANCZOS)
        for one in pictures
    ]
    rows = [shown[start : start + 3] for start in range(0, len(shown), 3)]
    gap = 16
    width = 3 * PHONE + 4 * gap
    half = sum(max(one.height for one in row) + gap for row in rows) + gap
    sheet = Image.new("RGB", (width, half * len(CARDS)))
    for number, ground in enumerate(CARDS.values()):
        sheet.paste(ground, (0, number * half, width, (number + 1) * half))
        top = number * half + gap
        for row in rows:
            for place, one in enumerate(row):
                sheet.paste(one, (gap + place * (PHONE + gap), top))
            top += max(one.height for one in row) + gap
    return sheet


def page(drawn: dict[str, dict[str, Picture | None]]) -> str:
    """docs/gallery.md: each picture with the words that go with it."""
    parts = [_HEAD]
    for name, sizes in drawn.items():
        parts.append(f"## {name.replace('-', ' ').capitalize()}\n")
        for size, picture in sizes.items():
            if picture is None:
                parts.append(f"**{size}**: no picture; the card says it in words.\n")
            else:
                parts.append(
                    f"**{size}**\n\n![{picture.alt}](images/gallery/{name}-{size}.png)\n\n> {picture.alt}\n"
                )
    return "\n".join(parts)


_HEAD = """\
# Gallery

Every picture that the bot draws, of made-up data: none, little, as usual, and far too much. Below each stand the words
that go with it for those who can't see it. `make gallery` draws all of this anew.

![All pictures as wide as on a phone, on Discord's dark and light cards](images/gallery/contact-sheet.png)
"""


def _opened(picture: Picture) -> Image.Image:
    return Image.open(BytesIO(picture.data)).convert("RGB")


if __name__ == "__main__":
    save(draw(Text(strict=True)), Path(sys.argv[1]) if len(sys.argv) > 1 else DOCS)
