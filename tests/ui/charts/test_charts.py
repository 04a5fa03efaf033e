"""The pictures, from no data to far too much: valid, of their size, small, quick, and with words that say the figures."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from bot.demo.gallery import DRAWN, contact_sheet, page
from bot.demo.sample_wallets import SIZES, TODAY, SampleWallet
from bot.domain.insight.funnel import Funnel, Pricing
from bot.domain.jobs.jobs import CATEGORIES
from bot.domain.time.periods import Period
from bot.services.insight.timeline import PURPOSES, Month, OverTime, Point, Purposes
from bot.services.ledger.statements import ExpiringView
from bot.ui.charts import drawing as charts
from bot.ui.charts import style
from bot.ui.charts.picture import Picture
from bot.ui.words import Text

TEXT = Text(strict=True)
LARGEST = 60_000
"""Bytes."""
HEIGHTS = {"over-time": 800, "spending": 640, "ahead": 640, "funnel": 640}
NO_CENTS = dict.fromkeys(Pricing, 0.0)


def image(picture: Picture | None) -> Image.Image:
    assert picture is not None
    opened = Image.open(BytesIO(picture.data))
    opened.load()
    assert (opened.format, opened.width) == ("PNG", style.WIDTH)
    return opened


def funnel(sent: int, viewed: int, replied: int, offered: int, hired: int, net: int) -> Funnel:
    return Funnel(
        sent=sent,
        viewed=viewed,
        replied=replied,
        offered=offered,
        hired=hired,
        net=net,
        cents=NO_CENTS,
        value_cents=0,
        ended=(sent - viewed, viewed - replied, replied - offered, offered - hired),
        unviewed=sent - viewed,
    )


def stats(own: Funnel, **by_category: Funnel) -> Any:
    named = {name.replace("_", "-"): found for name, found in by_category.items()}
    return replace(SampleWallet(SIZES["empty"]).stats(), own=own, by_category=named)


@pytest.mark.parametrize("name", DRAWN)
@pytest.mark.parametrize("size", ["tiny", "ordinary", "huge"])
def test_a_picture_of_any_size_is_valid_small_and_said_in_words(name: str, size: str) -> None:
    chart, view = DRAWN[name]
    picture = charts.CHARTS[chart](TEXT, view(SampleWallet(SIZES[size])))
    assert picture is not None
    shown = image(picture)
    assert shown.height == HEIGHTS.get(name, shown.height)
    assert 200 <= shown.height <= 900
    assert len(picture.data) <= LARGEST
    assert 40 <= len(picture.alt) <= 1024
    assert picture.name.endswith(".png")
    assert len(shown.convert("RGB").getcolors(1 << 20) or ()) > 20, "nothing is drawn"


@pytest.mark.parametrize("name", DRAWN)
def test_of_nothing_there_is_no_picture(name: str) -> None:
    chart, view = DRAWN[name]
    assert charts.CHARTS[chart](TEXT, view(SampleWallet(SIZES["empty"]))) is None


@pytest.mark.parametrize("name", DRAWN)
def test_the_same_view_gives_the_same_bytes(name: str) -> None:
    chart, view = DRAWN[name]
    once, again = (charts.CHARTS[chart](TEXT, view(SampleWallet(SIZES["ordinary"]))) for _ in range(2))
    assert once == again


# ── what the words say ───────────────────────────────────────────────────────────────────────────────────────────────


def test_the_funnel_in_words() -> None:
    picture = charts.funnel(TEXT, stats(funnel(64, 36, 16, 8, 5, 900)))
    assert picture is not None
    assert picture.alt == (
        "How far proposals get: 64 sent."
        " Viewed: 36 (56 % of those sent, most likely 46–66 %)."
        " Interview: 16 (44 % of those viewed, most likely 32–58 %)."
        " Offer: 8 (50 % of the interviews, most likely 31–69 %)."
        " Hired: 5 (62 % of the offers, most likely 35–84 %)."
    )


def test_a_funnel_without_a_reply_gives_no_share_of_nothing() -> None:
    picture = charts.funnel(TEXT, stats(funnel(3, 0, 0, 0, 0, 30)))
    assert picture is not None
    assert picture.alt == (
        "How far proposals get: 3 sent. Viewed: 0 (0 % of those sent, most likely 0–47 %)."
        " Interview: 0. Offer: 0. Hired: 0."
    )


def test_a_funnel_of_unknown_outcomes_says_how_many_are_unknown() -> None:
    own = replace(funnel(30, 2, 0, 0, 0, 300), ended=(0, 0, 0, 0), unviewed=3)
    picture = charts.funnel(TEXT, stats(own))
    assert picture is not None
    assert picture.alt == (
        "How far proposals get: 30 sent. Viewed: 2 (40 % of those sent, most likely 2–73 %), 25 unknown."
        " Interview: none known, 2 unknown. Offer: none known. Hired: none known."
    )


def test_costs_in_words_the_largest_category_first_and_open_upwards_without_a_reply() -> None:
    view = stats(
        funnel(33, 20, 8, 0, 0, 500),
        writing=funnel(10, 5, 2, 0, 0, 160),
        legal=funnel(20, 12, 6, 0, 0, 300),
        translation=funnel(3, 1, 0, 0, 0, 40),
        design_creative=funnel(2, 1, 1, 0, 0, 20),
    )
    picture = charts.costs(TEXT, view)
    assert picture is not None
    legal, writing, translation = (view.by_category[name] for name in ("legal", "writing", "translation"))
    assert picture.alt == (
        "Net Connects for one interview, by category (overall 62.5)."
        f" Legal: 50 each, from 20 sent, most likely {300 / (20 * legal.reply_rate.high):.0f}"
        f"–{300 / (20 * legal.reply_rate.low):.0f}."
        f" Writing: 80 each, from 10 sent, most likely {160 / (10 * writing.reply_rate.high):.0f}"
        f"–{160 / (10 * writing.reply_rate.low):.0f}."
        f" Translation: no interview yet of 3 sent, most likely {40 / (3 * translation.reply_rate.high):.0f} or more."
    )


def test_costs_show_eight_categories_at_the_most() -> None:
    named = {name: funnel(30 - place, 20, 9, 0, 0, 400) for place, name in enumerate(CATEGORIES)}
    picture = charts.costs(TEXT, replace(stats(funnel(300, 200, 90, 0, 0, 4000)), by_category=named))
    assert image(picture).height == 160 + 78 * 8
    assert picture is not None
    assert [TEXT.t(f"category-{name}") in picture.alt for name in CATEGORIES] == [True] * 8 + [False] * 4


def test_spending_in_words() -> None:
    months = (Month(date(2026, 10, 1), {"proposal": 64, "boost": 10}), Month(date(2026, 11, 1), {}))
    picture = charts.purposes(TEXT, Purposes(50, months, 0))
    assert picture is not None
    assert picture.alt == (
        "What Connects went to by month, without those that came back: 74 Connects in all."
        " Oct 2026: 74 (proposals 64, boosts 10). Nov 2026: 0."
    )


def test_a_year_of_every_purpose_fits_into_the_words() -> None:
    spent: dict[str, int] = dict.fromkeys(map(str, PURPOSES), 99_999)
    months = tuple(Month(date(2026, number, 1), spent) for number in range(1, 13))
    picture = charts.purposes(TEXT, Purposes(50, months, 0))
    assert picture is not None
    assert len(picture.alt) <= 1024
    assert picture.alt.startswith(
        "What Connects went to by month, without those that came back: 5,999,940 Connects in all"
        " (proposals 1,199,988, boosts 1,199,988, badge 1,199,988, ads 1,199,988, other 1,199,988). Jan 2026: 499,995."
    )


def test_the_calendar_in_words() -> None:
    every = ((TODAY + timedelta(days=3), 16), (TODAY + timedelta(days=40), 1200), (date(2028, 1, 1), 7))
    picture = charts.calendar(TEXT, ExpiringView(1223, 30, TODAY, (), None, every))
    assert picture is not None
    assert (
        picture.alt
        == "1,216 Connects to expire, on 2 days. 16 on 27 Nov 2026. 1,200 on 3 Jan 2027. 7 more expire after that."
    )
    assert image(picture).height == 184 + 52 * 4


def test_the_calendar_of_many_days_is_said_by_month() -> None:
    every = tuple((date(2026, 12, day), day) for day in range(1, 31))
    picture = charts.calendar(TEXT, ExpiringView(465, 30, TODAY, (), None, every))
    assert picture is not None
    assert picture.alt == "465 Connects to expire, on 30 days. Dec 2026: 465."


def test_the_balance_over_time_in_words() -> None:
    points = (
        Point(TODAY - timedelta(days=20), 100, refilled=100, lapsed=30),
        Point(TODAY - timedelta(days=5), 88, spent=16, other=4),
    )
    view = OverTime(88, Period.MONTH, TODAY - timedelta(days=30), TODAY, 30, points)
    picture = charts.over_time(TEXT, view)
    assert picture is not None
    assert picture.alt == (
        "The balance from 25 Oct 2026 to 24 Nov 2026: 30 at first, 88 at the end, 30 at least and 100 at most."
        " Renewals +100, bought or given +0, spent −16, expired −30, returns and corrections +4."
        " 30 expired on 4 Nov 2026."
    )


def test_the_balance_ahead_in_words() -> None:
    picture = charts.ahead(TEXT, SampleWallet(SIZES["tiny"]).ahead())
    assert picture is not None
    assert picture.alt == (
        "The balance from 24 Nov 2026 to 24 May 2027 without any spending: 80 now, 140 at the end."
        " Renewals: 10 on 1 Dec 2026, 10 on 1 Jan 2027, 10 on 1 Feb 2027, 10 on 1 Mar 2027, 10 on 1 Apr 2027,"
        " 10 on 1 May 2027."
    )


# ── odd shapes ───────────────────────────────────────────────────────────────────────────────────────────────────────


def over(*points: Point, before: int = 0, days: int = 90) -> OverTime:
    return OverTime(0, Period.QUARTER, TODAY - timedelta(days=days), TODAY, before, points)


ODD: dict[str, Callable[[], Picture | None]] = {
    "one point": lambda: charts.over_time(TEXT, over(Point(TODAY, 84, added=84))),
    "a single day": lambda: charts.over_time(TEXT, over(Point(TODAY, 84, added=84), days=0)),
    "nothing but undone": lambda: charts.over_time(TEXT, over(Point(TODAY, 0, added=-5, other=5), before=0)),
    "a hundred thousand": lambda: charts.over_time(TEXT, over(Point(TODAY, 100_000, added=100_000))),
    "ten million": lambda: charts.over_time(TEXT, over(Point(TODAY, 10_000_000, added=10_000_000))),
    "ten years": lambda: charts.over_time(TEXT, over(Point(TODAY, 3, spent=4), before=7, days=3_650)),
    "a lapse every day": lambda: charts.over_time(
        TEXT,
        over(*(Point(TODAY - timedelta(days=day), 900 - day, lapsed=1 + day) for day in range(90, -1, -1))),
    ),
    "a month with less than nothing": lambda: charts.purposes(
        TEXT, Purposes(5, (Month(date(2026, 11, 1), {"proposal": -3, "ads": 4}),), 0)
    ),
    "expiring every day": lambda: charts.calendar(
        TEXT,
        ExpiringView(
            1, 30, TODAY, (), None, tuple((TODAY + timedelta(days=day), day * 999) for day in range(1, 366))
        ),
    ),
}


@pytest.mark.parametrize("case", ODD)
def test_odd_shapes_are_drawn_all_the_same(case: str) -> None:
    picture = ODD[case]()
    image(picture)
    assert picture is not None
    assert len(picture.data) <= LARGEST
    assert len(picture.alt) <= 1024


def test_dollars_in_a_word_are_no_formula() -> None:
    made = style.figure(300)
    on = style.axes(made, 100, 100, 100, 100)
    style.title(made, "$x$ $\\broken", "$")
    style.words(on, 0, 0, "$\\frac{$")
    style.legend(made, [style.line(style.SKY, "$\\nothing$")])
    assert style.render(made).startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("value", "said", "tightly"),
    [
        (0, "0", "0"),
        (950, "950", "950"),
        (9_500, "9,500", "9.5k"),
        (9_999, "9,999", "10k"),
        (12_000, "12k", "12k"),
        (12_500, "12.5k", "12k"),
        (1_600_000, "1.6M", "1.6M"),
    ],
)
def test_numbers_get_shorter(value: int, said: str, tightly: str) -> None:
    assert (style.short(TEXT, value), style.shorter(TEXT, value)) == (said, tightly)


def test_every_span_of_days_has_a_few_names() -> None:
    chance = random.Random(7)
    for _ in range(300):
        since = date(2015, 1, 1) + timedelta(days=chance.randrange(4000))
        places, _label = style.ticks(since, since + timedelta(days=chance.randrange(4000)), 6)
        assert 1 <= len(places) <= 6


# ── the gallery ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_gallerys_page_shows_each_picture_with_its_words() -> None:
    picture = Picture("a.png", b"", "84 Connects.")
    assert page({"over-time": {"empty": None, "tiny": picture}}).splitlines()[-9:] == [
        "## Over time",
        "",
        "**empty**: no picture; the card says it in words.",
        "",
        "**tiny**",
        "",
        "![84 Connects.](images/gallery/over-time-tiny.png)",
        "",
        "> 84 Connects.",
    ]


def test_the_contact_sheet_has_a_dark_half_and_a_light_one() -> None:
    sheet = contact_sheet([Image.new("RGB", (960, 640), style.GROUND)] * 2)
    assert sheet.size == (3 * 360 + 4 * 16, 2 * (240 + 2 * 16))
    assert (sheet.getpixel((0, 0)), sheet.getpixel((0, sheet.height - 1))) == (
        (0x24, 0x24, 0x29),
        (255, 255, 255),
    )
