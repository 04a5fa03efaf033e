"""The pictures of a member's month and of a server's month: valid, small, and with words that say the figures."""

from dataclasses import replace
from datetime import date
from io import BytesIO

from PIL import Image

from bot.domain.community.tally import CategoryRate, TypicalMember
from bot.domain.insight.funnel import Funnel
from bot.services.community import SummaryNews, TallyFigures
from bot.services.insight import Recap
from bot.ui.charts import drawing as charts
from bot.ui.charts import style
from bot.ui.charts.picture import Picture
from bot.ui.words import Text

TEXT = Text(strict=True)
OWN = Funnel(
    sent=42,
    viewed=21,
    replied=6,
    offered=2,
    hired=1,
    net=500,
    cents={},
    value_cents=0,
    ended=(10, 8, 3, 1),
    unviewed=9,
)
MONTH = Recap(
    first=date(2026, 11, 1),
    is_over=True,
    own=OWN,
    invited=2,
    earlier_interviews=1,
    earlier_hires=1,
    spent=1512,
    back=84,
    by_day=tuple(number % 4 for number in range(30)),
    best_on=date(2026, 11, 4),
    has_earlier=True,
    here=True,
)
NOTHING = replace(OWN, sent=0, viewed=0, replied=0, offered=0, hired=0, ended=(0, 0, 0, 0), unviewed=0)


def size(picture: Picture | None) -> tuple[int, int]:
    assert picture is not None
    assert len(picture.data) < 60_000
    return Image.open(BytesIO(picture.data)).size


def test_a_members_month() -> None:
    picture = charts.recap(TEXT, MONTH)
    assert size(picture) == (style.WIDTH, 708)
    assert picture is not None
    assert picture.alt == (
        "Nov 2026: 44 sent, 21 viewed of 30 known, 6 interviews of 24 known, 1 hired of 23 known."
        " Of proposals sent before: 1 interview and 1 hire."
        " 1,512 Connects spent, 84 came back. Most were sent on 4 Nov 2026: 3."
    )


def test_a_day_of_two_figures_leaves_a_gap_before_the_next_number() -> None:
    picture = charts.recap(TEXT, replace(MONTH, best_on=date(2026, 11, 27)))
    assert picture is not None
    gap = Image.open(BytesIO(picture.data)).convert("RGB").crop((722, 280, 732, 420))
    assert len(gap.getcolors() or ()) == 1


def test_hidden_connects_are_in_neither_picture_nor_words() -> None:
    hidden = charts.recap(TEXT, replace(MONTH, spent=None, back=None))
    assert hidden is not None
    assert "Connects" not in hidden.alt
    assert hidden.data != getattr(charts.recap(TEXT, MONTH), "data", b"")


def test_an_empty_month_has_no_picture_and_a_month_of_spends_alone_has_one() -> None:
    empty = replace(
        MONTH,
        own=NOTHING,
        invited=0,
        earlier_interviews=0,
        earlier_hires=0,
        spent=0,
        back=0,
        by_day=(0,) * 30,
        best_on=None,
    )
    assert charts.recap(TEXT, empty) is None
    assert size(charts.recap(TEXT, replace(empty, spent=12))) == (style.WIDTH, 708)


def test_a_servers_month_has_the_figures_of_its_post() -> None:
    typical = TypicalMember(
        viewed=0.42, replied=0.17, hired=0.05, per_interview=52.0, per_hire=300.0, sent=14, known=118
    )
    rates = (CategoryRate("writing", 0.21, 60), CategoryRate("legal", 0.12, 31))
    news = SummaryNews(date(2026, 12, 1), 9, TallyFigures(typical, rates, 1))
    picture = charts.server_month(TEXT, news)
    assert size(picture)[0] == style.WIDTH
    assert picture is not None
    assert picture.alt == (
        "Of a typical member's proposals 42 % were viewed, 17 % answered and 5 % won a hire, over 118 known outcomes."
        " Writing: 21 % answered, of 60 known. Legal: 12 % answered, of 31 known."
    )
    alone = replace(news, tallied=TallyFigures(typical, (), 1))
    assert size(charts.server_month(TEXT, alone))[1] < size(picture)[1]
