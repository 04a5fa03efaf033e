"""Draw the demo's avatars, a letter on a colour; simcord's page loads no picture from a network."""

from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

SIZE = 128
COLOURS = ("#c2553d", "#3d7ac2", "#2e9e6b", "#8a5bc7", "#c79a2e", "#2e9aa8", "#b8487f", "#5b6bc7", "#6f8f3a")
BRAND = "#14a800"


@cache
def face(name: str) -> bytes:
    """Return a PNG with the name's first letter; the same name always has the same colour."""
    colour = COLOURS[sum(name.encode()) % len(COLOURS)]
    return _drawn(name[:1].upper(), colour)


@cache
def logo() -> bytes:
    """Return the bot's own avatar as a PNG: a C."""
    return _drawn("C", BRAND)


def _drawn(character: str, colour: str) -> bytes:
    image = Image.new("RGB", (SIZE, SIZE), colour)
    font = ImageFont.load_default(SIZE * 0.6)
    ImageDraw.Draw(image).text((SIZE / 2, SIZE / 2), character, fill="white", font=font, anchor="mm")
    file = BytesIO()
    image.save(file, "PNG")
    return file.getvalue()
