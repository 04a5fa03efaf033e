"""Estimate how high a card is on a phone: 390 px wide, as simcord's preview page draws it in Chromium.

The page's own fonts and the measures of its style sheet are used, and lines are broken as a browser breaks them, so that
no browser is needed. `python -m tests.phone` measures the same cards in Chromium and prints by how much the estimate is off.
"""

import re
import struct
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import simcord.preview
from PIL import ImageFont

Part = dict[str, Any]
Box = tuple[float, float, float]
"""The margin above, the height and the margin below (px); margins of neighbours overlap."""

WIDTH = 390
SCREEN = 840
"""The height (px) of what a phone of that width shows at once."""
INNER = 257
"""The width (px) for text inside a card, beside the avatar and the card's own border."""
BORDERS = 34
"""The card's padding and border, above and below together (px)."""
FONTS = Path(simcord.preview.__file__).parent / "static" / "fonts"
LATIN, DEVANAGARI = "noto-sans-latin-v2.015.ttf", "noto-sans-devanagari-v2.007.ttf"
"""The first has Cyrillic letters, too."""
TEXT, SMALL, HEADING, BUTTON = 16, 14, 20, 14
LINE, SMALL_LINE, HEADING_LINE = 22.0, 19.25, 24.0
REGULAR, MEDIUM, BOLD = 400, 500, 700
INDENT = 24
"""The indent of a list (px)."""
GAP = 16
NARROWER = 0.975
"""What the browser takes off the width of the single characters, e.g. by kerning."""
AROUND_A_MENTION = "\u00a0\u00a0"
BUTTON_PADDING, BUTTON_HEIGHT, BUTTON_GAP = 24, 32, 8
MENU_HEIGHT, CHIPS_HEIGHT = 40, 48
FILE_HEIGHT = 76
"""The height of an attached file (px)."""
PNG_SIZE = slice(16, 24)

Piece = tuple[str, int]
"""Characters with their weight."""
_INLINE = re.compile(
    r"(?P<bold>\*\*)|(?P<time><t:\d+:(?P<style>\w)>)|<(?P<command>/[a-z ]+):\d+>|<(?P<mention>[@#&!]+)\d+>|`(?P<code>[^`]+)`"
    r"|\\(?P<escaped>[^\w\s])|(?P<italic>(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*]))|(?P<other>.)"
)
TIMES = {"R": "in 11 months", "D": "November 24, 2026", "f": "November 24, 2026 at 9:00 AM"}


def height(components: Sequence[Part], files: dict[str, bytes] | None = None) -> float:
    """Return the height (px) of a message's cards. ``files``: the pictures by name; one that is missing counts as usual."""
    return sum(_card(part, files or {}) for part in components if part["type"] == 17)


def _card(card: Part, files: dict[str, bytes]) -> float:
    return _stacked([box for part in card["components"] for box in _boxes(part, INNER, files)]) + BORDERS


def _stacked(boxes: Sequence[Box]) -> float:
    """Return the height of boxes below each other, inside a padding that the outer margins don't leave."""
    total, margin = 0.0, 0.0
    for above, high, below in boxes:
        total += max(margin, above) + high
        margin = below
    return total + margin


def _boxes(part: Part, width: float, files: dict[str, bytes]) -> Iterator[Box]:
    match part["type"]:
        case 10:
            yield (0, _text(part["content"], width), 0)
        case 9:
            texts = sum(_text(text["content"], width) for text in part["components"])
            yield (8, texts + GAP + BUTTON_HEIGHT, 8)  # on a phone the button stands below the text
        case 14:
            yield (8, 1, 8)
        case 1:
            yield (4, _row(part["components"], width), 6)
        case 12:
            for item in part["items"]:
                name = item["media"]["url"].removeprefix("attachment://")
                yield (0, width * _proportion(files.get(name)), 8)
        case 13:
            yield (8, FILE_HEIGHT, 8)
        case _:
            raise AssertionError(f"a component of the type {part['type']} has no measure")


