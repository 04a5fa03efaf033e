"""What was said against what came true."""

import pytest

from bot.domain.advice.calibration import CalibrationBin, calibration


def test_chances_are_counted_in_bins() -> None:
    said = [(0.03, False)] * 19 + [(0.03, True)] + [(0.2, True), (0.3, False)]
    low, high = calibration(said)
    assert low == CalibrationBin(0.02, 0.04, low.said, 1, 20)
    assert low.said == pytest.approx(0.03)
    assert (high.low, high.high, high.came_true, high.count) == (0.16, 0.32, 1, 2)
    assert high.said == pytest.approx(0.25)


def test_the_ends_are_in_the_outer_bins() -> None:
    assert [(one.low, one.high) for one in calibration([(0.0, False), (1.0, True)])] == [(0, 0.01), (0.32, 1)]
