"""Build every reply as a card in Discord's Components V2: the number first, short lines, buttons last.

    card = Card(text, GOOD, text.connects(84))                 # ## 84 Connects
    card.line(text.t("spent", amount=12)).small(text.t("from-lots", lots=3))
    card.separator().rows(lines)                               # as many as fit, then "… and 12 more"
    card.buttons(button(text.t("button-undo"), "undo", entry.id), link(text.t("button-open"), url))

Discord takes at most 40 components and 4,000 characters in a message. A card stays within both limits: long lists
are cut first, with room reserved for what follows, and an item that doesn't fit at all is left out and logged.

A card holds its components as Discord's API takes them; a test compares them with those of discord.py's own classes.
"""

from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from io import BytesIO
from typing import Self

import discord
import structlog
from discord import ComponentType, ui

from bot.domain.time.calendar import DAY_MS, HOUR_MS, MINUTE_MS
from bot.ui.charts.picture import Picture
from bot.ui.components import Component, button
from bot.ui.words import Text
from bot.ui.words.mentions import clickable

log = structlog.get_logger(__name__)

MOST_COMPONENTS = 40
MOST_CHARACTERS = 4000
MOST_IN_A_ROW = 5
MOST_FILES = 10
LONGEST_ALT = 1024
RESERVED_COMPONENTS = (
    12  # `rows` and `section` leave this much room for the separators and buttons below them
)
RESERVED_CHARACTERS = 600

_TEXT, _ROW, _SECTION = (
    ComponentType.text_display.value,
    ComponentType.action_row.value,
    ComponentType.section.value,
)
_SEPARATOR, _CONTAINER = ComponentType.separator.value, ComponentType.container.value
_FILE, _GALLERY = ComponentType.file.value, ComponentType.media_gallery.value

_EMPTY_VIEW = vars(ui.LayoutView(timeout=None))
"""The attributes of a view without discord.py's own items."""


class Colour(IntEnum):
    GOOD = 0x2E9E6B
    WARNING = 0xE0A030
    REFUSED = 0xD9534F
    NEUTRAL = 0x5865F2
    OVER = 0x80848E


GOOD, WARNING, REFUSED, NEUTRAL = Colour.GOOD, Colour.WARNING, Colour.REFUSED, Colour.NEUTRAL


