"""Pictures show every language's letters, and long words leave room to those beside them."""

import warnings
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image

from bot.demo.gallery import DRAWN
from bot.demo.sample_wallets import SIZES, SampleWallet
from bot.ui.charts import drawing as charts
from bot.ui.charts import style
from bot.ui.words import Text, catalogue
from bot.ui.words.languages import languages
from tests.ui.words.pseudo import PSEUDO, write

LETTERS = ["Über Straße", "¿Cuánto? Año", "São João", "Ґанок їжак єство", "हिन्दी क्ष त्र र्क ₹"]


def drawn(title: str, beside: str = "") -> bytes:
    figure = style.figure(300)
    style.title(figure, title, beside)
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # matplotlib warns of a letter that no font has
        return style.render(figure)


@pytest.mark.parametrize("words", LETTERS)
def test_a_picture_has_the_letters_of_every_language(words: str) -> None:
    shown = Image.open(BytesIO(drawn(words))).convert("RGB")
    assert len(shown.getcolors(1 << 20) or ()) > 20


def test_devanagari_is_shaped() -> None:
    """The letters of ``क्ष`` join to one sign, which is narrower than the two that it is made of."""
    joined, apart = (_width(words) for words in ("क्ष", "क" + "ष"))
    assert joined < apart


def _width(words: str) -> float:
    figure = style.figure(300)
    label = figure.text(0.1, 0.5, words, fontsize=style.LARGE)
    return label.get_window_extent(FigureCanvasAgg(figure).get_renderer()).width


@pytest.mark.parametrize("locale", sorted(languages()))
def test_every_chart_is_drawn_in_every_language(locale: str) -> None:
    for chart, view in DRAWN.values():
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            assert charts.CHARTS[chart](catalogue(locale), view(SampleWallet(SIZES["tiny"]))) is not None


@pytest.mark.parametrize(
    ("title", "beside"), [("Short", "Short"), ("A long title " * 6, "24 Nov 2025"), ("ab", "Long " * 11)]
)
def test_a_title_leaves_room_to_what_stands_beside_it(title: str, beside: str) -> None:
    figure = style.figure(300)
    style.title(figure, title, beside)
    left, right = _extents(figure.texts, FigureCanvasAgg(figure))
    assert left[1] < right[0]
    assert right[1] <= style.WIDTH


def test_a_long_legend_stays_inside_the_picture(tmp_path: Path) -> None:
    text = Text(PSEUDO, folder=write(tmp_path), strict=True)
    chart, view = DRAWN["spending"]
    assert charts.CHARTS[chart](text, view(SampleWallet(SIZES["ordinary"]))) is not None
    figure = style.figure(300)
    style.legend(figure, [style.patch(style.SKY, "Propuestas largas") for _ in range(5)], columns=5)
    [box] = figure.legends
    extent = box.get_window_extent(FigureCanvasAgg(figure).get_renderer())
    assert extent.x1 <= style.WIDTH


def _extents(labels: Sequence[style.Words], canvas: FigureCanvasAgg) -> list[tuple[float, float]]:
    boxes = [label.get_window_extent(canvas.get_renderer()) for label in labels]
    return [(box.x0, box.x1) for box in boxes]
