"""Define the periods that a member can choose for figures, such as the last 90 days."""

from enum import StrEnum

from bot.domain.choices import checked_choice


class Period(StrEnum):
    """A period that ends today; the value is the name that members see."""

    MONTH = "30 days"
    QUARTER = "90 days"
    YEAR = "12 months"
    ALL = "all"

    @property
    def days(self) -> int | None:
        """Return the length of the period in days; None for ALL, which has no beginning."""
        return {Period.MONTH: 30, Period.QUARTER: 90, Period.YEAR: 365}.get(self)


def checked_period(name: str) -> Period:
    """Return the period named ``name``, e.g. ``90 days``. Raises BadChoice if no period has that name."""
    return checked_choice(Period, "period", name)
