"""Sentences with a verb that says which way the Connects went."""

from tests.domain.importing.readings import differences

SENTENCES = {
    "en": (
        "12 Nov 2026 - applied to Bakery menu, 14 connects\n14 Nov 2026 - bought 40 connects",
        "11-12 -14, 11-14 +40",
    ),
    "de": (
        "12.11.2026: beworben auf „Speisekarte“ (14 Connects)\n"
        "14.11.2026: 40 Connects gekauft\n"
        "15.11.2026: 14 Connects zurückbekommen",
        "11-12 -14, 11-14 +40, 11-15 +14",
    ),
    "es": (
        "- 12/11/2026: postulé a “Carta” (14 connects)\n- 23/11/2026: compré 40 connects",
        "11-12 -14, 11-23 +40",
    ),
    "sent": (
        'Nov 12: sent a proposal for "Bakery menu" (14 connects)\n'
        "Nov 14: boosted it with 20 connects\n"
        "Nov 15: outbid, got 20 connects back",
        "11-12 -14, 11-14 -20, 11-15 +20",
    ),
    "spent": (
        "2026-11-12 spent 14 connects on Bakery menu\n2026-11-14 purchased 40 connects",
        "11-12 -14, 11-14 +40",
    ),
    "no verb": (
        "12 Nov 2026: Bakery menu (14 connects)\n14 Nov 2026: nice day, 40 connects",
        "",
    ),
    "both verbs": (
        "12 Nov 2026: bought 40 connects and spent 14 connects\n13 Nov 2026: applied to X (3 connects)",
        "",
    ),
    "balance": (
        "12 Nov 2026: applied to X (14 connects), 70 connects left\n13 Nov 2026: applied to Y (3 connects)",
        "",
    ),
    "not applied": (
        "12 Nov 2026: did not apply to X (14 connects)\n13 Nov 2026: applied to Y (3 connects)",
        "",
    ),
    "fr": (
        "12 novembre 2026 : postulé à « Menu » (14 connects)\n14 novembre 2026 : acheté 40 connects",
        "11-12 -14, 11-14 +40",
    ),
    "amount missing": (
        "12 Nov 2026: applied to “Shop” (16 connects)\n13 Nov 2026: applied to “Barge”",
        "",
    ),
    "title with verb": (
        "12 Nov 2026: applied to “Refunded orders dashboard” (16 connects)\n13 Nov 2026: bought 40 connects",
        "11-12 -16, 11-13 +40",
    ),
    "diary uk": (
        "12 листопада 2026: подала заявку на «Арфа» (14 конектів)\n14 листопада 2026: купила 40 конектів",
        "11-12 -14, 11-14 +40",
    ),
    "diary past month": (
        "Nov 12 applied to Bakery menu for 14 connects\nNov 14 bought 40 connects for $6",
        "11-12 -14, 11-14 +40",
    ),
    "diary two jobs": (
        "12 Nov 2026: applied to “A” and “B” (28 connects)\n13 Nov 2026: applied to “C” (3 connects)",
        "",
    ),
    "diary each": (
        "12 Nov 2026: applied to 2 jobs, 14 connects each\n13 Nov 2026: applied to “C” (3 connects)",
        "",
    ),
    "diary boost in": (
        "12 Nov 2026: applied to “A” (14 connects + 20 boost)\n13 Nov 2026: applied to “C” (3 connects)",
        "",
    ),
    "diary range": (
        "12 Nov 2026: applied to “A” (14-16 connects)\n13 Nov 2026: applied to “C” (3 connects)",
        "",
    ),
    "diary approx": (
        "12 Nov 2026: applied to “A” (~14 connects)\n13 Nov 2026: applied to “C” (3 connects)",
        "",
    ),
    "diary need": (
        "12 Nov 2026: applied to “A”, needs 14 connects more\n13 Nov 2026: applied to “C” (3 connects)",
        "",
    ),
    "diary decimal": (
        "12 Nov 2026: applied to “A” (1.5 connects)\n13 Nov 2026: applied to “C” (3 connects)",
        "",
    ),
    "diary thousand": (
        "12 Nov 2026: bought 1,200 connects\n13 Nov 2026: applied to “C” (3 connects)",
        "11-12 +1200, 11-13 -3",
    ),
    "diary huge": (
        "12 Nov 2026: applied to “A” (1200 connects)\n13 Nov 2026: applied to “C” (3 connects)",
        "",
    ),
    "diary future": (
        "28 Nov 2026: applied to “A” (12 connects)\n13 Nov 2026: applied to “C” (3 connects)",
        "",
    ),
    "diary title": (
        "Nov 12: applied to Bakery menu with 14 connects\nNov 14: bought 40 connects",
        "11-12 -14, 11-14 +40",
    ),
    "bracket prose": (
        "12 Nov 2026 Job cancelled florist (16 connects)\n14 Nov 2026 Added extra Connects +40",
        "",
    ),
    "bracket bought": (
        "12 Nov 2026: bought a pack (40 connects)\n14 Nov 2026: applied to “X” (7 connects)",
        "11-12 +40, 11-14 -7",
    ),
    "verb behind other words": (
        "12 Nov 2026: I finally applied, 14 connects\n13 Nov 2026: applied to “C” (3 connects)",
        "",
    ),
}


def test_a_sentence_is_read_by_its_verb_or_refused() -> None:
    assert differences(SENTENCES) == {}
