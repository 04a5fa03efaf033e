"""How far back figures go: the periods that a member can choose."""

from enum import StrEnum

from bot import errors


class Period(StrEnum):
    MONTH = "30 days"
    QUARTER = "90 days"
    YEAR = "12 months"
    ALL = "all"

    @property
    def days(self) -> int | None:
        """Return how many days the period goes back, None for all there is."""
        return {Period.MONTH: 30, Period.QUARTER: 90, Period.YEAR: 365}.get(self)


def checked_period(given: str) -> Period:
    """Return the period of that name. Raises BadChoice for any other."""
    try:
        return Period(given)
    except ValueError:
        raise errors.BadChoice(field="period", given=given) from None
