"""Lists of proposals without heads, signs and verbs."""

import pytest

from bot import errors
from bot.domain.importing.reading import Choices, of_text
from tests.domain.importing.facts import TODAY
from tests.domain.importing.readings import differences

LISTS = {
    "blanks": (
        "2026-11-02 Logo for dentist 12\n2026-11-05 Shop in React 16\n\n2026-11-09 Data entry 8",
        "11-02 -12, 11-05 -16, 11-09 -8",
    ),
    "dashes": ("02.11.2026 - Logo for dentist - 12\n05.11.2026 - Shop - 16", "11-02 -12, 11-05 -16"),
    "tabs": ("2026-11-02\tLogo\t12\n2026-11-05\tShop\t16\n```", "11-02 -12, 11-05 -16"),
    "unit": ("- Nov 2, 2026: Logo, 12 connects\n- Nov 5, 2026: Shop, 16 connects", "11-02 -12, 11-05 -16"),
    "brackets": ("• 2 Nov – Logo (12 connects)\n• 5 Nov – Shop (16 connects)", "11-02 -12, 11-05 -16"),
    "uk": ("21.11.2026 – Скрапер – 14\n12.11.2026 – Макрос – 8", "11-21 -14, 11-12 -8"),
    "es": ("21/11/2026: Logo (14 conexiones)\n12/11/2026: Menú (8 conexiones)", "11-21 -14, 11-12 -8"),
    "two titles with a number": ("2026-11-02 Blog posts, batch of 12\n2026-11-05 Logo 2", ""),
    "several forms": ("12 Nov 2026: Menu (14 connects)\n14 Nov 2026: nice day, 40 connects", ""),
    "gift": ("12 Nov 2026: Menu, 14 connects\n14 Nov 2026: weekly gift, 5 connects", ""),
    "bonus": ("12 Nov 2026: Menu, 14 connects\n14 Nov 2026: Bonus, 5 connects", ""),
    "label": ("12 Nov 2026: Menu, 14\n14 Nov 2026: Availability badge, 5", ""),
    "months": ("2026-11-21 monthly 10\n2026-10-21 monthly 10\n2026-09-21 monthly 10", ""),
    "packs": ("2026-11-21 - Upwork pack - 60\n2026-11-12 - Plus plan - 40", ""),
    "balances": ("2026-11-21 - Balance - 84\n2026-11-20 - Balance - 98", ""),
    "sentences": ("2026-11-21 - did not apply to X - 14\n2026-11-20 - Shop - 8", ""),
    "periods": ("2026-11-01 to 2026-11-21 - Logo - 14\n2026-10-01 to 2026-10-21 - Shop - 8", ""),
    "dollars": ("2026-11-21 - Logo - $50\n2026-11-20 - Shop - $40", ""),
    "beyond any price": ("2026-11-21 - Logo - 500\n2026-11-20 - Shop - 40", ""),
}


def test_a_list_of_proposals_is_read_if_all_lines_have_one_form() -> None:
    assert differences(LISTS) == {}


def test_the_titles_are_those_of_jobs_and_a_refusal_names_the_line_of_the_text() -> None:
    rows = of_text(LISTS["brackets"][0], TODAY, Choices()).rows
    assert [(row.label, row.title) for row in rows] == [
        ("Applied to job", "Logo"),
        ("Applied to job", "Shop"),
    ]
    with pytest.raises(errors.UnlikelyAmount) as caught:
        of_text("2026-11-21 - Logo - 5\n\n2026-11-20 - Shop - 400", TODAY, Choices())
    assert caught.value.line == 3
