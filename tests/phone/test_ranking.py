"""The fullest pages of /job rank fit a phone: three jobs with long titles, all their reasons, and every line and button."""

import pytest

from bot.domain.advice.best_jobs import RankedPost
from bot.domain.advice.model import HireOdds
from bot.domain.advice.posts import Feature, Post
from bot.domain.advice.reasons import Change, ChangeKind, PostReason, WeighedReason
from bot.domain.advice.trades import TradeFit
from bot.domain.advice.values import JobValue, RankGoal
from bot.services.advice import RankAsk, RankedJob, Ranking
from bot.services.jobs.finding import JobRef
from bot.ui.cards.advice.ranking import ranked
from bot.ui.words import Text
from bot.ui.words.languages import ENGLISH, languages
from tests.phone.height import SCREEN, height

REASONS = (PostReason.HIRES_OFTEN, PostReason.SPENT_LITTLE, PostReason.MANY_RIVALS)

LONGER = 1.1
"""What the languages need by the length of their words."""


def job(id: int) -> RankedJob:
    post = RankedPost(
        post=Post(id),
        connects=24,
        boost=18,
        odds=HireOdds(0.2, 0.068, 0.006, 0.36, is_prior_only=False),
        value=JobValue(1_225_000, is_guess=False),
        fit=TradeFit(category=True, skills=None, named=2, fits=True),
        gain=1,
        price=1,
        is_chosen=False,
        is_cost_guess=True,
        reasons=tuple(WeighedReason(reason, 1 if place == 0 else -1) for place, reason in enumerate(REASONS)),
        change=Change(ChangeKind.FACT, fact=Feature.RIVALS),
    )
    return RankedJob(JobRef(id, "Brand identity, landing page and pitch deck for a bakery", None), post)


def page(number: int, pages: int, *, chosen: int) -> Ranking:
    return Ranking(
        balance=84,
        ask=RankAsk(page=number),
        goal=RankGoal.BOTH,
        rows=tuple(job(id) for id in range(1, 4)),
        place=3 * number,
        page=number,
        pages=pages,
        total=3 * pages,
        chosen=chosen,
        budget=84,
        connects=76,
        expiring=12,
        outside=6,
        dead=9,
        asks_trade=False,
        asks_goal=True,
        outcomes=0,
        people=6,
    )


@pytest.mark.parametrize("locale", sorted(languages()))
@pytest.mark.parametrize(
    "view", [page(0, 4, chosen=3), page(0, 4, chosen=1), page(1, 4, chosen=4), page(3, 4, chosen=6)]
)
def test_the_fullest_page_fits(view: Ranking, locale: str) -> None:
    card = ranked(Text(locale, strict=True), view)
    assert height(card.to_components()) <= SCREEN * (1 if locale == ENGLISH else LONGER)
