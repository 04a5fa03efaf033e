"""/stats report: one page of HTML with everything about oneself, which loads nothing and runs nothing."""

import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.proposals.proposals import BoostStatus, ProposalStatus
from bot.services.members import ReportProposal, ReportView
from bot.services.who import Who
from bot.ui.charts import Chart
from bot.ui.charts.picture import Picture
from bot.ui.pages.report import LARGEST, NAME, report_file
from tests.cogs.hands import start_ana
from tests.cogs.world import TEXT, World, contents, files, press, words
from tests.phone.life import live

VOID = {"meta", "img", "link", "br"}
PARTS = (
    "html head meta title style body header main footer section h1 h2 p figure img table thead tbody tr th td"
)
TAGS = set(PARTS.split())


class Page(HTMLParser):
    """What a browser makes of the page: its tags, its texts, and every attribute."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.texts: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.feed(content.decode())
        assert self.open == [], "a tag isn't closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


async def report(world: World) -> tuple[bytes, Page]:
    shown = await world.ana.slash(world.channel, "stats report")
    assert list(files(shown)) == [NAME]
    content = contents(world, shown, NAME)
    return content, Page(content)


async def test_a_new_account_says_what_it_does_not_know(world: World) -> None:
    await start_ana(world, 84)
    content, page = await report(world)
    assert "84 Connects" in page.texts
    assert "Next renewal: not known" in page.texts
    assert TEXT.t("printed-funnel-none") in page.texts
    assert b"Bearer" not in content


async def test_a_busy_account_has_every_part_and_its_pictures(world: World) -> None:
    await live(world)
    content, page = await report(world)
    text = "\n".join(page.texts)
    for part in ("batches", "months", "ahead", "funnel", "costs", "record", "proposals"):
        assert TEXT.t(f"printed-{part}") in text
    assert page.tags.count("img") == 6
    assert "unknown" in text
    assert "**" not in text
    assert len(content) < LARGEST
    assert set(page.tags) <= TAGS


async def test_the_page_loads_and_runs_nothing(world: World) -> None:
    await start_ana(world, 84)
    link = "https://www.upwork.com/jobs/~022007163664429408020"
    await world.ana.slash(world.channel, "job log", link=link, title="<script>alert(1)</script> & <b>x</b>")
    await world.ana.slash(world.channel, "proposal send", job=link, connects=16)
    content, page = await report(world)
    assert "script" not in page.tags
    assert "<script>alert(1)</script> & <b>x</b>" in page.texts
    addresses = [value for name, value in page.attributes if name in {"src", "href", "srcset", "style"}]
    assert all(address.startswith("data:image/png;base64,") for address in addresses)
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    assert not re.search(rb"https?://|url\(|@import", content)


async def test_the_details_of_the_figures_lead_to_it(world: World) -> None:
    await live(world)
    shown = await world.ana.slash(world.channel, "stats me")
    assert shown.response is not None
    details = await world.ana.select(shown.response, ["details"], custom_id="cx:1:stats-look:90 days")
    assert list(files(await press(world.ana, details, TEXT.t("button-print")))) == [NAME]


async def test_without_an_account_it_offers_to_start(world: World) -> None:
    refused = await world.ana.slash(world.channel, "stats report")
    assert "You haven't started yet" in words(refused)


@pytest.fixture
async def view(world: World) -> ReportView:
    await start_ana(world, 84)
    return await world.services.members.report(Who(world.ana.id, world.ana.id))


def _proposals(titles: list[str]) -> tuple[ReportProposal, ...]:
    return tuple(
        ReportProposal(
            sent_on=date(2026, 11, 1),
            title=title,
            cost=16,
            boost=5,
            boost_status=BoostStatus.OPEN,
            invited=False,
            status=ProposalStatus.HIRED,
            value_cents=None,
        )
        for title in titles
    )


async def test_no_typed_text_becomes_markup(view: ReportView) -> None:
    pieces = st.sampled_from(
        ["<", ">", "&", '"', "'", "<img src=x onerror=alert(1)>", "{{ lang }}", "{% raw %}"]
    )

    @settings(max_examples=60, deadline=None)
    @given(st.lists(pieces | st.text(max_size=8), min_size=1, max_size=6).map("".join))
    def check(title: str) -> None:
        page = Page(report_file("en", replace(view, proposals=_proposals([title]), sent=1), {}).content)
        assert set(page.tags) <= TAGS
        assert "img" not in page.tags
        shown = TEXT.plain(title, 120)
        assert not shown or shown in page.texts or shown in "".join(page.texts)

    check()


async def test_long_lists_are_cut_with_a_count_and_the_page_stays_small(view: ReportView) -> None:
    many = replace(view, proposals=_proposals(["x" * 120] * 500), sent=12_345)
    big = {
        chart: Picture(f"{chart}.png", bytes(3_000_000), "alt") for chart in (Chart.FUNNEL, Chart.OVER_TIME)
    }
    file = report_file("en", many, big)
    assert len(file.content) < LARGEST
    assert "11,845 more are left out here." in file.content.decode()
