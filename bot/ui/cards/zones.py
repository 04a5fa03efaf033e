"""Show time zones with their present time, so that people find their own by a look at the clock."""

from collections.abc import Sequence

import discord

from bot.domain.time.zones import clock_time
from bot.ui.components import MOST_OPTIONS, option
from bot.ui.words import Text
from bot.ui.words.reading.zones import common_zones


def zone_now(text: Text, zone: str, now: int) -> str:
    """Return a zone with its time at ``now`` (UTC ms), e.g. ``Asia/Karachi · 05:12``."""
    return text.t("zone-now", zone=zone, time=clock_time(now, zone))


def zone_options(text: Text, now: int, chosen: str | None = None) -> Sequence[discord.SelectOption]:
    """Return the common zones as options of a menu; ``chosen`` is preset, and comes first if it isn't a common one."""
    zones = list(common_zones(text.locale))
    if chosen is not None and chosen not in zones:
        zones.insert(0, chosen)
    return [option(zone_now(text, zone, now), zone, zone == chosen) for zone in zones[:MOST_OPTIONS]]
