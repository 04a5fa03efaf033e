"""What is said of a funnel: where most get lost, the best and the worst category, and why proposals were lost."""

import pytest

from bot.domain.insight import diagnosis, funnel
from bot.domain.insight.diagnosis import Weakness
from bot.domain.insight.funnel import Funnel, FunnelProposal
from bot.domain.proposals.proposals import LossReason
from tests.domain.insight.test_funnel import sent


def by_category(**categories: tuple[int, int]) -> dict[str, Funnel]:
    """Return a funnel for each category, from (answered, sent)."""
    listed = [
        sent(category=name, steps="r" if number < answered else "")
        for name, (answered, of) in categories.items()
        for number in range(of)
    ]
    return funnel.split(listed, {"": lambda proposal: proposal.category})[""]


@pytest.mark.parametrize(
    ("listed", "named"),
    [
        ([sent()] * 9, Weakness.TOO_FEW),
        ([sent()] * 20, Weakness.TARGETING),
        ([sent(steps="v")] * 20, Weakness.OPENING),
        ([sent(steps="vr")] * 20, Weakness.CLOSING),
        ([sent(steps="vroh")] * 20, Weakness.NONE),
        ([sent(steps="v")] * 4 + [sent()] * 7, Weakness.NONE),
        ([sent()] * 10, Weakness.TARGETING),
        ([sent(steps="v")] * 5 + [sent()] * 5, Weakness.OPENING),
        ([sent(steps="vr")] * 4 + [sent(steps="v")] * 6, Weakness.NONE),
        ([sent(steps="vr")] * 5 + [sent(steps="v")] * 5, Weakness.CLOSING),
        ([sent(steps="vroh")] + [sent(steps="vr")] * 5 + [sent(steps="v")] * 5, Weakness.NONE),
    ],
)
def test_where_most_get_lost(listed: list[FunnelProposal], named: Weakness) -> None:
    assert diagnosis.weakness(funnel.funnel(listed)) is named


def test_silence_says_nothing_of_where_proposals_get_lost() -> None:
    silent = [sent(no_answer=False)] * 100
    assert diagnosis.weakness(funnel.funnel(silent)) is Weakness.TOO_FEW
    viewed = [sent(steps="v", no_answer=False)] * 20
    assert diagnosis.weakness(funnel.funnel([*silent, *viewed])) is Weakness.NONE


def test_the_best_and_the_worst_have_ranges_that_do_not_overlap() -> None:
    assert diagnosis.best_and_worst(by_category(web=(9, 12), text=(0, 12))) == ("web", "text")
    assert diagnosis.best_and_worst(by_category(web=(5, 12), text=(2, 12))) is None
    assert diagnosis.best_and_worst(by_category(web=(9, 12), law=(4, 12), text=(0, 12))) == ("web", "text")
    assert diagnosis.best_and_worst(by_category(web=(5, 12), text=(5, 12))) is None


def test_a_category_with_fewer_than_ten_known_answers_is_not_compared() -> None:
    assert diagnosis.best_and_worst(by_category(web=(9, 9), text=(0, 12))) is None
    assert diagnosis.best_and_worst(by_category(web=(9, 12))) is None
    silent = [sent(category="text", no_answer=False)] * 12
    groups = funnel.split(silent, {"": lambda proposal: proposal.category})[""]
    assert diagnosis.best_and_worst(groups | by_category(web=(9, 12))) is None


def test_losses_by_reason_the_most_first_and_the_untold_last() -> None:
    price, late = LossReason.PRICE, LossReason.LATE
    listed = [
        sent(lost=True),
        sent(lost=True),
        sent(lost=True, lost_because=late),
        *[sent(lost=True, lost_because=price)] * 2,
        sent(),
    ]
    assert list(diagnosis.losses(listed).items()) == [(price, 2), (late, 1), (None, 2)]
