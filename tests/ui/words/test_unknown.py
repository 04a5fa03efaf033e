"""What nobody has told is *none known* in every language, never a zero beside it."""

import pytest

from bot.ui.words import Text
from bot.ui.words.languages import languages


@pytest.mark.parametrize("locale", sorted(languages()))
@pytest.mark.parametrize("step", ["viewed", "replied", "offered", "hired"])
def test_an_unknown_step_has_no_zero(locale: str, step: str) -> None:
    text = Text(locale, strict=True)
    shown = text.t("stats-step", step=step, count=None, share=None, whole=False, known=0, unknown=3)
    assert "0" not in shown
    assert "3" in shown


@pytest.mark.parametrize("locale", sorted(languages()))
def test_an_unknown_month_has_no_zero(locale: str) -> None:
    text = Text(locale, strict=True)
    none = {"interviews": 0, "hired": 0, "hiredof": 0}
    assert "0" not in text.t("recap-numbers", sent=3, known=0, **none)
    assert "0" not in text.t("alt-recap", month="5", sent=3, viewed=0, viewedof=0, interviewsof=0, **none)
    assert "0" not in text.t("chart-recap-known", known=0)
    assert "0" not in text.t("stats-lost", count=0, unknown=3)
    arms = {"a-replies": 0, "a-known": 0, "a-sent": 3, "b-replies": 0, "b-known": 0, "b-sent": 4}
    assert "0" not in text.t("trial-line", state="open", **arms)
