"""Rows that somebody wrote into a chat, with the day of the message or one of their own."""

from tests.domain.importing.readings import differences

CHATS = {
    "whatsapp": (
        "[22/11/2026, 14:03] Maya: Applied to job Harp strings shop -9\n"
        "[20/11/2026, 09:10] Maya: Added extra Connects +40",
        "11-22 -9, 11-20 +40",
    ),
    "whatsapp android": (
        "22/11/26, 14:03 - Maya: Applied to job Harp strings shop -9\n"
        "20/11/26, 09:10 - Maya: Added extra Connects +40",
        "11-22 -9, 11-20 +40",
    ),
    "slack": (
        "Maya  2:03 PM\nNov 22, 2026 Applied to job Harp -9\nNov 20, 2026 Added extra Connects +40",
        "11-22 -9, 11-20 +40",
    ),
    "telegram": (
        "Maya, [22.11.2026 14:03]\n"
        "Applied to job Harp -9\n"
        "\n"
        "Maya, [20.11.2026 09:10]\n"
        "Added extra Connects +40",
        "11-22 -9, 11-20 +40",
    ),
    "wa two people": (
        "[22/11/2026, 14:03] Maya: Applied to job Harp -9\n[20/11/2026, 09:10] Ivo: Added extra Connects +40",
        "",
    ),
    "wa chatter": (
        "[22/11/2026, 14:03] Maya: Applied to job Harp -9\n"
        "[22/11/2026, 14:05] Ivo: good luck!\n"
        "[20/11/2026, 09:10] Maya: Added extra Connects +40",
        "",
    ),
    "wa am pm": (
        "[11/22/26, 2:03:10 PM] Maya: Applied to job Harp -9\n"
        "[11/20/26, 9:10:44 AM] Maya: Added extra Connects +40",
        "11-22 -9, 11-20 +40",
    ),
    "tg json like": (
        "Maya, [22/11/2026 14:03]: Applied to job Harp -9\n"
        "Maya, [20/11/2026 09:10]: Added extra Connects +40",
        "11-22 -9, 11-20 +40",
    ),
    "teams": (
        "[22/11 14:03] Maya\nApplied to job Harp -9\n[20/11 09:10] Maya\nAdded extra Connects +40",
        "",
    ),
    "own days in a chat": (
        "[24/11/2026, 08:02] Maya: Nov 22, 2026 Applied to job Harp -9\n"
        "[24/11/2026, 08:03] Maya: Nov 20, 2026 Added extra Connects +40",
        "11-22 -9, 11-20 +40",
    ),
}


def test_a_row_of_a_chat_has_the_day_of_its_message() -> None:
    assert differences(CHATS) == {}