def _row(items: Sequence[Part], width: float) -> float:
    """Return the height of a row of buttons, which go to the next line where they don't fit, or of one menu."""
    if items[0]["type"] != 2:
        chosen = [option for option in items[0].get("options", ()) if option.get("default")]
        several = items[0].get("max_values", 1) > 1 and chosen
        return _chips(chosen, width) if several else MENU_HEIGHT
    lines, used, high, total = 0, 0.0, 0.0, 0.0
    for item in items:
        label = _width([(item.get("label", ""), MEDIUM)], BUTTON) + BUTTON_PADDING
        if item.get("url"):
            label += 22  # the arrow of a link
        tall = BUTTON_HEIGHT if label <= width else 4 + 20 * -(-label // width)
        label = min(label, width)
        if lines and used + BUTTON_GAP + label <= width:
            used += BUTTON_GAP + label
            high = max(high, tall)
            continue
        total += high + (BUTTON_GAP if lines else 0)
        lines, used, high = lines + 1, label, tall
    return total + high


def _chips(chosen: Sequence[Part], width: float) -> float:
    """Return the height of a menu with several chosen options, which stand in it as chips."""
    lines, used = 1, 0.0
    for option in chosen:
        label = _width([(option["label"], BOLD)], BUTTON) + 12
        if used and used + 4 + label > width - 56:
            lines, used = lines + 1, label
        else:
            used += label + (4 if used else 0)
    return max(CHIPS_HEIGHT, 18 + 24 * lines + 4 * (lines - 1))


def _proportion(picture: bytes | None) -> float:
    """Return height by width of a PNG; that of the bot's pictures where the file isn't at hand."""
    if picture is None:
        return 0.75
    wide, high = struct.unpack(">II", picture[PNG_SIZE])
    return high / wide


def _text(content: str, width: float) -> float:
    """Return the height of a text block."""
    total, before = 0.0, ""
    for line in content.split("\n"):
        if line.startswith("## "):
            total += (8 if before else 0) + HEADING_LINE * _lines(line[3:], width, HEADING, BOLD)
            kind = "heading"
        elif line.startswith("-# "):
            total += SMALL_LINE * _lines(line[3:], width, SMALL) + (4 if before == "heading" else 0)
            kind = "small"
        elif line.startswith("- "):
            total += LINE * _lines(line[2:], width - INDENT, TEXT) + (4 if before else 0)
            kind = "item"
        elif before == "item":  # the preview draws what follows a list as part of its last item
            total += LINE * _lines(line, width - INDENT, TEXT)
            kind = "item"
        else:
            total += LINE * _lines(line, width, TEXT) + (4 if before in {"heading", "item"} else 0)
            kind = "text"
        before = kind
    return total


def _lines(words: str, width: float, size: int, weight: int = REGULAR) -> int:
    """Return in how many lines a text is broken."""
    lines, used = 1, 0.0
    for word in _words(_pieces(words, weight)):
        blank = word[0][0].startswith(" ")
        room = _width(word, size)
        if used and used + room > width and not blank:
            lines, used = lines + 1, 0.0
        if room > width:  # a word that fits on no line is broken anywhere
            lines += int((used + room) // width)
            used = (used + room) % width
            continue
        used += room
    return lines


def _pieces(words: str, weight: int) -> Iterator[Piece]:
    """Yield what is seen of a text, with its weight: markdown and mentions as Discord shows them."""
    bold = False
    for match in _INLINE.finditer(words):
        now = BOLD if bold else weight
        if match["bold"]:
            bold = not bold
        elif match["time"]:
            yield TIMES.get(match["style"], TIMES["f"]), now
        elif match["command"]:
            yield AROUND_A_MENTION + match["command"] + AROUND_A_MENTION, MEDIUM
        elif match["mention"]:
            yield match["mention"] + "freelancer", MEDIUM
        elif match["code"]:
            yield match["code"], now
        elif match["escaped"]:
            yield match["escaped"], now
        elif match["other"]:
            yield match["other"], now


def _words(pieces: Iterator[Piece]) -> Iterator[list[Piece]]:
    """Yield words and the blanks between them, as a browser may break a line: at blanks and behind hyphens."""
    word: list[Piece] = []
    for text, weight in pieces:
        for character in text:
            if character == " " or (word and word[-1][0] == " "):
                if word:
                    yield word
                word = []
            word.append((character, weight))
            if character in "-–—":
                yield word
                word = []
    if word:
        yield word


def _width(pieces: Sequence[Piece], size: int) -> float:
    return (
        sum(_advance(character, weight) for text, weight in pieces for character in text)
        * size
        / 1000
        * NARROWER
    )


@cache
def _advance(character: str, weight: int) -> float:
    """Return how wide a character is, in thousandths of the size of its font; of a vowel sign, what it adds to a letter."""
    if not "\u0900" <= character <= "\u097f":
        return _font(LATIN, weight).getlength(character)
    font, alone = _font(DEVANAGARI, weight), unicodedata.category(character) not in {"Mc", "Mn"}
    return font.getlength(character) if alone else font.getlength("क" + character) - font.getlength("क")


@cache
def _font(file: str, weight: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(FONTS / file, 1000)
    axes = font.get_variation_axes()
    font.set_variation_by_axes([weight if _is_weight(axis) else axis["default"] or 0 for axis in axes])
    return font


def _is_weight(axis: Any) -> bool:
    return axis["minimum"] == 100 and axis["maximum"] == 900
