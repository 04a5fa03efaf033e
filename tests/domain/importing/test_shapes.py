"""A history in any of its shapes gives the same facts back, or is refused; never other facts."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import errors
from bot.domain.importing.fields import joined
from bot.domain.importing.reading import Choices, of_text
from tests.domain.importing.facts import (
    BID,
    BOUGHT,
    CANCELLED,
    COST,
    ODD_TITLES,
    ORDINARY_TITLES,
    RENEWAL,
    TODAY,
    Fact,
    history,
)
from tests.domain.importing.shapes import LAYOUTS, Shape, random_shape, read, told
from tests.domain.importing.spellings import AMOUNTS, AROUND, DAYS, HEADS, SERIAL
from tests.sizes import sized

PLAIN = (
    Fact(date(2026, 11, 23), COST, "Shop theme fixes", -16),
    Fact(date(2026, 11, 23), BID, "Shop theme fixes", -21),
    Fact(date(2026, 11, 20), BOUGHT, "", 40),
    Fact(date(2026, 11, 12), CANCELLED, "Logo redraw", 12),
    Fact(date(2026, 11, 11), RENEWAL, "", 10),
    Fact(date(2026, 11, 5), COST, "Logo redraw", -12),
)
PAGE = Shape()
CSV = Shape(day="iso", separator=",", is_quoted=True, head="en")
DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"}


def _delimited(name: str, shape: Shape) -> dict[str, Shape]:
    return {
        f"{name}, {delimiter}": replace(shape, separator=mark, is_quoted=mark != "|")
        for delimiter, mark in DELIMITERS.items()
    }


def _must_be_read() -> dict[str, Shape]:
    """Return the shapes in which people really have a history, by name."""
    shapes = {
        "page": PAGE,
        "page from the top": replace(PAGE, around="page"),
        "oldest first": replace(PAGE, newest_first=False),
    }
    for name, mark in {"lines": "\n", "gaps": "   ", "bars": "|", "spaces": " "}.items():
        shapes[f"page with {name}"] = replace(PAGE, separator=mark)
    for day in DAYS:
        shapes |= {f"page, {day} days": replace(PAGE, day=day), f"table, {day} days": replace(CSV, day=day)}
    for amount in AMOUNTS:
        shapes |= {
            f"page, {amount}": replace(PAGE, amount=amount),
            f"table, {amount}": replace(CSV, amount=amount),
        }
    for head in HEADS:
        shapes |= _delimited(f"{head} head", replace(CSV, head=head))
    for columns in ("halves", "typed"):
        shapes |= _delimited(columns, replace(CSV, columns=columns))
    for extra in ("balance", "money", "zeros", "mood"):
        shapes |= _delimited(f"{extra} column", replace(CSV, extra=extra))
    for extra in ("balance", "zeros"):
        shapes |= {
            f"page, {extra}": replace(PAGE, extra=extra),
            f"gaps, {extra}": replace(PAGE, extra=extra, separator="   "),
        }
    for marks in ("numbers", "bullets", "dots", "quotes"):
        shapes |= {
            f"page, {marks}": replace(PAGE, marks=marks),
            f"iso, {marks}": replace(PAGE, marks=marks, day="iso"),
        }
    for around in AROUND:
        shapes |= {f"page, {around}": replace(PAGE, around=around)} | _delimited(
            around, replace(CSV, around=around)
        )
    shapes |= _delimited("no head", replace(CSV, head="")) | _delimited(
        "title apart", replace(CSV, split_title=True)
    )
    shapes |= _delimited("turned columns", replace(CSV, reversed_columns=True))
    shapes |= _delimited("turned columns without head", replace(CSV, reversed_columns=True, head=""))
    shapes |= _delimited("clock apart", replace(CSV, clock_cell=True)) | _delimited(
        "serial", replace(CSV, day=SERIAL)
    )
    shapes |= _delimited("own list", replace(CSV, columns="own"))
    shapes |= _delimited("own list with boosts", replace(CSV, columns="own-boost"))
    shapes |= {layout: Shape(layout=layout) for layout in LAYOUTS}
    shapes |= {f"{layout}, iso": Shape(layout=layout, day="iso", newest_first=False) for layout in LAYOUTS}
    return shapes


MUST_BE_READ = _must_be_read()


def outcome(facts: Sequence[Fact], shape: Shape, text: str) -> str:
    """Return *read*, *turned* (after the button for the order of days) or *refused*.

    Raises AssertionError for other facts.
    """
    try:
        reading = of_text(text, TODAY, Choices())
        if not reading.rows:
            return "refused"
        if read(reading.rows, shape) == told(facts, shape):
            return "read"
        assert reading.order.is_open, f"{shape}\n{text}"
        turned = of_text(text, TODAY, Choices(month_first=not reading.order.month_first))
    except errors.BadRequest:
        return "refused"
    assert read(turned.rows, shape) == told(facts, shape), f"{shape}\n{text}"
    return "turned"


def outcome_of(name: str) -> str:
    """Return what comes of the plain facts in the shape of this name."""
    shape = MUST_BE_READ[name]
    facts = shape.kept(PLAIN)
    return outcome(facts, shape, shape.render(facts))


def test_every_ordinary_shape_is_read() -> None:
    assert len(MUST_BE_READ) > 300
    assert {name: end for name in MUST_BE_READ if (end := outcome_of(name)) != "read"} == {}


def check_random(seed: int) -> list[str]:
    """Return the outcomes of a random history in a random shape, as one text and as the fields of a form."""
    random = Random(seed)
    shape = random_shape(random)
    titles = ORDINARY_TITLES if seed % 2 else (*ORDINARY_TITLES, *ODD_TITLES)
    facts = shape.kept(history(random, titles, only_jobs=shape.is_own))
    text = shape.render(facts)
    cuts = sorted(random.sample(range(1, len(text)), random.choice((1, 2))))
    parts = [text[begin:end] for begin, end in pairwise([0, *cuts, len(text)])]
    try:
        pasted = outcome(facts, shape, joined(parts, TODAY))
    except errors.BadPaste:
        pasted = "refused"
    return [outcome(facts, shape, text), pasted]


@pytest.mark.usefixtures("untraced")
@settings(max_examples=sized(20, 100))
@given(st.integers(0, 2**32))
def test_a_random_history_in_a_random_shape_is_read_or_refused(seed: int) -> None:
    check_random(seed)
