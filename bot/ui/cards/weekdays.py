"""Words for days of the week."""

from bot.ui.words import Text


def weekdays(text: Text, days: int) -> str:
    """Return the names of weekdays, given as a sum of 1 (Monday) to 64 (Sunday), or the words for every day."""
    names = [text.t("weekday-short", day=str(place)) for place in range(7) if days >> place & 1]
    return text.t("every-day") if len(names) == 7 else text.listed(names)
