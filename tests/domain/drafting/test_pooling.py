"""The choice of a template by pooled records."""

import pytest

from bot.domain.drafting.pooling import (
    POOLED,
    USUAL_REPLIES,
    ChoiceReason,
    TemplateRecord,
    best_template,
    pooled_rates,
)

WEB, WRITING = "web-mobile-software-dev", "writing"


def record(template_id: int, category: str | None = None, **counts: int) -> TemplateRecord:
    return TemplateRecord(template_id, category, counts.pop("changed_at", template_id), **counts)


def test_without_outcomes_a_rate_is_the_usual_one() -> None:
    assert pooled_rates([record(1)]) == {1: pytest.approx(USUAL_REPLIES)}


def test_few_outcomes_move_a_rate_little_and_many_decide() -> None:
    lucky, proven, untried = record(1, known=1, replies=1), record(2, known=60, replies=18), record(3)
    rates = pooled_rates([lucky, proven, untried])
    assert rates[3] < rates[1] < rates[2] + 0.1
    assert rates[2] == pytest.approx(0.3, abs=0.02)
    assert best_template([lucky, proven, untried], WEB) is not None


def test_the_category_counts_most_where_it_is_known() -> None:
    here = record(1, known=40, replies=4, known_here=20, replies_here=4)
    elsewhere = record(2, known=40, replies=8, known_here=20, replies_here=0)
    rates = pooled_rates([here, elsewhere])
    assert rates[1] > rates[2]
    member = (12 + POOLED * USUAL_REPLIES) / (80 + POOLED)
    template = (4 + POOLED * member) / (40 + POOLED)
    assert rates[1] == pytest.approx((4 + POOLED * template) / (20 + POOLED))
    chosen = best_template([here, elsewhere], WEB)
    assert chosen is not None
    assert (chosen.template_id, chosen.reason, chosen.rate) == (1, ChoiceReason.RECORD, rates[1])


def test_a_template_that_never_works_loses_to_an_untried_one() -> None:
    chosen = best_template([record(1, known=20), record(2)], None)
    assert chosen is not None
    assert chosen.template_id == 2


def test_without_a_record_the_newest_that_fits_is_chosen() -> None:
    templates = [record(1, WEB), record(2, WRITING), record(3), record(4, WRITING)]
    assert best_template(templates, WEB) == best_template(templates[:3], WEB)
    chosen = [best_template(templates, category) for category in (WEB, WRITING, None)]
    assert [each and (each.template_id, each.reason) for each in chosen] == [
        (1, ChoiceReason.NEWEST),
        (4, ChoiceReason.NEWEST),
        (3, ChoiceReason.ONLY),
    ]


def test_templates_of_other_trades_are_better_than_none() -> None:
    chosen = best_template([record(1, WRITING), record(2, WRITING)], WEB)
    assert chosen is not None
    assert (chosen.template_id, chosen.rate) == (2, None)
    assert best_template([], WEB) is None