class Card(ui.LayoutView):
    """Build one message; each method adds an item at the bottom and returns the card.

    All words come filled in from the catalogue; text that members typed has already passed through ``text.safe``.
    """

    def __init__(self, text: Text, colour: Colour = NEUTRAL, heading: str = "") -> None:
        vars(self).update(_EMPTY_VIEW)  # discord.py's own beginning takes as long as the rest of this one
        self.text = text
        self.attached: list[tuple[str, bytes]] = []
        self._characters = 0
        self._colour = int(colour)
        self._components: list[Component] = []
        self._count = 1  # the container
        self._texts: list[Component] = []
        self._open: Component | None = None  # the text block at the bottom
        self._ids: set[str] = set()
        """The ids of the card's buttons and menus; Discord refuses a message with two of the same."""
        if heading:
            self.heading(heading)

    def to_components(self) -> list[Component]:
        """Return the message's components, as discord.py asks for them."""
        return [
            {
                "type": _CONTAINER,
                "accent_color": self._colour,
                "spoiler": False,
                "components": self._components,
            }
        ]

    def has_components_v2(self) -> bool:
        """Return True, as discord.py asks."""
        return True

    def is_finished(self) -> bool:
        """Return True, so that discord.py doesn't track this view: its time-out would unregister our buttons."""
        return True

    @property
    def total_children_count(self) -> int:
        """The number of components, the container included."""
        return self._count

    def heading(self, words: str) -> Self:
        return self.line(f"## {words}")

    def line(self, *lines: str) -> Self:
        """Add lines of text; consecutive calls share one text block."""
        for words in lines:
            self._write(words)
        return self

    def small(self, words: str) -> Self:
        """Add a line in small, pale print, e.g. how a figure was made or what to do next."""
        return self.line(f"-# {words}")

    def rows(self, rows: Sequence[str], total: int | None = None) -> Self:
        """Add as many rows as fit, then a line that counts the rows left out.

        ``total``: the number of all rows, where ``rows`` holds only the first of them; None means ``len(rows)``.
        """
        row_count = 0
        for words in rows:
            if self._characters + len(words) + 1 > MOST_CHARACTERS - RESERVED_CHARACTERS:
                break
            self._write(words)
            row_count += 1
        missing = (len(rows) if total is None else total) - row_count
        return self.small(self.text.more(missing)) if missing > 0 else self

    def section(self, words: str, accessory: Component) -> bool:
        """Add text with ``accessory``, a button, at its right.

        Return False, and add nothing, when there is no room or the card has such a button already.
        """
        if not self._is_new(accessory):
            return False
        fits = (
            self._fits(3 + RESERVED_COMPONENTS)
            and self._characters + len(words) <= MOST_CHARACTERS - RESERVED_CHARACTERS
        )
        if fits:
            self._characters += len(words)
            block = self._block(words)
            self._put({"type": _SECTION, "components": [block], "accessory": accessory}, 3)
        return fits

    def sections(self, rows: Iterable[tuple[str, Component]], total: int) -> Self:
        """Add as many rows (text, button) as fit, then a line that counts how many of ``total`` rows are left out."""
        row_count = 0
        for words, accessory in rows:
            if not self.section(words, accessory):
                break
            row_count += 1
        return self.small(self.text.more(total - row_count)) if total > row_count else self

    def separator(self, *, large: bool = False) -> Self:
        spacing = discord.SeparatorSpacing.large if large else discord.SeparatorSpacing.small
        line: Component = {"type": _SEPARATOR, "divider": True, "spacing": spacing.value}
        return self._put(line) if self._fits(1) else self._dropped("separator")

    def buttons(self, *items: Component) -> Self:
        """Add buttons side by side, five in a row, without those that the card has already."""
        items = tuple(item for item in items if self._is_new(item))
        for start in range(0, len(items), MOST_IN_A_ROW):
            part = items[start : start + MOST_IN_A_ROW]
            if not self._fits(1 + len(part)):
                return self._dropped("buttons")
            self._put({"type": _ROW, "components": list(part)}, 1 + len(part))
        return self

    def menu(self, item: Component) -> Self:
        """Add a menu made with `select`, unless the card has it already."""
        if not self._is_new(item):
            return self
        row: Component = {"type": _ROW, "components": [item]}
        return self._put(row, 2) if self._fits(2) else self._dropped("menu")

    def pages(
        self, verb: str, *args: str | int, page: int, pages: int, beside: Sequence[Component] = ()
    ) -> Self:
        """Add the buttons Previous and Next, and those ``beside`` them; only the latter when ``pages`` is 1 or less.

        ``page`` counts from 0. A button calls the method marked ``@on_button(verb)`` with ``args`` and the
        number of the page to show; that method answers with ``edit=True``.
        """
        if pages <= 1:
            return self.buttons(*beside)
        back = button(self.text.t("button-previous"), verb, *args, page - 1, disabled=page <= 0)
        forward = button(self.text.t("button-next"), verb, *args, page + 1, disabled=page >= pages - 1)
        return self.small(self.text.t("page", page=page + 1, pages=pages)).buttons(back, forward, *beside)

    def attach(self, name: str, data: bytes) -> Self:
        """Add a file to download, shown in the card."""
        if not self._fits(1):
            return self._dropped("file")
        return self._put({"type": _FILE, "file": {"url": self._keep(name, data)}, "spoiler": False})

    def picture(self, name: str, data: bytes, alt: str) -> Self:
        """Add an image; ``alt`` describes the image in words."""
        if not self._fits(2):
            return self._dropped("picture")
        media = {"url": self._keep(name, data)}
        image = {"media": media, "spoiler": False, "description": alt[:LONGEST_ALT]}
        return self._put({"type": _GALLERY, "items": [image]})

    def pictures(self, pictures: Iterable[Picture]) -> Self:
        """Add each picture; an empty ``pictures`` adds nothing."""
        for picture in pictures:
            self.picture(picture.name, picture.data, picture.alt)
        return self

    def with_mentions(self, command_ids: Mapping[str, int]) -> Self:
        """Make the names of commands in all texts clickable, as far as Discord's limit of characters allows.

        A command without an id gets its name in the card's language.
        """
        for block in self._texts:
            words = clickable(block["content"], command_ids, self.text)
            longer = len(words) - len(block["content"])
            if self._characters + longer <= MOST_CHARACTERS:
                self._characters += longer
                block["content"] = words
        return self

    def files(self) -> list[discord.File]:
        """Return the attachments as new file objects; discord.py can send a file object only once."""
        return [discord.File(BytesIO(data), name) for name, data in self.attached[:MOST_FILES]]

    def _keep(self, name: str, data: bytes) -> str:
        self.attached.append((name, data))
        return f"attachment://{name}"

    def _write(self, words: str) -> None:
        room = MOST_CHARACTERS - self._characters - 1
        if room < 2 or (self._open is None and not self._fits(1)):
            self._dropped("line")
            return
        if len(words) > room:
            words = words[: room - 1] + "…"
        if self._open is None:
            self._characters += len(words)
            block = self._block(words)
            self._put(block)
            self._open = block
        else:
            self._characters += len(words) + 1
            self._open["content"] += f"\n{words}"

    def _block(self, words: str) -> Component:
        """Return a new block of text, which `with_mentions` changes later."""
        block: Component = {"type": _TEXT, "content": words}
        self._texts.append(block)
        return block

    def _put(self, item: Component, count: int = 1) -> Self:
        """Add a component that counts as ``count`` with those inside it."""
        self._open = None
        self._components.append(item)
        self._count += count
        return self

    def _is_new(self, item: Component) -> bool:
        """Return True for an item with an id that the card doesn't have yet, and for one without an id, as a link."""
        custom_id = item.get("custom_id")
        if custom_id is None:
            return True
        if custom_id in self._ids:
            log.warning("card has an id twice", verb=custom_id.split(":")[2])
            return False
        self._ids.add(custom_id)
        return True

    def _fits(self, components: int) -> bool:
        return self._count + components <= MOST_COMPONENTS

    def _dropped(self, what: str) -> Self:
        log.error("card too full", dropped=what)
        return self


def refused(text: Text, words: str, *, heading: str = "", unchanged: bool = True) -> Card:
    """Return a card that says in ``words`` why a request was refused; ``unchanged`` adds that nothing was written."""
    card = Card(text, REFUSED, heading).line(words)
    return card.small(text.t("nothing-changed")) if unchanged else card


def age(text: Text, elapsed_ms: int) -> str:
    """Return a length of time as words, e.g. ``4 minutes``, ``34 hours``, ``12 days``. ``elapsed_ms`` is in milliseconds."""
    for unit, least, id in ((DAY_MS, 2 * DAY_MS, "age-days"), (HOUR_MS, HOUR_MS, "age-hours")):
        if elapsed_ms >= least:
            return text.t(id, count=elapsed_ms // unit)
    return text.t("age-minutes", count=max(1, elapsed_ms // MINUTE_MS))
